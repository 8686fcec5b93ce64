package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.util.List;

/** 《整改动态》: one issue a reporting period, whose number it bears. */
final class Bulletin {
  private final PaperFacts facts;
  private final Texts texts;

  Bulletin(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Books books = facts.ledger().desks().books(facts.inspection().id());
    Period period = facts.period(books);
    SnapshotComparison comparison = new Stretch(facts, books).of(period);
    ChangeLists lists = new ChangeLists(facts);
    String title = texts.of("paper.bulletin.title");
    Composer page =
        new Composer()
            .add(Style.TITLE, title)
            .add(Style.NUMBER, texts.of("paper.bulletin.number", period.number()))
            .line(14, facts.office(), facts.date(facts.today()))
            .space(0.5);
    page.add(Style.FIRST, texts.of("paper.bulletin.figures"));
    page.add(
        Style.BODY,
        texts.of("paper.span", period.name(), facts.date(period.from()), facts.date(period.to()))
            + "。"
            + lists.figures(comparison.later()));
    page.add(Style.FIRST, texts.of("paper.bulletin.changes"));
    lists.changes(page, comparison);
    page.add(Style.FIRST, texts.of("paper.bulletin.late"));
    late(page, comparison);
    page.add(Style.FIRST, texts.of("paper.bulletin.units"));
    page.add(lists.units(comparison.later().lines()));
    return page.document(title, PageFormat.LETTER, "", facts.numbering());
  }

  private void late(Composer page, SnapshotComparison comparison) {
    for (DueState state : List.of(DueState.OVERDUE, DueState.DUE_SOON)) {
      List<String> items =
          comparison.later().rows().stream()
              .filter(shown -> shown.lamp() != null && shown.lamp().due() == state)
              .map(shown -> item(shown.row()))
              .toList();
      page.add(
          Style.BODY,
          items.isEmpty()
              ? texts.of("paper.bulletin.none", texts.word(state))
              : texts.of(
                  "paper.bulletin.state",
                  texts.word(state),
                  items.size(),
                  String.join("；", items)));
    }
  }

  private String item(LedgerRow row) {
    return texts.of(
        "paper.bulletin.item",
        LedgerQuery.number(row),
        MeasureWording.of(row.measure(), texts).replaceAll("\\s+", " ").replaceAll("[；;。]+$", ""),
        facts.spelled().names(RowText.answering(row)),
        facts.date(row.measure().binding().dueOn(facts.today()).orElse(null)),
        row.measure().percent());
  }
}
