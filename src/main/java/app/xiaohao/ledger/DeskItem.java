package app.xiaohao.ledger;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.ledger.rule.SupervisionAdvice;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the desk of 预警督办 knows of one measure today.
 *
 * @param row its line
 * @param life what happened to it
 * @param lamp its light under the rules of its inspection
 * @param dueOn by when; null where no single date binds
 * @param daysLeft negative when it is past; 0 where no date binds
 * @param turn what became of its light since yesterday; null where it is as it was, or no alert
 * @param missed the dates of a recurring deadline that passed without a record, oldest first
 * @param advice the next step of 督办 that is suggested
 */
public record DeskItem(
    LedgerRow row,
    MeasureLife life,
    Lamp lamp,
    LocalDate dueOn,
    long daysLeft,
    Turn turn,
    List<LocalDate> missed,
    Optional<SupervisionAdvice> advice) {
  /** The list is copied. */
  public DeskItem {
    missed = List.copyOf(missed);
  }

  /** What became of a light since yesterday. */
  public enum Turn {
    /** 新转红 */
    RED,
    /** 新转黄 */
    YELLOW,
    /** 由红黄转正常 */
    CALM
  }

  /**
   * All measures of rows, in their order.
   *
   * @param since what was changed since midnight, newest first
   */
  public static List<DeskItem> of(
      List<LedgerRow> rows,
      Desk desk,
      LightsInForce lights,
      Map<MeasureId, List<HistoryEntry>> since,
      LocalDate today) {
    return rows.stream()
        .filter(row -> row.measure() != null)
        .map(row -> item(row, desk, lights, since, today))
        .toList();
  }

  private static DeskItem item(
      LedgerRow row,
      Desk desk,
      LightsInForce lights,
      Map<MeasureId, List<HistoryEntry>> since,
      LocalDate today) {
    LedgerRow.MeasureLine line = row.measure();
    MeasureLife life = desk.life(line.id());
    Lamp lamp = lights.lamp(row, today);
    LedgerRow earlier = EarlierRow.of(row, since.getOrDefault(line.id(), List.of()));
    Lamp before = lights.lamp(earlier, today.minusDays(1));
    LocalDate dueOn = line.binding().dueOn(today).orElse(null);
    long left = dueOn == null ? 0 : ChronoUnit.DAYS.between(today, dueOn);
    LocalDate start = row.issue().startedOn();
    List<LocalDate> missed =
        line.deadline() instanceof Deadline.Recurring due && !settled(line) && start != null
            ? due.recurrence().missed(start.plusDays(1), today, desk.recorded(line.id()))
            : List.of();
    return new DeskItem(
        row,
        life,
        lamp,
        dueOn,
        left,
        turn(before.light(), lamp.light()),
        missed,
        SupervisionAdvice.of(lamp.due(), left, life, today));
  }

  private static boolean settled(LedgerRow.MeasureLine line) {
    return line.closure() == Closure.CLOSED
        || (line.completion() == Completion.DONE && line.closure() != Closure.REOPENED);
  }

  /** What became of a light that was {@code before}; null where nothing that alerts. */
  static Turn turn(Light before, Light now) {
    if (before == now) {
      return null;
    }
    return switch (now) {
      case RED -> Turn.RED;
      case YELLOW -> Turn.YELLOW;
      case GREEN, BLUE, NONE -> before == Light.RED || before == Light.YELLOW ? Turn.CALM : null;
    };
  }

  /** Whether its light is red or yellow, or its date is past or near, whatever the colours are. */
  public boolean alerts() {
    return lamp.light() == Light.RED
        || lamp.light() == Light.YELLOW
        || lamp.due() == DueState.OVERDUE
        || lamp.due() == DueState.DUE_SOON;
  }

  /** The request for 延期 that is still to be decided. */
  public Optional<Extension> pending() {
    return ExtensionRules.pending(life.extensions());
  }

  /** The letters whose answer has not come, whether it is late or not. */
  public List<Supervision> owed() {
    return life.supervisions().stream()
        .filter(letter -> letter.answeredOn() == null && letter.answerDue() != null)
        .toList();
  }

  /** 回头看 that is planned and not made. */
  public Optional<LookBack> lookBack() {
    return LookBackRules.open(row.measure(), life.lookBacks());
  }
}
