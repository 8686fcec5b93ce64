package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.TablePage;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnKind;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the tables of a ledger from rows that were chosen. */
public final class Tables {
  /** Columns that stand once over the measures of an issue. */
  private static final Set<RowColumn> OF_ISSUE =
      EnumSet.of(
          RowColumn.INSPECTION,
          RowColumn.NUMBER,
          RowColumn.PATH,
          RowColumn.ASPECT,
          RowColumn.ISSUE,
          RowColumn.ORIGINAL);

  private final Ledger ledger;
  private final List<Inspection> inspections;
  private final List<LedgerRow> rows;
  private final LocalDate today;
  private final LightsInForce lights;
  private final Texts texts;

  /**
   * @param inspections those that were chosen
   * @param rows those that were chosen, in their order
   */
  public Tables(
      Ledger ledger,
      List<Inspection> inspections,
      List<LedgerRow> rows,
      LocalDate today,
      Texts texts) {
    this.ledger = ledger;
    this.inspections = List.copyOf(inspections);
    this.rows = List.copyOf(rows);
    this.today = today;
    this.lights = ledger.settings().lights();
    this.texts = texts;
  }

  /**
   * A table.
   *
   * @param selection what was chosen, in words; empty for everything
   * @throws PaperLack if it is of one period and there is none
   */
  public TablePaper of(TableKind kind, String selection) throws PaperLack {
    return switch (kind) {
      case LEDGER, ISSUES, TASKS, DUTIES, CLOSING, RESULTS -> list(kind, selection);
      case BY_ASPECT, BY_UNIT, BY_LEADER -> progress(kind, selection);
      case AGEING -> new AgeTable(rows, today, texts).of(title(kind), notes(selection));
      case BY_MONTH, BY_WEEK ->
          new CourseTable(rows, today, kind == TableKind.BY_WEEK, texts)
              .of(title(kind), notes(selection));
      case SCHEDULE ->
          new ScheduleTable(
                  rows, ledger.settings(), today, InspectionNames.of(inspections, rows), texts)
              .of(title(kind), notes(selection));
      case LOOK_BACK -> lookBacks(selection);
      case URGING -> urging();
      case PAPERS -> PapersTable.of(ledger, title(kind), today, texts);
    };
  }

  private List<String> notes(String selection) {
    return selection.isEmpty() ? List.of() : List.of(texts.of("paper.list.selection", selection));
  }

  private String title(TableKind kind) {
    String party =
        inspections.size() == 1 && inspections.getFirst().inspectedParty() != null
            ? inspections.getFirst().inspectedParty()
            : "";
    return party + texts.of("paper.list." + kind.name());
  }

  private TablePaper list(TableKind kind, String selection) {
    InspectionNames names = InspectionNames.of(inspections, rows);
    ColumnWords words =
        new ColumnWords(texts, row -> lights.lamp(row, today), today, names::of, CustomFields.NONE);
    List<RowColumn> shown = new ArrayList<>();
    if (names.several()) {
      shown.add(RowColumn.INSPECTION);
    }
    shown.addAll(
        List.of(
            RowColumn.NUMBER,
            RowColumn.ASPECT,
            RowColumn.ISSUE,
            RowColumn.MEASURE_NUMBER,
            RowColumn.MEASURE));
    shown.addAll(kind.columns());
    boolean results = kind == TableKind.RESULTS;
    List<Column> columns = new ArrayList<>(shown.stream().map(this::column).toList());
    if (results) {
      columns.add(new Column(texts.of("paper.list.outcomes"), 16, Align.LEFT));
    }
    Map<Object, List<String>> outcomes = results ? outcomes() : Map.of();
    Set<IssueId> begun = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (LedgerRow row : rows) {
      List<String> cells =
          new ArrayList<>(shown.stream().map(column -> text(column, row, words)).toList());
      if (results) {
        cells.add(outcomes(row, begun.add(row.issue().id()), outcomes));
      }
      lines.add(new Line(row.issue().id(), cells));
    }
    List<String> notes = new ArrayList<>(notes(selection));
    if (shown.contains(RowColumn.LIGHT)) {
      LightWording.legends(lights, rows, inspections, texts).stream()
          .map(this::legend)
          .forEach(notes::add);
    }
    notes.add(counted());
    return new TablePaper(title(kind), notes, columns, lines);
  }

