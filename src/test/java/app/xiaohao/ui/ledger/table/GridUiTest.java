package app.xiaohao.ui.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.grid.GridSelection;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class GridUiTest extends ToolkitTest {
  @TempDir Path folder;
  private OpenLedger open;
  private LedgerView view;
  private PaperTable table;

  @BeforeEach
  void openScreen() {
    view =
        onFx(
            () -> {
              look().add(LedgerView.class, "ledger");
              open = new OpenLedger(folder.resolve("云溪县.xh"));
              return new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
            });
    show((Parent) view.view(), 1600, 900);
    table = onFx(() -> (PaperTable) view.view().lookup("#paper-table"));
    onFx(view::shown);
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private int row(String number) {
    List<LedgerRow> rows = open.model.shownProperty().get().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (LedgerQuery.number(rows.get(i)).equals(number)) {
        return i;
      }
    }
    throw new AssertionError(number);
  }

  private void select(String number, PaperColumn column) {
    onFx(
        () -> {
          table.requestFocus();
          selection().select(row(number), column);
          table.reveal(row(number));
        });
  }

  private GridSelection selection() {
    return table.grid().selection();
  }

  private void type(String text) {
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void keys(KeyCode... codes) {
    robot.type(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shortcut(KeyCode code) {
    robot.press(KeyCode.SHORTCUT).type(code).release(KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node part(String query) {
    return onFx(() -> view.view().lookup(query));
  }

  private boolean isShown(String query) {
    return onFx(
        () -> {
          Node found = view.view().lookup(query);
          return found != null && found.isVisible();
        });
  }

  private String editor() {
    return onFx(() -> ((TextArea) view.view().lookup("#cell-editor")).getText());
  }

  private String bubble() {
    return onFx(
        () ->
            part("#cell-bubble").lookupAll(".cell-bubble-text").stream()
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse(""));
  }

  private Point2D screen(String number, PaperColumn column) {
    return onFx(
        () -> {
          BoundingBox box = table.place(row(number), column).orElseThrow();
          return table.localToScreen(box.getCenterX(), box.getMinY() + 12);
        });
  }

  private List<String> leaders(String number) {
    return open.stored(number).measure().responsibility().leaders();
  }

  private void clip(String text) {
    onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Test
  void threeCellsOfARowTakeTheKeysOfASpreadsheet() {
    select("5.1", PaperColumn.LEADER);

    type("陈立");
    assertThat(isShown(".cell-picker")).isTrue();
    keys(KeyCode.TAB);
    type("宣传");
    keys(KeyCode.TAB);
    type("2027-5-31");
    keys(KeyCode.ENTER);

    assertThat(leaders("5.1")).containsExactly("陈立群");
    assertThat(open.stored("5.1").measure().responsibility().lead()).containsExactly("县委宣传部");
    assertThat(isShown("#cell-reason")).isTrue(); // the date was set before
    type("省里要求提前");
    keys(KeyCode.ENTER);
    assertThat(open.stored("5.1").measure().deadline())
        .isEqualTo(Deadline.on(LocalDate.of(2027, 5, 31)));
    assertThat(onFx(() -> selection().row())).isEqualTo(row("5.2"));
    assertThat(onFx(table::isFocused)).isTrue();
  }

  @Test
  void wordsOfADateAreReadBesideTheCellBeforeTheyAreWritten() {
    select("6.1", PaperColumn.DEADLINE);
    type("明年6月底");
    assertThat(bubble()).isEqualTo("读作 2027-06-30");

    keys(KeyCode.ENTER);

    assertThat(open.stored("6.1").measure().deadline().binding())
        .contains(LocalDate.of(2027, 6, 30));
  }

  @Test
  void escRestoresAndF2EditsWhatIsThere() {
    select("3.1", PaperColumn.PROGRESS);
    int before = open.stored("3.1").measure().percent();
    keys(KeyCode.F2);
    assertThat(editor()).isEqualTo(before + "%");
    keys(KeyCode.ESCAPE);
    assertThat(open.stored("3.1").measure().percent()).isEqualTo(before);

    type("97");
    keys(KeyCode.ENTER);
    assertThat(open.stored("3.1").measure().percent()).isEqualTo(97);
  }

  @Test
  void aClickElsewhereWritesWhatWasTyped() {
    select("6.1", PaperColumn.LEADER);
    type("何䶮");

    robot.clickOn(screen("5.1", PaperColumn.MEASURE));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(leaders("6.1")).containsExactly("何䶮");
    assertThat(onFx(() -> selection().row())).isEqualTo(row("5.1"));
  }

  @Test
  void anUnknownNameIsAddedOnlyWhenSomebodySaysSo() {
    select("6.1", PaperColumn.LEADER);
    type("石堃");

    robot.clickOn(screen("5.1", PaperColumn.MEASURE));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(leaders("6.1")).isEmpty();
    assertThat(bubble()).isEqualTo("新增责任领导“石堃”");

    keys(KeyCode.ENTER);
    assertThat(leaders("6.1")).containsExactly("石堃");
  }

  @Test
  void whatIsNotToBeTypedSaysHowItIsDoneAndOpensNoDialog() {
    select("3.1", PaperColumn.CLOSURE);
    type("已");
    assertThat(bubble()).contains("申请、核查、审定");
    select("2.1", PaperColumn.LEADER);
    type("何");
    assertThat(bubble()).contains("已经销号");
    assertThat(open.dialogs.said).isEmpty();
  }

  @Test
  void deleteEmptiesTheCells() {
    select("1.2", PaperColumn.LEADER);
    keys(KeyCode.DELETE);
    assertThat(leaders("1.2")).isEmpty();
  }

  @Test
  void anInputMethodComposesAboveTheCellAndItsKeysAreItsOwn() {
    select("6.1", PaperColumn.LEADER);
    onFx(() -> Event.fireEvent(table, composing("he", "")));
    assertThat(isShown("#cell-editor")).isTrue();
    assertThat(editor()).isEqualTo("he");
    assertThat(onFx(table::isFocused)).isTrue();
    keys(KeyCode.ENTER);
    assertThat(onFx(() -> selection().row())).isEqualTo(row("6.1"));

    onFx(() -> Event.fireEvent(table, composing("", "何䶮")));
    assertThat(editor()).isEqualTo("何䶮");
    keys(KeyCode.ENTER);
    assertThat(leaders("6.1")).containsExactly("何䶮");

    select("6.1", PaperColumn.UNIT);
    onFx(() -> Event.fireEvent(table, composing("x", "")));
    onFx(() -> Event.fireEvent(table, composing("", "")));
    assertThat(isShown("#cell-editor")).isFalse();
  }

  private static InputMethodEvent composing(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    return new InputMethodEvent(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length());
  }

  @Test
  void aBlockIsDrawnByTheMouseAndCopiedAsText() {
    robot.moveTo(screen("5.1", PaperColumn.LEADER)).press(MouseButton.PRIMARY);
    robot.moveTo(screen("5.2", PaperColumn.UNIT)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(onFx(() -> selection().rows())).containsExactly(row("5.1"), row("5.2"));
    shortcut(KeyCode.C);

    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("待补\t县委组织部\n待补\t县委组织部\n");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getHtml())).contains("<td");
  }

  @Test
  void aPasteIsShownInTheCellsWalkedByF8AndWrittenByEnter() {
    clip("90%\r\n120%\r\n");
    select("3.1", PaperColumn.PROGRESS);

    shortcut(KeyCode.V);

    assertThat(isShown("#preview-banner")).isTrue();
    assertThat(isShown(".preview-cell")).isTrue();
    keys(KeyCode.F8);
    assertThat(onFx(() -> selection().row())).isEqualTo(row("3.2"));
    assertThat(bubble()).contains("0 到 100");
    picture(onFx(() -> view.view()), "grid-paste", 1);
    type("91");
    keys(KeyCode.ENTER);
    assertThat(isShown("#preview-banner")).isTrue();
    keys(KeyCode.ENTER);

    assertThat(isShown("#preview-banner")).isFalse();
    assertThat(open.stored("3.1").measure().percent()).isEqualTo(90);
    assertThat(open.stored("3.2").measure().percent()).isEqualTo(91);
  }

  @Test
  void escLeavesAPasteOut() {
    clip("90%\r\n95%\r\n");
    select("3.1", PaperColumn.PROGRESS);
    int before = open.stored("3.1").measure().percent();
    shortcut(KeyCode.V);
    keys(KeyCode.ESCAPE);
    assertThat(isShown("#preview-banner")).isFalse();
    assertThat(open.stored("3.1").measure().percent()).isEqualTo(before);
  }

  @Test
  void oneValueFillsTheBlockByShortcutAndByTheCorner() {
    select("5.1", PaperColumn.LEADER);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    type("何䶮");
    robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(leaders("5.1")).containsExactly("何䶮");
    assertThat(leaders("5.2")).containsExactly("何䶮");

    select("5.2", PaperColumn.LEADER);
    Point2D corner =
        onFx(
            () -> {
              Node handle = view.view().lookup(".cell-handle");
              return handle.localToScreen(3, 3);
            });
    robot.moveTo(corner).press(MouseButton.PRIMARY);
    robot.moveTo(screen("6.1", PaperColumn.LEADER)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(leaders("6.1")).containsExactly("何䶮");
  }

  @Test
  void wholeColumnsAreCopiedWithTheirHeading() {
    select("5.1", PaperColumn.COMPLETION);
    shortcut(KeyCode.SPACE);
    shortcut(KeyCode.C);
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("完成情况\n");
    assertThat(copied.split("\n")).hasSize(open.ledger.rows(null).size() + 1);
  }

  @Test
  void theFormOfManyRowsHasEveryFieldAndIsWrittenByEnter() {
    select("5.1", PaperColumn.LEADER);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    robot.clickOn(part("#many-responsible")).write("各乡镇党委", 0);
    robot.clickOn(part("#many-percent")).write("35", 0);
    keys(KeyCode.ENTER);

    for (String number : List.of("5.1", "5.2")) {
      assertThat(open.stored(number).measure().responsibility().responsible())
          .containsExactly("各乡镇党委");
      assertThat(open.stored(number).measure().percent()).isEqualTo(35);
    }
  }

  @Test
  void aBlockWithTheNamesOffered() {
    select("3.1", PaperColumn.LEADER);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
    robot.release(KeyCode.SHIFT);
    type("陈");
    picture(onFx(() -> view.view()), "grid-block", 1);
    assertThat(isShown(".cell-block")).isTrue();
    assertThat(onFx(() -> ((Label) part("#ledger-chosen")).getText()))
        .startsWith("所选 3 行 × 2 列　责任领导 2 位　牵头单位 2 个　平均进展 27%　已完成 1　已销号 0　最早时限 2026-10-15");
    assertThat(isShown(".cell-picker")).isTrue();
  }
}
