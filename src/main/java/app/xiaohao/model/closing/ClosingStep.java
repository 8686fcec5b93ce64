package app.xiaohao.model.closing;

import app.xiaohao.model.MeasureId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One step on the way to 销号 as it was taken.
 *
 * @param round in which round, from 1
 * @param before where the measure stood
 * @param after where it stood then
 * @param on the day of the step
 * @param level the level that acted, as the route called it then; empty where no level acted
 * @param number the number given at 销号, empty at every other step
 * @param opinion in words; at a request the results of the work
 * @param ticked the lines of the standard that were met, as worded then; empty but at 核查
 * @param by who took the step
 */
public record ClosingStep(
    MeasureId measure,
    int round,
    ClosureAct act,
    Closure before,
    Closure after,
    LocalDate on,
    String level,
    String number,
    String opinion,
    List<String> ticked,
    OffsetDateTime at,
    String by) {
  /** The list is copied. */
  public ClosingStep {
    ticked = List.copyOf(ticked);
  }
}
