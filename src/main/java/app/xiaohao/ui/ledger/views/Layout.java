package app.xiaohao.ui.ledger.views;

import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices;
import java.util.List;
import java.util.Map;

/**
 * How a view looks.
 *
 * @param columns those that are seen, from left to right
 * @param widths those dragged by hand, in pixels
 * @param frozen the last column that stays at the left; null for none
 */
public record Layout(
    List<PaperColumn> columns,
    Map<PaperColumn, Double> widths,
    PaperColumn frozen,
    TableChoices.RowHeight height,
    Grouping grouping) {
  /** List and map are copied. */
  public Layout {
    columns = List.copyOf(columns);
    widths = Map.copyOf(widths);
  }

  /** How a list of the office looks that nobody changed yet. */
  static Layout of(BuiltIn list, TableChoices.RowHeight height) {
    return new Layout(list.columns(), Map.of(), PaperColumn.MEASURE, height, Grouping.NONE);
  }

  /** How the table looks now. */
  static Layout of(TableChoices choices) {
    return new Layout(
        choices.columns(true),
        Map.copyOf(choices.dragged()),
        choices.frozenProperty().get(),
        choices.rowHeightProperty().get(),
        choices.groupingProperty().get());
  }

  /** Makes the table look so. */
  void apply(TableChoices choices) {
    choices.show(columns);
    choices.dragged().keySet().removeIf(column -> !widths.containsKey(column));
    choices.dragged().putAll(widths);
    choices.frozenProperty().set(frozen);
    choices.rowHeightProperty().set(height);
    choices.groupingProperty().set(grouping);
  }
}
