package app.xiaohao.ui.ledger.model;

import app.xiaohao.ui.ledger.group.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** How somebody set the table up: columns, widths, row height, groups. */
public final class TableChoices {
  private static final double LEAST_ZOOM = 0.6;
  private static final double MOST_ZOOM = 2;

  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ObservableSet<PaperColumn> hidden =
      FXCollections.observableSet(EnumSet.copyOf(PaperColumn.unusual()));
  private final ObservableList<PaperColumn> order =
      FXCollections.observableArrayList(PaperColumn.values());
  private final ObservableMap<PaperColumn, Double> dragged =
      FXCollections.observableMap(new EnumMap<>(PaperColumn.class));
  private final ObjectProperty<PaperColumn> frozen =
      new SimpleObjectProperty<>(PaperColumn.MEASURE);
  private final ObjectProperty<RowHeight> rowHeight =
      new SimpleObjectProperty<>(RowHeight.TWO_LINES);
  private final IntegerProperty own = new SimpleIntegerProperty();
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);

  /**
   * The columns that are seen, in their order.
   *
   * @param several whether rows of several inspections are shown
   */
  public List<PaperColumn> columns(boolean several) {
    return order.stream()
        .filter(column -> !hidden.contains(column))
        .filter(column -> several || column != PaperColumn.INSPECTION)
        .filter(column -> column.column().own() < own.get())
        .toList();
  }

  /** All columns in the order in which they stand, hidden ones too; those of the issue first. */
  public ObservableList<PaperColumn> order() {
    return order;
  }

  /**
   * Puts a column in the place of another. Columns of the issue stay before all others, because
   * they stand once over its measures.
   *
   * @return whether it could be moved there
   */
  public boolean move(PaperColumn column, PaperColumn to) {
    if (column == to || column.ofIssue() != to.ofIssue()) {
      return false;
    }
    List<PaperColumn> next = new ArrayList<>(order);
    int at = next.indexOf(to);
    next.remove(column);
    next.add(at, column);
    order.setAll(next);
    return true;
  }

  /** Shows these columns and no others, in their order; those that are always there stay. */
  public void show(List<PaperColumn> columns) {
    List<PaperColumn> next = new ArrayList<>();
    columns.stream().filter(PaperColumn::ofIssue).forEach(next::add);
    Arrays.stream(PaperColumn.values())
        .filter(column -> column.ofIssue() && !next.contains(column))
        .forEach(next::add);
    columns.stream().filter(column -> !column.ofIssue()).forEach(next::add);
    Arrays.stream(PaperColumn.values()).filter(one -> !next.contains(one)).forEach(next::add);
    order.setAll(next);
    hidden.removeIf(columns::contains);
    for (PaperColumn column : PaperColumn.values()) {
      if (column.optional() && !columns.contains(column)) {
        hidden.add(column);
      }
    }
  }

  /** Runs whenever the table is set up otherwise; not when it is only drawn larger. */
  public void watch(Runnable changed) {
    ListChangeListener<PaperColumn> moved = change -> changed.run();
    order.addListener(moved);
    SetChangeListener<PaperColumn> taken = change -> changed.run();
    hidden.addListener(taken);
    MapChangeListener<PaperColumn, Double> wider = change -> changed.run();
    dragged.addListener(wider);
    frozen.addListener((property, before, after) -> changed.run());
    rowHeight.addListener((property, before, after) -> changed.run());
    grouping.addListener((property, before, after) -> changed.run());
    own.addListener((property, before, after) -> changed.run());
  }

  /** The columns taken away by hand, to watch. */
  public ObservableSet<PaperColumn> observableHidden() {
    return hidden;
  }

  /** The widths dragged by hand, in pixels. */
  public ObservableMap<PaperColumn, Double> dragged() {
    return dragged;
  }

  /** The last column that stays at the left when the table is moved sideways; null for none. */
  public ObjectProperty<PaperColumn> frozenProperty() {
    return frozen;
  }

  /** How large the table is drawn against the rest of the window: 1 as large, from 0.6 to 2. */
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /**
   * Draws the table larger or smaller by steps of a tenth.
   *
   * @param steps below 0 smaller; 0 as large as the rest again
   */
  public void zoom(int steps) {
    double tenths = steps == 0 ? 10 : Math.rint(zoom.get() * 10) + steps;
    zoom.set(Math.clamp(tenths / 10, LEAST_ZOOM, MOST_ZOOM));
  }

  /** How many columns offices brought into the ledger; those beyond are not there. */
  public IntegerProperty ownProperty() {
    return own;
  }

  /** By what rows stand together, and which groups are folded. */
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /** How high a row may grow. */
  public ObjectProperty<RowHeight> rowHeightProperty() {
    return rowHeight;
  }

  /** How high a row may grow with its text. */
  public enum RowHeight {
    /** 一行 */
    ONE_LINE(1),
    /** 两行 */
    TWO_LINES(2),
    /** 三行 */
    THREE_LINES(3),
    /** 全文 */
    WHOLE_TEXT(Integer.MAX_VALUE);

    private final int lines;

    RowHeight(int lines) {
      this.lines = lines;
    }

    /** Whether all rows are of one height, whatever they say. */
    public boolean uniform() {
      return lines <= 2;
    }

    /** The most lines of text in a cell. */
    public int lines() {
      return lines;
    }
  }
}
