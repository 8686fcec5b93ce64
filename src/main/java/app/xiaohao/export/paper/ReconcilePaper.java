package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.export.paper.TablePage.Column;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** 对账单: the three books held against each other, with room for the signatures. */
final class ReconcilePaper {
  private final PaperFacts facts;
  private final Texts texts;
  private final AccountWords words;

  ReconcilePaper(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
    this.words = new AccountWords(texts);
  }

  PageDocument document() throws PaperLack {
    Books books = facts.ledger().desks().books(facts.inspection().id());
    Period period = books.periods().isEmpty() ? null : facts.period(books);
    Reconciliation made = Reconciler.of(books, period, facts.today());
    TablePage page =
        new TablePage(texts, words.title(made), facts.settings().reportingUnit(), facts.today());
    page.note(words.equation(made.total()));
    page.note(words.verdict(made));
    page.note(words.reported(made));
    for (Check error : made.errors()) {
      page.note(words.check(error));
    }
    page.table(tallies(made));
    page.heading(texts.of("export.account.differences"));
    if (made.differences().isEmpty()) {
      page.note(texts.of("paper.none"));
    } else {
      page.table(
          List.of(
              new Column(texts.of("export.account.column.NUMBER"), 6, Align.CENTER),
              new Column(texts.of("export.account.column.KIND"), 6, Align.CENTER),
              new Column(texts.of("export.account.column.ISSUE"), 20, Align.LEFT),
              new Column(texts.of("export.account.column.UNIT"), 12, Align.CENTER),
              new Column(texts.of("export.account.column.REASON"), 32, Align.LEFT)),
          made.differences().stream().map(this::difference).toList());
    }
    return page.ends(
            texts.of("export.account.signed-by", PaperFacts.BLANK),
            texts.of("export.account.signed-on", texts.of("paper.day")))
        .document(PageFormat.TABLE_A4);
  }

  /** The sums by aspect, unit and leader: what they are by stands once over its lines. */
  private Table tallies(Reconciliation made) {
    List<Double> shares = new ArrayList<>(List.of(5.0, 18.0));
    List<Cell> head =
        new ArrayList<>(
            List.of(
                Cell.heading(texts.of("export.account.by")),
                Cell.heading(texts.of("export.account.name"))));
    for (Tally.Column column : Tally.Column.values()) {
      shares.add(4.5);
      head.add(Cell.heading(words.column(column)));
    }
    List<Table.Row> rows = new ArrayList<>();
    tallies("ASPECT", made.byAspect(), rows);
    tallies("UNIT", made.byUnit(), rows);
    tallies("LEADER", made.byLeader(), rows);
    List<Cell> total = new ArrayList<>();
    total.add(Cell.heading(texts.of("export.total")).over(2, 1));
    numbers(made.total(), total);
    rows.add(Table.Row.of(total));
    return new Table(shares, List.of(Table.Row.of(head)), rows, 10.5, true);
  }

  private void tallies(String kind, List<Tally.Line> lines, List<Table.Row> rows) {
    String word = texts.of("export.account.by." + kind);
    for (Tally.Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      if (line == lines.getFirst()) {
        cells.add(
            Cell.center(word).over(1, lines.size()).continued(texts.of("export.continued", word)));
      }
      cells.add(Cell.left(words.name(line.name())));
      numbers(line.tally(), cells);
      rows.add(Table.Row.of(cells));
    }
  }

  private static void numbers(Tally tally, List<Cell> cells) {
    for (Tally.Column column : Tally.Column.values()) {
      cells.add(Cell.center(Integer.toString(tally.of(column))));
    }
  }

  private List<String> difference(Difference one) {
    return List.of(
        one.number(),
        words.kind(one.kind()),
        one.title(),
        words.name(one.unit()),
        words.reason(one));
  }
}
