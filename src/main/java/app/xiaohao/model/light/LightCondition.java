package app.xiaohao.model.light;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule of lights fits. All parts that are given must hold; an empty or null part does not
 * restrict. What a part asks of a fact that is not known does not hold, so that a light is never
 * guessed.
 *
 * @param due any of these
 * @param completions any of these
 * @param closures any of these
 * @param nature null for any
 * @param daysLeft days to the date, negative past it; null for any
 * @param behind points behind the schedule ({@link LightFacts#behind}), from 0; null for any
 * @param shortfall percent of the schedule that are missing ({@link LightFacts#shortfall}), from 0;
 *     null for any
 * @param silent whether the dated record is missing that long-term work is asked for ({@link
 *     LightFacts#silent}); null for any
 * @param extended whether the date was ever moved; null for any
 */
public record LightCondition(
    Set<DueState> due,
    Set<Completion> completions,
    Set<Closure> closures,
    @Nullable Nature nature,
    @Nullable Bounds daysLeft,
    @Nullable Bounds behind,
    @Nullable Bounds shortfall,
    @Nullable Boolean silent,
    @Nullable Boolean extended) {
  /** Holds for every measure. */
  public static final LightCondition ANY =
      new LightCondition(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null);

  /** The sets are copied. */
  public LightCondition {
    due = due.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(due));
    completions = completions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(completions));
    closures = closures.isEmpty() ? Set.of() : Set.copyOf(withStated(closures));
  }

  /**
   * Bounds of a number, both inclusive.
   *
   * @param from null where there is none
   * @param to null where there is none; not both
   */
  public record Bounds(@Nullable Integer from, @Nullable Integer to) {
    /**
     * @throws IllegalArgumentException if there is no bound or they are the wrong way round
     */
    public Bounds {
      if (from == null && to == null) {
        throw new IllegalArgumentException("no bound");
      }
      if (from != null && to != null && from > to) {
        throw new IllegalArgumentException(from + " is above " + to);
      }
    }

    private boolean hold(OptionalInt number) {
      return number.isPresent()
          && (from == null || number.getAsInt() >= from)
          && (to == null || number.getAsInt() <= to);
    }
  }

  /** Whether it holds for these facts, whose state is {@code state}. */
  boolean holds(LightFacts facts, DueState state, LocalDate today) {
    return (due.isEmpty() || due.contains(state) || lateOf(state))
        && (completions.isEmpty() || completions.contains(facts.completion()))
        && (closures.isEmpty() || closures.contains(facts.closure()))
        && (nature == null || nature == facts.nature())
        && (daysLeft == null || daysLeft.hold(facts.daysLeft(today)))
        && (behind == null || behind.hold(facts.behind(today)))
        && (shortfall == null || shortfall.hold(facts.shortfall(today)))
        && (silent == null || silent == facts.silent(today))
        && (extended == null || extended == facts.extensions() > 0);
  }

  /** 据表销号 has not been applied for: whatever holds for that holds for it. */
  private static Set<Closure> withStated(Set<Closure> closures) {
    Set<Closure> all = EnumSet.copyOf(closures);
    if (all.contains(Closure.NONE)) {
      all.add(Closure.STATED);
    }
    return all;
  }

  /** Sets that do not tell 逾期完成 apart treat it as 正常, which it was to them. */
  private boolean lateOf(DueState state) {
    return state == DueState.DONE_LATE && due.contains(DueState.NORMAL);
  }

  /** This condition with other states of the date. */
  public LightCondition withDue(Set<DueState> which) {
    return new LightCondition(
        which, completions, closures, nature, daysLeft, behind, shortfall, silent, extended);
  }

  /** This condition with other states of the work. */
  public LightCondition withCompletions(Set<Completion> which) {
    return new LightCondition(
        due, which, closures, nature, daysLeft, behind, shortfall, silent, extended);
  }

  /** This condition with other states of the closing. */
  public LightCondition withClosures(Set<Closure> which) {
    return new LightCondition(
        due, completions, which, nature, daysLeft, behind, shortfall, silent, extended);
  }

  /** This condition for one nature; null for any. */
  public LightCondition withNature(Nature which) {
    return new LightCondition(
        due, completions, closures, which, daysLeft, behind, shortfall, silent, extended);
  }

  /** This condition with other days to the date; null for any. */
  public LightCondition withDaysLeft(Bounds days) {
    return new LightCondition(
        due, completions, closures, nature, days, behind, shortfall, silent, extended);
  }

  /** This condition with other points behind the schedule; null for any. */
  public LightCondition withBehind(Bounds points) {
    return new LightCondition(
        due, completions, closures, nature, daysLeft, points, shortfall, silent, extended);
  }

  /** This condition with another missing share of the schedule; null for any. */
  public LightCondition withShortfall(Bounds percent) {
    return new LightCondition(
        due, completions, closures, nature, daysLeft, behind, percent, silent, extended);
  }

  /** This condition for a missing record, or for one that is there; null for any. */
  public LightCondition withSilent(Boolean missing) {
    return new LightCondition(
        due, completions, closures, nature, daysLeft, behind, shortfall, missing, extended);
  }

  /** This condition for moved or never moved dates; null for any. */
  public LightCondition withExtended(Boolean moved) {
    return new LightCondition(
        due, completions, closures, nature, daysLeft, behind, shortfall, silent, moved);
  }
}
