package app.xiaohao.intake.table.own;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.Origin;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.SheetKey.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.table.cell.CellDeadline;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Knows the workbooks of this program by their hidden cells, and what each of their sheets is. */
public final class OwnSheets {
  private OwnSheets() {}

  /** Whether this program wrote any of the tables of a document. */
  public static boolean in(Document document) {
    return document.tables().stream().anyMatch(grid -> !grid.keys().isEmpty());
  }

  /** Whether a table only sums up what stands in a ledger. */
  private static boolean isSummary(Grid grid) {
    return grid.keys().values().stream()
        .flatMap(words -> SheetKey.read(words).stream())
        .anyMatch(sheet -> sheet.kind() == Kind.SUMMARY);
  }

  /** The document without the tables that are read by their keys alone, or not at all. */
  public static Document others(Document document) {
    boolean packet = PacketKey.of(document).isPresent();
    return new Document(
        document.source(),
        document.tables().stream()
            .filter(grid -> !packet && !isSummary(grid) && !OwnLedger.isOne(grid))
            .toList(),
        document.warnings());
  }

  /**
   * A draft of the other tables with what the sheets 整改台账 say before it, and with the keys of its
   * rows.
   *
   * @param rest of the document as {@link #others} gives it
   */
  public static Draft joined(Document document, Draft rest) {
    List<Draft.Issue> issues = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    List<Origin.Row> rows = new ArrayList<>();
    Map<Integer, String> titles = new HashMap<>();
    String inspection = "";
    PacketKey.of(document)
        .ifPresent(
            packet ->
                warnings.add(
                    new Warning(
                        new SourceRange(0, 0),
                        Warning.Kind.OWN_PACKET,
                        List.of(packet.addressee()))));
    for (Grid grid : document.tables()) {
      if (isSummary(grid)) {
        int place = grid.cells().isEmpty() ? 0 : grid.cells().getFirst().source().start();
        warnings.add(
            new Warning(
                new SourceRange(place, place), Warning.Kind.OWN_SUMMARY, List.of(grid.name())));
      } else if (OwnLedger.isOne(grid)) {
        OwnLedger own = new OwnLedger(grid);
        issues.addAll(own.issues());
        rows.addAll(own.origin().rows());
        titles.putAll(own.origin().titles());
        warnings.addAll(own.warnings());
        inspection = inspection.isEmpty() ? own.origin().inspection() : inspection;
      }
    }
    List<Warning> kept = new ArrayList<>(rest.warnings());
    Keyed keyed = new Keyed(others(document), rest);
    issues.addAll(keyed.issues);
    rows.addAll(keyed.rows);
    warnings.addAll(keyed.warnings);
    inspection = inspection.isEmpty() ? keyed.inspection : inspection;
    // The program strikes out the numbers of what is closed; nothing is said by that.
    kept.removeIf(
        warning ->
            (warning.kind() == Warning.Kind.STRUCK_OUT
                    && warning.arguments().getFirst().matches("[\\d.]+"))
                || (warning.kind() == Warning.Kind.NO_ITEMS && !issues.isEmpty()));
    return new Draft(
            rest.source(),
            rest.report(),
            issues,
            rest.passages(),
            rest.followUps(),
            kept,
            rest.tables(),
            new Origin(inspection, rows, titles))
        .withWarnings(warnings);
  }

  /** The issues of tables in an office's own layout, with the keys of their rows. */
  private static final class Keyed {
    private final List<Draft.Issue> issues = new ArrayList<>();
    private final List<Origin.Row> rows = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private String inspection = "";

    /** A row with its key, by where its cells stand. */
    private record Line(
        Cells cells, OfficeTable layout, SheetKey sheet, Cell cell, int row, RowKey key) {
      boolean isRowOf(Line other) {
        return other != null && key != null && cells == other.cells && row == other.row;
      }
    }

