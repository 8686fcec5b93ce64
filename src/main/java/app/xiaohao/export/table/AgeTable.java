package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 未销号 by how long it is open: from the day of the feedback, or where nobody knows that from the day
 * on which it came into the ledger. What has neither stands as 待补.
 */
final class AgeTable {
  /** The last day of each span, counted from the beginning. */
  private static final int[] SPANS = {30, 90, 180, 365, Integer.MAX_VALUE};

  private final List<LedgerRow> rows;
  private final LocalDate today;
  private final Texts texts;

  AgeTable(List<LedgerRow> rows, LocalDate today, Texts texts) {
    this.rows = rows;
    this.today = today;
    this.texts = texts;
  }

  /** What is counted of a span. */
  private static final class Counts {
    private final Set<Object> issues = new HashSet<>();
    private int measures;
    private int done;
    private int overdue;

    void add(LedgerRow row, LocalDate today) {
      MeasureLine measure = row.measure();
      issues.add(row.issue().id());
      measures++;
      boolean isDone = measure.completion() == Completion.DONE;
      done += isDone ? 1 : 0;
      boolean late = measure.binding().binding().filter(due -> due.isBefore(today)).isPresent();
      overdue += late && !isDone ? 1 : 0;
    }

    Line line(String name) {
      return new Line(
          null,
          List.of(
              name,
              Integer.toString(issues.size()),
              Integer.toString(measures),
              Integer.toString(done),
              Integer.toString(measures - done),
              Integer.toString(overdue)));
    }
  }

  TablePaper of(String title, List<String> notes) {
    Counts[] spans = new Counts[SPANS.length + 1];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Counts();
    }
    Counts all = new Counts();
    for (LedgerRow row : rows) {
      if (row.measure() != null && row.measure().closure() != Closure.CLOSED) {
        spans[span(row.issue().startedOn())].add(row, today);
        all.add(row, today);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < SPANS.length; i++) {
      int from = i == 0 ? 0 : SPANS[i - 1] + 1;
      boolean last = i == SPANS.length - 1;
      lines.add(
          spans[i].line(
              last
                  ? texts.of("paper.age.more", SPANS[i - 1])
                  : texts.of("paper.age.span", from, SPANS[i])));
    }
    if (spans[SPANS.length].measures > 0) {
      lines.add(spans[SPANS.length].line(texts.of("paper.age.unknown")));
    }
    lines.add(all.line(texts.of("export.total")));
    List<String> more = new ArrayList<>(notes);
    more.add(texts.of("paper.age.note"));
    return new TablePaper(
        title,
        more,
        List.of(
            new Column(texts.of("paper.age.how-long"), 16, Align.LEFT),
            counted("paper.count.issues"),
            counted("paper.age.open"),
            counted("paper.count.waiting"),
            counted("paper.age.undone"),
            counted("paper.count.overdue")),
        lines);
  }

  private Column counted(String key) {
    return new Column(texts.of(key), 8, Align.CENTER);
  }

  private int span(LocalDate from) {
    if (from == null) {
      return SPANS.length;
    }
    long days = ChronoUnit.DAYS.between(from, today);
    int span = 0;
    while (days > SPANS[span]) {
      span++;
    }
    return span;
  }
}
