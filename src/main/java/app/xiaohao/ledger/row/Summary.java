package app.xiaohao.ledger.row;

import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The counts of a set of rows: the one place where anything is counted, for cards, charts, command
 * line and export.
 *
 * @param total of all rows
 * @param byAspect per outermost heading, in the order of the paper
 * @param byUnit per accountable unit, in the order of pinyin, 待补 (an empty name) last
 */
public record Summary(Counts total, List<Group> byAspect, List<Group> byUnit) {
  /** The lists are copied. */
  public Summary {
    byAspect = List.copyOf(byAspect);
    byUnit = List.copyOf(byUnit);
  }

  /** Counts rows by {@code rules} on the day {@code today}. */
  public static Summary of(List<LedgerRow> rows, LightsInForce rules, LocalDate today) {
    List<Group> units = new ArrayList<>(groups(rows, Summary::unitOf, rules, today));
    units.sort(ChineseOrder.by(Group::name));
    return new Summary(
        count(rows, rules, today), groups(rows, row -> row.issue().aspect(), rules, today), units);
  }

  /** The counts of all rows alone, for those who need no more and have the lights at hand. */
  public static Counts total(List<LedgerRow> rows, Lamps lamps, LocalDate today) {
    return count(rows, lamps::of, lamps::own, today);
  }

  /**
   * This summary after some issues read otherwise: what they were is taken off and what they are
   * added, so that it costs no more in a large ledger than in a small one.
   *
   * @param were all rows of those issues as they are counted here
   * @param are all rows of those issues as they are now
   * @param rules those by which this was counted
   * @param today the day on which this was counted
   * @throws IllegalStateException where some lights are given by rules of their own: whether any is
   *     left cannot be told without counting all rows
   */
  public Summary after(
      List<LedgerRow> were, List<LedgerRow> are, LightsInForce rules, LocalDate today) {
    if (total.ownLights()) {
      throw new IllegalStateException("lights of their own are counted anew");
    }
    Summary before = of(were, rules, today);
    Summary now = of(are, rules, today);
    List<Group> units = new ArrayList<>(sum(byUnit, before.byUnit, now.byUnit));
    units.sort(ChineseOrder.by(Group::name));
    return new Summary(
        total.exchange(before.total, now.total),
        sum(byAspect, before.byAspect, now.byAspect),
        units);
  }

