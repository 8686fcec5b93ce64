package app.xiaohao.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * When a rule of lights fits. All parts that are given must hold; an empty or null part does not
 * restrict. What a part asks of a fact that is not known does not hold, so that a light is never
 * guessed.
 *
 * @param due any of these
 * @param completions any of these
 * @param closures any of these
 * @param nature null for any
 * @param leftAtMost so many days left or fewer, past dates included; null for any
 * @param pastAtLeast so many days past the date or more, 1 and up; null for any
 * @param behindPoints so many points behind the schedule or more ({@link LightFacts#behind}), 0 to
 *     100; 0 asks only that the schedule is known; null for any
 * @param shortPercent so many percent of the schedule missing or more ({@link
 *     LightFacts#shortfall}), 0 to 100, likewise; null for any
 * @param silentMonths no dated record for so many months ({@link LightFacts#silentFor}), 1 and up;
 *     null for any
 * @param extended whether the date was ever moved; null for any
 */
public record LightCondition(
    Set<DueState> due,
    Set<Completion> completions,
    Set<Closure> closures,
    Nature nature,
    Integer leftAtMost,
    Integer pastAtLeast,
    Integer behindPoints,
    Integer shortPercent,
    Integer silentMonths,
    Boolean extended) {
  /** Holds for every measure. */
  public static final LightCondition ANY =
      new LightCondition(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null);

  /**
   * The sets are copied.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public LightCondition {
    due = due.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(due));
    completions = completions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(completions));
    closures = closures.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(closures));
    check(leftAtMost, 0, 3650);
    check(pastAtLeast, 1, 3650);
    check(behindPoints, 0, 100);
    check(shortPercent, 0, 100);
    check(silentMonths, 1, 120);
  }

  private static void check(Integer number, int least, int most) {
    if (number != null && (number < least || number > most)) {
      throw new IllegalArgumentException(number + " is not within " + least + " to " + most);
    }
  }

  /** Whether it holds for these facts, whose state is {@code state}. */
  boolean holds(LightFacts facts, DueState state, LocalDate today) {
    OptionalInt left = facts.daysLeft(today);
    return (due.isEmpty() || due.contains(state))
        && (completions.isEmpty() || completions.contains(facts.completion()))
        && (closures.isEmpty() || closures.contains(facts.closure()))
        && (nature == null || nature == facts.nature())
        && (leftAtMost == null || (left.isPresent() && left.getAsInt() <= leftAtMost))
        && (pastAtLeast == null || (left.isPresent() && -left.getAsInt() >= pastAtLeast))
        && atLeast(behindPoints, facts.behind(today))
        && atLeast(shortPercent, facts.shortfall(today))
        && (silentMonths == null || facts.silentFor(silentMonths, today))
        && (extended == null || extended == facts.extensions() > 0);
  }

  private static boolean atLeast(Integer asked, OptionalInt known) {
    return asked == null || (known.isPresent() && known.getAsInt() >= asked);
  }
}
