package app.xiaohao.intake.table.own;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.Origin;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.table.cell.CellReadings;
import app.xiaohao.intake.table.cell.TableRanges;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.own.OwnCells.OwnColumns;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sheet 整改台账 back: its rows by their keys, in whatever order they stand, and rows that
 * somebody added by where they stand. Its title, legend and signatures are no items.
 */
final class OwnLedger {
  private static final String ISSUE = "ISSUE";

  /** How title and wording stand in one cell: the title's length, and that of the words between. */
  private static final Pattern FORM = Pattern.compile("([tb])(\\d{1,5})(?:\\.(\\d{1,3}))?");

  private final Cells cells;
  private final CellReadings readings =
      new CellReadings(ReportDates.NONE, UnaryOperator.identity());
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Origin.Row> rows = new ArrayList<>();
  private final Map<Integer, String> titles = new HashMap<>();
  private String inspection = "";

  /** One item: where it begins and where its words go on. */
  private record Entry(RowKey key, OwnColumns columns, List<Integer> rows) {}

  /** The items of one issue. */
  private record Group(String id, List<Entry> entries) {}

  OwnLedger(Grid grid) {
    this.cells = new Cells(grid);
    OwnColumns columns = null;
    Group last = null;
    for (int row = 0; row < cells.rows(); row++) {
      String hidden = grid.keys().getOrDefault(row, "");
      Optional<SheetKey> sheet = SheetKey.read(hidden);
      if (sheet.isPresent()) {
        if (sheet.get().kind() == SheetKey.Kind.LEDGER) {
          columns = new OwnColumns(cells, row, sheet.get());
          inspection = inspection.isEmpty() ? sheet.get().inspection() : inspection;
        }
      } else if (columns != null) {
        Optional<RowKey> key = RowKey.read(hidden);
        if (key.isPresent()) {
          last = keyed(row, key.get(), columns);
        } else if (!cells.begunIn(row).isEmpty()) {
          last = added(row, columns, last);
        }
      }
    }
  }

  /** Whether a sheet is one, as its hidden cells say. */
  static boolean isOne(Grid grid) {
    return grid.keys().values().stream()
        .flatMap(words -> SheetKey.read(words).stream())
        .anyMatch(sheet -> sheet.kind() == SheetKey.Kind.LEDGER);
  }

  private Group keyed(int row, RowKey key, OwnColumns columns) {
    String id = key.ledger() + ";" + key.inspection() + "." + key.issue();
    Group group = groups.computeIfAbsent(id, any -> new Group(id, new ArrayList<>()));
    Entry first = entries.get(key.item());
    if (key.piece() > 0 && first != null) {
      first.rows.add(row);
      return group;
    }
    Entry entry = new Entry(key, columns, new ArrayList<>(List.of(row)));
    if (first == null) {
      entries.put(key.item(), entry);
      group.entries.add(entry);
      return group;
    }
    boolean same = saysTheSame(first, entry);
    warnings.add(
        new Warning(
            TableRanges.of(cells.begunIn(row)),
            same ? Warning.Kind.OWN_ROW_REPEATED : Warning.Kind.OWN_ROW_COPIED,
            List.of(Integer.toString(row + 1), Integer.toString(first.rows.getFirst() + 1))));
    if (!same) {
      group.entries.add(entry);
    }
    return group;
  }

  private boolean saysTheSame(Entry one, Entry other) {
    OwnMeasure first = read(one);
    OwnMeasure second = read(other);
    return first.text().equals(second.text())
        && first.facts().equals(second.facts())
        && first.deadline(1).equals(second.deadline(1));
  }

  private OwnMeasure read(Entry entry) {
    return new OwnMeasure(own(entry), readings);
  }

  private OwnCells own(Entry entry) {
    return new OwnCells(cells, entry.columns, entry.rows, entry.key);
  }

  /** A row of a person: of the issue that it names or stands in, else of one of its own. */
  private Group added(int row, OwnColumns columns, Group above) {
    Entry entry = new Entry(null, columns, new ArrayList<>(List.of(row)));
    String words = own(entry).text(ISSUE);
    Group group = above;
    if (!words.isEmpty() && (above == null || !words.equals(issueWords(above)))) {
      group =
          groups.values().stream()
              .filter(one -> words.equals(issueWords(one)))
              .findFirst()
              .orElse(null);
    }
    if (group == null) {
      String id = "+" + row;
      group = new Group(id, new ArrayList<>());
      groups.put(id, group);
    }
    group.entries.add(entry);
    return group;
  }

