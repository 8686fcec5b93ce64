package app.xiaohao.ui.closing;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one item from 立项 to 销号, as its inspection's route lays it down.
 *
 * @param stations in their order
 * @param now which of them is due, from 0; the number of stations where all are behind it
 */
record RouteSteps(List<Station> stations, int now) {
  /** The list is copied. */
  RouteSteps {
    stations = List.copyOf(stations);
  }

  /** What is done at a station. */
  enum Kind {
    /** 立项 */
    BEGUN,
    /** 完成 */
    DONE,
    /** 申请销号 */
    REQUESTED,
    /** 核查 */
    VERIFIED,
    /** 审定 */
    DECIDED,
    /** 上级批准 */
    AGREED_ABOVE,
    /** 销号 */
    CLOSED
  }

  /**
   * A station.
   *
   * @param passed whether it lies behind the item
   * @param on the day; null where it is not known or not come yet
   * @param who did it, or whose turn it is; empty where nobody is named
   */
  record Station(Kind kind, boolean passed, @Nullable LocalDate on, String who) {}

  /** The way of an item as it stands. */
  static RouteSteps of(ClosingItem item) {
    MeasureLine measure = item.measure();
    ClosingRoute route = item.rules().route();
    boolean closed = measure.closure() == Closure.CLOSED;
    Optional<ClosingStep> closing =
        item.trail().standing().filter(step -> ClosingItem.closes(step.act()));
    List<ClosingStep> agreed = item.trail().agreed();
    List<Station> stations = new ArrayList<>();
    stations.add(new Station(Kind.BEGUN, true, item.row().issue().startedOn(), ""));
    stations.add(
        new Station(
            Kind.DONE,
            closed || measure.completion() == Completion.DONE,
            measure.doneOn(),
            measure.responsibility().accountable()));
    Optional<ClosingStep> request = item.trail().request();
    stations.add(station(Kind.REQUESTED, request, closed, measure.responsibility().accountable()));
    int last = route.levels().size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean decides = i == last && i > 0 && !route.outside(); // its agreement is the 销号
      Optional<ClosingStep> step =
          i < agreed.size() ? Optional.of(agreed.get(i)) : decides ? closing : Optional.empty();
      stations.add(
          station(i == 0 ? Kind.VERIFIED : Kind.DECIDED, step, closed, route.levels().get(i)));
    }
    if (route.outside()) {
      stations.add(station(Kind.AGREED_ABOVE, closing, closed, ""));
    }
    stations.add(new Station(Kind.CLOSED, closed, measure.closedOn(), measure.closingNumber()));
    int now = 0;
    while (now < stations.size() && stations.get(now).passed()) {
      now++;
    }
    return new RouteSteps(stations, now);
  }

  private static Station station(
      Kind kind, Optional<ClosingStep> step, boolean closed, String whose) {
    String by = step.map(ClosingStep::by).orElse("");
    String who = by.isEmpty() || by.equals(whose) ? whose : (whose + " " + by).strip();
    return new Station(
        kind, closed || step.isPresent(), step.map(ClosingStep::on).orElse(null), who);
  }
}
