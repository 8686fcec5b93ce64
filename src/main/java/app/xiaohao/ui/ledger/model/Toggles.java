package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a press on a chip makes of the query. A press alone shows one state, light or status and
 * nothing else, or all again where it was shown alone; one beside others adds it or takes it away.
 */
final class Toggles {
  private Toggles() {}

  static LedgerQuery due(LedgerQuery query, DueState state, boolean beside) {
    if (beside) {
      return query.withDue(turned(query.due(), state, DueState.class));
    }
    boolean alone = query.equals(none(query).withDue(Set.of(state)));
    return none(query).withDue(alone ? Set.of() : Set.of(state));
  }

  static LedgerQuery light(LedgerQuery query, Light light, boolean beside) {
    if (beside) {
      return query.withLights(turned(query.lights(), light, Light.class));
    }
    boolean alone = query.equals(none(query).withLights(Set.of(light)));
    return none(query).withLights(alone ? Set.of() : Set.of(light));
  }

  /** There is one status at most; beside others it leaves states and lights as they are. */
  static LedgerQuery status(LedgerQuery query, LedgerQuery.Status status, boolean beside) {
    LedgerQuery rest = beside ? query : none(query);
    return rest.withStatus(query.status() == status ? null : status);
  }

  /** Every state of the date, light and status. */
  static LedgerQuery none(LedgerQuery query) {
    return query.withDue(Set.of()).withLights(Set.of()).withStatus(null);
  }

  private static <E extends Enum<E>> Set<E> turned(Set<E> before, E one, Class<E> type) {
    Set<E> turned = EnumSet.noneOf(type);
    turned.addAll(before);
    if (!turned.remove(one)) {
      turned.add(one);
    }
    return turned;
  }
}