  private static List<Group> sum(List<Group> all, List<Group> off, List<Group> on) {
    Map<String, Counts> sums = new LinkedHashMap<>();
    all.forEach(group -> sums.put(group.name(), group.counts()));
    off.forEach(group -> sums.merge(group.name(), group.counts(), (a, b) -> a.plus(b, -1)));
    on.forEach(group -> sums.merge(group.name(), group.counts(), (a, b) -> a.plus(b, 1)));
    return sums.entrySet().stream()
        .filter(group -> group.getValue().issues() > 0)
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static String unitOf(LedgerRow row) {
    return row.measure() == null ? "" : row.measure().responsibility().accountable();
  }

  private static List<Group> groups(
      List<LedgerRow> rows,
      Function<LedgerRow, String> name,
      LightsInForce rules,
      LocalDate today) {
    Map<String, List<LedgerRow>> parts = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      parts.computeIfAbsent(name.apply(row), key -> new ArrayList<>()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    parts.forEach((key, part) -> groups.add(new Group(key, count(part, rules, today))));
    return groups;
  }

  private static Counts count(List<LedgerRow> rows, LightsInForce rules, LocalDate today) {
    return count(
        rows, row -> rules.lamp(row, today), row -> rules.rules(row) != rules.standard(), today);
  }

  private static Counts count(
      List<LedgerRow> rows,
      Function<LedgerRow, Lamp> lamps,
      Predicate<LedgerRow> own,
      LocalDate today) {
    Map<IssueId, Boolean> issues = new HashMap<>();
    LedgerRow.IssueLine last = null;
    int[] due = new int[DueState.values().length];
    int[] shown = new int[Light.values().length];
    int measures = 0;
    int done = 0;
    int closed = 0;
    int stated = 0;
    int doneNotClosed = 0;
    boolean ownLights = false;
    for (LedgerRow row : rows) {
      LedgerRow.MeasureLine measure = row.measure();
      boolean isClosed = measure != null && measure.closure() == Closure.CLOSED;
      if (row.issue() != last) {
        last = row.issue();
        issues.computeIfAbsent(last.id(), id -> row.issue().standing().closed(today));
      }
      if (measure == null) {
        continue;
      }
      measures++;
      boolean isDone = measure.completion() == Completion.DONE;
      done += isDone ? 1 : 0;
      closed += isClosed ? 1 : 0;
      boolean isStated = measure.closure() == Closure.STATED;
      stated += isStated ? 1 : 0;
      doneNotClosed += isDone && !isClosed && !isStated ? 1 : 0;
      Lamp lamp = lamps.apply(row);
      due[lamp.due().ordinal()]++;
      shown[lamp.light().ordinal()]++;
      ownLights |= own.test(row);
    }
    int issuesClosed = (int) issues.values().stream().filter(Boolean::booleanValue).count();
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    for (Light light : Light.values()) {
      if (shown[light.ordinal()] > 0) {
        lights.put(light, shown[light.ordinal()]);
      }
    }
    return new Counts(
        issues.size(),
        issuesClosed,
        measures,
        done,
        closed,
        stated,
        doneNotClosed,
        measures - done,
        due[DueState.OVERDUE.ordinal()],
        due[DueState.DUE_SOON.ordinal()],
        due[DueState.NORMAL.ordinal()],
        due[DueState.DONE_LATE.ordinal()],
        due[DueState.LONG_TERM.ordinal()],
        due[DueState.UNKNOWN.ordinal()],
        lights,
        ownLights);
  }

  /**
   * One line of a table of progress.
   *
   * @param name empty where the paper names none (待补)
   */
  public record Group(String name, Counts counts) {}

  /**
   * Numbers of issues and measures. {@code done + inProgress = measures}, and the six states of the
   * date add up to {@code measures}.
   *
   * @param issues 问题
   * @param issuesClosed 问题 that are closed as {@link app.xiaohao.model.closing.IssueStanding} says
   * @param measures 措施
   * @param done 已完成
   * @param closed 已销号
   * @param stated 据表销号 that nobody has confirmed: none of {@code closed}
   * @param doneNotClosed 已完成待销号, none of {@code stated}
   * @param inProgress 进行中: not done yet, started or not
   * @param overdue 逾期
   * @param dueSoon 临期
   * @param normal 正常
   * @param doneLate 逾期完成
   * @param longTerm 长期
   * @param unknown 待补: the deadline is not known
   * @param lights how many show each colour under the rules of their inspections; they add up to
   *     {@code measures}
   * @param ownLights whether some of them are given by other rules than the standard set, so that a
   *     colour may say something else than the state of the date
   */
  public record Counts(
      int issues,
      int issuesClosed,
      int measures,
      int done,
      int closed,
      int stated,
      int doneNotClosed,
      int inProgress,
      int overdue,
      int dueSoon,
      int normal,
      int doneLate,
      int longTerm,
      int unknown,
      Map<Light, Integer> lights,
      boolean ownLights) {
    /** The map is copied. */
    public Counts {
      lights = Map.copyOf(lights);
    }

    /** These counts after some rows have taken the place of others; {@code ownLights} stays. */
    public Counts exchange(Counts gone, Counts come) {
      return plus(gone, -1).plus(come, 1);
    }

    /** Each number and so many times the other's; lights of which none is left are left out. */
    private Counts plus(Counts other, int times) {
      Map<Light, Integer> sum = new EnumMap<>(Light.class);
      for (Light light : Light.values()) {
        int count = of(light) + times * other.of(light);
        if (count != 0) {
          sum.put(light, count);
        }
      }
      return new Counts(
          issues + times * other.issues,
          issuesClosed + times * other.issuesClosed,
          measures + times * other.measures,
          done + times * other.done,
          closed + times * other.closed,
          stated + times * other.stated,
          doneNotClosed + times * other.doneNotClosed,
          inProgress + times * other.inProgress,
          overdue + times * other.overdue,
          dueSoon + times * other.dueSoon,
          normal + times * other.normal,
          doneLate + times * other.doneLate,
          longTerm + times * other.longTerm,
          unknown + times * other.unknown,
          sum,
          ownLights || other.ownLights);
    }

    /** The number under one light. */
    public int of(Light light) {
      return lights.getOrDefault(light, 0);
    }

    /**
     * The number of measures that show the colour by which a state of the date is marked: by the
     * rules of their inspections where these have some of their own, else by the state itself.
     */
    public int shown(DueState state) {
      return ownLights ? of(state.light()) : of(state);
    }

    /** The number in one state of the date. */
    public int of(DueState state) {
      return switch (state) {
        case OVERDUE -> overdue;
        case DUE_SOON -> dueSoon;
        case NORMAL -> normal;
        case DONE_LATE -> doneLate;
        case LONG_TERM -> longTerm;
        case UNKNOWN -> unknown;
      };
    }
  }
}
