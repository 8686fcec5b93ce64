package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import java.time.LocalDate;
import java.util.List;

/** Lines about time: reporting periods, signed reconciliations, the working calendar. */
final class PeriodLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "open-period",
              "{\"do\":\"open-period\",\"inspection\":\"省委第三巡视组\",\"number\":4,"
                  + "\"name\":\"第4期\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\"}",
              (line, items) ->
                  new Change.PeriodOpened(
                      items.inspection(line),
                      line.number("number"),
                      line.text("name"),
                      line.day("from"),
                      line.day("to"))),
          LineKind.of(
              "close-period",
              "{\"do\":\"close-period\",\"inspection\":\"省委第三巡视组\",\"number\":4}",
              (line, items) -> {
                InspectionId inspection = items.inspection(line);
                return new Change.PeriodClosed(
                    inspection, period(line, items, inspection).id(), line.on());
              }),
          LineKind.of(
              "sign-reconciliation",
              "{\"do\":\"sign-reconciliation\",\"inspection\":\"省委第三巡视组\",\"number\":4,"
                  + "\"title\":\"第4期对账单\",\"reason\":\"差异已逐条核对\"}",
              PeriodLines::signed),
          LineKind.of(
              "calendar",
              "{\"do\":\"calendar\",\"day\":\"2027-05-08\",\"kind\":\"working\"}",
              (line, items) -> {
                LocalDate day = line.day("day");
                return new Change.CalendarDay(
                    day,
                    items.ledger().settings().calendar().own().get(day),
                    line.has("kind") ? line.name("kind", DayKind.class) : null);
              }));

  private PeriodLines() {}

  private static Period period(ChangeLine line, LedgerItems items, InspectionId inspection)
      throws LineRefusal {
    int number = line.number("number");
    return items.ledger().periods(inspection).stream()
        .filter(period -> period.number() == number)
        .findFirst()
        .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "number", Integer.toString(number)));
  }

  private static Change signed(ChangeLine line, LedgerItems items) throws LineRefusal {
    InspectionId inspection = items.inspection(line);
    Period period = line.has("number") ? period(line, items, inspection) : null;
    Books books = items.ledger().books(inspection);
    LocalDate on = line.on();
    Reconciliation made = Reconciler.of(books, period, on);
    return new Change.ReconciliationSigned(
        inspection,
        period == null ? null : period.id(),
        line.text("title"),
        on,
        ReconciliationForm.write(made),
        line.text("reason", ""));
  }
}
