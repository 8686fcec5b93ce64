package app.xiaohao.ledger.row;

import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightRules;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a set of rules would do to the lights, before anybody saves it or chooses it.
 *
 * @param now how many measures show each colour
 * @param then how many would under the set
 * @param turned how many would come to each colour from another
 */
public record LightsPreview(
    Map<Light, Integer> now, Map<Light, Integer> then, Map<Light, Integer> turned) {
  /** The maps are copied. */
  public LightsPreview {
    now = Map.copyOf(now);
    then = Map.copyOf(then);
    turned = Map.copyOf(turned);
  }

  /** Looks at all rows as if their inspections went by {@code set}. */
  public static LightsPreview of(
      List<LedgerRow> rows, LightsInForce lights, LightRules set, LocalDate today) {
    Map<Light, Integer> now = new EnumMap<>(Light.class);
    Map<Light, Integer> then = new EnumMap<>(Light.class);
    Map<Light, Integer> turned = new EnumMap<>(Light.class);
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      Light before = lights.lamp(row, today).light();
      Light after = set.lamp(lights.facts(row), today).light();
      now.merge(before, 1, Integer::sum);
      then.merge(after, 1, Integer::sum);
      if (before != after) {
        turned.merge(after, 1, Integer::sum);
      }
    }
    return new LightsPreview(now, then, turned);
  }
}
