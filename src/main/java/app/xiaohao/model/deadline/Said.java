package app.xiaohao.model.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of a deadline come to. */
public sealed interface Said {
  /** Nothing is set: no words, 待补, 无. */
  record Nothing() implements Said {}

  /**
   * On a day.
   *
   * @param reckoning null where the words give the day in full
   */
  record On(LocalDate date, @Nullable Reckoning reckoning) implements Said {
    /** Whether it counts from a base that the words name or mean: 三个月内. */
    public boolean isSpan() {
      return reckoning != null && reckoning.rule().indexOf('+') >= 0;
    }
  }

  /**
   * 立行立改.
   *
   * @param by the day beside it, null where there is none
   */
  record Immediate(@Nullable On by) implements Said {}

  /** 长期坚持. */
  record LongTerm() implements Said {}

  /** Again and again, on days that the words tell. */
  record Recurring(Recurrence recurrence) implements Said {}

  /**
   * Again and again, without a day.
   *
   * @param every {@code WEEKLY}, {@code HALF-YEARLY}, {@code YEARLY}
   */
  record Rhythm(String every) implements Said {}

  /** No date; the words are all there is. */
  record Unclear(Doubt doubt) implements Said {}

  /**
   * The deadline that it makes; empty where the words are unclear.
   *
   * @param words as they are to be kept beside it
   */
  default Optional<Deadline> deadline(String words) {
    return switch (this) {
      case Nothing() -> Optional.of(Deadline.unset());
      case On on -> Optional.of(new Deadline.OnDate(on.date(), words));
      case Immediate(On by) ->
          Optional.of(new Deadline.Immediate(by == null ? null : by.date(), words));
      case LongTerm() -> Optional.of(new Deadline.LongTerm(words));
      case Recurring(Recurrence recurrence) ->
          Optional.of(new Deadline.Recurring(recurrence, words));
      case Rhythm(String _), Unclear(Doubt _) -> Optional.empty();
    };
  }
}
