package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What papers that speak of a stretch of time have in common: figures, changes and units. */
final class ChangeLists {
  private final PaperFacts facts;
  private final Texts texts;

  ChangeLists(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  /** How far everything is, in a sentence. */
  String figures(Snapshot snapshot) {
    Snapshot.Figures figures = snapshot.figures();
    long issues = snapshot.lines().stream().map(row -> row.issue().id()).distinct().count();
    return texts.of(
        "paper.figures",
        facts.date(snapshot.on()),
        issues,
        figures.measures(),
        figures.done(),
        TablePage.rate(figures.done(), figures.measures()),
        figures.closed(),
        TablePage.rate(figures.closed(), figures.measures()),
        figures.measures() - figures.done(),
        figures.overdue());
  }

  /** Every kind of change with its items as a table; says so where nothing changed. */
  void changes(Composer page, SnapshotComparison comparison) {
    if (comparison.items().isEmpty()) {
      page.add(Style.BODY, texts.of("paper.no-changes"));
      return;
    }
    AccountWords words = new AccountWords(texts);
    List<String> counts = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    comparison
        .items()
        .forEach(
            (kind, items) -> {
              String word = words.change(kind);
              counts.add(texts.of("paper.change", word, items.size()));
              for (SnapshotComparison.Item item : items) {
                List<Cell> cells = new ArrayList<>();
                if (item == items.getFirst()) {
                  cells.add(
                      Cell.center(word)
                          .over(1, items.size())
                          .continued(texts.of("export.continued", word)));
                }
                LedgerRow row = item.shown().row();
                cells.add(Cell.center(LedgerQuery.number(row)));
                cells.add(Cell.left(MeasureWording.of(row.measure(), texts)));
                cells.add(Cell.center(facts.spelled().names(RowText.answering(row))));
                rows.add(Table.Row.of(cells));
              }
            });
    page.add(Style.BODY, texts.of("paper.changes", String.join("，", counts)));
    page.add(
        new Table(
            List.of(1.4, 1.0, 7.0, 2.6),
            List.of(
                facts.headings(
                    "paper.column.change",
                    "paper.column.number",
                    "paper.column.measure",
                    "paper.unit")),
            rows,
            10.5,
            true));
    page.space(0.5);
  }

  /** The counts of every accountable unit as a table in a letter. */
  Table units(List<LedgerRow> rows) {
    Summary summary = Summary.of(rows, facts.settings().lights(), facts.today());
    List<Table.Row> lines = new ArrayList<>();
    for (Summary.Group unit : summary.byUnit()) {
      lines.add(line(facts.known(unit.name()), unit.counts()));
    }
    lines.add(line(texts.of("export.total"), summary.total()));
    return new Table(
        List.of(4.2, 1.2, 1.4, 1.5, 1.4, 1.5, 1.2, 1.2),
        List.of(
            facts.headings(
                "paper.unit",
                "paper.column.measures",
                "paper.column.done",
                "paper.column.done-rate",
                "paper.column.closed",
                "paper.column.closed-rate",
                "paper.column.overdue",
                "paper.column.due-soon")),
        lines,
        10.5,
        true);
  }

  private static Table.Row line(String name, Summary.Counts counts) {
    return Table.Row.of(
        List.of(
            Cell.left(name),
            Cell.center(Integer.toString(counts.measures())),
            Cell.center(Integer.toString(counts.done())),
            Cell.center(TablePage.rate(counts.done(), counts.measures())),
            Cell.center(Integer.toString(counts.closed())),
            Cell.center(TablePage.rate(counts.closed(), counts.measures())),
            Cell.center(Integer.toString(counts.overdue())),
            Cell.center(Integer.toString(counts.dueSoon()))));
  }
}
