package app.xiaohao.ledger.row;

import app.xiaohao.model.light.Lamp;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lights of rows, reckoned once: a filter asks for each of them again and again. Of a row that
 * is not among them the light is reckoned when asked for.
 */
public final class Lamps {
  private final LightsInForce rules;
  private final LocalDate today;
  private final Map<LedgerRow, Lamp> known;

  private Lamps(LightsInForce rules, LocalDate today, Map<LedgerRow, Lamp> known) {
    this.rules = rules;
    this.today = today;
    this.known = known;
  }

  /** The lights of rows by {@code rules} on the day {@code today}. */
  public static Lamps of(List<LedgerRow> rows, LightsInForce rules, LocalDate today) {
    Map<LedgerRow, Lamp> known = new IdentityHashMap<>(rows.size());
    Lamps lamps = new Lamps(rules, today, known);
    lamps.add(rows);
    return lamps;
  }

  /** The same after some rows have taken the place of others. */
  public Lamps exchange(List<LedgerRow> gone, List<LedgerRow> come) {
    Lamps lamps = new Lamps(rules, today, new IdentityHashMap<>(known));
    gone.forEach(lamps.known::remove);
    lamps.add(come);
    return lamps;
  }

  private void add(List<LedgerRow> rows) {
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        known.put(row, rules.lamp(row, today));
      }
    }
  }

  /** The light of a row that has a measure. */
  public Lamp of(LedgerRow row) {
    Lamp lamp = known.get(row);
    return lamp == null ? rules.lamp(row, today) : lamp;
  }

  /** Whether it is given by other rules than the standard set. */
  public boolean own(LedgerRow row) {
    return rules.rules(row) != rules.standard();
  }
}
