package app.xiaohao.ledger.reconcile;

/**
 * The columns of a reconciliation, counted in measures. Two equations hold in each line of it:
 * {@code due - missing + extra + added - removed = ledger} and {@code done + inProgress = closed +
 * notClosed = ledger}.
 *
 * @param due 应整改: what was fed back
 * @param ledger 台账: what the ledger holds
 * @param done 已完成
 * @param inProgress 进行中: not done yet, started or not
 * @param closed 已销号
 * @param notClosed 未销号
 * @param overdue 逾期
 * @param longTerm 长期
 * @param missing 缺项
 * @param extra 多项: what a later document brought
 * @param added 台账增列: what people added by hand, struck since or not
 * @param removed 台账删除: what people struck
 */
public record Tally(
    int due,
    int ledger,
    int done,
    int inProgress,
    int closed,
    int notClosed,
    int overdue,
    int longTerm,
    int missing,
    int extra,
    int added,
    int removed) {
  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The columns, in the order of the table. */
  public enum Column {
    DUE,
    LEDGER,
    DONE,
    IN_PROGRESS,
    CLOSED,
    NOT_CLOSED,
    OVERDUE,
    LONG_TERM,
    MISSING,
    EXTRA,
    ADDED,
    REMOVED
  }

  /** The number in a column. */
  public int of(Column column) {
    return switch (column) {
      case DUE -> due;
      case LEDGER -> ledger;
      case DONE -> done;
      case IN_PROGRESS -> inProgress;
      case CLOSED -> closed;
      case NOT_CLOSED -> notClosed;
      case OVERDUE -> overdue;
      case LONG_TERM -> longTerm;
      case MISSING -> missing;
      case EXTRA -> extra;
      case ADDED -> added;
      case REMOVED -> removed;
    };
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        due + other.due,
        ledger + other.ledger,
        done + other.done,
        inProgress + other.inProgress,
        closed + other.closed,
        notClosed + other.notClosed,
        overdue + other.overdue,
        longTerm + other.longTerm,
        missing + other.missing,
        extra + other.extra,
        added + other.added,
        removed + other.removed);
  }

  /**
   * A line of a table.
   *
   * @param name empty where the paper names none (待补)
   */
  public record Line(String name, Tally tally) {}
}
