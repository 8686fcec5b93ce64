package app.xiaohao.ui.ledger.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.table.PaperTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class FilterUiTest extends ToolkitTest {
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

  private Node find(String query) {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(() -> view.view().lookup(query));
  }

  private List<String> numbers() {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(
        () -> open.model.shownProperty().get().rows().stream().map(LedgerQuery::number).toList());
  }

  @Test
  void theRightButtonOpensTheFilterEnterTakesItAndTheBarTakesItAway() {
    onFx(() -> open.choose("3.1"));
    robot.clickOn(find("#heading-LEADER"), MouseButton.SECONDARY);
    robot.write("hey");
    robot.type(KeyCode.ENTER);

    assertThat(numbers()).containsExactly("2.1");
    assertThat(onFx(() -> open.model.columnsProperty().get().filters()))
        .containsEntry(RowColumn.LEADERS, new OneOf(Set.of("何䶮"), false));
    assertThat(find("#token-LEADERS").isVisible()).isTrue();

    robot.clickOn(find("#filter-clear-all"));
    assertThat(numbers()).hasSize(10);
    assertThat(find("#filter-tokens").isVisible()).isFalse();
    assertThat(onFx(() -> view.view().getScene().getFocusOwner()))
        .as("what was pressed is gone; the keys are the table's again")
        .isInstanceOf(PaperTable.class);
    robot.clickOn(find("#view-TASKS"));
    assertThat(onFx(() -> view.view().getScene().getFocusOwner())).isInstanceOf(PaperTable.class);
  }

  @Test
  void whatIsSearchedBySoundIsMarkedInTheCells() {
    onFx(() -> open.session.searchProperty().set("hey"));
    assertThat(numbers()).containsExactly("2.1");
    List<javafx.scene.shape.Path> marks =
        onFx(
            () ->
                view.view().lookupAll(".source-mark").stream()
                    .filter(node -> node instanceof javafx.scene.shape.Path)
                    .map(node -> (javafx.scene.shape.Path) node)
                    .filter(mark -> !mark.getElements().isEmpty())
                    .toList());
    assertThat(marks).isNotEmpty();
    onFx(() -> open.session.searchProperty().set(""));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> view.view().lookupAll(".measure-strip .source-mark"))).isEmpty();
  }

  @Test
  void escapeLeavesEverythingAsItWas() {
    List<String> before = numbers();
    robot.clickOn(find("#filter-UNIT"));
    robot.write("x");
    robot.type(KeyCode.ESCAPE);
    assertThat(numbers()).isEqualTo(before);
  }

  @Test
  void clicksOnHeadingsSortAndShiftAddsAKey() {
    robot.clickOn(find("#heading-PROGRESS"));
    assertThat(onFx(() -> open.model.columnsProperty().get().keys()))
        .containsExactly(new ColumnQuery.Key(RowColumn.PERCENT, false));
    Node deadline = find("#heading-DEADLINE");
    onFx(() -> deadline.fireEvent(shiftClick()));
    assertThat(onFx(() -> open.model.columnsProperty().get().keys()))
        .containsExactly(
            new ColumnQuery.Key(RowColumn.PERCENT, false),
            new ColumnQuery.Key(RowColumn.DEADLINE, false));
  }

  @Test
  void sortingMovesNoHeadingAndNoRow() {
    Region heading = (Region) find("#heading-MEASURE_NUMBER");
    List<Double> before = onFx(() -> place(heading));
    onFx(
        () -> {
          open.model.set(
              ColumnQuery.ALL.sorted(
                  List.of(
                      new ColumnQuery.Key(RowColumn.MEASURE_NUMBER, true),
                      new ColumnQuery.Key(RowColumn.LIGHT, false))));
          open.model.set(open.model.queryProperty().get().withText(""));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> ((Label) find("#turn-MEASURE_NUMBER")).getText())).isEqualTo("↓1");
    assertThat(onFx(() -> place(heading))).isEqualTo(before);
    assertThat(before.get(1)).as("its words stand in one line").isLessThan(40);
  }

  private static List<Double> place(Region heading) {
    return List.of(heading.localToScene(0, 0).getY(), heading.getHeight());
  }

  private static MouseEvent shiftClick() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        1,
        1,
        1,
        1,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