  /** What was brought, by the measure; by the issue what is of it as a whole. */
  private Map<Object, List<String>> outcomes() {
    OutcomeWording words = new OutcomeWording(texts);
    Map<Object, List<String>> outcomes = new HashMap<>();
    for (OutcomeLine line : ledger.desks().outcomes(only())) {
      MeasureId measure = line.measure();
      outcomes
          .computeIfAbsent(measure == null ? line.issue() : measure, of -> new ArrayList<>())
          .add(words.line(line.outcome()));
    }
    return outcomes;
  }

  /** What a line has brought; the first of an issue says what the issue has as a whole. */
  private static String outcomes(LedgerRow row, boolean first, Map<Object, List<String>> all) {
    List<String> own = new ArrayList<>();
    if (first) {
      own.addAll(all.getOrDefault(row.issue().id(), List.of()));
    }
    if (row.measure() != null) {
      own.addAll(all.getOrDefault(row.measure().id(), List.of()));
    }
    return String.join("\n", own);
  }

  private @Nullable InspectionId only() {
    return inspections.size() == 1 ? inspections.getFirst().id() : null;
  }

  /** The legend in words: the face that ships has no signs of the shapes. */
  private String legend(LightWording.Legend legend) {
    return legend.title()
        + legend.entries().stream()
            .map(
                entry ->
                    entry.meaning().isEmpty()
                        ? entry.word()
                        : texts.of("paper.list.legend", entry.word(), entry.meaning()))
            .collect(Collectors.joining(texts.of("words.legend.between")));
  }

  private String counted() {
    Summary.Counts counts = Summary.of(rows, lights, today).total();
    return texts.of(
        "paper.list.counts",
        counts.issues(),
        counts.measures(),
        counts.done(),
        counts.closed(),
        counts.overdue());
  }

  private String text(RowColumn column, LedgerRow row, ColumnWords words) {
    if (column == RowColumn.LIGHT) {
      return row.measure() == null ? "" : LampWording.word(lights.lamp(row, today), texts);
    }
    return column.text(row, words);
  }

  private Column column(RowColumn of) {
    boolean wide = of.kind() == ColumnKind.LONG_TEXT;
    double share =
        switch (of) {
          case NUMBER -> 5;
          case MEASURE_NUMBER, PERCENT, EVIDENCE -> 4;
          case ISSUE -> 13;
          case ASPECT, CLOSING_NUMBER -> 8;
          case MEASURE -> 24;
          case LEADERS, LIGHT, COMPLETION, CLOSURE, STATUS -> 5;
          default -> wide ? 18 : 7;
        };
    Align align =
        wide || of == RowColumn.ISSUE || of == RowColumn.ASPECT ? Align.LEFT : Align.CENTER;
    return new Column(
        of.heading(texts), share, align, OF_ISSUE.contains(of), of == RowColumn.NUMBER);
  }

  private TablePaper progress(TableKind kind, String selection) {
    Summary summary = Summary.of(rows, lights, today);
    List<Summary.Group> groups =
        switch (kind) {
          case BY_ASPECT -> summary.byAspect();
          case BY_UNIT -> summary.byUnit();
          default -> byLeader();
        };
    List<Line> lines = new ArrayList<>();
    for (Summary.Group group : groups) {
      String name = group.name().isEmpty() ? texts.of("words.unknown") : group.name();
      lines.add(line(Integer.toString(lines.size() + 1), name, group.counts()));
    }
    lines.add(line("", texts.of("export.total"), summary.total()));
    List<String> notes = new ArrayList<>(notes(selection));
    notes.add(texts.of("paper.list.rates"));
    return new TablePaper(
        title(kind),
        notes,
        List.of(
            new Column(texts.of("paper.column.ordinal"), 4, Align.CENTER),
            new Column(texts.of("paper.list.by." + kind.name()), 22, Align.LEFT),
            counted("issues"),
            counted("issues-closed"),
            counted("measures"),
            counted("done"),
            counted("done-rate"),
            counted("closed"),
            counted("closed-rate"),
            counted("waiting"),
            counted("going"),
            counted("overdue"),
            counted("due-soon"),
            counted("unknown")),
        lines);
  }

  private Column counted(String name) {
    return new Column(texts.of("paper.count." + name), 5.5, Align.CENTER);
  }

  private static Line line(String ordinal, String name, Summary.Counts counts) {
    return new Line(
        null,
        List.of(
            ordinal,
            name,
            Integer.toString(counts.issues()),
            Integer.toString(counts.issuesClosed()),
            Integer.toString(counts.measures()),
            Integer.toString(counts.done()),
            TablePage.rate(counts.done(), counts.measures()),
            Integer.toString(counts.closed()),
            TablePage.rate(counts.closed(), counts.measures()),
            Integer.toString(counts.doneNotClosed()),
            Integer.toString(counts.inProgress()),
            Integer.toString(counts.overdue()),
            Integer.toString(counts.dueSoon()),
            Integer.toString(counts.unknown())));
  }

