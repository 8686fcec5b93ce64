package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the table shows: the rows of a query with their issue cells and counts. Made in the
 * background, replaced as a whole.
 *
 * @param contents of which it was made
 * @param all the table of contents
 * @param chips how many rows each chip would show, beside the query's other parts
 * @param counts of the rows shown
 */
record Shown(
    LedgerSession.Contents contents,
    Names all,
    LedgerQuery query,
    List<LedgerRow> rows,
    List<IssueGroup> groups,
    Chips chips,
    Summary.Counts counts) {

  /** Runs a query. */
  static Shown of(LedgerSession.Contents contents, Names all, LedgerQuery query) {
    LightsInForce rules = contents.settings().lights();
    LedgerQuery wide = query.withDue(Set.of()).withLights(Set.of()).withStatus(null);
    List<LedgerRow> beside =
        wide.of(contents.rows(), rules, contents.today(), contents.units(), contents.fields());
    List<LedgerRow> rows =
        LedgerQuery.ALL
            .withDue(query.due())
            .withLights(query.lights())
            .withStatus(query.status())
            .of(beside, rules, contents.today());
    return new Shown(
        contents,
        all,
        query,
        rows,
        IssueGroup.of(rows, query.order()),
        Chips.of(beside, rules, contents.today()),
        Summary.of(rows, rules, contents.today()).total());
  }

  /** The index of the group that holds a row. */
  int groupOf(int row) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (groups.get(middle).first() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * How many rows each chip would show.
   *
   * @param all without state of the date, light and status
   * @param ownLights whether some lights say something else than the state of the date
   */
  record Chips(
      int all,
      Map<DueState, Integer> due,
      Map<Light, Integer> lights,
      boolean ownLights,
      Map<LedgerQuery.Status, Integer> statuses) {
    private static Chips of(List<LedgerRow> rows, LightsInForce rules, LocalDate today) {
      Map<DueState, Integer> due = new EnumMap<>(DueState.class);
      Map<Light, Integer> lights = new EnumMap<>(Light.class);
      Map<LedgerQuery.Status, Integer> statuses = new EnumMap<>(LedgerQuery.Status.class);
      boolean ownLights = false;
      for (LedgerRow row : rows) {
        if (row.measure() != null) {
          ownLights |= rules.rules(row) != rules.standard();
          Lamp lamp = rules.lamp(row, today);
          due.merge(lamp.due(), 1, Integer::sum);
          lights.merge(lamp.light(), 1, Integer::sum);
        }
        for (LedgerQuery.Status status : LedgerQuery.Status.values()) {
          if (status.holds(row)) {
            statuses.merge(status, 1, Integer::sum);
          }
        }
      }
      return new Chips(rows.size(), due, lights, ownLights, statuses);
    }
  }

  /**
   * The names and rows of one loading of the ledger.
   *
   * @param of the contents of which it was made
   * @param units in the order of pinyin
   * @param leaders in the order of pinyin
   * @param aspects in the order of the paper
   * @param byKey every row
   */
  record Names(
      LedgerSession.Contents of,
      List<String> units,
      List<String> leaders,
      List<String> aspects,
      Map<RowKey, LedgerRow> byKey) {
    static Names of(LedgerSession.Contents contents) {
      Set<String> units = new LinkedHashSet<>();
      Set<String> leaders = new LinkedHashSet<>();
      Set<String> aspects = new LinkedHashSet<>();
      Map<RowKey, LedgerRow> byKey = HashMap.newHashMap(contents.rows().size());
      for (LedgerRow row : contents.rows()) {
        byKey.put(RowKey.of(row), row);
        if (!row.issue().aspect().isEmpty()) {
          aspects.add(row.issue().aspect());
        }
        if (row.measure() != null) {
          units.addAll(row.measure().responsibility().lead());
          units.addAll(row.measure().responsibility().responsible());
          units.addAll(row.measure().responsibility().supporting());
          leaders.addAll(row.measure().responsibility().leaders());
        }
      }
      return new Names(contents, sorted(units), sorted(leaders), List.copyOf(aspects), byKey);
    }

    private static List<String> sorted(Collection<String> names) {
      List<String> sorted = new ArrayList<>(names);
      sorted.sort(ChineseOrder.by(Function.identity()));
      return List.copyOf(sorted);
    }
  }
}
