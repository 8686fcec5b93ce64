package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.TablePage.Column;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 周计划: what is open and overdue, and what falls due in the week, with room for what is planned. Of
 * a period that was named it is the plan of that period.
 */
final class WeeklyPlan {
  private final PaperFacts facts;
  private final Texts texts;

  WeeklyPlan(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Books books = facts.ledger().desks().books(facts.inspection().id());
    LocalDate from = Rhythm.WEEKLY.firstDay(facts.today());
    LocalDate to = Rhythm.WEEKLY.lastDay(facts.today());
    String span = texts.of("paper.week", facts.date(from), facts.date(to));
    if (!facts.order().period().isBlank()) {
      Period period = facts.period(books);
      from = period.from();
      to = period.to();
      span = texts.of("paper.span", period.name(), facts.date(from), facts.date(to));
    }
    List<LedgerRow> overdue = new ArrayList<>();
    List<LedgerRow> due = new ArrayList<>();
    int going = 0;
    for (LedgerRow row : facts.rows()) {
      if (row.measure() == null || settled(row.measure())) {
        continue;
      }
      LocalDate on = row.measure().binding().dueOn(from).orElse(null);
      if (on == null || on.isAfter(to)) {
        going++;
      } else if (on.isBefore(from)) {
        overdue.add(row);
      } else {
        due.add(row);
      }
    }
    LocalDate begin = from;
    Comparator<LedgerRow> byDate =
        Comparator.comparing(row -> row.measure().binding().dueOn(begin).orElseThrow());
    overdue.sort(byDate);
    due.sort(byDate);
    return new TablePage(
            texts, texts.of("paper.plan.title"), facts.settings().reportingUnit(), facts.today())
        .note(span)
        .note(texts.of("paper.plan.counts", overdue.size(), due.size(), going))
        .heading(texts.of("paper.plan.overdue", overdue.size()))
        .table(columns(), lines(overdue, from))
        .heading(texts.of("paper.plan.due", due.size()))
        .table(columns(), lines(due, from))
        .foot("")
        .document(PageFormat.TABLE_A4);
  }

  private static boolean settled(MeasureLine measure) {
    return measure.closure() == Closure.CLOSED
        || measure.completion() == Completion.DONE && measure.closure() != Closure.REOPENED;
  }

  private List<Column> columns() {
    return List.of(
        new Column(texts.of("paper.column.number"), 4, Align.CENTER),
        new Column(texts.of("paper.column.issue"), 13, Align.LEFT),
        new Column(texts.of("paper.column.measure"), 22, Align.LEFT),
        new Column(texts.of("paper.leaders"), 6, Align.CENTER),
        new Column(texts.of("paper.unit"), 9, Align.CENTER),
        new Column(texts.of("paper.column.deadline"), 9, Align.CENTER),
        new Column(texts.of("paper.column.percent"), 4.5, Align.CENTER),
        Column.toFill(texts.of("paper.plan.work"), 14));
  }

  private List<List<String>> lines(List<LedgerRow> rows, LocalDate from) {
    return rows.stream()
        .map(
            row ->
                List.of(
                    LedgerQuery.number(row),
                    row.issue().title(),
                    MeasureWording.of(row.measure(), texts),
                    facts.spelled().names(row.measure().responsibility().leaders()),
                    facts.spelled().names(RowText.answering(row)),
                    facts.date(row.measure().binding().dueOn(from).orElse(null)),
                    row.measure().percent() + "%",
                    ""))
        .toList();
  }
}
