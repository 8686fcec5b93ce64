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
    Map<IssueId, Boolean> issues = new HashMap<>();
    Map<DueState, Integer> due = new EnumMap<>(DueState.class);
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    int measures = 0;
    int done = 0;
    int closed = 0;
    int stated = 0;
    int doneNotClosed = 0;
    boolean ownLights = false;
    for (LedgerRow row : rows) {
      LedgerRow.MeasureLine measure = row.measure();
      boolean isClosed = measure != null && measure.closure() == Closure.CLOSED;
      issues.computeIfAbsent(row.issue().id(), id -> row.issue().standing().closed(today));
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
      Lamp lamp = rules.lamp(row, today);
      due.merge(lamp.due(), 1, Integer::sum);
      lights.merge(lamp.light(), 1, Integer::sum);
      ownLights |= rules.rules(row) != rules.standard();
    }
    int issuesClosed = (int) issues.values().stream().filter(Boolean::booleanValue).count();
    return new Counts(
        issues.size(),
        issuesClosed,
        measures,
        done,
        closed,
        stated,
        doneNotClosed,
        measures - done,
        due.getOrDefault(DueState.OVERDUE, 0),
        due.getOrDefault(DueState.DUE_SOON, 0),
        due.getOrDefault(DueState.NORMAL, 0),
        due.getOrDefault(DueState.DONE_LATE, 0),
        due.getOrDefault(DueState.LONG_TERM, 0),
        due.getOrDefault(DueState.UNKNOWN, 0),
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
