package app.xiaohao.ledger.period;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.Light;
import java.util.Objects;

/** What may have become of a line between two snapshots, in the order of a report. */
public enum SnapshotChange {
  /** 新增销号 */
  CLOSED,
  /** 新增完成 */
  DONE,
  /** 反弹 */
  REOPENED,
  /** 撤销销号: no longer closed, without a rebound */
  UNCLOSED,
  /** 撤销完成: no longer done, without a rebound */
  UNDONE,
  /** 退回 */
  RETURNED,
  /** 延期: granted */
  EXTENDED,
  /** 时限变动: another deadline without a granted extension */
  REDATED,
  /** 转红 */
  TURNED_RED,
  /** 红灯消除 */
  RED_GONE,
  /** 进度推进 */
  MOVED_ON,
  /** 进度回落 */
  FELL_BACK,
  /** 新增条目 */
  ADDED,
  /** 减少条目 */
  GONE,
  /** 文字改动 */
  REWORDED,
  /** 责任调整 */
  REASSIGNED;

  /**
   * Whether this happened to a line.
   *
   * @param before null where the earlier snapshot has no such line
   * @param after null where the later one has none
   */
  boolean happened(SnapshotRow before, SnapshotRow after) {
    if (before == null || after == null) {
      return before == null ? this == ADDED || newly(after) : this == GONE;
    }
    LedgerRow.MeasureLine was = before.row().measure();
    LedgerRow.MeasureLine is = after.row().measure();
    return switch (this) {
      case CLOSED -> was.closure() != Closure.CLOSED && is.closure() == Closure.CLOSED;
      case DONE -> was.completion() != Completion.DONE && is.completion() == Completion.DONE;
      case REOPENED -> is.round() > was.round();
      case UNCLOSED ->
          was.closure() == Closure.CLOSED
              && is.closure() != Closure.CLOSED
              && is.round() == was.round();
      case UNDONE ->
          was.completion() == Completion.DONE
              && is.completion() != Completion.DONE
              && is.round() == was.round();
      case RETURNED -> was.closure() != Closure.RETURNED && is.closure() == Closure.RETURNED;
      case EXTENDED -> is.extensions() > was.extensions();
      case REDATED ->
          is.extensions() == was.extensions() && !is.deadline().sameTimeAs(was.deadline());
      case TURNED_RED -> !red(before) && red(after);
      case RED_GONE -> red(before) && !red(after);
      case MOVED_ON -> is.percent() > was.percent();
      case FELL_BACK -> is.percent() < was.percent();
      case ADDED, GONE -> false;
      case REWORDED ->
          !was.text().equals(is.text())
              || !before.row().issue().title().equals(after.row().issue().title());
      case REASSIGNED -> !Objects.equals(was.responsibility(), is.responsibility());
    };
  }

  /** What came in the state that this leads to. */
  private boolean newly(SnapshotRow after) {
    LedgerRow.MeasureLine is = after.row().measure();
    return switch (this) {
      case CLOSED -> is.closure() == Closure.CLOSED;
      case DONE -> is.completion() == Completion.DONE;
      case TURNED_RED -> red(after);
      default -> false;
    };
  }

  private static boolean red(SnapshotRow shown) {
    return shown.lamp().light() == Light.RED;
  }
}
