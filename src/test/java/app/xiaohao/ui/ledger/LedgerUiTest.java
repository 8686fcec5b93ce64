package app.xiaohao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices.RowHeight;
import app.xiaohao.ui.ledger.table.PaperTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class LedgerUiTest extends ToolkitTest {
  @TempDir Path folder;
  private OpenLedger open;
  private LedgerView view;

  @BeforeEach
  void openScreen() {
    onFx(
        () -> {
          look().add(LedgerView.class, "ledger");
          open = new OpenLedger(folder.resolve("云溪县.xh"));
          view = new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
        });
    show((Parent) view.view(), 1280, 720);
    onFx(view::shown);
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(view.view().lookup(query));
  }

  private String current() {
    return onFx(() -> LedgerQuery.number(open.model.currentProperty().get()));
  }

  /** The number of a row in sight; the virtual table also keeps an invisible cell to measure by. */
  private Node strip(String number) {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(
        () ->
            view.view().lookupAll(".measure-number").stream()
                .filter(node -> node instanceof Text text && text.getText().equals(number))
                .filter(LedgerUiTest::isInSight)
                .findFirst()
                .orElseThrow());
  }

  private static boolean isInSight(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }

  @Test
  void savesATypedDeadlineWhenAnotherRowIsClicked() {
    onFx(() -> open.choose("1.2"));
    robot.clickOn(find("#due", TextField.class)).write("2026.12.20");

    robot.clickOn(strip("1.1"));

    assertThat(current()).isEqualTo("1.1");
    assertThat(open.stored("1.2").measure().deadline())
        .isEqualTo(Deadline.on(LocalDate.of(2026, 12, 20)));
  }

  @Test
  void keepsNonsenseWithItsReasonWhenAnotherRowIsClicked() {
    onFx(() -> open.choose("1.2"));
    robot.clickOn(find("#due", TextField.class)).write("soon");

    robot.clickOn(strip("1.1"));
    assertThat(onFx(() -> find("#due", TextField.class).getText())).isEqualTo("2026-11-10");
    robot.clickOn(strip("1.2"));

    assertThat(onFx(() -> find("#due", TextField.class).getText())).isEqualTo("soon");
    assertThat(
            onFx(
                () ->
                    find("#field-deadline", Node.class).lookupAll(".field-message").stream()
                        .anyMatch(Node::isVisible)))
        .isTrue();
    assertThat(open.stored("1.2").measure().deadline()).isEqualTo(Deadline.unset());
  }

  @Test
  void theMenuOfFiltersSaysHowManyRowsEachShowsAndATokenTakesItAway() {
    robot.clickOn(find("#filter-menu", MenuButton.class));
    MenuItem overdue =
        onFx(
            () ->
                find("#filter-menu", MenuButton.class).getItems().stream()
                    .filter(item -> "逾期 1".equals(item.getText()))
                    .findFirst()
                    .orElseThrow());
    onFx(overdue::fire);
    onFx(() -> find("#filter-menu", MenuButton.class).hide());

    assertThat(onFx(() -> open.model.shownProperty().get().rows())).hasSize(1);
    assertThat(onFx(() -> find("#filter-tokens", Node.class).isVisible())).isTrue();
    onFx(() -> find("#paper-table", Node.class).requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertThat(onFx(() -> open.model.isFiltered())).isFalse();
  }

  @Test
  void rowsOfOneHeightStartBelowTheHeadingAndHaveTheirHeight() {
    PaperTable table = find("#paper-table", PaperTable.class);
    WaitForAsyncUtils.waitForFxEvents();
    BoundingBox first = onFx(() -> table.place(0, PaperColumn.MEASURE).orElseThrow());
    assertThat(first.getMinY()).isEqualTo(onFx(() -> table.window().getMinY()));
    assertThat(first.getHeight()).isEqualTo(34);
    for (RowHeight height : RowHeight.values()) {
      onFx(() -> open.model.choices().rowHeightProperty().set(height));
      WaitForAsyncUtils.waitForFxEvents();
      double top = onFx(() -> table.place(0, PaperColumn.MEASURE).orElseThrow().getMinY());
      assertThat(top).as(height.name()).isEqualTo(first.getMinY());
    }
  }

  @Test
  void f4FoldsTheDetailAndAFieldToEditBringsItBack() {
    robot.type(KeyCode.F4);
    assertThat(onFx(() -> find("#due", TextField.class))).isNull();
    robot.type(KeyCode.F4);
    assertThat(onFx(() -> find("#due", TextField.class).isVisible())).isTrue();
  }

  @Test
  void keysDrawTheTableLargerAndAsUsualAgain() {
    PaperTable table = find("#paper-table", PaperTable.class);
    robot.press(KeyCode.SHORTCUT).type(KeyCode.EQUALS, KeyCode.EQUALS).release(KeyCode.SHORTCUT);
    waitUntil(
        "higher rows", () -> table.place(0, PaperColumn.MEASURE).orElseThrow().getHeight() > 39);
    robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT0).release(KeyCode.SHORTCUT);
    waitUntil(
        "as before", () -> table.place(0, PaperColumn.MEASURE).orElseThrow().getHeight() == 34);
  }

  @Test
  void aReaderHearsTheTableAndItsRows() {
    Node table = find("#paper-table", Node.class);
    assertThat(onFx(table::getAccessibleRole)).isEqualTo(AccessibleRole.TABLE_VIEW);
    assertThat(onFx(() -> table.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)))
        .isEqualTo(onFx(() -> open.model.shownProperty().get().rows().size()));
    Node row = onFx(() -> strip("1.1").getParent().getParent());
    assertThat(onFx(row::getAccessibleRole)).isEqualTo(AccessibleRole.TABLE_ROW);
    assertThat((String) onFx(() -> row.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .contains("措施号 1.1")
        .contains("整改措施 ");
  }

  @Test
  void walksByKeyAndTypesIntoTheCellUnderTheCursor() {
    robot.press(KeyCode.SHORTCUT).type(KeyCode.HOME).release(KeyCode.SHORTCUT);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    assertThat(current()).isEqualTo("1.2");

    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.F2);

    waitUntil("the cell has the focus", () -> find("#cell-editor", Node.class).isFocused());
  }

  @Test
  void theDetailIsDrawnForEachRowThatTheCursorComesTo() {
    for (String number : List.of("1.2", "2.1", "3.1", "3.2")) {
      robot.type(KeyCode.DOWN);

      waitUntil(
          "drawn: " + number,
          () ->
              find("#detail-number", Label.class).lookup(".text") instanceof Text drawn
                  && drawn.getText().endsWith(number));
    }
  }

  @Test
  void aPartOfTheDetailStaysFromRowToRowAndIsReachedByKeys() {
    onFx(() -> open.choose("1.2"));
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT4).release(KeyCode.ALT);
    assertThat(seenParts()).containsExactly("detail-part-history");

    robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
    assertThat(seenParts()).containsExactly("detail-part-source");
    onFx(() -> open.choose("2.1"));

    assertThat(seenParts()).containsExactly("detail-part-source");
    assertThat(onFx(() -> find("#detail-tab-source", Node.class).isFocused())).isTrue();
    robot.type(KeyCode.F4);
    assertThat(onFx(() -> view.view().lookup("#detail-tab-source"))).isNull();
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
    assertThat(seenParts()).containsExactly("detail-part-work");
  }

  @Test
  void theDetailOfAnotherRowBeginsAtItsTop() {
    onFx(() -> open.choose("1.2"));
    ScrollPane scroll = find(".detail-scroll", ScrollPane.class);
    onFx(() -> scroll.setVvalue(1));

    onFx(() -> open.choose("2.1"));

    assertThat(onFx(scroll::getVvalue)).isZero();
  }

  private List<String> seenParts() {
    return onFx(
        () ->
            Stream.of("work", "source", "evidence", "history")
                .map(part -> view.view().lookup("#detail-part-" + part))
                .filter(Node::isVisible)
                .map(Node::getId)
                .toList());
  }

  @Test
  void copiesTheChosenRows() {
    robot.press(KeyCode.SHORTCUT).type(KeyCode.HOME).release(KeyCode.SHORTCUT);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.SPACE).release(KeyCode.SHIFT);

    robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);

    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.split("\n")).hasSize(3);
    assertThat(copied).contains("1.1\t").contains("1.2\t");
  }

  @Test
  void asksForTheWordingWhereTheDocumentGivesNone() {
    onFx(() -> open.choose("1.1"));
    assertThat(onFx(() -> find("#field-wording", Node.class).isVisible())).isFalse();
    onFx(() -> open.choose("7.1"));
    assertThat(onFx(() -> find("#field-wording", Node.class).isVisible())).isTrue();
    assertThat(onFx(() -> find("#kept-panel", Node.class).isVisible())).isFalse();
  }

  @Test
  void showsTheOfficesOwnColumnsAndTheRulesThatWereIssued() {
    onFx(
        () -> {
          open.ledger.commit(
              new DraftBuilder("表.xlsx")
                  .issue("河道管护不到位")
                  .field("问题来源", "省级督察")
                  .measure("健全制度")
                  .issued(1, "云溪县巡河办法", "印发《云溪县巡河办法》")
                  .reviewed("督察"),
              "林晓");
          open.session.refresh();
          open.model.show(open.ledger.rows(null).getFirst().measure().id());
        });
    List<String> shown =
        onFx(
            () ->
                find("#kept-panel", Parent.class).lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList());
    assertThat(shown).containsExactly("问题来源", "省级督察", "建章立制（1 项）", "1.1 《云溪县巡河办法》", "印发《云溪县巡河办法》");
  }
}
