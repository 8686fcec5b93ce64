package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** 催报函: which reports of a period a unit owes. */
final class UrgePaper {
  private final PaperFacts facts;
  private final Texts texts;

  UrgePaper(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Inspection inspection = facts.inspection();
    String unit = facts.unit();
    Books books = facts.ledger().desks().books(inspection.id());
    Period period = facts.period(books);
    List<LedgerRow> rows =
        facts
            .ledger()
            .desks()
            .snapshot(period.id())
            .map(frozen -> SnapshotForm.read(frozen.body()).lines())
            .orElse(books.rows());
    Reporting.UnitReports owing =
        Reporting.of(books, period, rows).owing().stream()
            .filter(one -> one.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new PaperLack(PaperLack.Reason.NOTHING_OWED, unit, period.name()));
    AccountWords words = new AccountWords(texts);
    String title = texts.of("paper.urge.title", period.name());
    List<Table.Row> lines = new ArrayList<>();
    for (LedgerRow row : owing.missing()) {
      lines.add(
          Table.Row.of(
              List.of(
                  Cell.center(LedgerQuery.number(row)),
                  Cell.left(row.issue().title()),
                  Cell.left(MeasureWording.of(row.measure(), texts)),
                  Cell.center(
                      facts
                          .spelled()
                          .bound(row.measure(), facts.spelled().date(row.measure().deadline()))),
                  Cell.center(row.measure().percent() + "%"))));
    }
    return new Composer()
        .add(Style.TITLE, title)
        .space(0.5)
        .add(Style.ADDRESSEE, unit + "：")
        .add(
            Style.BODY,
            texts.of(
                "paper.urge.body",
                facts.date(facts.today()),
                words.period(period),
                owing.measures().size(),
                owing.reported(),
                owing.missing().size()))
        .space(0.2)
        .add(
            new Table(
                List.of(0.9, 3.0, 4.6, 1.8, 1.0),
                List.of(
                    facts.headings(
                        "paper.column.number",
                        "paper.column.issue",
                        "paper.column.measure",
                        "paper.column.deadline",
                        "paper.column.percent")),
                lines,
                10.5,
                true))
        .space(0.5)
        .add(
            Style.BODY,
            texts.of(
                period.to().isBefore(facts.today()) ? "paper.urge.late" : "paper.urge.by",
                facts.date(period.to())))
        .add(Style.BODY, texts.of("paper.urge.people", words.contacts(owing.people())))
        .signature(facts.office(), facts.date(facts.today()))
        .document(title, PageFormat.LETTER, texts.of("paper.draft"), facts.numbering());
  }
}
