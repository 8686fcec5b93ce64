package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import app.xiaohao.intake.read.parts.Incoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The cells of one sheet while it is read, in any order, with what is said of merging and of widths
 * before or after them. What a person cannot see because a merged cell lies over it is left out.
 */
public final class SheetCells {
  /** What a cell costs in memory beside its characters, in characters. */
  private static final int COST = 4;

  private static final int STEP = 1024;

  private static final int MOST_NAMED = 12;
  private static final Comparator<Grid.Place> BY_PLACE =
      Comparator.comparingInt(Grid.Place::row).thenComparingInt(Grid.Place::column);

  private final Incoming file;
  private final Budget budget;
  private final List<TextCell> cells = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Integer, Double> widths = new HashMap<>();
  private final SightOfSheet sight = new SightOfSheet();
  private final Set<Grid.Place> unread = new TreeSet<>(BY_PLACE);
  private final Map<Integer, BitSet> computed = new HashMap<>();
  private final BitSet rows = new BitSet();
  private int rowOfLast = -1;
  private int columnOfLast;
  private int rowsWithText;

  public SheetCells(Incoming file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  /** Characters that may still be read from a file. */
  public static final class Budget {
    private long left;

    public Budget(Incoming file) {
      this.left = file.limits().textBytes();
    }

    private boolean take(long characters) {
      left -= characters;
      return left >= 0;
    }
  }

  /**
   * Puts a cell where it stands; one without text is passed over.
   *
   * @throws IntakeException if the sheet has too many rows, or the file too much text
   */
  public void put(int row, int column, String text, LocalDate date) throws IntakeException {
    TextCell cell = new TextCell(row, column, 1, 1, text, date);
    if (cell.text().isEmpty()) {
      return;
    }
    long gap = row == rowOfLast ? Math.max(0, column - columnOfLast) : column;
    rowOfLast = row;
    columnOfLast = column;
    count(row, cell.text().length() + gap);
    cells.add(cell);
  }

  /**
   * Says that a cell with text will be put into this row.
   *
   * @throws IntakeException if the sheet has too many rows, or the file too many cells
   */
  void expect(int row) throws IntakeException {
    count(row, 0);
  }

  private void count(int row, long characters) throws IntakeException {
    if (!rows.get(row)) {
      rows.set(row);
      rowsWithText++;
      if (rowsWithText > file.limits().tableRows()) {
        throw file.refused(Kind.TOO_MANY_ROWS, file.limits().tableRows());
      }
    }
    if (!budget.take(characters + COST)) {
      throw file.refused(Kind.TOO_MUCH_TEXT, file.limits().textMegabytes());
    }
  }

  /** The corners of cells that are merged into one, both belonging to it. */
  public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    if (lastRow >= firstRow && lastColumn >= firstColumn) {
      merges.add(new Merge(firstRow, firstColumn, lastRow, lastColumn));
    }
  }

  /** The width of some columns, in characters of the standard font. */
  public void width(int first, int last, double characters) {
    for (int column = first; column <= Math.min(last, first + STEP); column++) {
      widths.put(column, characters);
    }
  }

  /** Says which rows are hidden. */
  public void hideRows(int first, int last) {
    sight.hideRows(first, last);
  }

  /** Says which columns are hidden. */
  public void hideColumns(int first, int last) {
    sight.hideColumns(first, last);
  }

  /** Says that a cell holds a formula whose result is not in the file. */
  public void unread(int row, int column) {
    unread.add(new Grid.Place(row, column));
  }

  /** Says that a cell holds a formula; its result, if there is one, is put as any text is. */
  public void computed(int row, int column) {
    computed.computeIfAbsent(row, one -> new BitSet()).set(column);
  }

  private Set<Grid.Place> allComputed() {
    Set<Grid.Place> all = new HashSet<>();
    computed.forEach(
        (row, columns) -> columns.stream().forEach(column -> all.add(new Grid.Place(row, column))));
    return all;
  }

  /** Whether it has no text at all. */
  public boolean isEmpty() {
    return cells.isEmpty() && unread.isEmpty();
  }

