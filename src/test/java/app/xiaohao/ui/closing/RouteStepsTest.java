package app.xiaohao.ui.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.closing.RouteSteps.Kind;
import app.xiaohao.ui.closing.RouteSteps.Station;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteStepsTest {
  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private RouteSteps way(String number, ClosingRoute route) {
    LedgerRow row = TypicalLedger.row(ledger.rows(null), number);
    var desk = ledger.desks().desk(null);
    return RouteSteps.of(
        new ClosingItem(
            row,
            number,
            desk.life(row.measure().id()),
            desk.rules(row.issue().inspection()).withRoute(route),
            null,
            null));
  }

  private static List<Kind> kinds(RouteSteps way) {
    return way.stations().stream().map(Station::kind).toList();
  }

  @Test
  void theUsualRouteHasSixStations() {
    assertThat(kinds(way("3.2", ClosingRoute.DEFAULT)))
        .containsExactly(
            Kind.BEGUN, Kind.DONE, Kind.REQUESTED, Kind.VERIFIED, Kind.DECIDED, Kind.CLOSED);
  }

  @Test
  void eachLevelAndTheBodyAboveHaveTheirOwn() {
    RouteSteps way = way("3.2", new ClosingRoute(List.of("一", "二", "三"), true));

    assertThat(kinds(way))
        .containsExactly(
            Kind.BEGUN,
            Kind.DONE,
            Kind.REQUESTED,
            Kind.VERIFIED,
            Kind.DECIDED,
            Kind.DECIDED,
            Kind.AGREED_ABOVE,
            Kind.CLOSED);
    assertThat(way.stations().get(5).who()).isEqualTo("三");
  }

  @Test
  void whatIsDueFollowsWhatIsBehind() {
    RouteSteps way = way("3.2", ClosingRoute.DEFAULT);

    assertThat(way.stations().get(way.now()).kind()).isEqualTo(Kind.REQUESTED);
    assertThat(way.stations()).filteredOn(Station::passed).hasSize(2);
  }

  @Test
  void ofAClosedItemAllLiesBehind() {
    String closed =
        ledger.rows(null).stream()
            .filter(row -> row.measure() != null && row.measure().closure() == Closure.CLOSED)
            .map(LedgerQuery::number)
            .findFirst()
            .orElseThrow();
    RouteSteps way = way(closed, ClosingRoute.DEFAULT);

    assertThat(way.now()).isEqualTo(way.stations().size());
  }
}
