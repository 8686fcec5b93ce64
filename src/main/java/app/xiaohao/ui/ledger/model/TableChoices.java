package app.xiaohao.ui.ledger.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

/** How somebody set the table up: columns, widths, row height. */
final class TableChoices {
  private final ObservableSet<PaperColumn> hidden =
      FXCollections.observableSet(EnumSet.noneOf(PaperColumn.class));
  private final ObservableMap<PaperColumn, Double> dragged =
      FXCollections.observableMap(new EnumMap<>(PaperColumn.class));
  private final ObjectProperty<RowHeight> rowHeight =
      new SimpleObjectProperty<>(RowHeight.THREE_LINES);

  /**
   * The columns that are seen, in their order.
   *
   * @param several whether rows of several inspections are shown
   */
  List<PaperColumn> columns(boolean several) {
    return Arrays.stream(PaperColumn.values())
        .filter(column -> !hidden.contains(column))
        .filter(column -> several || column != PaperColumn.INSPECTION)
        .toList();
  }

  /** The columns taken away by hand, to watch. */
  ObservableSet<PaperColumn> observableHidden() {
    return hidden;
  }

  /** The widths dragged by hand, in pixels. */
  ObservableMap<PaperColumn, Double> dragged() {
    return dragged;
  }

  /** How high a row may grow. */
  ObjectProperty<RowHeight> rowHeightProperty() {
    return rowHeight;
  }

  /** How high a row may grow with its text. */
  enum RowHeight {
    /** 一行 */
    ONE_LINE(1),
    /** 三行 */
    THREE_LINES(3),
    /** 全文 */
    WHOLE_TEXT(Integer.MAX_VALUE);

    private final int lines;

    RowHeight(int lines) {
      this.lines = lines;
    }

    /** The most lines of text in a cell. */
    int lines() {
      return lines;
    }
  }
}
