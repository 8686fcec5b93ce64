package app.xiaohao.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private UnitsScreen screen;

  @BeforeEach
  void openScreen() {
    onFx(
        () -> {
          ledger = TypicalLedger.create(folder.resolve("云溪县.xh"));
          ledger.apply(
              new Change.UnitKept(null, new Unit(new UnitId(1), null, "县委 宣传部", List.of())),
              TypicalLedger.OPERATOR);
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          screen =
              new UnitsScreen(
                  session, null, background, dialogs, look(), new Texts(Locale.SIMPLIFIED_CHINESE));
          session.use(ledger);
        });
    show((Parent) screen.view(), 1280, 720);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    onFx(ledger::close);
  }

  private <N> N find(String query, Class<N> type) {
    return type.cast(screen.view().lookup(query));
  }

  private Unit unit(String name) {
    return ledger.units().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private UnitTree tree() {
    return (UnitTree) find("#unit-tree", TreeView.class);
  }

  private Responsibility answering(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure().responsibility();
  }

  @Test
  void mergesTwoChosenUnitsIntoTheOneThatStays() {
    Unit stays = unit("县委 宣传部");
    onFx(
        () -> {
          tree().choose(unit("县委宣传部").id());
          tree().getSelectionModel().select(tree().getExpandedItemCount() - 1);
          assertThat(tree().chosen()).hasSize(2);
          dialogs.answer(stays).answer("多了一个空格");
          find("#merge", Button.class).fire();
        });

    assertThat(dialogs.failures).isEmpty();
    assertThat(answering("1.1").lead()).containsExactly("县委 宣传部");
    assertThat(unit("县委 宣传部").aliases()).containsExactly("县委宣传部");
    assertThat(session.contentsProperty().get().rows().getFirst().measure().responsibility().lead())
        .containsExactly("县委 宣传部");
  }

  @Test
  void proposesWhatMayBeOneUnit() {
    assertThat(onFx(() -> screen.view().lookupAll(".twin"))).hasSize(1);
  }

  @Test
  void renamesAndMovesTheChosenUnit() {
    onFx(
        () -> {
          tree().choose(unit("县委宣传部").id());
          find("#unit-name", TextField.class).setText("云溪县委宣传部");
          find("#unit-name", TextField.class).getOnAction().handle(null);
        });
    assertThat(unit("云溪县委宣传部").aliases()).containsExactly("县委宣传部");

    onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Unit> above = find("#unit-above", ComboBox.class);
          above.setValue(unit("县委办公室"));
        });
    assertThat(unit("云溪县委宣传部").parent()).isEqualTo(unit("县委办公室").id());
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void saysWhatAUnitAnswersForAndGivesTheCard() throws IOException {
    Path card = folder.resolve("卡片.xlsx");
    onFx(
        () -> {
          tree().choose(unit("县农业农村局").id());
          find("#copy-card", Button.class).fire();
          dialogs.answer(card);
          find("#export-card", Button.class).fire();
        });

    assertThat(onFx(() -> find("#counted-roles", Label.class).getText()))
        .isEqualTo("按牵头、责任、配合合计：牵头 2 条，责任 0 条，配合 0 条；一条措施兼两种身份只计一次");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString().lines().toList().get(2)))
        .startsWith("按牵头、责任、配合合计");
    assertThat(figure("measures")).isEqualTo("2");
    assertThat(figure("done")).isEqualTo("1");
    assertThat(figure("closed")).isEqualTo("0");
    assertThat(figure("overdue")).isEqualTo("1");
    assertThat(figure("extensions")).isEqualTo("1");
    assertThat(figure("on-time")).isEqualTo("0%");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("县农业农村局整改情况\n承担措施 2 条")
        .contains("3.1\t", "2026-10-15", "追缴租金386.2万元");
    assertThat(dialogs.failures).isEmpty();
    try (InputStream stream = Files.newInputStream(card);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("县农业农村局整改情况");
      assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("3.1");
    }
  }

  private String figure(String key) {
    return onFx(() -> ((Label) find("#figure-" + key, Parent.class).lookup(".figure")).getText());
  }
}
