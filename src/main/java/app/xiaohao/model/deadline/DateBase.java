package app.xiaohao.model.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days from which relative times are reckoned; null where one is not known.
 *
 * @param spoken the day on which the words are spoken: that of the document, or today where a
 *     person types them
 * @param feedback the day of the feedback (反馈之日起)
 * @param issued the day on which the document was issued (印发之日起)
 * @param unnamed from which a span counts that names no day (三个月内)
 */
public record DateBase(
    @Nullable LocalDate spoken,
    @Nullable LocalDate feedback,
    @Nullable LocalDate issued,
    @Nullable LocalDate unnamed) {
  /** No day is known: nothing relative can be reckoned. */
  public static final DateBase NONE = new DateBase(null, null, null, null);

  /**
   * A document's own days; its spans count from the feedback.
   *
   * @param spoken the day on which the document speaks
   */
  public static DateBase ofDocument(@Nullable LocalDate spoken, @Nullable LocalDate feedback) {
    return new DateBase(spoken, feedback, spoken, feedback);
  }

  /** Words typed today: the days of feedback and of papers are not known to them. */
  public static DateBase today(LocalDate today) {
    return new DateBase(today, null, null, today);
  }
}
