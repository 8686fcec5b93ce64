package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.schedule.Schedule;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.ScheduleWording;
import app.xiaohao.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 倒排工期 as a chart: a line a measure, a column a week or month, and in each what stage stands there.
 * The most pressing come first.
 */
final class ScheduleTable {
  /** More columns than these become months. */
  private static final int MOST_WEEKS = 20;

  private static final int MOST_MONTHS = 24;

  private static final String STAGES = "①②③④⑤⑥⑦⑧⑨⑩";

  private final List<LedgerRow> rows;
  private final LedgerSettings settings;
  private final LocalDate today;
  private final InspectionNames names;
  private final Texts texts;

  ScheduleTable(
      List<LedgerRow> rows,
      LedgerSettings settings,
      LocalDate today,
      InspectionNames names,
      Texts texts) {
    this.rows = rows;
    this.settings = settings;
    this.today = today;
    this.names = names;
    this.texts = texts;
  }

  private record Plan(LedgerRow row, Schedule schedule) {}

  TablePaper of(String title, List<String> notes) {
    List<Plan> plans = new ArrayList<>();
    int undated = 0;
    for (LedgerRow row : rows) {
      Schedule schedule = settings.schedule(row, today).orElse(null);
      if (schedule == null) {
        undated++;
      } else if (!schedule.closed()) {
        plans.add(new Plan(row, schedule));
      }
    }
    plans.sort(
        Comparator.comparingInt((Plan plan) -> plan.schedule().slack())
            .thenComparing(plan -> plan.schedule().due()));
    List<LocalDate> spans = spans(plans);
    boolean weeks = weeks(spans);
    List<String> stages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Plan plan : plans) {
      lines.add(line(plan, spans, stages));
    }
    List<String> more = new ArrayList<>(notes);
    more.add(legend(stages));
    if (undated > 0) {
      more.add(texts.of("export.schedule.none", undated));
    }
    return new TablePaper(title, more, columns(spans, weeks), lines);
  }

  private List<Column> columns(List<LocalDate> spans, boolean weeks) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column(texts.of("paper.column.number"), 4, Align.CENTER),
                new Column(texts.of("paper.column.measure"), 20, Align.LEFT),
                new Column(texts.of("paper.unit"), 7, Align.CENTER),
                new Column(texts.of("paper.deadline"), 6, Align.CENTER),
                new Column(texts.of("paper.schedule.verdict"), 10, Align.LEFT)));
    for (LocalDate span : spans) {
      columns.add(
          new Column(
              weeks
                  ? texts.of("paper.schedule.week", span.getMonthValue(), span.getDayOfMonth())
                  : texts.of(
                      "paper.schedule.month",
                      Integer.toString(span.getYear() % 100),
                      span.getMonthValue()),
              3,
              Align.CENTER));
    }
    return columns;
  }

  private Line line(Plan plan, List<LocalDate> spans, List<String> stages) {
    Schedule schedule = plan.schedule();
    List<String> cells =
        new ArrayList<>(
            List.of(
                names.number(plan.row()),
                MeasureWording.of(plan.row().measure(), texts),
                new RowText(texts).names(RowText.answering(plan.row())),
                schedule.due().toString(),
                ScheduleWording.verdict(schedule, texts)));
    for (int i = 0; i < spans.size(); i++) {
      LocalDate from = spans.get(i);
      LocalDate to = i + 1 < spans.size() ? spans.get(i + 1).minusDays(1) : LocalDate.MAX;
      StringBuilder cell = new StringBuilder();
      for (Schedule.Stage stage : schedule.stages()) {
        boolean there = !stage.from().isAfter(to) && !stage.to().isBefore(from);
        if (there) {
          if (!stages.contains(stage.name())) {
            stages.add(stage.name());
          }
          int sign = Math.min(stages.indexOf(stage.name()), STAGES.length() - 1);
          cell.append(STAGES.charAt(sign));
        }
      }
      cells.add(cell.toString());
    }
    return new Line(null, cells);
  }

  private String legend(List<String> stages) {
    StringBuilder legend = new StringBuilder(texts.of("paper.schedule.legend"));
    for (int i = 0; i < stages.size(); i++) {
      legend.append(i == 0 ? "" : texts.of("words.legend.between"));
      legend.append(STAGES.charAt(Math.min(i, STAGES.length() - 1))).append(stages.get(i));
    }
    return legend.toString();
  }

  /** The first days of all columns: weeks where they have room, else months. */
  private static List<LocalDate> spans(List<Plan> plans) {
    LocalDate from =
        plans.stream()
            .flatMap(plan -> plan.schedule().stages().stream())
            .map(Schedule.Stage::from)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (from == null) {
      return List.of();
    }
    LocalDate to =
        plans.stream()
            .map(plan -> plan.schedule().due())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    boolean weeks = ChronoUnit.WEEKS.between(from, to) < MOST_WEEKS;
    LocalDate first =
        weeks
            ? from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : from.withDayOfMonth(1);
    List<LocalDate> spans = new ArrayList<>();
    while (!first.isAfter(to) && spans.size() < MOST_MONTHS) {
      spans.add(first);
      first = weeks ? first.plusWeeks(1) : first.plusMonths(1);
    }
    return spans;
  }

  private static boolean weeks(List<LocalDate> spans) {
    return spans.size() > 1 && ChronoUnit.DAYS.between(spans.get(0), spans.get(1)) == 7;
  }
}
