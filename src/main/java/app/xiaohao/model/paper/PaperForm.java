package app.xiaohao.model.paper;

import app.xiaohao.model.closing.ClosingNumbers;
import org.jspecify.annotations.Nullable;

/**
 * How the office does papers of one kind.
 *
 * @param numbers how it numbers them; null where as the program does
 * @param template its own template; null where it has none
 */
public record PaperForm(@Nullable ClosingNumbers numbers, @Nullable PaperCopy template) {
  /** As the program does it. */
  public static final PaperForm NONE = new PaperForm(null, null);
}
