package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something in the text that a person should look at before the commit.
 *
 * @param source where it stands
 * @param kind what it is
 * @param warning the parser's kind; null where {@code kind} is not {@link Kind#WARNING}
 * @param arguments what the sentence names
 */
public record ReviewNotice(
    SourceRange source, Kind kind, Warning.Kind warning, List<String> arguments) {
  private static final int FIRST_WORDS = 16;

  /** The arguments are copied. */
  public ReviewNotice {
    arguments = List.copyOf(arguments);
  }

  /** Where a notice comes from. */
  public enum Kind {
    /** the parser said so */
    WARNING,
    /** text between the items that belongs to none (argument: its first words) */
    UNASSIGNED,
    /** text that two items claim (argument: its first words) */
    TWICE
  }

  /** What should be looked at in a draft, in the order of the text. */
  static List<ReviewNotice> of(Draft draft, Coverage coverage) {
    List<ReviewNotice> notices = new ArrayList<>();
    for (Warning warning : draft.warnings()) {
      notices.add(
          new ReviewNotice(warning.source(), Kind.WARNING, warning.kind(), warning.arguments()));
    }
    coverage.unassigned().forEach(range -> notices.add(of(draft, range, Kind.UNASSIGNED)));
    coverage.twice().forEach(range -> notices.add(of(draft, range, Kind.TWICE)));
    notices.sort(Comparator.comparingInt(notice -> notice.source().start()));
    return List.copyOf(notices);
  }

  private static ReviewNotice of(Draft draft, SourceRange range, Kind kind) {
    String words = range.of(draft.source().text()).lines().findFirst().orElse("");
    int length =
        words.offsetByCodePoints(0, Math.min(FIRST_WORDS, words.codePointCount(0, words.length())));
    String first = length < words.length() ? words.substring(0, length) + "…" : words;
    return new ReviewNotice(range, kind, null, List.of(first));
  }

  /** The item in which it begins, else the next one, else the last; null where there is none. */
  ReviewLine lineIn(List<ReviewLine> lines) {
    ReviewLine next = null;
    for (ReviewLine line : lines) {
      SourceRange item = line.issue().source();
      if (item.start() <= source.start() && source.start() < item.end()) {
        return line;
      }
      if (next == null && item.start() > source.start()) {
        next = line;
      }
    }
    return next != null || lines.isEmpty() ? next : lines.getLast();
  }
}
