package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.Texts;
import java.time.LocalDate;

/** 周小结: what was done in the week, or in the period that was named. */
final class WeeklySummary {
  private final PaperFacts facts;
  private final Texts texts;

  WeeklySummary(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Books books = facts.ledger().desks().books(facts.inspection().id());
    Stretch stretch = new Stretch(facts, books);
    SnapshotComparison comparison;
    String span;
    if (facts.order().period().isBlank()) {
      LocalDate from = Rhythm.WEEKLY.firstDay(facts.today());
      comparison = stretch.from(from);
      span =
          texts.of(
              "paper.week", facts.date(from), facts.date(Rhythm.WEEKLY.lastDay(facts.today())));
    } else {
      Period period = facts.period(books);
      comparison = stretch.of(period);
      span =
          texts.of("paper.span", period.name(), facts.date(period.from()), facts.date(period.to()));
    }
    ChangeLists lists = new ChangeLists(facts);
    String title = texts.of("paper.summary.title");
    Composer page = new Composer().add(Style.TITLE, title).add(Style.NUMBER, span).space(0.5);
    page.add(Style.FIRST, texts.of("paper.summary.figures"));
    page.add(Style.BODY, lists.figures(comparison.later()));
    page.add(Style.FIRST, texts.of("paper.summary.changes"));
    lists.changes(page, comparison);
    page.add(Style.FIRST, texts.of("paper.summary.units"));
    page.add(lists.units(comparison.later().lines()));
    page.space(0.5);
    page.add(Style.FIRST, texts.of("paper.summary.next"));
    page.add(Style.BODY, texts.of("paper.unknown-part"));
    return page.signature(facts.office(), facts.date(facts.today()))
        .document(title, PageFormat.LETTER, "", facts.numbering());
  }
}
