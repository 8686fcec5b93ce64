package app.xiaohao.export.wall;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure as it is drawn.
 *
 * @param lamp its light; null for an issue without measures
 * @param begin what is known of its first day
 * @param from its first day; null where nobody knows it
 * @param to the day on which it ends: its deadline, else the day of 销号; null where there is none
 * @param stages the first days of the stages of 倒排工期 after the first, in their order
 * @param marks days that are marked on it, in their order
 * @param beside with whom else it stands on the same chart; empty where it stands once
 */
public record WallBar(
    LedgerRow row,
    Kind kind,
    @Nullable Lamp lamp,
    Begin begin,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<LocalDate> stages,
    List<Mark> marks,
    List<String> beside) {
  /** The lists are copied. */
  public WallBar {
    stages = List.copyOf(stages);
    marks = List.copyOf(marks);
    beside = List.copyOf(beside);
  }

  /** In which form its end is known. */
  public enum Kind {
    /** to one day */
    TERM,
    /** 长期坚持: it has no end */
    KEPT_UP,
    /** due again and again */
    RECURRING,
    /** 待补: nobody has said by when; its length says nothing */
    UNKNOWN,
    /** an issue for which there is no measure yet */
    NO_MEASURE
  }

  /** How its first day is known. */
  public enum Begin {
    /** the feedback was given on that day */
    FEEDBACK,
    /** it came into the ledger on that day; the work may be older */
    ENTERED,
    /** not at all */
    UNKNOWN
  }

  /** What is marked. */
  public enum Sign {
    /** 原时限: the first date, where it was moved */
    FIRST_DUE,
    /** 已完成 as people of the ledger recorded it */
    DONE,
    /** 反弹 */
    REOPENED,
    /** a day on which what recurs is due */
    DUTY
  }

  /** A marked day. */
  public record Mark(Sign sign, LocalDate on) {}

  /** The number by which people call it: "2.1". */
  public String number() {
    return LedgerQuery.number(row);
  }

  /** What is to be done; of an issue without measures its title. */
  public String text() {
    return row.measure() == null ? row.issue().title() : row.measure().text();
  }

  /** Whether it is closed by the ledger's own steps. */
  public boolean closed() {
    return row.measure() != null && row.measure().closure() == Closure.CLOSED;
  }

  /** Whether only a document calls it closed (据表销号). */
  public boolean stated() {
    return row.measure() != null && row.measure().closure() == Closure.STATED;
  }

  /** Whether its date is past and the work is not done. */
  public boolean overdue() {
    return lamp != null && lamp.due() == DueState.OVERDUE;
  }

  /** Percent of the newest progress, 0 to 100. */
  public int percent() {
    return row.measure() == null ? 0 : row.measure().percent();
  }
}
