package app.xiaohao.model.closing;

import app.xiaohao.model.MeasureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A later check of a closed item (回头看): 已销号的是否反弹, 持续销号的是否到位.
 *
 * @param plannedOn the day by which it is to be made
 * @param checkedOn null while it is only planned
 * @param answers to the questions that were asked, in their order
 * @param grade null while it is only planned
 * @param finding in words, empty while it is only planned
 * @param by who checked; while it is only planned, who planned it
 */
public record LookBack(
    LookBackId id,
    MeasureId measure,
    int round,
    LocalDate plannedOn,
    LocalDate checkedOn,
    List<Answer> answers,
    Grade grade,
    String finding,
    String by) {
  /** The list is copied. */
  public LookBack {
    Objects.requireNonNull(id);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(plannedOn);
    answers = List.copyOf(answers);
  }

  /** A question and what was found. */
  public record Answer(String question, String answer) {}

  /** How good the item was found to be. */
  public enum Grade {
    /** 优秀 */
    EXCELLENT,
    /** 较好 */
    GOOD,
    /** 一般 */
    FAIR,
    /** 差: the item opens again */
    POOR
  }
}
