package app.xiaohao.intake.read.exchange;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.ExchangeFile;
import app.xiaohao.intake.ExchangeFile.ExchangeAdded;
import app.xiaohao.intake.ExchangeFile.ExchangeDeadline;
import app.xiaohao.intake.ExchangeFile.ExchangeField;
import app.xiaohao.intake.ExchangeFile.ExchangeInspection;
import app.xiaohao.intake.ExchangeFile.ExchangeIssue;
import app.xiaohao.intake.ExchangeFile.ExchangeMeasure;
import app.xiaohao.intake.ExchangeFile.ExchangeProgress;
import app.xiaohao.intake.ExchangeFile.ExchangeRule;
import app.xiaohao.intake.Origin;
import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of an exchange file as a draft. What an import has no place for (an earlier report of
 * progress, the day and number of 销号) is kept as a field under a heading of its own.
 */
public final class ExchangeDraft {
  private static final Set<Column> ALL = EnumSet.allOf(Column.class);

  private final DocumentBuilder text = new DocumentBuilder();
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<Origin.Row> rows = new ArrayList<>();
  private final Map<Integer, String> titles = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final String name;
  private final byte[] bytes;
  private final ExchangeFile file;

  private ExchangeDraft(String name, byte[] bytes, ExchangeFile file) {
    this.name = name;
    this.bytes = bytes;
    this.file = file;
    text.paragraph(file.inspection().name());
    file.issues().forEach(issue -> issues.add(issue(issue)));
    file.removed()
        .forEach(
            one ->
                warnings.add(
                    new Warning(
                        new SourceRange(0, 0),
                        Warning.Kind.STRUCK_ELSEWHERE,
                        List.of(one.number(), one.text()))));
  }

  static ExchangeDraft of(String name, byte[] bytes, ExchangeFile file) {
    return new ExchangeDraft(name, bytes, file);
  }

  /** Whether a document was read from an exchange file. */
  public static boolean isOne(Document document) {
    return document.source().encoding().equals(ExchangeFile.FORMAT);
  }

  /**
   * The draft of a document that was read from an exchange file.
   *
   * @throws IllegalArgumentException if it was not
   */
  public static Draft of(Document document) {
    if (!isOne(document)) {
      throw new IllegalArgumentException("no exchange file: " + document.source());
    }
    byte[] bytes = document.source().bytes();
    return of(document.source().name(), bytes, ExchangeReader.file(bytes)).draft(document);
  }

  Document document() {
    return text.build(name, bytes, ExchangeFile.FORMAT);
  }

  private Draft draft(Document document) {
    ExchangeInspection inspection = file.inspection();
    return new Draft(
        document.source(),
        new Draft.Report(
            inspection.name(),
            inspection.inspectedParty(),
            inspection.inspectingBody(),
            inspection.from(),
            inspection.to(),
            inspection.feedbackDate(),
            inspection.signatory(),
            inspection.signedDate(),
            null,
            null,
            null,
            null,
            null,
            null),
        issues,
        List.of(),
        List.of(),
        warnings,
        List.of(),
        new Origin(inspection.name(), rows, titles));
  }

  private Draft.Issue issue(ExchangeIssue issue) {
    int start = text.length();
    Wording wording = Wording.of(issue);
    SourceRange title = wording.title() == null ? null : put(wording.title());
    SourceRange lead = wording.lead() == null ? null : put(wording.lead());
    List<Draft.Measure> measures = new ArrayList<>();
    List<DeadlineMention> deadlines = new ArrayList<>();
    List<Draft.IssuedDocument> issued = new ArrayList<>();
    for (ExchangeMeasure measure : issue.measures()) {
      int n = measures.size() + 1;
      SourceRange source = put(measure.text());
      Draft.Measure read = new Draft.Measure(n, measure.text(), source, row(measure));
      measures.add(read);
      key(measure.key(), source, measure.fields());
      if (closure(measure) == Closure.CLOSED && measure.completion() != Completion.DONE) {
        warnings.add(new Warning(source, Warning.Kind.CLOSED_NOT_DONE, List.of(measure.text())));
      }
      if (measure.deadline() != null) {
        deadlines.add(deadline(n, measure.deadline()));
      }
      measure.issued().forEach(rule -> issued.add(issued(n, rule, source)));
    }
    SourceRange whole = new SourceRange(start, Math.max(start, text.length() - 1));
    issue.issued().forEach(rule -> issued.add(issued(null, rule, whole)));
    key(issue.key(), whole, List.of());
    if (wording.workingTitle() != null) {
      titles.put(whole.start(), wording.workingTitle());
    }
    return new Draft.Issue(
        issue.path(),
        issue.headings(),
        wording.title(),
        wording.lead(),
        whole,
        title,
        lead,
        measures,
        Draft.Status.NOT_STATED,
        deadlines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        issued,
        fields(issue.fields()));
  }

  /** What a person or another program changed shows against the prints of the key. */
  private void key(String words, SourceRange place, List<ExchangeField> fields) {
    if (words == null) {
      return;
    }
    RowKey.read(words)
        .ifPresent(
            key ->
                rows.add(
                    new Origin.Row(
                        place.start(),
                        key,
                        ALL,
                        ALL,
                        fields.stream()
                            .filter(
                                field -> key.cells().stream().noneMatch(c -> c.holds(field.text())))
                            .map(ExchangeField::heading)
                            .collect(Collectors.toSet()))));
  }

