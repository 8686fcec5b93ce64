package app.xiaohao.model.outcome;

import app.xiaohao.model.IssueId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 记录: what the office holds, receives or writes in the course of a rectification: 会议, 专题民主生活会,
 * 督导检查, 宣传信息, 信访举报, 问题线索, 意见建议, 整改方案, 领导批示.
 *
 * @param id null of one that the ledger does not hold yet
 * @param kind in the office's own words; never blank
 * @param number counted from 1 among those of its kind in its inspection; 0 while it has none
 * @param title what it is about, never blank
 * @param on the day on which it was held or received; null where not known
 * @param until its last day; null of a single day
 * @param who who took part, was visited or wrote; may be empty
 * @param amount how many it stands for, at least 1: 3 meetings entered as one
 * @param unit 次, 期, 件; empty where nothing is counted
 * @param body what was said, found or decided; may be empty
 * @param state where it stands
 * @param answer what came of it; empty while it is open
 * @param answeredOn the day of that; null where none is known
 * @param restricted whether it stays out of the notice and of what is listed for the public
 * @param issues with which it has to do, in no order
 */
public record WorkRecord(
    @Nullable RecordId id,
    String kind,
    int number,
    String title,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    String who,
    int amount,
    String unit,
    String body,
    State state,
    String answer,
    @Nullable LocalDate answeredOn,
    boolean restricted,
    List<IssueId> issues) {
  /** Texts without white space at their ends; each issue once. */
  public WorkRecord {
    kind = kind.strip();
    title = title.strip();
    who = who.strip();
    unit = unit.strip();
    body = body.strip();
    answer = answer.strip();
    issues = issues.stream().distinct().toList();
  }

  /** Where a record stands. */
  public enum State {
    /** 记录: something that was held; nobody waits for anything */
    NOTED,
    /** 在办: somebody waits for an answer */
    OPEN,
    /** 办结 */
    SETTLED,
    /** 不予采纳, 不属实 */
    DECLINED
  }

  /** Kind and number, by which people call it. */
  public String name() {
    return kind + number;
  }

  /** The same as the ledger numbers it. */
  public WorkRecord numbered(@Nullable RecordId given, int next) {
    return new WorkRecord(
        given,
        kind,
        next,
        title,
        on,
        until,
        who,
        amount,
        unit,
        body,
        state,
        answer,
        answeredOn,
        restricted,
        issues);
  }

  /** The same, settled. */
  public WorkRecord settled(State after, String words, @Nullable LocalDate day) {
    return new WorkRecord(
        id,
        kind,
        number,
        title,
        on,
        until,
        who,
        amount,
        unit,
        body,
        after,
        words,
        day,
        restricted,
        issues);
  }
}
