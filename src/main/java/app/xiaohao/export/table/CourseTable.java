package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.paper.TablePage;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Progress by week or month: what fell due, was done and was closed in each, and how it stood at
 * its end. Each measure counts once in each column, by its newest day; what has no day stands
 * below.
 */
final class CourseTable {
  private final List<LedgerRow> rows;
  private final LocalDate today;
  private final boolean weeks;
  private final Texts texts;

  /**
   * @param weeks whether by the week, else by the month
   */
  CourseTable(List<LedgerRow> rows, LocalDate today, boolean weeks, Texts texts) {
    this.rows = rows;
    this.today = today;
    this.weeks = weeks;
    this.texts = texts;
  }

  /** What happened in a span. */
  private static final class Counts {
    private int due;
    private int done;
    private int closed;
  }

  TablePaper of(String title, List<String> notes) {
    Map<LocalDate, Counts> spans = new TreeMap<>();
    Counts undated = new Counts();
    Counts later = new Counts();
    int measures = 0;
    for (LedgerRow row : rows) {
      MeasureLine measure = row.measure();
      if (measure == null) {
        continue;
      }
      measures++;
      LocalDate due = measure.binding().binding().orElse(null);
      (due == null ? undated : due.isAfter(today) ? later : in(spans, due)).due++;
      if (measure.completion() == Completion.DONE) {
        (measure.doneOn() == null ? undated : in(spans, measure.doneOn())).done++;
      }
      if (measure.closure() == Closure.CLOSED) {
        (measure.closedOn() == null ? undated : in(spans, measure.closedOn())).closed++;
      }
    }
    List<Line> lines = new ArrayList<>();
    int done = 0;
    int closed = 0;
    for (Map.Entry<LocalDate, Counts> span : spans.entrySet()) {
      Counts counts = span.getValue();
      done += counts.done;
      closed += counts.closed;
      lines.add(line(name(span.getKey()), counts, done, closed, measures));
    }
    if (later.due > 0) {
      lines.add(line(texts.of("paper.course.later"), later, -1, -1, 0));
    }
    if (undated.due + undated.done + undated.closed > 0) {
      lines.add(line(texts.of("paper.course.undated"), undated, -1, -1, 0));
    }
    Counts all = new Counts();
    for (Counts one : spans.values()) {
      add(all, one);
    }
    add(all, later);
    add(all, undated);
    lines.add(line(texts.of("export.total"), all, all.done, all.closed, measures));
    List<String> more = new ArrayList<>(notes);
    more.add(texts.of("paper.course.note", measures));
    return new TablePaper(
        title,
        more,
        List.of(
            new Column(
                texts.of(weeks ? "paper.course.week" : "paper.course.month"), 14, Align.LEFT),
            counted("paper.course.due"),
            counted("paper.count.done"),
            counted("paper.count.closed"),
            counted("paper.course.done-so-far"),
            counted("paper.count.done-rate"),
            counted("paper.course.closed-so-far"),
            counted("paper.count.closed-rate")),
        lines);
  }

  private Column counted(String key) {
    return new Column(texts.of(key), 7, Align.CENTER);
  }

  private static void add(Counts all, Counts one) {
    all.due += one.due;
    all.done += one.done;
    all.closed += one.closed;
  }

  /** Sums that make no sense of a line are -1 and stay empty. */
  private static Line line(String name, Counts counts, int done, int closed, int measures) {
    return new Line(
        null,
        List.of(
            name,
            Integer.toString(counts.due),
            Integer.toString(counts.done),
            Integer.toString(counts.closed),
            done < 0 ? "" : Integer.toString(done),
            done < 0 ? "" : rate(done, measures),
            closed < 0 ? "" : Integer.toString(closed),
            closed < 0 ? "" : rate(closed, measures)));
  }

  private static String rate(int part, int whole) {
    return TablePage.rate(part, whole);
  }

  private Counts in(Map<LocalDate, Counts> spans, LocalDate day) {
    LocalDate first =
        weeks
            ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : day.withDayOfMonth(1);
    return spans.computeIfAbsent(first, from -> new Counts());
  }

  private String name(LocalDate first) {
    return weeks
        ? texts.of("paper.week", first, first.plusDays(6))
        : texts.of(
            "paper.course.of-month", Integer.toString(first.getYear()), first.getMonthValue());
  }
}
