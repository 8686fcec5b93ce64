package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.Reckoning;
import app.xiaohao.model.deadline.Said;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a field or a cell that is there to give it (整改时限：2021年6月底), by the one grammar of
 * {@link DeadlineWords}. The words are always kept; a date is reckoned only where the words and the
 * document's own days leave no choice.
 *
 * <p>The rule of a date that was reckoned is that of {@link Reckoning}; the rule of a recurring one
 * that of {@link RecurrenceRule}.
 */
public final class FieldDeadline {
  /** The rule of a date reckoned from the year in which the document speaks. */
  static final String REPORT_YEAR = "REPORT-YEAR";

  /** 本月底前, 下月内, 本季度末前 in running text. */
  private static final Pattern NEAR =
      Pattern.compile("(?:本|当|这个|下个?|次)(?:月|季度?)(?:末|底|内|\\d{1,2}[日号])?(?:之?前)?");

  private FieldDeadline() {}

  /**
   * What the words say; empty where they are empty or say that nothing is set (待补, 无, —).
   *
   * @param words of the whole field or cell
   * @param dates from which relative times are reckoned
   * @return a mention that binds the whole issue ({@code measure} null)
   */
  public static Optional<DeadlineMention> of(String words, ReportDates dates) {
    Said said = DeadlineWords.read(words, dates.base());
    return said instanceof Said.Nothing
        ? Optional.empty()
        : Optional.of(mention(null, quote(words), said));
  }

  /**
   * What a person should look at in the words of a field; empty where they give a date, or no time
   * at all.
   */
  public static Optional<Warning.Kind> warning(String words, ReportDates dates) {
    return DeadlineWords.read(words, dates.base()) instanceof Said.Unclear(Doubt doubt)
        ? switch (doubt) {
          case NO_SUCH_DAY -> Optional.of(Warning.Kind.IMPOSSIBLE_DATE);
          case DECIMAL -> Optional.of(Warning.Kind.DATE_DECIMAL);
          case SEVERAL_DAYS -> Optional.of(Warning.Kind.DATE_SEVERAL);
          case YEAR_OUTSIDE -> Optional.of(Warning.Kind.DATE_YEAR);
          case OPEN, UNKNOWN_WORDS, YEAR_MISSING -> Optional.of(Warning.Kind.DATE_UNCLEAR);
          case NO_TIME, NO_BASE, PAST -> Optional.empty();
        }
        : Optional.empty();
  }

  /** A time in running text that is reckoned from a base which the words name: 反馈之日起两个月内, 本月底前. */
  static Optional<DeadlineMention> inProse(Clause clause, ReportDates dates) {
    String plain = clause.plain();
    Optional<Said> said = Optional.empty();
    if (plain.contains("月底前") || plain.contains("月内") || plain.contains("季度末前")) {
      Matcher near = NEAR.matcher(plain);
      if (near.find()) {
        said = Optional.of(DeadlineWords.read(near.group(), dates.base()));
      }
    }
    if (said.isEmpty() && (plain.contains("反馈") || plain.contains("印发之日"))) {
      said = DeadlineWords.spanInProse(plain, dates.base());
    }
    return said.map(it -> mention(clause.measure(), clause.words(), it));
  }

  /** A mention of what words come to. */
  static DeadlineMention mention(Integer measure, String quote, Said said) {
    return switch (said) {
      case Said.On(LocalDate date, Reckoning how) ->
          new DeadlineMention(
              measure,
              quote,
              ((Said.On) said).isSpan() ? Kind.RELATIVE : Kind.DATE,
              date,
              how == null ? null : how.rule());
      case Said.Immediate(Said.On by) ->
          new DeadlineMention(
              measure,
              quote,
              Kind.IMMEDIATE,
              by == null ? null : by.date(),
              by == null || by.reckoning() == null ? null : by.reckoning().rule());
      case Said.LongTerm() -> new DeadlineMention(measure, quote, Kind.LONG_TERM, null, null);
      case Said.Recurring(var recurrence) ->
          new DeadlineMention(measure, quote, Kind.RECURRING, null, RecurrenceRule.of(recurrence));
      case Said.Rhythm(String every) ->
          new DeadlineMention(measure, quote, Kind.RECURRING, null, every);
      case Said.Unclear(Doubt doubt) ->
          new DeadlineMention(
              measure, quote, doubt == Doubt.NO_SUCH_DAY ? Kind.DATE : Kind.RELATIVE, null, null);
      case Said.Nothing() -> new DeadlineMention(measure, quote, Kind.RELATIVE, null, null);
    };
  }

  private static String quote(String words) {
    int end = words.length();
    while (end > 0 && Chars.isTrailing(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end).strip();
  }
}
