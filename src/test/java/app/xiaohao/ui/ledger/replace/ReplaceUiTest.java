package app.xiaohao.ui.ledger.replace;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.closing.Closure;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.grid.GridModel;
import app.xiaohao.ui.ledger.grid.PlannedCell;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices;
import app.xiaohao.ui.ledger.table.PaperTable;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

class ReplaceUiTest extends ToolkitTest {
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
    robot.press(KeyCode.SHORTCUT).type(KeyCode.H).release(KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private <N extends Node> N part(String query, Class<N> type) {
    return onFx(() -> type.cast(view.view().lookup(query)));
  }

  private void ask(String find, String with) {
    onFx(
        () -> {
          input("#replace-find").setText(find);
          input("#replace-with").setText(with);
          input("#replace-with").requestFocus();
        });
  }

  private TextField input(String query) {
    return (TextField) view.view().lookup(query);
  }

  private long named(String part) {
    return open.ledger.rows(null).stream()
        .filter(row -> row.measure() != null)
        .filter(row -> row.measure().responsibility().accountable().contains(part))
        .count();
  }

  private GridModel.Preview preview() {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(() -> table.grid().grid().previewProperty().get());
  }

  @Test
  void showsEachPlaceBeforeItIsWrittenAsOneChangeWithOneUndo() {
    ask("局", "署");
    assertThat(onFx(() -> part("#replace-count", Label.class).getText())).contains(" 处");
    robot.type(KeyCode.ENTER);

    assertThat(preview().gesture()).isEqualTo(GridModel.Gesture.REPLACE);
    List<PlannedCell> unknown =
        preview().plan().cells().stream()
            .filter(cell -> cell.state() == PlannedCell.State.NEEDS_NAME)
            .toList();
    assertThat(unknown)
        .isNotEmpty()
        .allMatch(cell -> cell.unknown().stream().allMatch(name -> name.endsWith("署")));
    assertThat(named("署")).isZero();

    onFx(() -> table.grid().grid().addNames());
    List<PlannedCell> refused = preview().plan().refused();
    assertThat(refused)
        .isNotEmpty()
        .allMatch(cell -> !cell.reason().isEmpty())
        .allMatch(cell -> cell.edit().row().measure().closure() == Closure.CLOSED);
    int changes = preview().plan().count(PlannedCell.State.CHANGES);
    onFx(() -> table.requestFocus());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(named("署")).isPositive();
    assertThat(open.dialogs.said.getLast()).isEqualTo("notice: 替换 " + changes + " 格");
    open.ledger.undo(TypicalLedger.OPERATOR);
    assertThat(named("署")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TableChoices.RowHeight.class)
  void whatWillBeWrittenStaysInItsRowAndShowsWhatDiffers(TableChoices.RowHeight height) {
    onFx(() -> open.model.choices().rowHeightProperty().set(height));
    ask("。", "；");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(preview().gesture()).isEqualTo(GridModel.Gesture.REPLACE);

    List<Region> cells =
        onFx(
            () -> {
              table.layout();
              return table.lookupAll(".preview-cell").stream().map(Region.class::cast).toList();
            });
    assertThat(cells).isNotEmpty();
    assertThat(cells)
        .allSatisfy(
            cell -> {
              assertThat(cell.getBoundsInParent().getMinY()).isNotNegative();
              assertThat(cell.getBoundsInParent().getMaxY())
                  .isLessThanOrEqualTo(((Region) cell.getParent()).getHeight());
              Label after = (Label) cell.lookup(".preview-after");
              assertThat(after.isVisible()).isTrue();
              assertThat(after.getText().substring(0, Math.min(8, after.getText().length())))
                  .contains("；");
            });
  }

  @Test
  void looksOnlyInWhatIsChosenWhereThatIsWanted() {
    onFx(
        () -> {
          table.grid().selection().select(0, PaperColumn.MEASURE);
          table.grid().selection().extend(1, PaperColumn.MEASURE);
        });
    robot.press(KeyCode.SHORTCUT).type(KeyCode.H).release(KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(part("#replace-chosen", CheckBox.class).isSelected()).isTrue();
    ask("。", "；");
    String few = onFx(() -> part("#replace-count", Label.class).getText());
    onFx(() -> part("#replace-chosen", CheckBox.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> part("#replace-count", Label.class).getText())).isNotEqualTo(few);
  }

  @Test
  void goesFromPlaceToPlaceAndFoldsAway() {
    ask("县", "");
    onFx(() -> input("#replace-find").requestFocus());
    robot.type(KeyCode.ENTER);
    int first = onFx(() -> table.grid().selection().row());
    PaperColumn column = onFx(() -> table.grid().selection().column());
    robot.type(KeyCode.ENTER);
    assertThat(
            onFx(() -> table.grid().selection().row()) == first
                && onFx(() -> table.grid().selection().column()) == column)
        .isFalse();
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertThat(onFx(() -> table.grid().selection().row())).isEqualTo(first);

    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> part("#replace-bar", Node.class).isVisible())).isFalse();
    assertThat(onFx(table::isFocused)).isTrue();
  }
}