  private SourceRange put(String words) {
    int start = text.length();
    text.paragraph(words);
    return new SourceRange(start, text.length() - 1);
  }

  /** How it was added in the other ledger is kept as a cell under a heading of its own. */
  private static String source(ExchangeAdded added) {
    return Stream.of(
            added.source(),
            added.reason(),
            added.by(),
            added.on() == null ? "" : added.on().toString())
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("；"));
  }

  private static Draft.RowFacts row(ExchangeMeasure measure) {
    List<Draft.UnitMention> units = new ArrayList<>();
    measure.leadUnits().forEach(unit -> units.add(new Draft.UnitMention(unit, UnitRole.LEAD)));
    measure
        .responsibleUnits()
        .forEach(unit -> units.add(new Draft.UnitMention(unit, UnitRole.RESPONSIBLE)));
    measure
        .supportingUnits()
        .forEach(unit -> units.add(new Draft.UnitMention(unit, UnitRole.SUPPORTING)));
    return new Draft.RowFacts(
        units,
        measure.leaders().stream()
            .map(leader -> new Draft.LeaderMention(leader.name(), leader.posts()))
            .toList(),
        new Draft.Status(
            value(measure),
            null,
            measure.completion(),
            closure(measure),
            measure.nature(),
            percent(measure),
            measure.closedOn(),
            measure.closingNumber()),
        measure.progress().isEmpty() ? "" : measure.progress().getFirst().text(),
        measure.progress().isEmpty() ? null : measure.progress().getFirst().on(),
        Stream.concat(fields(measure.fields()).stream(), beyond(measure).stream()).toList());
  }

  /** What a document states: that it is closed, by whatever right the ledger it is from says so. */
  private static Closure closure(ExchangeMeasure measure) {
    return measure.closure() == Closure.STATED ? Closure.CLOSED : measure.closure();
  }

  private static Integer percent(ExchangeMeasure measure) {
    if (measure.percent() != null) {
      return measure.percent();
    }
    return measure.progress().isEmpty() ? null : measure.progress().getFirst().percent();
  }

  private static Draft.Status.Value value(ExchangeMeasure measure) {
    if (measure.completion() == Completion.DONE) {
      return Draft.Status.Value.COMPLETED;
    }
    return measure.nature() == Nature.LONG_TERM
        ? Draft.Status.Value.LONG_TERM
        : Draft.Status.Value.IN_PROGRESS;
  }

  /** What the ledger keeps of its own accord and takes from no document. */
  private static List<CustomField> beyond(ExchangeMeasure measure) {
    List<CustomField> fields = new ArrayList<>();
    if (measure.added() != null) {
      add(fields, "增列来源", source(measure.added()));
    }
    String progress =
        measure.progress().stream().map(ExchangeDraft::line).collect(Collectors.joining("\n"));
    add(fields, "进展记录", progress);
    if (measure.extensions() > 0) {
      add(fields, "延期次数", measure.extensions());
      add(fields, "首次时限", measure.firstDue());
    }
    add(fields, "销号日期", measure.closedOn());
    add(fields, "销号编号", measure.closingNumber());
    return fields;
  }

  private static String line(ExchangeProgress progress) {
    return Stream.of(
            progress.on() == null ? "" : progress.on().toString(),
            progress.percent() + "%",
            progress.text(),
            progress.by())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void add(List<CustomField> fields, String heading, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      fields.add(new CustomField(heading, value.toString()));
    }
  }

  private static List<CustomField> fields(List<ExchangeField> fields) {
    return fields.stream().map(field -> new CustomField(field.heading(), field.text())).toList();
  }

  private static DeadlineMention deadline(int measure, ExchangeDeadline deadline) {
    return new DeadlineMention(
        measure,
        deadline.words(),
        switch (deadline.kind()) {
          case ON_DATE -> DeadlineMention.Kind.DATE;
          case IMMEDIATE -> DeadlineMention.Kind.IMMEDIATE;
          case LONG_TERM -> DeadlineMention.Kind.LONG_TERM;
          case RECURRING -> DeadlineMention.Kind.RECURRING;
        },
        deadline.date(),
        deadline.recurrence().map(RecurrenceRule::of).orElse(null));
  }

  private static Draft.IssuedDocument issued(Integer measure, ExchangeRule rule, SourceRange at) {
    return new Draft.IssuedDocument(measure, rule.title(), rule.quote(), at);
  }

  /**
   * The locked wording taken apart again: it is the title and what follows it, or what follows
   * alone. A working title that differs from it is kept beside it, the wording stays as it is.
   *
   * @param workingTitle null where it follows from the wording
   */
  private record Wording(String title, String lead, String workingTitle) {
    static Wording of(ExchangeIssue issue) {
      String original = issue.original();
      if (original.equals(issue.title())) {
        return new Wording(original, null, null);
      }
      if (!issue.title().isEmpty() && original.startsWith(issue.title() + "\n")) {
        return new Wording(issue.title(), original.substring(issue.title().length() + 1), null);
      }
      String begun = issue.title().endsWith("…") ? issue.title() : "";
      boolean derived =
          !begun.isEmpty() && original.startsWith(begun.substring(0, begun.length() - 1));
      return new Wording(
          null,
          original.isEmpty() ? null : original,
          derived || issue.title().isEmpty() ? null : issue.title());
    }
  }
}