  /** By the first leader, so that each measure is counted once. */
  private List<Summary.Group> byLeader() {
    Map<String, List<LedgerRow>> own = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      String leader = row.measure() == null ? "" : row.measure().responsibility().leader();
      own.computeIfAbsent(leader, name -> new ArrayList<>()).add(row);
    }
    List<Summary.Group> groups = new ArrayList<>();
    own.forEach(
        (name, part) ->
            groups.add(new Summary.Group(name, Summary.of(part, lights, today).total())));
    groups.sort(ChineseOrder.by(Summary.Group::name));
    return groups;
  }

  private TablePaper lookBacks(String selection) {
    Desk desk = ledger.desks().desk(only());
    RowText spelled = new RowText(texts);
    InspectionNames names = InspectionNames.of(inspections, rows);
    List<Line> lines = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      for (LookBack one : desk.life(row.measure().id()).lookBacks()) {
        lines.add(
            new Line(
                null,
                List.of(
                    names.number(row),
                    row.issue().title(),
                    MeasureWording.of(row.measure(), texts),
                    spelled.names(RowText.answering(row)),
                    one.plannedOn().toString(),
                    one.checkedOn() == null
                        ? texts.of("paper.list.open")
                        : one.checkedOn().toString(),
                    one.grade() == null ? "" : texts.word(one.grade()),
                    one.finding(),
                    one.by())));
      }
    }
    return new TablePaper(
        title(TableKind.LOOK_BACK),
        notes(selection),
        List.of(
            new Column(texts.of("paper.column.number"), 5, Align.CENTER),
            new Column(texts.of("paper.column.issue"), 14, Align.LEFT),
            new Column(texts.of("paper.column.measure"), 24, Align.LEFT),
            new Column(texts.of("paper.unit"), 9, Align.CENTER),
            new Column(texts.of("paper.list.planned"), 7, Align.CENTER),
            new Column(texts.of("paper.list.checked"), 7, Align.CENTER),
            new Column(texts.of("paper.list.grade"), 5, Align.CENTER),
            new Column(texts.of("paper.list.finding"), 20, Align.LEFT),
            new Column(texts.of("paper.column.by"), 7, Align.CENTER)),
        lines);
  }

  private TablePaper urging() throws PaperLack {
    if (inspections.size() != 1) {
      throw new PaperLack(
          PaperLack.Reason.WHICH_INSPECTION,
          inspections.stream().map(Inspection::name).collect(Collectors.joining("、")));
    }
    Books books = ledger.desks().books(inspections.getFirst().id());
    Optional<Period> period = PeriodRules.current(books.periods(), today);
    if (period.isEmpty()) {
      throw new PaperLack(PaperLack.Reason.NO_PERIODS);
    }
    AccountWords words = new AccountWords(texts);
    Reporting reporting = Reporting.of(books, period.get(), books.rows());
    List<Line> lines = new ArrayList<>();
    int ordinal = 0;
    for (Reporting.UnitReports unit : reporting.owing()) {
      ordinal++;
      for (LedgerRow row : unit.missing()) {
        lines.add(
            new Line(
                unit.unit(),
                List.of(
                    Integer.toString(ordinal),
                    words.name(unit.unit()),
                    words.state(unit.state()),
                    words.contacts(unit.people()),
                    LedgerQuery.number(row),
                    row.issue().title(),
                    MeasureWording.of(row.measure(), texts))));
      }
    }
    return new TablePaper(
        texts.of("export.urging.title", period.get().name()),
        List.of(
            texts.of(
                "export.urging.legend",
                words.period(inspections.getFirst(), period.get()),
                reporting.asked(),
                reporting.reported(),
                reporting.asked() - reporting.reported(),
                reporting.owing().size())),
        List.of(
            new Column(texts.of("export.urging.ORDINAL"), 4, Align.CENTER, true, true),
            new Column(texts.of("export.urging.UNIT"), 11, Align.LEFT, true, false),
            new Column(texts.of("export.urging.STATE"), 6, Align.CENTER, true, false),
            new Column(texts.of("export.urging.PEOPLE"), 12, Align.LEFT, true, false),
            new Column(texts.of("export.urging.NUMBER"), 5, Align.CENTER),
            new Column(texts.of("export.urging.ISSUE"), 16, Align.LEFT),
            new Column(texts.of("export.urging.MEASURE"), 26, Align.LEFT)),
        lines);
  }
}