  private String issueWords(Group group) {
    return group.entries.stream()
        .map(entry -> own(entry).text(ISSUE))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The issues, in the order in which they first stand. */
  List<Draft.Issue> issues() {
    List<Draft.Issue> issues = new ArrayList<>();
    for (Group group : groups.values()) {
      issues.add(issue(group, issues.size() + 1));
    }
    return issues;
  }

  private Draft.Issue issue(Group group, int position) {
    List<Draft.Measure> measures = new ArrayList<>();
    List<DeadlineMention> deadlines = new ArrayList<>();
    Set<Cell> begun = new HashSet<>();
    OwnCells head = own(group.entries.getFirst());
    for (Entry entry : group.entries) {
      OwnCells own = own(entry);
      head = head.isChanged(ISSUE) || !own.isChanged(ISSUE) ? head : own;
      entry.rows.forEach(row -> begun.addAll(cells.begunIn(row)));
      OwnMeasure read = read(entry);
      Cell place = read.place(cells);
      begun.add(place);
      if (entry.key == null || entry.key.measure() > 0) {
        int n = measures.size() + 1;
        measures.add(new Draft.Measure(n, read.text(), place.source(), read.facts()));
        read.deadline(n).ifPresent(deadlines::add);
      }
      if (entry.key != null) {
        rows.add(
            new Origin.Row(
                place.source().start(),
                entry.key,
                OwnMeasure.COLUMNS,
                changed(read, entry),
                read.changedHeadings()));
      }
    }
    warnOfDates(deadlines, measures);
    SourceRange source = TableRanges.of(begun);
    Words words = words(head);
    String title = words.title;
    if (words.workingTitle != null) {
      titles.put(source.start(), words.workingTitle);
    }
    List<String> path =
        group.entries.getFirst().key == null || group.entries.getFirst().key.path().isEmpty()
            ? List.of(Integer.toString(position))
            : group.entries.getFirst().key.path();
    return new Draft.Issue(
        path,
        headings(head),
        title,
        words.lead,
        source,
        title == null || head.cell(ISSUE) == null ? null : head.cell(ISSUE).source(),
        words.lead == null || head.cell(ISSUE) == null ? null : head.cell(ISSUE).source(),
        measures,
        Draft.Status.NOT_STATED,
        deadlines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        read(group.entries.getFirst()).fields(true));
  }

  /** A row that goes on with an issue says its words only where the sheet repeats them. */
  private static Set<Column> changed(OwnMeasure read, Entry entry) {
    return entry.key.layout().equals(entry.columns.layout()) ? read.changed() : OwnMeasure.COLUMNS;
  }

  private void warnOfDates(List<DeadlineMention> deadlines, List<Draft.Measure> measures) {
    for (DeadlineMention mention : deadlines) {
      if (mention.kind() == DeadlineMention.Kind.DATE && mention.date() == null) {
        warnings.add(
            new Warning(
                measures.get(mention.measure() - 1).source(),
                Warning.Kind.IMPOSSIBLE_DATE,
                List.of(mention.quote())));
      }
    }
  }

  /**
   * The words of an issue.
   *
   * @param title null where it has none of its own
   * @param lead null where it has none
   * @param workingTitle where it is another than the words begin with; else null
   */
  private record Words(String title, String lead, String workingTitle) {}

  private Words words(OwnCells head) {
    String text = head.text(ISSUE);
    if (text.isEmpty()) {
      return new Words(null, cells.grid().name(), null);
    }
    if (!head.isAsWritten(ISSUE)) {
      int line = text.indexOf('\n');
      return line < 0
          ? new Words(text, null, null)
          : new Words(text.substring(0, line), text.substring(line + 1), null);
    }
    Matcher form = FORM.matcher(head.hint(ISSUE));
    int title = form.matches() ? Integer.parseInt(form.group(2)) : 0;
    if (title == 0 || title > text.length()) {
      return new Words(null, text, null);
    }
    String named = text.substring(0, title);
    if (form.group(1).equals("b")) {
      int begin = Math.min(text.length(), title + 1 + Integer.parseInt(form.group(3)));
      return new Words(null, text.substring(begin), named);
    }
    if (title == text.length()) {
      return named.indexOf('\n') < 0 ? new Words(named, null, null) : new Words(null, named, named);
    }
    return new Words(named, text.substring(title + 1), null);
  }

  private static List<String> headings(OwnCells head) {
    String words = head.text("ASPECT");
    return OwnMeasure.parts(words, head.hint("ASPECT"))
        .orElseGet(() -> words.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  Origin origin() {
    return new Origin(inspection, rows, titles);
  }

  List<Warning> warnings() {
    return warnings;
  }
}
