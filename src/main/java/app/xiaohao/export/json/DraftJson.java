package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectWriter;

/** Writes drafts as the JSON of the parse contract. Safe for several threads. */
public final class DraftJson {
  private static final ObjectWriter WRITER = Json.MAPPER.writerWithDefaultPrettyPrinter();

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
    List<Parsed> parsed = drafts.stream().map(this::parsed).toList();
    return WRITER.writeValueAsString(parsed.size() == 1 ? parsed.getFirst() : parsed);
  }

  private Parsed parsed(Draft draft) {
    Set<String> chapters = chapters(draft);
    boolean prose = draft.tables().isEmpty();
    return new Parsed(
        draft.source().name(),
        draft.report(),
        draft.issues().stream().map(issue -> issue(issue, chapters, prose)).toList(),
        draft.followUps().stream()
            .map(next -> new FollowUp(next.path(), next.title(), next.text(), next.about()))
            .toList(),
        draft.warnings().stream().map(this::warning).toList());
  }

  private static Issue issue(Draft.Issue issue, Set<String> chapters, boolean prose) {
    return new Issue(
        issue.path(),
        belowChapter(issue, chapters),
        issue.title(),
        issue.lead(),
        issue.source(),
        issue.measures().stream()
            .map(measure -> new Measure(measure.n(), measure.text(), measure.source()))
            .toList(),
        new Status(issue.status().value(), issue.status().quote()),
        issue.deadlines().stream().map(DraftJson::deadline).toList(),
        units(issue),
        leaders(issue),
        issue.actors(),
        issue.metrics(),
        // what prose says under names of its own; those of a table are its columns
        prose
            ? issue.fields().stream()
                .map(field -> new Field(field.heading(), field.text()))
                .toList()
            : List.of());
  }

  /** The contract knows three kinds; 立行立改 and 长期坚持 are told by their rule. */
  private static Deadline deadline(Draft.DeadlineMention mention) {
    Draft.DeadlineMention.Kind kind =
        switch (mention.kind()) {
          case IMMEDIATE -> Draft.DeadlineMention.Kind.RELATIVE;
          case LONG_TERM -> Draft.DeadlineMention.Kind.RECURRING;
          case DATE, RECURRING, RELATIVE -> mention.kind();
        };
    return new Deadline(
        mention.measure(),
        mention.quote(),
        kind,
        mention.date(),
        kind == mention.kind() ? mention.rule() : mention.kind().name());
  }

  private Said warning(Warning warning) {
    return new Said(
        warning.source(),
        texts.of("intake.warning." + warning.kind().name(), warning.arguments().toArray()));
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

  private record Parsed(
      String file,
      Draft.Report report,
      List<Issue> issues,
      List<FollowUp> followUps,
      List<Said> warnings) {}

  private record Issue(
      List<String> path,
      List<String> headings,
      String title,
      String lead,
      SourceRange source,
      List<Measure> measures,
      Status status,
      List<Deadline> deadlines,
      List<Draft.UnitMention> units,
      List<String> leaders,
      List<String> actors,
      List<Draft.Metric> metrics,
      @JsonInclude(Include.NON_EMPTY) List<Field> fields) {}

  private record Measure(int n, String text, SourceRange source) {}

  private record Status(Draft.Status.Value value, String quote) {}

  private record Deadline(
      Integer measure,
      String quote,
      Draft.DeadlineMention.Kind kind,
      LocalDate date,
      String rule) {}

  private record Field(String name, String text) {}

  private record FollowUp(
      List<String> path,
      String title,
      String text,
      @JsonInclude(Include.NON_EMPTY) List<String> about) {}

  private record Said(SourceRange source, String message) {}
}
