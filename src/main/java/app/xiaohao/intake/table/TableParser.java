package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.table.cell.CellReadings;
import app.xiaohao.intake.table.cell.TableRanges;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnDictionary;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.intake.table.head.OfficeTables;
import app.xiaohao.intake.table.head.TableHead;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tables of a document. Holds nothing; safe for several threads. */
public final class TableParser {
  private static final int FIRST_WORDS = 24;
  private static final int MOST_NAMED = 12;
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_COLUMNS = 3;

  /**
   * How the document's tables are laid out, as far as headings are known.
   *
   * <p>A remembered table is known again in two ways. By its headings: some row near the top has
   * exactly its headings in its order, whoever sent the file; then every column means what it
   * meant. By its office: the lines above the headings name the remembered office as 填报单位, and at
   * least four fifths of the headings of both tables together are the same; then these mean what
   * they meant, wherever they stand now, and the rest is guessed. So what a person has mapped
   * outlives a column that was added or moved, and another office's table that only resembles it is
   * not touched.
   *
   * @return one for each table, in the order of the document; empty where none of them is a ledger,
   *     so that the document is to be read as prose
   */
  public Optional<List<OfficeTable>> recognise(Document document, ColumnKnowledge knowledge) {
    return new OfficeTables(knowledge).of(document);
  }

  /**
   * How the tables of a document may be laid out that {@link #recognise} takes for no ledger: what
   * is known of their headings, for a person to say the rest.
   *
   * @return one for each table, in the order of the document
   */
  public List<OfficeTable> offered(Document document, ColumnKnowledge knowledge) {
    return new OfficeTables(knowledge).offered(document);
  }