  /** Appends the sheet as a table, and says what of it was not read. */
  public void into(DocumentBuilder document, String name) {
    int place = document.length();
    int lastRow = 1 + cells.stream().mapToInt(TextCell::row).max().orElse(-1);
    int columns = 1 + cells.stream().mapToInt(TextCell::column).max().orElse(-1);
    List<Double> all = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      all.add(widths.getOrDefault(column, 0.0));
    }
    List<TextCell> seen = seen(lastRow, columns);
    Set<Grid.Place> missing = unread;
    boolean whole = isWhole();
    if (!whole) {
      seen = sight.seen(seen);
      all = IntStream.range(0, columns).filter(i -> !sight.isHidden(i)).mapToObj(all::get).toList();
      missing = new TreeSet<>(BY_PLACE);
      for (Grid.Place cell : unread) {
        if (!sight.isHidden(cell.row(), cell.column())) {
          missing.add(new Grid.Place(cell.row(), sight.place(cell.column())));
        }
      }
      sight.warn(document, place, name);
    }
    if (!seen.isEmpty()) {
      warnOfMissing(
          document,
          document.table(name, lastRow, all, seen, missing, whole ? allComputed() : Set.of()));
    }
  }

  /** Whether nothing is left out: of what this program wrote itself it knows every row. */
  private boolean isWhole() {
    return sight.isWhole(file.hidden())
        || cells.stream().anyMatch(cell -> RowKey.isHidden(cell.text()));
  }

  /** Names the formulas without a result, at the row of the first of them. */
  private void warnOfMissing(DocumentBuilder document, Grid table) {
    if (table.unread().isEmpty()) {
      return;
    }
    int first = Collections.min(table.unread(), BY_PLACE).row();
    int place =
        table.cells().stream()
            .filter(cell -> cell.row() >= first)
            .findFirst()
            .map(cell -> cell.source().start())
            .orElse(document.length());
    boolean whole = isWhole();
    List<String> named =
        unread.stream()
            .filter(cell -> whole || !sight.isHidden(cell.row(), cell.column()))
            .map(cell -> SightOfSheet.letters(cell.column()) + (cell.row() + 1))
            .toList();
    String few = String.join("、", named.subList(0, Math.min(MOST_NAMED, named.size())));
    document.warn(
        Warning.Kind.FORMULA_WITHOUT_RESULT,
        place,
        String.valueOf(named.size()),
        named.size() > MOST_NAMED ? few + "…" : few);
  }

  /** The cells as they are seen, row by row: merged ones large, covered ones not at all. */
  private List<TextCell> seen(int lastRow, int columns) {
    cells.sort(Comparator.comparingInt(TextCell::row).thenComparingInt(TextCell::column));
    merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
    List<TextCell> seen = new ArrayList<>(cells.size());
    TreeMap<Integer, Merge> here = new TreeMap<>();
    PriorityQueue<Merge> ends = new PriorityQueue<>(Comparator.comparingInt(Merge::lastRow));
    int next = 0;
    for (TextCell cell : cells) {
      while (!ends.isEmpty() && ends.peek().lastRow() < cell.row()) {
        here.remove(ends.poll().firstColumn());
      }
      for (; next < merges.size() && merges.get(next).firstRow() <= cell.row(); next++) {
        Merge merge = merges.get(next);
        if (merge.lastRow() >= cell.row() && isFree(here, merge)) {
          here.put(merge.firstColumn(), merge);
          ends.add(merge);
        }
      }
      Map.Entry<Integer, Merge> before = here.floorEntry(cell.column());
      Merge over = before == null ? null : before.getValue();
      if (over == null || over.lastColumn() < cell.column()) {
        seen.add(cell);
      } else if (over.firstRow() == cell.row() && over.firstColumn() == cell.column()) {
        seen.add(
            new TextCell(
                cell.row(),
                cell.column(),
                Math.min(over.lastRow() + 1, lastRow) - cell.row(),
                Math.min(over.lastColumn() + 1, columns) - cell.column(),
                cell.text(),
                cell.date()));
      }
    }
    return seen;
  }

  /** Merged cells never overlap; where a damaged file says so the first one holds. */
  private static boolean isFree(TreeMap<Integer, Merge> here, Merge merge) {
    Map.Entry<Integer, Merge> left = here.floorEntry(merge.lastColumn());
    return left == null || left.getValue().lastColumn() < merge.firstColumn();
  }

  private record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
