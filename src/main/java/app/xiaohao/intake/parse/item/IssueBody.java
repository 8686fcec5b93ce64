package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Cases;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands behind the title of an issue: lead, measures, fields, and what they tell. */
public final class IssueBody {
  private final Reading reading;
  private final ReportDates dates;
  private final List<Span> measureSpans = new ArrayList<>();
  private final Map<Integer, Draft.RowFacts> told = new TreeMap<>();
  private final List<Part> fieldParts = new ArrayList<>();
  private final List<Span> otherFields = new ArrayList<>();
  private final List<Draft.UnitMention> units = new ArrayList<>();
  private final List<Draft.LeaderMention> leaders = new ArrayList<>();
  private final List<Draft.DeadlineMention> fieldDeadlines = new ArrayList<>();
  private final List<Draft.CustomField> named = new ArrayList<>();
  private final List<Span> suggestions = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private Span lead;
  private boolean hasMeasureField;
  private boolean finding;
  private boolean demanded;
  private boolean stateNamed;
  private boolean stateUnknown;
  private boolean stateFollows;
  private final List<Fields.Field> effects = new ArrayList<>();
  private List<Clause> clauses = List.of();
  private List<Draft.DeadlineMention> deadlines = List.of();

  private IssueBody(Reading reading, ReportDates dates) {
    this.reading = reading;
    this.dates = dates;
  }

  /**
   * The body of an issue that tells of work.
   *
   * @param manner which labels its fields may have
   */
  public static IssueBody of(
      Reading reading, Span span, ReportDates dates, FieldLabel.Manner manner) {
    IssueBody body = new IssueBody(reading, dates);
    boolean ofCase = manner == FieldLabel.Manner.CASE;
    Fields fields =
        ofCase ? Cases.fields(reading.text(), span) : Fields.of(reading.text(), span, manner);
    body.hasMeasureField = fields.has(FieldLabel.Kind.MEASURES);
    ToldMeasures counted = ofCase ? null : ToldMeasures.of(reading, span, fields);
    if (counted != null) {
      body.read(counted, span);
      return body;
    }
    if (ofCase) {
      body.demanded = Cases.areDemands(reading.text(), fields);
      body.before(fields);
    } else if (ToldMeasures.follows(reading, fields)) {
      body.split(fields.before());
      body.stateFollows = true;
    } else if (body.hasMeasureField
        || fields.has(FieldLabel.Kind.RESULT)
        || (!fields.isEmpty() && reading.trim(fields.before()).isEmpty())) {
      body.leadIs(fields.before());
    } else {
      body.split(fields.before());
    }
    body.read(fields, span);
    return body;
  }

  /**
   * The body of an issue that only tells what was found: what stands before its first field is the
   * lead.
   */
  public static IssueBody ofFinding(Reading reading, Span span, ReportDates dates) {
    IssueBody body = new IssueBody(reading, dates);
    body.finding = true;
    Fields fields = Fields.of(reading.text(), span, FieldLabel.Manner.FINDINGS);
    body.leadIs(fields.before());
    boolean work = fields.has(FieldLabel.Kind.MEASURES) || fields.has(FieldLabel.Kind.RESULT);
    body.hasMeasureField = fields.has(FieldLabel.Kind.MEASURES);
    if (work) {
      body.read(fields, span);
    } else {
      fields.all().forEach(body::add);
    }
    return body;
  }

  /** What stands above the first field of a case is its lead where no field is one. */
  private void before(Fields fields) {
    if (!fields.has(FieldLabel.Kind.PROBLEM)) {
      leadIs(fields.before());
    } else if (!reading.trim(fields.before()).isEmpty()) {
      otherFields.add(fields.before());
    }
  }

  private void read(Fields fields, Span span) {
    fields.all().forEach(this::add);
    if ((hasMeasureField || stateFollows) && measureSpans.size() == 1) {
      String progress = ToldMeasures.facts(reading, effects, stateNamed).progress();
      told.put(1, new Draft.RowFacts(List.of(), List.of(), null, progress, List.of()));
    }
    summarize(span);
  }

  /** Measures that tell for themselves how far they are. */
  private void read(ToldMeasures counted, Span span) {
    leadIs(counted.lead());
    counted.whole().forEach(this::add);
    addMeasures(counted.split());
    int n = 0;
    for (ToldMeasures.Told measure : counted.measures()) {
      if (hasWords(measure.words())) {
        told.put(++n, ToldMeasures.facts(reading, measure.fields(), stateNamed));
        for (Fields.Field field : measure.fields()) {
          otherFields.add(field.whole());
          fieldParts.add(new Part(n, reading.words(field.content())));
        }
      }
    }
    summarize(span);
  }

