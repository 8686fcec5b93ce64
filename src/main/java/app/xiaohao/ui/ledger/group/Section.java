package app.xiaohao.ui.ledger.group;

import app.xiaohao.ledger.row.Lamps;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of rows with what its head says.
 *
 * @param label the value in which its rows agree; empty where it is unknown (待补)
 * @param rows at least one, in the order of the table
 * @param closed how many are 已销号
 * @param overdue how many are past their date
 * @param folded whether its rows are not seen
 */
public record Section(String label, List<LedgerRow> rows, int closed, int overdue, boolean folded) {
  /** The list is copied. */
  public Section {
    rows = List.copyOf(rows);
  }

  /** The same as a grouping folds it. */
  Section in(Grouping grouping) {
    boolean fold = grouping.folded().contains(label);
    return fold == folded ? this : new Section(label, rows, closed, overdue, fold);
  }

  /**
   * The same after some rows have taken the place of others.
   *
   * @param places by the rows that are gone; not changed
   */
  public Section exchange(Map<LedgerRow, LedgerRow> places, Lamps lamps) {
    return rows.stream().noneMatch(places::containsKey)
        ? this
        : of(
            label, rows.stream().map(row -> places.getOrDefault(row, row)).toList(), lamps, folded);
  }

  /** Sections as another grouping by the same folds them. */
  public static List<Section> folded(List<Section> sections, Grouping grouping) {
    return sections.stream().map(section -> section.in(grouping)).toList();
  }

  /**
   * The groups of rows; none where rows are not grouped. In a group rows keep their order. Groups
   * stand in the order of their column, downwards where the table is sorted so; aspects in the
   * order of the paper unless the table is sorted by them; what is unknown comes last.
   *
   * @param rows in the order of the table
   * @param asked by what it is sorted
   * @param aspects in the order of the paper
   */
  public static List<Section> of(
      List<LedgerRow> rows,
      Grouping grouping,
      ColumnQuery asked,
      List<String> aspects,
      ColumnWords words,
      Lamps lamps) {
    RowColumn column = grouping.by().column();
    if (column == null) {
      return List.of();
    }
    Map<String, List<LedgerRow>> groups = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      groups.computeIfAbsent(grouping.by().label(row, words), any -> new ArrayList<>()).add(row);
    }
    List<LedgerRow> firsts = new ArrayList<>();
    groups.values().forEach(group -> firsts.add(group.getFirst()));
    List<ColumnQuery.Key> own =
        asked.keys().stream().filter(key -> key.column() == column).limit(1).toList();
    List<LedgerRow> ordered = new ArrayList<>();
    if (column == RowColumn.ASPECT && own.isEmpty()) {
      ordered.addAll(firsts);
      ordered.sort(Comparator.comparingInt(row -> aspects.indexOf(row.issue().aspect())));
    } else {
      ColumnQuery order =
          ColumnQuery.ALL.sorted(own.isEmpty() ? List.of(new ColumnQuery.Key(column, false)) : own);
      ordered.addAll(order.sort(firsts, words));
    }
    List<Section> sections = new ArrayList<>();
    @Nullable Section unknown = null;
    for (LedgerRow first : ordered) {
      String label = grouping.by().label(first, words);
      Section section =
          of(
              label,
              Objects.requireNonNull(groups.get(label)),
              lamps,
              grouping.folded().contains(label));
      if (label.isEmpty()) {
        unknown = section;
      } else {
        sections.add(section);
      }
    }
    if (unknown != null) {
      sections.add(unknown);
    }
    return List.copyOf(sections);
  }

  private static Section of(String label, List<LedgerRow> rows, Lamps lamps, boolean folded) {
    int closed = 0;
    int overdue = 0;
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        closed += row.measure().closure() == Closure.CLOSED ? 1 : 0;
        overdue += lamps.of(row).due() == DueState.OVERDUE ? 1 : 0;
      }
    }
    return new Section(label, rows, closed, overdue, folded);
  }
}
