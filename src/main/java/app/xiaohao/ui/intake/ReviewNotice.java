package app.xiaohao.ui.intake;

import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.util.List;

/**
 * Something in the text that a person should look at before the commit.
 *
 * @param source where it stands
 * @param kind what it is
 * @param warning the parser's kind; null where {@code kind} is not {@link Kind#WARNING}
 * @param arguments what the sentence names
 * @param line the index of the item at or after it; -1 where the draft has no items
 */
public record ReviewNotice(
    SourceRange source, Kind kind, Warning.Kind warning, List<String> arguments, int line) {
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
}
