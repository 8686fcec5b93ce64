package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.text.Texts;

/** A stated deadline for people: the words as written, and beside them what they come to. */
final class DeadlineWords {
  private DeadlineWords() {}

  /** “年底前” → 2026-12-31. */
  static String of(Draft.DeadlineMention mention, Texts texts) {
    return texts.of("ui.intake.deadline", mention.quote(), meaning(mention, texts));
  }

  /** What the words come to: a date, every month, or 待补. */
  static String meaning(Draft.DeadlineMention mention, Texts texts) {
    if (mention.date() != null) {
      return mention.date().toString();
    }
    return mention.kind() == Draft.DeadlineMention.Kind.RECURRING
        ? texts.of("ui.intake.deadline.recurring")
        : texts.of("words.unknown");
  }

  /** Whether the date was reckoned from the document's own date and is not written there. */
  static boolean reckoned(Draft.DeadlineMention mention) {
    return mention.date() != null && mention.rule() != null;
  }
}
