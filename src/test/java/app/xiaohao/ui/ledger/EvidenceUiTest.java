package app.xiaohao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.evidence.EvidencePanel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceUiTest extends ToolkitTest {
  @TempDir Path folder;
  private OpenLedger open;
  private LedgerView view;

  @BeforeEach
  void openScreen() {
    onFx(
        () -> {
          look().add(LedgerView.class, "ledger");
          look().add(EvidencePanel.class, "evidence");
          open = new OpenLedger(folder.resolve("云溪县.xh"));
          view = new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
        });
    show((Parent) view.view(), 1280, 720);
    onFx(
        () -> {
          view.shown();
          open.choose("1.1");
        });
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(view.view().lookup(query));
  }

  private List<Evidence> held() {
    return open.ledger.measureFile(measure()).life().evidence();
  }

  private MeasureId measure() {
    return open.stored("1.1").measure().id();
  }

  private List<String> words() {
    return onFx(
        () ->
            find("#evidence-panel", Parent.class).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList());
  }

  private void fire(String style, String text) {
    onFx(
        () ->
            find("#evidence-panel", Parent.class).lookupAll(style).stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()))
                .findFirst()
                .ifPresentOrElse(
                    node -> {
                      if (node instanceof Hyperlink link) {
                        link.fire();
                      } else {
                        ((Button) node).fire();
                      }
                    },
                    () -> {
                      throw new AssertionError(text);
                    }));
  }

  @Test
  void addsWhatTheStandardLacksAndOpensACopy() throws IOException {
    Path report = Files.writeString(folder.resolve("验收报告.txt"), "验收合格");
    onFx(
        () -> {
          open.ledger.apply(
              new Change.Standard(measure(), List.of(), List.of(new StandardLine("通过验收", "验收报告"))),
              TypicalLedger.OPERATOR);
          open.session.refresh();
          open.dialogs.answer(List.of(report));
        });
    assertThat(words()).contains("佐证材料 0 件", "还缺：验收报告");

    fire(".evidence-missing", "还缺：验收报告");

    assertThat(held()).extracting(Evidence::proves).containsExactly("验收报告");
    assertThat(words()).contains("佐证材料 1 件", "证明：验收报告").doesNotContain("还缺：验收报告");

    fire(".hyperlink", "验收报告.txt");
    assertThat(open.shown).hasSize(1);
    assertThat(open.shown.getFirst()).hasFileName("验收报告.txt").hasSameBinaryContentAs(report);
  }

  @Test
  void takesTheCopiesAwayAtTheEnd() throws IOException {
    Path report = Files.writeString(folder.resolve("验收报告.txt"), "验收合格");
    onFx(
        () -> {
          open.evidence.attach(measure(), List.of(report), "");
          open.evidence.open(held().getFirst());
        });
    Path copy = open.shown.getFirst();
    assertThat(copy).hasFileName("验收报告.txt").hasSameBinaryContentAs(report);
    assertThat(copy.toFile().canWrite() && !isRoot()).isFalse();
    onFx(open.evidence::close);
    assertThat(copy).doesNotExist();
  }

  /** Nothing is read-only to an administrator. */
  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Test
  void removesWithTheReasonThatIsAskedFor() throws IOException {
    Path wrong = Files.writeString(folder.resolve("传错.txt"), "别处的");
    onFx(
        () -> {
          open.evidence.attach(measure(), List.of(wrong), "");
          open.dialogs.answer("传错了");
          open.evidence.remove(held().getFirst());
        });
    assertThat(held()).isEmpty();
    assertThat(open.ledger.history(1).getFirst().reason()).isEqualTo("传错了");
  }

  @Test
  void refusesAFolderInASentence() {
    onFx(() -> open.evidence.attach(measure(), List.of(folder), ""));
    assertThat(open.dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.EVIDENCE_FOLDER));
  }

  @Test
  void exportsCaseFoldersThatCanBeReadBack() throws IOException {
    Path first = Files.writeString(folder.resolve("会议纪要.txt"), "第一次");
    Path other = Files.createDirectories(folder.resolve("别处")).resolve("会议纪要.txt");
    Files.writeString(other, "第二次");
    Path target = Files.createDirectories(folder.resolve("导出"));
    onFx(
        () -> {
          open.evidence.attach(measure(), List.of(first, other), "会议纪要");
          open.dialogs.answer(target);
          open.evidence.export(open.ledger.rows(null), TypicalLedger.TODAY);
        });

    assertThat(open.dialogs.failures).isEmpty();
    Path made = target.resolve("一案一档 2026-11-03");
    Path item = made.resolve("1.1–修订中心组学习规则，每季度至少开展一次专题研讨；–材料2件");
    assertThat(item.resolve("01–会议纪要.txt")).hasContent("第一次");
    assertThat(item.resolve("02–会议纪要.txt")).hasContent("第二次");
    assertThat(Files.readString(item.resolve("目录.txt")))
        .contains("01–会议纪要.txt", held().getFirst().sha256(), "林晓", "2026-11-03");
    try (InputStream stream = Files.newInputStream(made.resolve("目录.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1 + 2 + 9);
      assertThat(workbook.getSheetAt(0).getRow(2).getCell(8).getStringCellValue())
          .isEqualTo(held().getFirst().sha256());
      assertThat(workbook.getSheetAt(0).getRow(4).getCell(2).getStringCellValue())
          .isEqualTo("（无佐证材料）");
    }
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left).containsExactly(made);
    }
  }
}