  /**
   * Says of the tables that may be ledgers under headings nobody knows that no column of problems
   * was found, and which headings were not known; all where every one was.
   */
  public List<Warning> unknown(Document document, ColumnKnowledge knowledge) {
    List<OfficeTable> layouts = offered(document, knowledge);
    ColumnDictionary dictionary = ColumnDictionary.shipped().with(knowledge.synonyms());
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      Grid grid = document.tables().get(i);
      if (mayBeLedger(grid)) {
        ColumnPlan plan = new ColumnPlan(layouts.get(i));
        String headings = String.join("、", unknown(plan, dictionary));
        warnings.add(
            new Warning(
                TableRanges.of(grid.cells()),
                Warning.Kind.PROBLEM_UNKNOWN,
                List.of(
                    shortened(grid.name().isBlank() ? firstRow(grid) : grid.name()), headings)));
      }
    }
    return warnings;
  }

  /** The headings that mean nothing to the dictionary; all where none does so. */
  private static List<String> unknown(ColumnPlan plan, ColumnDictionary dictionary) {
    List<String> all = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < plan.columns(); column++) {
      List<String> heading = plan.table().columns().get(column).heading();
      if (!String.join("", heading).isBlank()) {
        all.add(shortened(plan.name(column)));
        if (dictionary.meanings(heading).isEmpty()) {
          unknown.add(shortened(plan.name(column)));
        }
      }
    }
    List<String> named = unknown.isEmpty() ? all : unknown;
    return named.subList(0, Math.min(MOST_NAMED, named.size()));
  }

  /** Whether a table is large enough to be a ledger of which the headings are merely unknown. */
  public static boolean mayBeLedger(Grid grid) {
    return grid.rows() >= FEWEST_ROWS
        && grid.columns() >= FEWEST_COLUMNS
        && !grid.cells().isEmpty();
  }

  /**
   * What was understood of the document's tables: never all or nothing.
   *
   * @param layouts one for each table, in the order of the document
   * @throws IllegalArgumentException if there are more or fewer, or one has other columns than its
   *     table
   */
  public Draft parse(Document document, List<OfficeTable> layouts) {
    if (layouts.size() != document.tables().size()) {
      throw new IllegalArgumentException(
          layouts.size() + " layouts for " + document.tables().size() + " tables");
    }
    List<Warning> warnings = new ArrayList<>();
    List<Draft.Passage> passages = new ArrayList<>();
    List<Read> tables = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      read(document.tables().get(i), layouts.get(i), warnings).ifPresent(tables::add);
    }
    Draft.Report report =
        tables.isEmpty()
            ? TableHead.NOTHING
            : TableHead.report(
                document.source(), tables.getFirst().cells(), tables.getFirst().plan());
    Set<String> units = new HashSet<>();
    tables.forEach(table -> units.addAll(UnitLines.known(table.cells(), table.plan())));
    CellReadings readings = new CellReadings(ReportDates.of(report), new UnitLines(units)::joined);
    List<List<List<String>>> paths =
        IssueNumbers.of(tables.stream().map(table -> table.reader().blocks()).toList());
    List<Draft.Issue> issues = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      issues.addAll(tables.get(i).issues(paths.get(i), readings, warnings));
      passages.addAll(tables.get(i).reader().passages());
    }
    if (issues.isEmpty()) {
      int end = document.source().text().length();
      warnings.add(new Warning(new SourceRange(0, end), Warning.Kind.NO_ITEMS, List.of()));
    }
    warnings.sort(Comparator.comparingInt(warning -> warning.source().start()));
    return new Draft(document.source(), report, issues, passages, List.of(), warnings, layouts);
  }

  /** One table, its rows gathered. */
  private record Read(Cells cells, ColumnPlan plan, BlockReader reader) {
    List<Draft.Issue> issues(
        List<List<String>> paths, CellReadings readings, List<Warning> warnings) {
      List<Block> blocks = reader.blocks();
      IssueMaker maker =
          new IssueMaker(
              cells,
              plan,
              reader.problemColumn(),
              IssueNumbers.areIn(paths, blocks),
              readings,
              warnings);
      List<Draft.Issue> issues = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        issues.add(maker.of(blocks.get(i), paths.get(i)));
      }
      if (plan.measures().isEmpty() && !issues.isEmpty()) {
        SourceRange all =
            new SourceRange(issues.getFirst().source().start(), issues.getLast().source().end());
        warnings.add(new Warning(all, Warning.Kind.FINDINGS_ONLY, List.of()));
      }
      return issues;
    }
  }

  private static Optional<Read> read(Grid grid, OfficeTable layout, List<Warning> warnings) {
    if (layout.columns().size() != grid.columns()) {
      throw new IllegalArgumentException(
          layout.columns().size() + " columns for a table of " + grid.columns());
    }
    if (grid.cells().isEmpty()) {
      return Optional.empty();
    }
    Cells cells = new Cells(grid);
    ColumnPlan plan = new ColumnPlan(layout);
    if (plan.problem() < 0) {
      warnings.add(
          new Warning(TableRanges.of(grid.cells()), Warning.Kind.NO_COLUMNS, List.of(name(grid))));
      return Optional.empty();
    }
    BlockReader reader = new BlockReader(cells, plan);
    reader.read();
    warnings.addAll(reader.warnings());
    warnOfUnknown(cells, plan, warnings);
    return Optional.of(new Read(cells, plan, reader));
  }

  private static void warnOfUnknown(Cells cells, ColumnPlan plan, List<Warning> warnings) {
    for (int column : plan.all(Column.CUSTOM)) {
      List<String> heading = plan.table().columns().get(column).heading();
      List<Cell> filled =
          cells.grid().cells().stream()
              .filter(cell -> cell.column() == column && cell.row() >= plan.firstRow())
              .limit(1)
              .toList();
      if (!filled.isEmpty() && ColumnDictionary.shipped().meanings(heading).isEmpty()) {
        Cell place = cells.at(plan.firstRow() - 1, column);
        warnings.add(
            new Warning(
                (place == null ? filled.getFirst() : place).source(),
                Warning.Kind.COLUMN_UNKNOWN,
                List.of(plan.name(column))));
      }
    }
  }

  private static String name(Grid grid) {
    return shortened(grid.name().isBlank() ? grid.cells().getFirst().text().strip() : grid.name());
  }

  private static String firstRow(Grid grid) {
    int row = grid.cells().getFirst().row();
    return grid.cells().stream()
        .filter(cell -> cell.row() == row)
        .map(cell -> cell.text().replaceAll("\\s+", ""))
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String words) {
    return words.substring(0, Math.min(FIRST_WORDS, words.length()));
  }
}