  private void summarize(Span span) {
    clauses = Clause.of(parts());
    deadlines = DeadlineReader.read(clauses, dates);
    warnOfDates(span);
  }

  private void warnOfDates(Span span) {
    for (Draft.DeadlineMention mention : deadlines()) {
      boolean impossible =
          mention.kind() == Draft.DeadlineMention.Kind.DATE && mention.date() == null;
      Optional<Warning.Kind> kind =
          impossible
              ? Optional.of(Warning.Kind.IMPOSSIBLE_DATE)
              : fieldDeadlines.contains(mention) && mention.date() == null
                  ? FieldDeadline.warning(mention.quote(), dates)
                  : Optional.empty();
      if (kind.isPresent()) {
        Span place = mention.measure() == null ? span : measureSpans.get(mention.measure() - 1);
        warnings.add(new Warning(reading.source(place), kind.get(), List.of(mention.quote())));
      }
    }
  }

  private void leadIs(Span span) {
    Span trimmed = reading.trim(span);
    boolean words = false;
    for (int i = trimmed.start(); i < trimmed.end() && !words; i++) {
      words = !Chars.isTrailing(reading.text().charAt(i));
    }
    lead = words ? trimmed : lead;
  }

  private void split(Span span) {
    MeasureSplitter.Split split = MeasureSplitter.split(reading.text(), span);
    if (lead == null) {
      leadIs(split.lead());
    }
    addMeasures(split);
  }

  /** Whether a measure is worded, and not only said to be still worded (措施待补). */
  private boolean hasWords(Span measure) {
    String words = reading.words(measure);
    return !words.isEmpty() && !ToldMeasures.isUnknown(words.replaceFirst("^(?:整改)?措施", ""));
  }

  private void addMeasures(MeasureSplitter.Split split) {
    for (Span measure : split.measures()) {
      if (hasWords(measure)) {
        measureSpans.add(measure);
      }
    }
    for (MeasureSplitter.OddMarker odd : split.oddMarkers()) {
      MeasureMarker marker = odd.marker();
      String printed = reading.text().substring(marker.start(), marker.end()).strip();
      boolean repeats = marker.value() == odd.before();
      warnings.add(
          new Warning(
              reading.source(new Span(marker.start(), marker.end())),
              repeats ? Warning.Kind.NUMBER_REPEATS : Warning.Kind.NUMBER_JUMPS,
              repeats
                  ? List.of(printed)
                  : List.of(odd.before() == 0 ? "—" : String.valueOf(odd.before()), printed)));
    }
  }

  private void add(Fields.Field field) {
    switch (field.kind()) {
      case MEASURES, RESULT -> addWork(field);
      case PROBLEM -> addProblem(field);
      case SUGGESTION -> {
        suggestions.add(field.content());
        otherFields.add(field.whole());
      }
      case NAMED -> {
        otherFields.add(field.whole());
        named.add(
            new Draft.CustomField(field.name(reading.text()), reading.words(field.content())));
      }
      case DEADLINE -> {
        otherFields.add(field.whole());
        FieldDeadline.of(reading.words(field.content()), dates).ifPresent(fieldDeadlines::add);
      }
      case LEAD_UNIT -> addUnits(field, UnitRole.LEAD);
      case RESPONSIBLE_UNIT -> addUnits(field, UnitRole.RESPONSIBLE);
      case SUPPORTING_UNIT -> addUnits(field, UnitRole.SUPPORTING);
      case LEADER -> {
        otherFields.add(field.whole());
        leaders.addAll(FieldPeople.of(reading.words(field.content())));
      }
      case GOAL, OTHER -> otherFields.add(field.whole());
    }
  }

  private void addProblem(Fields.Field field) {
    if (lead == null) {
      leadIs(field.content());
    } else if (finding && reading.trim(new Span(lead.end(), field.whole().start())).isEmpty()) {
      leadIs(new Span(lead.start(), field.whole().end()));
    } else {
      otherFields.add(field.whole());
    }
  }

  /** A field that says nothing but how far the work is gives the status, and no measure. */
  private void addWork(Fields.Field field) {
    boolean state = field.isState(reading.text());
    stateNamed |= state;
    Span content = afterStatusLine(field);
    String words = reading.words(content);
    MeasureSplitter.Split split = MeasureSplitter.split(reading.text(), content);
    boolean result = field.kind() == FieldLabel.Kind.RESULT;
    boolean effect =
        stateFollows || hasMeasureField && (split.measures().size() <= 1 || stateNamed);
    boolean unknown = result && ToldMeasures.isUnknown(words);
    stateUnknown |= state && unknown;
    if (result && (effect || unknown || FieldStatus.brief(words) != null)) {
      effects.add(field);
      fieldParts.add(new Part(null, words));
      boolean after = content.start() > field.content().start();
      otherFields.add(after ? content : field.whole());
      return;
    }
    if (!reading.trim(split.lead()).isEmpty()) {
      fieldParts.add(new Part(null, reading.words(split.lead())));
      otherFields.add(split.lead());
    }
    addMeasures(split);
  }

