package app.xiaohao.ledger.sample;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.sample.SampleStory.Event;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to reconcile in the sample: two months that are closed and one that is open, a
 * signed reconciliation, people to call, and a difference of every kind.
 */
final class SampleAccounts {
  /** Stands for the percentage that a measure has by then. */
  private static final int NEWEST = -1;

  /** So many days before the day of making the differences come in. */
  private static final int LATELY = -2;

  private final InspectionId inspection;
  private final SampleScript script;
  private final LocalDate today;
  private final List<Event> events = new ArrayList<>();

  SampleAccounts(InspectionId inspection, SampleScript script, LocalDate today) {
    this.inspection = inspection;
    this.script = script;
    this.today = today;
  }

  /**
   * Adds its events to those of the measures.
   *
   * @param rows as imported, one for each item of the script
   */
  void tell(List<LedgerRow> rows, List<Event> all) {
    LocalDate month = Rhythm.MONTHLY.firstDay(today);
    period(1, month.minusMonths(2));
    period(2, month.minusMonths(1));
    period(3, month);
    differences(rows);
    brought(rows);
    all.addAll(events);
  }

  /** Whom the office calls in a unit. */
  Change people(Unit unit) {
    List<String> names = List.of(script.word("people").split("、"));
    int number = (int) (unit.id().value() % names.size());
    String phone = script.word("phone").formatted(1000 + unit.id().value() * 37 % 9000);
    UnitPerson person = new UnitPerson(names.get(number), script.word("post"), phone);
    return new Change.UnitPeople(unit.id(), List.of(), List.of(person));
  }

  private void period(int number, LocalDate from) {
    LocalDate to = Rhythm.MONTHLY.lastDay(from);
    add(
        day(from),
        new Change.PeriodOpened(
            inspection, number, script.word("period").formatted(number), from, to));
    if (to.isBefore(today)) {
      add(day(to), new Change.PeriodClosed(inspection, new PeriodId(number), to));
    }
    if (number == 2) {
      add(
          day(to),
          new Change.ReconciliationSigned(
              inspection,
              new PeriodId(number),
              script.word("signed"),
              to,
              "",
              script.word("signed-why")));
    }
  }

  private int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(today, date);
  }

  private void add(int day, Change change) {
    events.add(new Event(day, script.word("operator"), change));
  }

  /** 成效 of the measures, and the records of the office; one that was settled is entered then. */
  private void brought(List<LedgerRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      LedgerRow row = rows.get(i);
      for (SampleScript.Brought one : script.items().get(i).brought()) {
        add(
            one.day(),
            new Change.OutcomeKept(row.issue().id(), row.measure().id(), null, one.outcome(), ""));
      }
    }
    for (SampleScript.Kept one : script.kept()) {
      LocalDate settled = one.entry().answeredOn();
      add(
          settled == null ? one.day() : day(settled),
          new Change.RecordKept(inspection, null, one.entry(), ""));
    }
  }

  private void differences(List<LedgerRow> rows) {
    List<Integer> open = new ArrayList<>();
    List<SampleScript.Item> items = script.items();
    for (int i = 0; i < items.size(); i++) {
      SampleScript.Item item = items.get(i);
      if (item.completion() == Completion.IN_PROGRESS
          && item.later().isEmpty()
          && item.progress().size() > 1
          && item.deadline() instanceof Deadline.OnDate due
          && due.date().isAfter(today.plusDays(30))) {
        open.add(i);
      }
    }
    reported(rows, open.get(0), script.word("empty"), 0);
    reported(rows, open.get(1), items.get(open.get(1)).progress().getLast().text(), 0);
    reported(rows, open.get(2), script.word("fell"), -15);
    reported(rows, open.get(3), script.word("all-done"), 0);
    LedgerRow shortened = rows.get(open.get(4));
    String text = shortened.measure().text();
    int comma = text.lastIndexOf('，');
    add(
        LATELY,
        new Change.Wording(
            shortened.measure().id(),
            text,
            comma > 0 ? text.substring(0, comma) + "。" : text.replaceFirst("。$", "")));
    Deadline.OnDate due = (Deadline.OnDate) items.get(open.get(5)).deadline();
    add(
        LATELY,
        new Change.Due(
            rows.get(open.get(5)).measure().id(),
            due,
            Deadline.on(due.date().minusDays(10)),
            script.word("sooner")));
  }

  /**
   * @param by how the percentage moves from the newest one
   */
  private void reported(List<LedgerRow> rows, int item, String text, int by) {
    MeasureLine measure = rows.get(item).measure();
    int percent = script.items().get(item).progress().getLast().percent() + by;
    String unit = script.items().get(item).answering().accountable();
    events.add(
        new Event(
            LATELY,
            unit.isEmpty() ? script.word("operator") : unit,
            new Change.Progress(
                measure.id(),
                NEWEST,
                new ProgressEntry(today.plusDays(LATELY), text, Math.max(0, percent), unit))));
  }

  /** The change with what is known only when its day has come; empty changes stay as they are. */
  static Change known(LedgerStore store, Change change) {
    return switch (change) {
      case Change.Progress report when report.percentBefore() == NEWEST ->
          new Change.Progress(
              report.measure(), store.row(report.measure()).measure().percent(), report.entry());
      case Change.PeriodClosed closed ->
          new Change.PeriodClosed(
              closed.inspection(),
              period(store, closed.inspection(), closed.period()).id(),
              closed.on());
      case Change.ReconciliationSigned signed -> {
        Books books = store.books(signed.inspection());
        Period period = period(store, signed.inspection(), signed.period());
        yield new Change.ReconciliationSigned(
            signed.inspection(),
            period.id(),
            signed.title(),
            signed.on(),
            ReconciliationForm.write(Reconciler.of(books, period, signed.on())),
            signed.reason());
      }
      default -> change;
    };
  }

  private static Period period(LedgerStore store, InspectionId inspection, PeriodId number) {
    return store.periods(inspection).get((int) number.value() - 1);
  }

  /**
   * The table of a unit, as it would be pasted: a measure that it calls closed, one that it calls
   * done and the ledger does not, and an issue that nobody fed back.
   *
   * @param rows as they are when it comes
   */
  String table(List<LedgerRow> rows) {
    StringBuilder table = new StringBuilder(script.word("table-head").replace('|', '\t'));
    line(table, 1, row(rows, Completion.IN_PROGRESS), script.word("table-closed"));
    line(table, 2, row(rows, Completion.PHASED), script.word("table-done"));
    table.append("\n3\t").append(script.word("table-extra").replace('|', '\t'));
    return table.toString();
  }

  private static LedgerRow row(List<LedgerRow> rows, Completion completion) {
    return rows.reversed().stream()
        .filter(
            row ->
                row.measure().completion() == completion && row.measure().closure() == Closure.NONE)
        .findFirst()
        .orElseThrow();
  }

  private static void line(StringBuilder table, int number, LedgerRow row, String state) {
    table
        .append('\n')
        .append(number)
        .append('\t')
        .append(row.issue().title())
        .append('\t')
        .append(row.measure().text())
        .append('\t')
        .append(row.measure().responsibility().accountable())
        .append('\t')
        .append(state.replace('|', '\t'));
  }
}
