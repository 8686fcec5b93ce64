package app.xiaohao.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated report of progress (进展).
 *
 * @param on the day it speaks of
 * @param text what was done, in the reporter's words; may be empty when only the percentage moved
 * @param percent 0 to 100
 * @param by who reported
 */
public record ProgressEntry(LocalDate on, String text, int percent, String by) {
  /**
   * @throws IllegalArgumentException if the percentage is out of range
   */
  public ProgressEntry {
    Objects.requireNonNull(on);
    Objects.requireNonNull(text);
    Objects.requireNonNull(by);
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("percent out of range: " + percent);
    }
  }
}