  /** 整改进展情况：已完成整改。 on a line of its own, with numbered work below it. */
  private Span afterStatusLine(Fields.Field field) {
    Span content = field.content();
    int start = Chars.skipSpaces(reading.text(), content.start(), content.end());
    int line = reading.text().indexOf('\n', start);
    Span first = new Span(start, line);
    boolean more =
        line > 0 && Chars.skipSpaces(reading.text(), line, content.end()) < content.end();
    if (field.kind() != FieldLabel.Kind.RESULT || !more) {
      return content;
    }
    boolean unknown = field.isState(reading.text()) && ToldMeasures.isUnknown(reading.words(first));
    if (!unknown && FieldStatus.brief(reading.words(first)) == null) {
      return content;
    }
    stateUnknown |= unknown;
    fieldParts.add(new Part(null, reading.words(first)));
    otherFields.add(new Span(field.whole().start(), line));
    return new Span(line, content.end());
  }

  private void addUnits(Fields.Field field, UnitRole role) {
    otherFields.add(field.whole());
    units.addAll(FieldUnits.of(reading.words(field.content()), role));
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (lead != null) {
      parts.add(new Part(null, reading.words(lead)));
    }
    for (int i = 0; i < measureSpans.size(); i++) {
      parts.add(new Part(i + 1, reading.words(measureSpans.get(i))));
    }
    parts.addAll(fieldParts);
    return parts;
  }

  public Span lead() {
    return lead;
  }

  public List<Draft.Measure> measures() {
    List<Draft.Measure> measures = new ArrayList<>();
    for (int i = 0; i < measureSpans.size(); i++) {
      Span span = measureSpans.get(i);
      Draft.RowFacts row = told.getOrDefault(i + 1, Draft.RowFacts.NONE);
      measures.add(new Draft.Measure(i + 1, reading.words(span), reading.source(span), row));
    }
    return measures;
  }

  /** What is demanded tells nothing of how far it is. */
  Draft.Status status() {
    Draft.Status own = ToldMeasures.together(told.values());
    return demanded || stateUnknown
        ? Draft.Status.NOT_STATED
        : own != null
            ? own
            : StatusReader.read(
                fieldParts, clauses, deadlines.stream().filter(this::isAhead).toList());
  }

  private boolean isAhead(Draft.DeadlineMention mention) {
    return switch (mention.kind()) {
      case DATE ->
          mention.date() != null
              && dates.spoken() != null
              && !mention.date().isBefore(dates.spoken());
      case RELATIVE, IMMEDIATE -> true;
      case RECURRING, LONG_TERM -> false;
    };
  }

  public List<Draft.DeadlineMention> deadlines() {
    List<Draft.DeadlineMention> all = new ArrayList<>(fieldDeadlines);
    all.addAll(deadlines);
    return all;
  }

  public List<Draft.UnitMention> units() {
    return units;
  }

  public List<Draft.LeaderMention> leaders() {
    return leaders;
  }

  public List<String> actors() {
    return ActorReader.read(clauses);
  }

  public List<Draft.Metric> metrics() {
    return MetricReader.read(clauses);
  }

  /** What was issued, of the lead and of each measure. */
  public List<Draft.IssuedDocument> documents() {
    List<Draft.IssuedDocument> found = new ArrayList<>();
    if (lead != null) {
      IssuedDocuments.read(reading, null, lead, found);
    }
    for (int i = 0; i < measureSpans.size(); i++) {
      IssuedDocuments.read(reading, i + 1, measureSpans.get(i), found);
    }
    return found;
  }

  /** Fields that are neither lead nor measure. */
  public List<Span> otherFields() {
    return otherFields;
  }

  /** Fields that are kept under the document's own names, each name once. */
  List<Draft.CustomField> named() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Draft.CustomField field : named) {
      words.merge(field.heading(), field.text(), (one, other) -> one + "\n" + other);
    }
    return words.entrySet().stream()
        .map(field -> new Draft.CustomField(field.getKey(), field.getValue()))
        .toList();
  }

  /** What is asked for besides. */
  List<Span> suggestions() {
    return suggestions;
  }

  List<Warning> warnings() {
    return warnings;
  }
}
