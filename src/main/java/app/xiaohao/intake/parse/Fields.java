package app.xiaohao.intake.parse;

import java.util.ArrayList;
import java.util.List;

/** The labelled fields of an item: 整改目标：…, 整改措施：…, 责任单位：…. */
final class Fields {
  private final Span before;
  private final List<Field> fields;

  private Fields(Span before, List<Field> fields) {
    this.before = before;
    this.fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param content what stands behind its label
   * @param whole with its label
   */
  record Field(FieldLabel.Kind kind, Span content, Span whole) {}

  /** The fields of a body; a label counts where a paragraph or a sentence begins. */
  static Fields of(String text, Span body) {
    List<FieldLabel> labels = new ArrayList<>();
    boolean opening = true;
    for (int i = body.start(); i < body.end(); i++) {
      char c = text.charAt(i);
      if (opening && !Chars.isSpace(c)) {
        FieldLabel label = label(text, i, body.end());
        if (label != null) {
          labels.add(label);
          i = label.end() - 1;
          continue;
        }
      }
      opening = Chars.isStop(c) || c == '\n' || c == '；' || (opening && Chars.isSpace(c));
    }
    Span before = new Span(body.start(), labels.isEmpty() ? body.end() : labels.getFirst().start());
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int to = i + 1 < labels.size() ? labels.get(i + 1).start() : body.end();
      FieldLabel label = labels.get(i);
      fields.add(new Field(label.kind(), new Span(label.end(), to), new Span(label.start(), to)));
    }
    return new Fields(before, fields);
  }

  /** A label, with the number that it may have. */
  private static FieldLabel label(String text, int at, int end) {
    Mark mark = Mark.at(text, at, Math.min(end, at + 12));
    FieldLabel label = FieldLabel.at(text, mark == null ? at : mark.end(), end);
    return label == null ? null : new FieldLabel(label.kind(), at, label.end());
  }

  /** What stands before the first label. */
  Span before() {
    return before;
  }

  List<Field> all() {
    return fields;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean has(FieldLabel.Kind kind) {
    return fields.stream().anyMatch(field -> field.kind() == kind);
  }
}
