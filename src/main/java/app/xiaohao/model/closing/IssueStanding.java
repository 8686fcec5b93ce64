package app.xiaohao.model.closing;

import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an issue is closed: the one rule, for every list, chart and export. It is when each of
 * its measures is closed, or is kept up for long and has shown a sign of life: a dated record
 * within the month or quarter before today. What was returned or has rebounded keeps it open.
 *
 * @param open whether a measure keeps it open whatever the day, or there is none at all
 * @param oldestSign the day of the oldest among the newest records of the long-term measures; null
 *     where none counts by its sign of life
 * @param rhythm how often a sign of life is asked for
 */
public record IssueStanding(boolean open, @Nullable LocalDate oldestSign, Rhythm rhythm) {
  /** Of an issue on which nothing was done. */
  public static final IssueStanding OPEN = new IssueStanding(true, null, Rhythm.QUARTERLY);

  /**
   * What the rule asks of one measure.
   *
   * @param lastRecordOn the day of its newest dated record, null where there is none
   */
  public record Part(Closure closure, Nature nature, @Nullable LocalDate lastRecordOn) {}

  /** The standing of an issue with these measures. */
  public static IssueStanding of(List<Part> measures, Rhythm rhythm) {
    boolean open = measures.isEmpty();
    @Nullable LocalDate oldest = null;
    for (Part measure : measures) {
      if (measure.closure() == Closure.CLOSED) {
        continue;
      }
      if (!longTerm(measure) || measure.lastRecordOn() == null) {
        open = true;
      } else if (oldest == null || measure.lastRecordOn().isBefore(oldest)) {
        oldest = measure.lastRecordOn();
      }
    }
    return new IssueStanding(open, oldest, rhythm);
  }

  private static boolean longTerm(Part measure) {
    return measure.nature() == Nature.LONG_TERM
        && measure.closure() != Closure.RETURNED
        && measure.closure() != Closure.REOPENED;
  }

  /** Whether it is closed on a day. */
  public boolean closed(LocalDate today) {
    return !open && (oldestSign == null || alive(oldestSign, rhythm, today));
  }

  /**
   * Whether a dated record is a sign of life on a day.
   *
   * @param record null where there is none
   * @param rhythm MONTHLY or QUARTERLY
   */
  public static boolean alive(LocalDate record, Rhythm rhythm, LocalDate today) {
    return record != null && !record.plusMonths(rhythm == Rhythm.MONTHLY ? 1 : 3).isBefore(today);
  }
}
