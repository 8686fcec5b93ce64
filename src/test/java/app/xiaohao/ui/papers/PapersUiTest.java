package app.xiaohao.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.table.TableKind;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final DirectBackground background = new DirectBackground();
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.ALL);
  private Ledger ledger;
  private PapersScreen screen;
  private PapersModel model;

  @BeforeEach
  void openScreen() {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
    onFx(
        () -> {
          LedgerSession session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set("周启明");
          session.use(ledger);
          screen =
              new PapersScreen(
                  TestSurroundings.of(
                      session, new Nowhere(), background, dialogs, null, look(), null),
                  new PapersFilter(asked, now -> now.equals(Asked.ALL) ? "" : "逾期"));
          model = screen.model();
        });
    show(new StackPane(screen.view()), 1200, 760);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Test
  void showsTheTableOfWhatTheLedgerShows() {
    onFx(
        () -> {
          assertThat(text()).contains("整改台账", "填报单位（盖章）：");
          int all = model.shownProperty().get().pages().size();
          asked.set(new Asked(LedgerQuery.ALL.withDue(Set.of(DueState.OVERDUE)), ColumnQuery.ALL));
          assertThat(text()).contains("本表范围：逾期");
          assertThat(model.shownProperty().get().pages()).hasSizeLessThanOrEqualTo(all);
          lookup("paper-sheet-a4", ToggleButton.class).fire();
          assertThat(model.shownProperty().get().document().format())
              .isEqualTo(PageFormat.TABLE_A4);
        });
    picture(screen.view(), "papers", 1);
  }

  @Test
  void asksForWhatAPaperHasToBeTold() {
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.CLOSING_FORM));
          assertThat(model.shownProperty().get().lack()).contains("编号");
          assertThat(lookup("paper-save-pdf", Button.class).isDisabled()).isTrue();
          ComboBox<?> item = lookup("paper-item", ComboBox.class);
          assertThat(item.getItems().stream().map(Object::toString)).contains("2.1", "3.1");
          model.itemProperty().set("2.1");
          assertThat(text()).contains("销号申请（审批）表", "2.1");
          assertThat(lookup("paper-save-pdf", Button.class).isDisabled()).isFalse();
          model.itemProperty().set("99.1");
          assertThat(model.shownProperty().get().lack()).contains("99.1");
        });
    picture(screen.view(), "papers-lack", 1);
  }

  @Test
  void aMeasureIsFoundByItsWordsAndShownByItsNumber() {
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.CLOSING_FORM));
          ItemCombo item = lookup("paper-item", ItemCombo.class);
          LedgerRow row =
              ledger.rows(null).stream()
                  .filter(one -> one.measure() != null && one.measure().text().length() > 6)
                  .toList()
                  .getLast();
          String number = LedgerQuery.number(row);
          item.setValue(item.getConverter().fromString(row.measure().text().substring(0, 6)));
          assertThat(item.getValue()).isEqualTo(number);
          assertThat(text()).contains(number);
          item.setValue(item.getConverter().fromString("99.1"));
          assertThat(model.shownProperty().get().lack()).contains("99.1");
        });
  }

  @Test
  void isOfTheMeasureThatLedHere() {
    onFx(
        () -> {
          MeasureId measure =
              ledger.rows(null).stream()
                  .filter(row -> row.measure() != null)
                  .findFirst()
                  .orElseThrow()
                  .measure()
                  .id();
          screen.show(measure);
          assertThat(text()).contains("销号申请（审批）表", "1.1");
        });
  }

  @Test
  void savesWhatIsShown() throws Exception {
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.NOTICE));
          for (String ending : List.of("docx", "pdf", "ofd")) {
            dialogs.answer(folder.resolve("通报." + ending));
            lookup("paper-save-" + ending, Button.class).fire();
          }
          choose(new PaperChoice.Rows(TableKind.ISSUES));
          dialogs.answer(folder.resolve("清单.csv"));
          lookup("paper-save-csv", Button.class).fire();
          dialogs.answer(folder.resolve("清单.xlsx"));
          lookup("paper-save-xlsx", Button.class).fire();
        });
    assertThat(folder.resolve("清单.xlsx")).isRegularFile();
    assertThat(folder.resolve("通报.docx")).isRegularFile();
    assertThat(folder.resolve("通报.ofd")).isRegularFile();
    assertThat(Files.readString(folder.resolve("清单.csv"))).contains("反馈问题");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("通报.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isPositive();
    }
    assertThat(dialogs.said).anyMatch(line -> line.contains("通报.pdf"));
  }

  @Test
  void issuesIntoTheRegisterWhereItIsAnsweredSignedAndTakenOut() throws Exception {
    Path scan = Files.writeString(folder.resolve("签字件.pdf"), "签字");
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.CLOSING_FORM));
          assertThat(lookup("paper-issue", Button.class).isDisabled()).isTrue();
          model.itemProperty().set("2.1");
          assertThat(lookup("paper-issue-number", TextField.class).getPromptText())
              .isEqualTo("整销审〔2026〕1号");
          lookup("paper-draft", Button.class).fire();
          lookup("paper-issue-due", TextField.class)
              .setText(TypicalLedger.TODAY.plusDays(3).toString());
          dialogs.answer(PapersModel.Copy.AS_SHOWN);
          lookup("paper-issue", Button.class).fire();
          assertThat(lookup("paper-issue-number", TextField.class).getPromptText())
              .isEqualTo("整销审〔2026〕2号");
          lookup("papers-part-register", ToggleButton.class).fire();
        });
    assertThat(dialogs.failures).isEmpty();
    onFx(
        () -> {
          TableView<?> list = lookup("register-list", TableView.class);
          assertThat(list.getItems()).hasSize(2);
          list.getSelectionModel().select(1);
          assertThat(lookup("register-name", Labeled.class).getText())
              .isEqualTo("整销审〔2026〕1号 销号申请（审批）表");
          dialogs.answer(List.of(scan));
          lookup("register-sign", Button.class).fire();
          dialogs.answer(folder.resolve("取出.pdf"));
          lookup("register-copy", Button.class).fire();
          lookup("register-words", TextArea.class).setText("同意销号");
          lookup("register-answer", Button.class).fire();
          assertThat(lookup("register-answer", Button.class).isVisible()).isFalse();
          assertThat(lookup("register-told", Labeled.class).getText())
              .contains("已答复", "同意销号", "周启明");
          lookup("register-part-draft", ToggleButton.class).fire();
          assertThat(list.getItems()).hasSize(1);
          list.getSelectionModel().select(0);
          dialogs.answer("审〔2026〕7号").answer(List.of(scan));
          lookup("register-issue", Button.class).fire();
          lookup("register-part-all", ToggleButton.class).fire();
          assertThat(list.getItems()).hasSize(2);
          lookup("papers-part-pages", ToggleButton.class).fire();
          lookup("paper-issue-on", TextField.class)
              .setText(TypicalLedger.TODAY.minusDays(10).toString());
          lookup("paper-issue-due", TextField.class)
              .setText(TypicalLedger.TODAY.minusDays(3).toString());
          dialogs.answer(PapersModel.Copy.AS_SHOWN);
          lookup("paper-issue", Button.class).fire();
          lookup("papers-part-register", ToggleButton.class).fire();
          assertThat(lookup("register-part-late", ToggleButton.class).getText()).endsWith(" 1");
        });
    assertThat(dialogs.failures).isEmpty();
    assertThat(folder.resolve("取出.pdf")).isNotEmptyFile();
    assertThat(ledger.desks().papers())
        .extracting(RegisteredPaper::number)
        .containsExactlyInAnyOrder("整销审〔2026〕1号", "审〔2026〕7号", "整销审〔2026〕2号");
    assertThat(ledger.desks().papers())
        .extracting(RegisteredPaper::state)
        .containsExactlyInAnyOrder(PaperState.ANSWERED, PaperState.ISSUED, PaperState.ISSUED);
    picture(screen.view(), "papers-register", 1);
  }

  @Test
  void writesOnTheTemplateThatTheOfficeHasEdited() throws Exception {
    Path template = folder.resolve("模板.docx");
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.CLOSING_FORM));
          model.itemProperty().set("2.1");
          dialogs.answer(template);
          lookup("paper-template-write", Button.class).fire();
          dialogs.answer(List.of(template));
          lookup("paper-template-keep", Button.class).fire();
          assertThat(lookup("paper-template-now", Labeled.class).getText()).contains("模板.docx");
          dialogs.answer(folder.resolve("表.docx"));
          lookup("paper-save-docx", Button.class).fire();
        });
    assertThat(dialogs.failures).isEmpty();
    assertThat(dialogs.said).anyMatch(line -> line.contains("已按本单位的模板写好"));
    assertThat(folder.resolve("表.docx")).isNotEmptyFile();
    picture(screen.view(), "papers-template", 1);
    Path wrong = Files.writeString(folder.resolve("假.docx"), "不是");
    onFx(
        () -> {
          dialogs.answer(List.of(wrong));
          lookup("paper-template-keep", Button.class).fire();
          lookup("paper-template-drop", Button.class).fire();
          assertThat(lookup("paper-template-now", Labeled.class).getText()).contains("按程序的版式");
        });
    assertThat(dialogs.said).anyMatch(line -> line.contains("假.docx 不是 Word 文件"));
    assertThat(ledger.desks().paperForms()).isEmpty();
  }

  @Test
  void numbersGoByTheFormOfTheOffice() {
    onFx(
        () -> {
          choose(new PaperChoice.Paper(PaperKind.SUPERVISE));
          dialogs.answer("整改办函〔{年}〕");
          lookup("paper-numbers", Button.class).fire();
          assertThat(dialogs.said).anyMatch(line -> line.contains("格式里 {号} 要有一处"));
          dialogs.answer("整改办函〔{年}〕{号}号");
          lookup("paper-numbers", Button.class).fire();
          assertThat(lookup("paper-issue-number", TextField.class).getPromptText())
              .isEqualTo("整改办函〔2026〕1号");
        });
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void tellsWhatIsNotForThePublicBeforeItIsWritten() {
    onFx(
        () -> {
          choose(new PaperChoice.Rows(TableKind.DUTIES));
          assertThat(lookup("paper-kept", Label.class).getText()).contains("内部版照样写出");
          assertThat(model.shownProperty().get().kept()).contains("整栏：责任领导");
          assertThat(text()).contains("责任领导");
          lookup("paper-public", ToggleButton.class).fire();
          assertThat(lookup("paper-kept", Label.class).getText()).contains("公开版不写出");
          assertThat(text()).contains("（公开版）").doesNotContain("责任领导");
        });
    picture(screen.view(), "papers-public", 1);
  }

  @Test
  void saysThatThereIsNoPrinter() {
    boolean there = PaperPrinter.available();
    onFx(
        () -> {
          assertThat(lookup("paper-print", Button.class).isDisabled()).isEqualTo(!there);
          assertThat(lookup("paper-printer", Labeled.class).getText().isEmpty()).isEqualTo(there);
        });
  }

  @Test
  void readsWhichPagesAreWanted() {
    assertThat(PaperPrinter.range("", 3)).contains(List.of(1, 2, 3));
    assertThat(PaperPrinter.range("2", 3)).contains(List.of(2));
    assertThat(PaperPrinter.range("1-2，3", 3)).contains(List.of(1, 2, 3));
    assertThat(PaperPrinter.range("3, 1–2", 5)).contains(List.of(1, 2, 3));
    for (String wrong : List.of("0", "4", "2-1", "a", "1-", "1-9", "-")) {
      assertThat(PaperPrinter.range(wrong, 3)).as(wrong).isEqualTo(Optional.empty());
    }
  }

  private void choose(PaperChoice choice) {
    @SuppressWarnings("unchecked")
    ListView<PaperChoice> kinds = lookup("paper-kinds", ListView.class);
    kinds.getSelectionModel().select(choice);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    model
        .shownProperty()
        .get()
        .pages()
        .forEach(page -> page.page().words().forEach(words -> text.append(words.text())));
    return text.toString();
  }

  private <T> T lookup(String id, Class<T> type) {
    return type.cast(((Parent) screen.view()).lookup("#" + id));
  }

  private static final class Nowhere implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void open(Place place, MeasureId measure) {}

    @Override
    public void show(LedgerQuery asked) {}

    @Override
    public void show(MeasureId measure) {}
  }
}
