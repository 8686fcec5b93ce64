package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the headings of a table: the row in which most headings are known, among them one of a
 * problem or a task and at least one more. It may stand below titles and 填报单位 lines.
 */
final class HeaderFinder {
  /** Headings stand near the top; what is below so many rows is looked at no more. */
  static final int LOOK = 60;

  private static final int MOST_STOREYS = 4;

  private final Cells cells;
  private final ColumnDictionary dictionary;

  HeaderFinder(Cells cells, ColumnDictionary dictionary) {
    this.cells = cells;
    this.dictionary = dictionary;
  }

  /** The headings; empty where the table has none that are those of a ledger. */
  Optional<Header> find() {
    return best(this::known);
  }

  /**
   * The headings of which most are known, whatever they are those of; empty where none is known.
   */
  Optional<Header> likeliest() {
    return best(header -> count(ColumnGuess.of(header, dictionary)));
  }

  private Optional<Header> best(ToIntFunction<Header> knows) {
    Header best = null;
    int most = 0;
    for (int row = 0; row < Math.min(LOOK, cells.rows()); row++) {
      if (isLine(row)) {
        Header header = at(row, storeys(row));
        int known = knows.applyAsInt(header);
        if (known > most) {
          best = header;
          most = known;
        }
      }
    }
    return Optional.ofNullable(best).map(this::withGroupsAbove);
  }

  /** Several phrases side by side, as headings are, one of them known. */
  private boolean isLine(int row) {
    int phrases = 0;
    boolean known = false;
    for (Cell cell : cells.begunIn(row)) {
      if (HeadingWords.isLabelled(cell.text())) {
        return false;
      }
      phrases += HeadingWords.plain(cell.text()).length() <= HeadingWords.LONGEST ? 1 : 0;
      List<Column> meanings = dictionary.meanings(List.of(cell.text()));
      known |= !meanings.isEmpty() && meanings.getFirst() != Column.CUSTOM;
    }
    return known && phrases >= 2 && phrases * 2 > cells.begunIn(row).size();
  }

  /** How many columns are known; 0 where these are no headings of a ledger. */
  private int known(Header header) {
    List<Column> columns = ColumnGuess.of(header, dictionary);
    int known = count(columns);
    return known > 1 && ColumnGuess.isLedger(header, columns, dictionary) ? known : 0;
  }

  private static int count(List<Column> columns) {
    return (int) columns.stream().filter(column -> column != Column.CUSTOM).count();
  }

  /** How many rows the headings take that begin in this row. */
  private int storeys(int row) {
    int storeys = 1;
    for (Cell cell : cells.begunIn(row)) {
      storeys = Math.max(storeys, Math.min(MOST_STOREYS, cell.rowSpan()));
    }
    while (storeys < MOST_STOREYS && isNextStorey(row + storeys - 1, row + storeys)) {
      storeys++;
    }
    return Math.min(storeys, cells.rows() - row);
  }

  /** Whether a row divides groups of headings in the row above it into their columns. */
  private boolean isNextStorey(int above, int row) {
    if (row >= cells.rows() || cells.begunIn(row).isEmpty()) {
      return false;
    }
    int exact = 0;
    for (Cell cell : cells.begunIn(row)) {
      String words = HeadingWords.plain(cell.text());
      if (words.length() > HeadingWords.LONGEST / 2 || !isBelowGroup(above, row, cell)) {
        return false;
      }
      exact += dictionary.knows(cell.text()) ? 1 : 0;
    }
    return exact * 2 >= cells.begunIn(row).size();
  }

  private boolean isBelowGroup(int above, int row, Cell cell) {
    Cell group = cells.at(above, cell.column());
    if (group == null) {
      return cell.column() > 0;
    }
    boolean spreads = group.columnSpan() > 1;
    int next = cell.column() + cell.columnSpan();
    boolean runsOn = cells.at(above, next < cells.columns() ? next : cell.column()) == null;
    return spreads || (runsOn && next < cells.columns() && cells.begins(row, next));
  }

  /** The headings that stand in these rows. */
  Header at(int row, int storeys) {
    List<List<String>> headings = new ArrayList<>();
    for (int column = 0; column < cells.columns(); column++) {
      headings.add(heading(row, storeys, column));
    }
    return new Header(row, storeys, headings);
  }

  private List<String> heading(int row, int storeys, int column) {
    List<String> words = new ArrayList<>();
    Cell last = null;
    for (int storey = row; storey < row + storeys; storey++) {
      Cell cell = cells.at(storey, column);
      if (cell == null && storey < row + storeys - 1 && words.isEmpty()) {
        cell = groupAtLeft(storey, row + storeys - 1, column);
      }
      if (cell != null && cell != last) {
        words.add(cell.text());
      }
      last = cell;
    }
    return words;
  }

  /** A group that is not merged over its columns stands above the first of them. */
  private Cell groupAtLeft(int storey, int lowest, int column) {
    if (cells.at(lowest, column) == null) {
      return null;
    }
    for (int left = column - 1; left >= 0; left--) {
      Cell group = cells.at(storey, left);
      if (group != null) {
        boolean spreads = cells.at(lowest, left) != group && cells.at(lowest, left) != null;
        return spreads && group.columnSpan() == 1 ? group : null;
      }
    }
    return null;
  }

  /** The row above may name groups of columns whose headings all stand in one row. */
  private Header withGroupsAbove(Header header) {
    int above = header.row() - 1;
    if (above < 0 || cells.begunIn(above).isEmpty()) {
      return header;
    }
    for (Cell cell : cells.begunIn(above)) {
      boolean group =
          cell.column() > 0
              && cell.columnSpan() < cells.columns() - 1
              && !HeadingWords.isLabelled(cell.text())
              && HeadingWords.plain(cell.text()).length() <= HeadingWords.LONGEST / 3
              && (cell.columnSpan() > 1 || isEmptyBehind(above, cell));
      if (!group) {
        return header;
      }
    }
    return at(above, header.storeys() + 1);
  }

  private boolean isEmptyBehind(int row, Cell cell) {
    int next = cell.column() + cell.columnSpan();
    return next < cells.columns() && cells.at(row, next) == null;
  }
}
