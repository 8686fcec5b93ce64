package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.export.page.Table.Row;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A form: names on the left, what is said beside them, in four columns. */
final class FormTable {
  private static final double SIZE = 12;

  private final List<Row> rows = new ArrayList<>();

  /** A name and its words over the whole line. */
  FormTable line(String name, String words) {
    return line(name, words, 0);
  }

  /** The same with at least some room. */
  FormTable line(String name, String words, double height) {
    rows.add(new Row(List.of(Cell.heading(name), Cell.left(words).over(3, 1)), height));
    return this;
  }

  /** Two names with their words on one line. */
  FormTable pair(String name, String words, String other, String otherWords) {
    rows.add(
        Row.of(
            List.of(
                Cell.heading(name),
                Cell.left(words).aligned(Align.CENTER),
                Cell.heading(other),
                Cell.left(otherWords).aligned(Align.CENTER))));
    return this;
  }

  /** Who answers for a measure, and the leaders above them. */
  FormTable answering(LedgerRow row, Texts texts) {
    RowText spelled = new RowText(texts);
    return pair(
        texts.of("paper.unit"),
        spelled.names(RowText.answering(row)),
        texts.of("paper.leaders"),
        spelled.names(row.measure().responsibility().leaders()));
  }

  Table table() {
    return new Table(List.of(1.0, 2.0, 1.0, 2.0), List.of(), rows, SIZE, true);
  }
}
