package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import app.xiaohao.intake.table.TableParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays out the tables of a document: by what is remembered of an office's table, else by the
 * dictionary, as {@link TableParser#recognise} tells.
 */
final class OfficeTables {
  private static final double ALIKE = 0.8;

  private final ColumnDictionary dictionary;
  private final List<OfficeTable> remembered;

  OfficeTables(ColumnKnowledge knowledge) {
    this.dictionary = ColumnDictionary.shipped().with(knowledge.synonyms());
    this.remembered = knowledge.tables();
  }

  /** One for each table of the document; empty where none is a ledger. */
  Optional<List<OfficeTable>> of(Document document) {
    List<OfficeTable> tables = new ArrayList<>();
    boolean ledger = false;
    int behind = 0;
    for (Grid grid : document.tables()) {
      Cells cells = new Cells(grid);
      String office = TableHead.officeAbove(document.source(), grid, behind);
      OfficeTable table = known(cells, office).or(() -> guessed(cells, office)).orElse(null);
      ledger |= table != null;
      tables.add(table == null ? unknown(cells, office) : table);
      behind = grid.cells().isEmpty() ? behind : grid.cells().getLast().source().end();
    }
    return ledger ? Optional.of(tables) : Optional.empty();
  }

  /** One for each table as far as its headings are known, whatever it is a list of. */
  List<OfficeTable> offered(Document document) {
    List<OfficeTable> tables = new ArrayList<>();
    for (Grid grid : document.tables()) {
      Cells cells = new Cells(grid);
      Header header = new HeaderFinder(cells, dictionary).likeliest().orElseGet(() -> first(cells));
      tables.add(table(cells, header, ColumnGuess.of(header, dictionary), ""));
    }
    return tables;
  }

  private Optional<OfficeTable> known(Cells cells, String above) {
    HeaderFinder finder = new HeaderFinder(cells, dictionary);
    for (OfficeTable table : remembered) {
      List<String> keys = keys(table);
      for (int row = 0; row < Math.min(HeaderFinder.LOOK, cells.rows()); row++) {
        if (row + table.headerRows() <= cells.rows() && !cells.begunIn(row).isEmpty()) {
          Header header = finder.at(row, table.headerRows());
          if (header.keys().equals(keys)) {
            return Optional.of(
                table(
                    cells,
                    header,
                    table.columns().stream().map(OfficeColumn::column).toList(),
                    above));
          }
        }
      }
    }
    return finder.find().flatMap(header -> ofSameOffice(cells, header, above));
  }

  private Optional<OfficeTable> ofSameOffice(Cells cells, Header header, String above) {
    String office = office(cells, header, above);
    List<String> keys = header.keys();
    for (OfficeTable table : remembered) {
      if (!office.isEmpty() && office.equals(table.office())) {
        Map<String, Column> meanings = new HashMap<>();
        List<String> theirs = keys(table);
        for (int i = 0; i < theirs.size(); i++) {
          meanings.put(theirs.get(i), table.columns().get(i).column());
        }
        long common = keys.stream().filter(meanings::containsKey).count();
        if (common >= ALIKE * (keys.size() + theirs.size() - common)) {
          List<Column> guess = ColumnGuess.of(header, dictionary);
          return Optional.of(
              table(
                  cells,
                  header,
                  IntStream.range(0, keys.size())
                      .mapToObj(i -> meanings.getOrDefault(keys.get(i), guess.get(i)))
                      .toList(),
                  above));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<OfficeTable> guessed(Cells cells, String above) {
    return new HeaderFinder(cells, dictionary)
        .find()
        .map(header -> table(cells, header, ColumnGuess.of(header, dictionary), above));
  }

  /**
   * A table without known headings: its first row is shown as such, so that a person can map it.
   */
  private OfficeTable unknown(Cells cells, String above) {
    Header header = first(cells);
    return table(cells, header, header.headings().stream().map(h -> Column.CUSTOM).toList(), above);
  }

  private Header first(Cells cells) {
    int row = 0;
    while (row < cells.rows() - 1 && cells.begunIn(row).size() < 2) {
      row++;
    }
    return cells.rows() == 0
        ? new Header(
            0, 1, IntStream.range(0, cells.columns()).mapToObj(i -> List.<String>of()).toList())
        : new HeaderFinder(cells, dictionary).at(row, 1);
  }

  /** 填报单位, in the table itself before the text above it. */
  private static String office(Cells cells, Header header, String above) {
    String within = TableHead.office(cells, header.row());
    return within.isEmpty() ? above : within;
  }

  private static OfficeTable table(Cells cells, Header header, List<Column> columns, String above) {
    List<OfficeColumn> office = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      office.add(
          new OfficeColumn(
              header.headings().get(i),
              columns.get(i),
              cells.grid().widths().get(i),
              isMerged(cells, header, i)));
    }
    return new OfficeTable(
        office(cells, header, above),
        cells.grid().name(),
        IntStream.range(0, header.row()).mapToObj(cells::line).toList(),
        header.storeys(),
        office);
  }

  /** Whether a cell below the headings goes over several rows. */
  private static boolean isMerged(Cells cells, Header header, int column) {
    int row = header.row() + header.storeys();
    while (row < cells.rows()) {
      Cell cell = cells.at(row, column);
      if (cell != null && cell.rowSpan() > 1 && cell.columnSpan() == 1) {
        return true;
      }
      row++;
    }
    return false;
  }

  private static List<String> keys(OfficeTable table) {
    return table.columns().stream().map(column -> HeadingWords.key(column.heading())).toList();
  }
}
