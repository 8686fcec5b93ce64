package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.line.Blank;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Names;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Measures of which each tells for itself how far it is: 一是…。整改状态：已完成整改。整改进展：…。二是…. A label belongs
 * to a measure only where the count goes on behind it; what stands at the end of them all speaks of
 * the issue.
 *
 * @param lead what stands before the first measure and before any field
 * @param whole the fields between the lead and the first measure
 * @param measures in their order
 * @param split how they were counted, each without its fields
 */
record ToldMeasures(
    Span lead, List<Fields.Field> whole, List<Told> measures, MeasureSplitter.Split split) {
  /** The lists are copied. */
  ToldMeasures {
    whole = List.copyOf(whole);
    measures = List.copyOf(measures);
  }

  /**
   * One measure.
   *
   * @param words before its first field
   * @param fields that tell how far it is
   */
  record Told(Span words, List<Fields.Field> fields) {
    /** The lists are copied. */
    Told {
      fields = List.copyOf(fields);
    }
  }

  /** The measures of a body that tell for themselves; null where they do not. */
  static ToldMeasures of(Reading reading, Span body, Fields fields) {
    if (fields.isEmpty()) {
      return null;
    }
    MeasureSplitter.Split split = MeasureSplitter.split(reading.text(), body);
    if (split.family() == null || split.measures().size() < 2) {
      return null;
    }
    int first = split.lead().end();
    List<Fields.Field> whole = new ArrayList<>();
    List<Fields.Field> own = new ArrayList<>();
    for (Fields.Field field : fields.all()) {
      boolean before = field.whole().start() < first;
      if (before ? !field.isState(reading.text()) : !field.tellsProgress(reading.text())) {
        return null;
      }
      if (before) {
        Span content = new Span(field.content().start(), Math.min(field.content().end(), first));
        Span all = new Span(field.whole().start(), content.end());
        whole.add(new Fields.Field(field.kind(), content, all));
      } else {
        own.add(field);
      }
    }
    if (own.isEmpty() || own.getFirst().whole().start() >= split.measures().getLast().start()) {
      return null;
    }
    List<Told> measures = new ArrayList<>();
    for (Span measure : split.measures()) {
      measures.add(told(measure, own));
    }
    int lead = whole.isEmpty() ? first : whole.getFirst().whole().start();
    return new ToldMeasures(
        new Span(body.start(), lead),
        whole,
        measures,
        new MeasureSplitter.Split(
            split.lead(),
            measures.stream().map(Told::words).toList(),
            split.numbers(),
            split.family(),
            split.oddMarkers()));
  }

  private static Told told(Span measure, List<Fields.Field> own) {
    List<Fields.Field> fields = new ArrayList<>();
    for (Fields.Field field : own) {
      int start = field.whole().start();
      if (start >= measure.start() && start < measure.end()) {
        Span content =
            new Span(field.content().start(), Math.min(field.content().end(), measure.end()));
        fields.add(new Fields.Field(field.kind(), content, new Span(start, content.end())));
      }
    }
    int end = fields.isEmpty() ? measure.end() : fields.getFirst().whole().start();
    return new Told(new Span(measure.start(), end), fields);
  }

  /** Whether fields only tell the state, and how far the work is that stands before them. */
  static boolean follows(Reading reading, Fields fields) {
    if (!fields.followWork(reading.text()) || reading.trim(fields.before()).isEmpty()) {
      return false;
    }
    String words = reading.words(fields.all().getFirst().content());
    return isUnknown(words) || FieldStatus.brief(words) != null;
  }

  /** Whether the words say that nothing is known: 待补. */
  static boolean isUnknown(String words) {
    return Blank.is(words) || Names.isNobody(words);
  }

  /**
   * What fields tell of how far a measure is. Where one names the state, what the others say is
   * progress, whatever it says.
   *
   * @param stated whether the state of the whole issue is named
   */
  static Draft.RowFacts facts(Reading reading, List<Fields.Field> fields, boolean stated) {
    boolean named = stated || fields.stream().anyMatch(field -> field.isState(reading.text()));
    Draft.Status status = null;
    List<String> progress = new ArrayList<>();
    for (Fields.Field field : fields) {
      String words = reading.words(field.content());
      Draft.Status said = Draft.Status.NOT_STATED;
      if (!isUnknown(words)) {
        boolean progressOnly = named && !field.isState(reading.text());
        Draft.Status brief = progressOnly ? null : FieldStatus.brief(words);
        if (brief == null) {
          progress.add(words);
        }
        said = brief != null ? brief : progressOnly ? said : FieldStatus.ofCell(words);
      }
      status = field.isState(reading.text()) || (!named && status == null) ? said : status;
    }
    return new Draft.RowFacts(List.of(), List.of(), status, String.join("\n", progress), List.of());
  }

  /** What measures that name their states say of the issue; null where none names its own. */
  static Draft.Status together(Collection<Draft.RowFacts> told) {
    List<Draft.Status> named =
        told.stream().map(Draft.RowFacts::status).filter(Objects::nonNull).toList();
    if (named.isEmpty()) {
      return null;
    }
    Draft.Status first = named.getFirst();
    return named.stream()
        .filter(one -> one.value() == Draft.Status.Value.IN_PROGRESS)
        .findFirst()
        .orElse(
            named.stream().allMatch(one -> one.value() == first.value())
                ? first
                : Draft.Status.NOT_STATED);
  }
}
