package app.xiaohao.ledger.row;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rows of the ledger, in which order: the one way to filter and sort, for table, command line
 * and export alike. An empty part does not restrict.
 *
 * @param text words that must all occur, separated by white space, in any of number, title,
 *     original wording, measure, units, leaders, progress, and what the tables of the offices say
 *     under headings of their own; without regard to case and width of signs, letters also by the
 *     sound of characters ({@link SoughtWord})
 * @param due any of these
 * @param lights any of these
 * @param status null for any
 * @param unit a unit in any role; empty for any
 * @param leader empty for any
 * @param aspect the outermost heading; null for any
 * @param order how the rows are sorted; issues stay together in the paper's order only
 */
public record LedgerQuery(
    String text,
    Set<DueState> due,
    Set<Light> lights,
    Status status,
    String unit,
    String leader,
    String aspect,
    Order order) {
  /** How many rows one processor looks through at a time. */
  private static final int PART = 8192;

  /** Everything, in the order of the paper. */
  public static final LedgerQuery ALL =
      new LedgerQuery("", Set.of(), Set.of(), null, "", "", null, Order.PAPER);

  /** The sets are copied. */
  public LedgerQuery {
    Objects.requireNonNull(text);
    due = Set.copyOf(due);
    lights = Set.copyOf(lights);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(leader);
    Objects.requireNonNull(order);
  }

  /** Where a measure stands, as the chips above the table name it. */
  public enum Status {
    /** 未完成 */
    UNFINISHED,
    /** 已完成, closed or not */
    DONE,
    /** 已完成待销号: nobody, and no document, calls it closed */
    DONE_NOT_CLOSED,
    /** 已销号 */
    CLOSED,
    /** 据表销号: a document calls it closed, nobody has confirmed it */
    STATED,
    /** 待补责任: no leader or no accountable unit */
    NOBODY_ANSWERS;

    /** Whether a measure stands here. An issue without measures is unfinished. */
    public boolean holds(LedgerRow row) {
      LedgerRow.MeasureLine measure = row.measure();
      if (measure == null) {
        return this == UNFINISHED;
      }
      return switch (this) {
        case UNFINISHED ->
            measure.completion() != Completion.DONE && measure.closure() != Closure.CLOSED;
        case DONE -> measure.completion() == Completion.DONE;
        case DONE_NOT_CLOSED ->
            measure.completion() == Completion.DONE
                && measure.closure() != Closure.CLOSED
                && measure.closure() != Closure.STATED;
        case CLOSED -> measure.closure() == Closure.CLOSED;
        case STATED -> measure.closure() == Closure.STATED;
        case NOBODY_ANSWERS ->
            measure.responsibility().leaders().isEmpty()
                || measure.responsibility().accountable().isEmpty();
      };
    }
  }

  /** How rows are sorted. */
  public enum Order {
    /** as in the document */
    PAPER,
    /** the nearest date first, those without one last */
    DUE,
    /** red first, of one colour what is overdue first */
    LIGHT,
    /** by accountable unit, in the order of pinyin */
    UNIT,
    /** the least progress first */
    PROGRESS
  }

  /** This query with other words. */
  public LedgerQuery withText(String words) {
    return new LedgerQuery(words, due, lights, status, unit, leader, aspect, order);
  }

  /** This query with other states of the date. */
  public LedgerQuery withDue(Set<DueState> which) {
    return new LedgerQuery(text, which, lights, status, unit, leader, aspect, order);
  }

  /** This query with other lights. */
  public LedgerQuery withLights(Set<Light> which) {
    return new LedgerQuery(text, due, which, status, unit, leader, aspect, order);
  }

  /** This query with another status. */
  public LedgerQuery withStatus(Status which) {
    return new LedgerQuery(text, due, lights, which, unit, leader, aspect, order);
  }

  /** This query with another unit. */
  public LedgerQuery withUnit(String which) {
    return new LedgerQuery(text, due, lights, status, which, leader, aspect, order);
  }

  /** This query with another leader. */
  public LedgerQuery withLeader(String which) {
    return new LedgerQuery(text, due, lights, status, unit, which, aspect, order);
  }

  /** This query with another aspect. */
  public LedgerQuery withAspect(String which) {
    return new LedgerQuery(text, due, lights, status, unit, leader, which, order);
  }

  /** This query with another order. */
  public LedgerQuery withOrder(Order which) {
    return new LedgerQuery(text, due, lights, status, unit, leader, aspect, which);
  }

  /** The rows that this query asks for, sorted; {@code rows} are in the order of the paper. */
  public List<LedgerRow> of(List<LedgerRow> rows, LightsInForce rules, LocalDate today) {
    return of(rows, rules, today, List.of());
  }

  /**
   * The same, where a unit is also found by the names it had.
   *
   * @param units of the ledger
   */
  public List<LedgerRow> of(
      List<LedgerRow> rows, LightsInForce rules, LocalDate today, List<Unit> units) {
    return of(rows, rules, today, units, CustomFields.NONE);
  }

  /**
   * The same, where words are also looked for in what the offices say under headings of their own.
   *
   * @param fields of these rows
   */
  public List<LedgerRow> of(
      List<LedgerRow> rows,
      LightsInForce rules,
      LocalDate today,
      List<Unit> units,
      CustomFields fields) {
    List<LedgerRow> found = found(rows, rules, today, units, fields);
    Comparator<LedgerRow> comparator = comparator(rules, today);
    if (comparator != null) {
      found.sort(comparator);
    }
    return found;
  }

  /** Many rows are looked through by all processors. */
  private List<LedgerRow> found(
      List<LedgerRow> rows,
      LightsInForce rules,
      LocalDate today,
      List<Unit> units,
      CustomFields fields) {
    int parts = text.isBlank() ? 1 : (rows.size() + PART - 1) / PART;
    if (parts <= 1) {
      return part(rows, rules, today, new SoughtWords(text, units, fields));
    }
    List<LedgerRow> found = new ArrayList<>();
    IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            i ->
                part(
                    rows.subList(i * PART, Math.min(rows.size(), (i + 1) * PART)),
                    rules,
                    today,
                    new SoughtWords(text, units, fields)))
        .toList()
        .forEach(found::addAll);
    return found;
  }

  private List<LedgerRow> part(
      List<LedgerRow> rows, LightsInForce rules, LocalDate today, SoughtWords words) {
    List<LedgerRow> found = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (matches(row, rules, today) && words.in(row)) {
        found.add(row);
      }
    }
    return found;
  }

  private boolean matches(LedgerRow row, LightsInForce rules, LocalDate today) {
    LedgerRow.MeasureLine measure = row.measure();
    if (!due.isEmpty() && (measure == null || !due.contains(rules.due(row, today)))) {
      return false;
    }
    if (!lights.isEmpty()
        && (measure == null || !lights.contains(rules.lamp(row, today).light()))) {
      return false;
    }
    if (status != null && !status.holds(row)) {
      return false;
    }
    if (aspect != null && !aspect.equals(row.issue().aspect())) {
      return false;
    }
    Responsibility answering = measure == null ? Responsibility.NONE : measure.responsibility();
    if (!unit.isEmpty()
        && !answering.lead().contains(unit)
        && !answering.responsible().contains(unit)
        && !answering.supporting().contains(unit)) {
      return false;
    }
    return leader.isEmpty() || answering.leaders().contains(leader);
  }

  /** The number by which people call a row: "2.1", or "2" for an issue without measures. */
  public static String number(LedgerRow row) {
    return row.measure() == null
        ? Integer.toString(row.issue().number())
        : row.issue().number() + "." + row.measure().number();
  }

  private Comparator<LedgerRow> comparator(LightsInForce rules, LocalDate today) {
    return switch (order) {
      case PAPER -> null;
      case DUE ->
          Comparator.comparing(
              row ->
                  row.measure() == null
                      ? LocalDate.MAX
                      : row.measure().binding().dueOn(today).orElse(LocalDate.MAX));
      case LIGHT -> {
        // a sort asks many times a row
        Map<LedgerRow, Lamp> lamps = new IdentityHashMap<>();
        yield Comparator.comparing(
            row ->
                row.measure() == null
                    ? null
                    : lamps.computeIfAbsent(row, one -> rules.lamp(one, today)),
            Comparator.nullsLast(Comparator.comparing(Lamp::light).thenComparing(Lamp::due)));
      }
      case UNIT ->
          ChineseOrder.by(
              row -> row.measure() == null ? "" : row.measure().responsibility().accountable());
      case PROGRESS ->
          Comparator.comparingInt(row -> row.measure() == null ? 0 : row.measure().percent());
    };
  }
}
