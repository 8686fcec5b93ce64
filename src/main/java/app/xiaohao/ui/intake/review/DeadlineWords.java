package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;

/** Deadlines for people: the words as written, and beside them what they come to. */
final class DeadlineWords {
  private DeadlineWords() {}

  /** A deadline as the ledger will have it: 2026-12-31, 每月25日前. */
  static String of(Deadline deadline, Texts texts) {
    return new RowText(texts).date(deadline);
  }

  /** From which day the date of a mention was reckoned: 按成文日 2026-03-10 推算. */
  static String reckoned(Draft.DeadlineMention mention, Draft.Report report, Texts texts) {
    String rule = mention.rule();
    boolean feast = rule.equals("FEAST");
    boolean feedback = rule.startsWith("FEEDBACK");
    LocalDate spoken = report.signedDate() == null ? report.commentFrom() : report.signedDate();
    LocalDate from = feast ? mention.date().plusDays(1) : feedback ? report.feedbackDate() : spoken;
    String base =
        feast ? "feast" : feedback ? "feedback" : rule.startsWith("REPORT") ? "report" : "heading";
    return texts.of("ui.intake.deadline.reckoned." + base, from == null ? "" : from.toString());
  }

  /** A mention with what it comes to: “年底前” → 2026-12-31. */
  static String of(Draft.DeadlineMention mention, Texts texts) {
    if (mention.date() != null) {
      return texts.of("ui.intake.deadline", mention.quote(), mention.date());
    }
    return mention.kind() == Draft.DeadlineMention.Kind.RECURRING
        ? texts.of("ui.intake.deadline.recurring", mention.quote())
        : texts.of("ui.intake.deadline", mention.quote(), texts.of("words.unknown"));
  }
}
