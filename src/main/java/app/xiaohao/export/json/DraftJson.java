package app.xiaohao.export.json;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes drafts as the JSON of the parse contract, field by field: a tree of nodes would load
 * hundreds of classes more at every start of the command. Safe for several threads.
 */
public final class DraftJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}|第.{1,3}(?:部分|章)");

  private final Texts texts;

  /**
   * @param texts the language of the warnings' messages
   */
  public DraftJson(Texts texts) {
    this.texts = texts;
  }

  /** One draft as an object, several as an array; indented, without a line end after it. */
  public String write(List<Draft> drafts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      if (drafts.size() == 1) {
        draft(json, drafts.getFirst());
      } else {
        json.writeStartArray();
        drafts.forEach(draft -> draft(json, draft));
        json.writeEndArray();
      }
    }
    return text.toString();
  }

  private void draft(JsonGenerator json, Draft draft) {
    json.writeStartObject();
    json.writeStringProperty("file", draft.source().name());
    report(json, draft.report());
    json.writeArrayPropertyStart("issues");
    Set<String> chapters = chapters(draft);
    boolean prose = draft.tables().isEmpty();
    draft.issues().forEach(issue -> issue(json, issue, chapters, prose));
    json.writeEndArray();
    json.writeArrayPropertyStart("followUps");
    for (Draft.FollowUp followUp : draft.followUps()) {
      json.writeStartObject();
      strings(json, "path", followUp.path());
      json.writeStringProperty("title", followUp.title());
      json.writeStringProperty("text", followUp.text());
      if (!followUp.about().isEmpty()) {
        strings(json, "about", followUp.about());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("warnings");
    draft.warnings().forEach(warning -> warning(json, warning));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The contract knows three kinds; 立行立改 and 长期坚持 are told by their rule. */
  private static void deadline(JsonGenerator json, Draft.DeadlineMention mention) {
    Draft.DeadlineMention.Kind kind =
        switch (mention.kind()) {
          case IMMEDIATE -> Draft.DeadlineMention.Kind.RELATIVE;
          case LONG_TERM -> Draft.DeadlineMention.Kind.RECURRING;
          case DATE, RECURRING, RELATIVE -> mention.kind();
        };
    json.writeStringProperty("kind", kind.name());
    text(json, "date", mention.date());
    json.writeStringProperty(
        "rule", kind == mention.kind() ? mention.rule() : mention.kind().name());
  }

  private static void report(JsonGenerator json, Draft.Report report) {
    json.writeObjectPropertyStart("report");
    json.writeStringProperty("title", report.title());
    json.writeStringProperty("inspectedParty", report.inspectedParty());
    json.writeStringProperty("inspectingBody", report.inspectingBody());
    text(json, "inspectionFrom", report.inspectionFrom());
    text(json, "inspectionTo", report.inspectionTo());
    text(json, "feedbackDate", report.feedbackDate());
    json.writeStringProperty("signatory", report.signatory());
    text(json, "signedDate", report.signedDate());
    json.writeStringProperty("phone", report.phone());
    json.writeStringProperty("address", report.address());
    json.writeStringProperty("postcode", report.postcode());
    json.writeStringProperty("email", report.email());
    text(json, "commentFrom", report.commentFrom());
    text(json, "commentTo", report.commentTo());
    json.writeEndObject();
  }

  /**
   * The headings of whole chapters; a table has none, all that stands above its items groups them.
   */
  private static Set<String> chapters(Draft draft) {
    return draft.passages().stream()
        .filter(passage -> draft.tables().isEmpty())
        .filter(passage -> passage.kind() == Draft.Passage.Kind.HEADING)
        .filter(passage -> passage.path().size() == 1)
        .filter(passage -> CHAPTER.matcher(passage.path().getFirst()).matches())
        .map(Draft.Passage::text)
        .collect(Collectors.toSet());
  }

  /** The contract's headings are those below the chapter, also where the chapters are groups. */
  private static List<String> belowChapter(Draft.Issue issue, Set<String> chapters) {
    return issue.path().size() < 2
        ? issue.headings()
        : issue.headings().stream().filter(heading -> !chapters.contains(heading)).toList();
  }

  private static void issue(
      JsonGenerator json, Draft.Issue issue, Set<String> chapters, boolean prose) {
    json.writeStartObject();
    strings(json, "path", issue.path());
    strings(json, "headings", belowChapter(issue, chapters));
    json.writeStringProperty("title", issue.title());
    json.writeStringProperty("lead", issue.lead());
    range(json, issue.source());
    json.writeArrayPropertyStart("measures");
    for (Draft.Measure measure : issue.measures()) {
      json.writeStartObject();
      json.writeNumberProperty("n", measure.n());
      json.writeStringProperty("text", measure.text());
      range(json, measure.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("status");
    json.writeStringProperty("value", issue.status().value().name());
    json.writeStringProperty("quote", issue.status().quote());
    json.writeEndObject();
    json.writeArrayPropertyStart("deadlines");
    for (Draft.DeadlineMention mention : issue.deadlines()) {
      json.writeStartObject();
      number(json, mention.measure());
      json.writeStringProperty("quote", mention.quote());
      deadline(json, mention);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("units");
    for (Draft.UnitMention unit : units(issue)) {
      json.writeStartObject();
      json.writeStringProperty("name", unit.name());
      json.writeStringProperty("role", unit.role().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "leaders", leaders(issue));
    strings(json, "actors", issue.actors());
    json.writeArrayPropertyStart("metrics");
    for (Draft.Metric metric : issue.metrics()) {
      json.writeStartObject();
      number(json, metric.measure());
      json.writeStringProperty("quote", metric.quote());
      json.writeNumberProperty("value", metric.value());
      json.writeStringProperty("unit", metric.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (prose && !issue.fields().isEmpty()) {
      fields(json, issue.fields());
    }
    json.writeEndObject();
  }

  /** What prose says of an issue under names of its own; those of a table are its columns. */
  private static void fields(JsonGenerator json, List<Draft.CustomField> fields) {
    json.writeArrayPropertyStart("fields");
    for (Draft.CustomField field : fields) {
      json.writeStartObject();
      json.writeStringProperty("name", field.heading());
      json.writeStringProperty("text", field.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Those of the issue and of the rows of its measures, each once. */
  private static List<Draft.UnitMention> units(Draft.Issue issue) {
    return Stream.concat(
            issue.units().stream(),
            issue.measures().stream().flatMap(measure -> measure.row().units().stream()))
        .distinct()
        .toList();
  }

  private static List<String> leaders(Draft.Issue issue) {
    return Stream.concat(
            issue.leaders().stream(),
            issue.measures().stream().flatMap(measure -> measure.row().leaders().stream()))
        .map(Draft.LeaderMention::name)
        .distinct()
        .toList();
  }

  private void warning(JsonGenerator json, Warning warning) {
    json.writeStartObject();
    range(json, warning.source());
    json.writeStringProperty(
        "message",
        texts.of("intake.warning." + warning.kind().name(), warning.arguments().toArray()));
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, SourceRange source) {
    json.writeObjectPropertyStart("source");
    json.writeNumberProperty("start", source.start());
    json.writeNumberProperty("end", source.end());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, Integer measure) {
    if (measure == null) {
      json.writeNullProperty("measure");
    } else {
      json.writeNumberProperty("measure", measure);
    }
  }

  private static void strings(JsonGenerator json, String field, List<String> values) {
    json.writeArrayPropertyStart(field);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String field, Object value) {
    json.writeStringProperty(field, value == null ? null : value.toString());
  }

  /** Makes the generator indent. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
