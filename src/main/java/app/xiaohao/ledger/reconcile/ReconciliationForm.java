package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.FrozenLine;
import app.xiaohao.ledger.reconcile.Tally.Column;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.PeriodId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which a reconciliation is frozen: a line {@code reconciliation} with the version of
 * the form, the total, the lines of the three tables, the differences, the checks. The same
 * reconciliation always gives the same text. Where it is signed with a reason, that follows.
 */
public final class ReconciliationForm {
  private static final int VERSION = 1;
  private static final String SIGNATURE = "signature";

  private ReconciliationForm() {}

  /** The reconciliation as it is kept. */
  public static String write(Reconciliation made) {
    StringBuilder body = new StringBuilder();
    add(
        body,
        new FrozenLine("reconciliation")
            .put("version", VERSION)
            .put("inspection", made.inspection())
            .put("document", made.document())
            .put("period", made.period() == null ? null : made.period().value())
            .put("periodName", made.periodName())
            .put("on", made.on())
            .put("issues", made.issues())
            .put("issuesClosed", made.issuesClosed())
            .put("asked", made.asked())
            .put("reported", made.reported())
            .put("late", made.late()));
    add(body, tally(new FrozenLine("total"), made.total()));
    made.byAspect().forEach(line -> add(body, line("aspect", line)));
    made.byUnit().forEach(line -> add(body, line("unit", line)));
    made.byLeader().forEach(line -> add(body, line("leader", line)));
    for (Difference one : made.differences()) {
      add(
          body,
          new FrozenLine("difference")
              .put("reason", one.reason())
              .put("measure", one.measure() == null ? null : one.measure().value())
              .put("number", one.number())
              .put("title", one.title())
              .put("unit", one.unit())
              .put("arguments", one.arguments()));
    }
    for (Check check : made.checks()) {
      add(
          body,
          new FrozenLine("check")
              .put("kind", check.kind())
              .put("column", check.column())
              .put("tallied", check.tallied())
              .put("found", check.found()));
    }
    return body.toString();
  }

  /**
   * What is frozen when it is signed: the reconciliation as it is kept, and why it is signed though
   * differences stand open.
   *
   * @param reason blank where none was needed
   */
  public static String signed(String body, String reason) {
    return reason.isBlank()
        ? body
        : body + new FrozenLine(SIGNATURE).put("reason", reason.strip()).written() + '\n';
  }

  /** Why it was signed though differences stood open; empty where nothing is said. */
  public static String reason(String signed) {
    return signed
        .lines()
        .map(FrozenLine::read)
        .filter(line -> line.word().equals(SIGNATURE))
        .map(line -> line.text("reason"))
        .findFirst()
        .orElse("");
  }

  /**
   * A reconciliation as it was kept.
   *
   * @throws IllegalArgumentException if the text has not the form
   */
  public static Reconciliation read(String body) {
    FrozenLine head = new FrozenLine("");
    Tally total = Tally.NONE;
    List<Tally.Line> aspects = new ArrayList<>();
    List<Tally.Line> units = new ArrayList<>();
    List<Tally.Line> leaders = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (String written : body.lines().toList()) {
      FrozenLine line = FrozenLine.read(written);
      switch (line.word()) {
        case "reconciliation" -> head = line;
        case "total" -> total = tally(line);
        case "aspect" -> aspects.add(new Tally.Line(line.text("name"), tally(line)));
        case "unit" -> units.add(new Tally.Line(line.text("name"), tally(line)));
        case "leader" -> leaders.add(new Tally.Line(line.text("name"), tally(line)));
        case "difference" -> differences.add(difference(line));
        case "check" ->
            checks.add(
                new Check(
                    line.word("kind", Check.Kind.class),
                    line.word("column", Column.class),
                    line.number("tallied"),
                    line.number("found")));
        default -> {}
      }
    }
    if (!head.has("on")) {
      throw new IllegalArgumentException("not a reconciliation");
    }
    return new Reconciliation(
        head.text("inspection"),
        head.text("document"),
        head.has("period") ? new PeriodId(head.id("period")) : null,
        head.text("periodName"),
        head.date("on"),
        head.number("issues"),
        head.number("issuesClosed"),
        head.number("asked"),
        head.number("reported"),
        head.number("late"),
        total,
        aspects,
        units,
        leaders,
        differences,
        checks);
  }

  private static void add(StringBuilder body, FrozenLine line) {
    body.append(line.written()).append('\n');
  }

  private static FrozenLine line(String word, Tally.Line line) {
    return tally(new FrozenLine(word).put("name", line.name()), line.tally());
  }

  private static FrozenLine tally(FrozenLine line, Tally tally) {
    for (Column column : Column.values()) {
      line.put(name(column), tally.of(column));
    }
    return line;
  }

  private static Tally tally(FrozenLine line) {
    return new Tally(
        line.number(name(Column.DUE)),
        line.number(name(Column.LEDGER)),
        line.number(name(Column.DONE)),
        line.number(name(Column.IN_PROGRESS)),
        line.number(name(Column.CLOSED)),
        line.number(name(Column.NOT_CLOSED)),
        line.number(name(Column.OVERDUE)),
        line.number(name(Column.LONG_TERM)),
        line.number(name(Column.MISSING)),
        line.number(name(Column.EXTRA)),
        since(line, Column.ADDED),
        since(line, Column.REMOVED));
  }

  /** A column that what was frozen by earlier versions has not. */
  private static int since(FrozenLine line, Column column) {
    return line.has(name(column)) ? line.number(name(column)) : 0;
  }

  private static String name(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  private static Difference difference(FrozenLine line) {
    return new Difference(
        line.word("reason", Reason.class),
        line.has("measure") ? new MeasureId(line.id("measure")) : null,
        line.text("number"),
        line.text("title"),
        line.text("unit"),
        line.list("arguments"));
  }
}