    Keyed(Document document, Draft rest) {
      TreeMap<Integer, Line> lines = new TreeMap<>();
      for (int i = 0; i < document.tables().size(); i++) {
        Grid grid = document.tables().get(i);
        SheetKey sheet =
            grid.keys().values().stream()
                .flatMap(words -> SheetKey.read(words).stream())
                .filter(one -> one.kind() == Kind.OFFICE)
                .findFirst()
                .orElse(null);
        if (sheet != null) {
          inspection = sheet.inspection();
        }
        OfficeTable layout = i < rest.tables().size() ? rest.tables().get(i) : null;
        Cells cells = new Cells(grid);
        Map<Integer, RowKey> keys = new HashMap<>();
        grid.keys().forEach((row, words) -> RowKey.read(words).ifPresent(k -> keys.put(row, k)));
        for (Cell cell : grid.cells()) {
          lines.put(
              cell.source().start(),
              new Line(cells, layout, sheet, cell, cell.row(), keys.get(cell.row())));
        }
      }
      Map<String, Integer> seen = new HashMap<>();
      for (Draft.Issue issue : rest.issues()) {
        issues.add(issue(issue, lines, seen));
      }
    }

    private Draft.Issue issue(
        Draft.Issue issue, TreeMap<Integer, Line> lines, Map<String, Integer> seen) {
      List<Draft.Measure> measures = new ArrayList<>();
      Map<Integer, Integer> numbers = new HashMap<>();
      Line before = null;
      for (Draft.Measure measure : issue.measures()) {
        Map.Entry<Integer, Line> found = lines.floorEntry(measure.source().start());
        Line line = found == null ? null : found.getValue();
        if (line != null && line.isRowOf(before)) {
          // One row is one measure of the ledger, however its words are numbered within.
          Draft.Measure first = measures.removeLast();
          measures.add(
              new Draft.Measure(first.n(), before.cell.text(), first.source(), first.row()));
        } else {
          int n = measures.size() + 1;
          measures.add(new Draft.Measure(n, measure.text(), measure.source(), measure.row()));
          if (line != null && line.key != null) {
            row(line, measure.source(), seen);
          }
        }
        numbers.put(measure.n(), measures.size());
        before = line;
      }
      if (issue.measures().isEmpty()) {
        Line line =
            Optional.ofNullable(lines.floorEntry(issue.source().start()))
                .map(Map.Entry::getValue)
                .orElse(null);
        if (line != null && line.key != null) {
          row(line, issue.source(), seen);
        }
      }
      List<Draft.DeadlineMention> deadlines =
          issue.deadlines().stream()
              .map(
                  said ->
                      said.measure() == null
                          ? said
                          : CellDeadline.about(said, numbers.get(said.measure())))
              .distinct()
              .toList();
      return new Draft.Issue(
          issue.path(),
          issue.headings(),
          issue.title(),
          issue.lead(),
          issue.source(),
          issue.titleSource(),
          issue.leadSource(),
          measures,
          issue.status(),
          deadlines,
          issue.units(),
          issue.leaders(),
          issue.actors(),
          issue.metrics(),
          issue.documents(),
          issue.fields());
    }

    private void row(Line line, SourceRange place, Map<String, Integer> seen) {
      Integer first = seen.putIfAbsent(line.key.item(), line.row);
      if (first != null) {
        warnings.add(
            new Warning(
                place,
                Warning.Kind.OWN_ROW_COPIED,
                List.of(Integer.toString(line.row + 1), Integer.toString(first + 1))));
      }
      Set<Column> columns = EnumSet.noneOf(Column.class);
      Set<Column> changed = EnumSet.noneOf(Column.class);
      Set<String> headings = new HashSet<>();
      for (int column = 0; line.layout != null && column < line.layout.columns().size(); column++) {
        columns.add(line.layout.columns().get(column).column());
        if (isChanged(line, line.cells, column)) {
          changed.add(line.layout.columns().get(column).column());
          headings.add(new ColumnPlan(line.layout).name(column));
        }
      }
      rows.add(new Origin.Row(place.start(), line.key, columns, changed, headings));
    }

    private static boolean isChanged(Line line, Cells cells, int column) {
      String words = cells.text(line.row, column);
      Cell cell = cells.at(line.row, column);
      if (words.isBlank()) {
        return false;
      }
      int mark = -1;
      String heading = String.join("·", line.layout.columns().get(column).heading());
      for (int i = 0; line.sheet != null && i < line.sheet.columns().size(); i++) {
        if (line.sheet.columns().get(i).heading().equals(heading)) {
          mark = mark < 0 || i == column ? i : mark;
        }
      }
      return mark < 0
          || !line.key.layout().equals(line.sheet.layout())
          || mark >= line.key.cells().size()
          || !(line.key.cells().get(mark).holds(words)
              || (cell.date() != null && line.key.cells().get(mark).holds(cell.date().toString())));
    }
  }
}
