package app.xiaohao.intake.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The labelled fields of an item: 整改目标：…, 整改措施：…, 责任单位：…. */
public final class Fields {
  /** Signs that stand before the members of an unnumbered list. */
  static final String BULLETS = "●■◆▶►★☆•·○□◇※➢";

  private static final int LONGEST_ASKING = 12;

  private static final Pattern ASKING =
      Pattern.compile("(?:我们|为此|因此|对此|审计[组部处科]?)?[，,]?建议(?!书|稿)[\\p{IsHan}“《]");

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
  public record Field(FieldLabel.Kind kind, Span content, Span whole) {
    /** The words of its label. */
    public String name(String text) {
      return FieldLabel.words(text, new Span(whole.start(), content.start()));
    }

    /** Whether it names the state alone: 整改状态：. */
    public boolean isState(String text) {
      return kind == FieldLabel.Kind.RESULT && name(text).endsWith("状态");
    }

    /** Whether it tells how far the work is, and not what the work was. */
    public boolean tellsProgress(String text) {
      return kind == FieldLabel.Kind.RESULT
          && (isState(text) || name(text).contains("进展") || name(text).contains("完成情况"));
    }
  }

  /** The fields of a body; a label counts where a paragraph or a sentence begins. */
  public static Fields of(String text, Span body, FieldLabel.Manner manner) {
    List<FieldLabel> labels = new ArrayList<>();
    boolean opening = true;
    for (int i = body.start(); i < body.end(); i++) {
      char c = text.charAt(i);
      boolean bracket = c == '【' && manner != FieldLabel.Manner.WORK;
      if ((opening || bracket) && !Chars.isSpace(c)) {
        FieldLabel label = label(text, i, body.end(), manner);
        if (label != null) {
          labels.add(label);
          i = label.end() - 1;
          continue;
        }
        if (manner == FieldLabel.Manner.FINDINGS && opensLine(text, i) && asks(text, i)) {
          labels.add(new FieldLabel(FieldLabel.Kind.SUGGESTION, i, i));
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

  /** 建议公司…, 审计组建议…: a paragraph that asks, without a label. */
  private static boolean asks(String text, int at) {
    return ASKING
        .matcher(text)
        .region(at, Math.min(text.length(), at + LONGEST_ASKING))
        .lookingAt();
  }

  private static boolean opensLine(String text, int at) {
    int before = Chars.trimLine(text, at);
    return before == 0 || text.charAt(before - 1) == '\n';
  }

  /** A label, with the number or the bullet that it may have. */
  private static FieldLabel label(String text, int at, int end, FieldLabel.Manner manner) {
    Mark mark = Mark.at(text, at, Math.min(end, at + LONGEST_ASKING));
    int from = mark == null ? afterBullet(text, at, end) : mark.end();
    FieldLabel known = FieldLabel.at(text, from, end, manner);
    FieldLabel label =
        known == null && manner == FieldLabel.Manner.CASE
            ? FieldLabel.ofCase(text, from, end)
            : known;
    return label == null ? null : new FieldLabel(label.kind(), at, label.end());
  }

  private static int afterBullet(String text, int at, int end) {
    return BULLETS.indexOf(text.charAt(at)) >= 0 ? Chars.skipSpaces(text, at + 1, end) : at;
  }

  /** What stands before the first label. */
  public Span before() {
    return before;
  }

  public List<Field> all() {
    return fields;
  }

  /** The words of the labels. */
  public List<String> names(String text) {
    return fields.stream().map(field -> field.name(text)).toList();
  }

  /** The same fields, those of one label of another kind. */
  public Fields taking(String text, String name, FieldLabel.Kind kind) {
    return new Fields(
        before,
        fields.stream()
            .map(
                field ->
                    field.name(text).equals(name)
                        ? new Field(kind, field.content(), field.whole())
                        : field)
            .toList());
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Whether they begin with the state and tell nothing but how far the work before them is. */
  public boolean followWork(String text) {
    return !fields.isEmpty()
        && fields.getFirst().isState(text)
        && fields.stream().allMatch(field -> field.tellsProgress(text));
  }

  public boolean has(FieldLabel.Kind kind) {
    return fields.stream().anyMatch(field -> field.kind() == kind);
  }
}
