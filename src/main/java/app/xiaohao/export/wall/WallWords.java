package app.xiaohao.export.wall;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.WorkOrder;
import app.xiaohao.model.Completion;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands on a chart in words. */
public final class WallWords {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\p{Cntrl}]+");

  private final Texts texts;
  private final RowText rows;

  /**
   * @param texts of the language
   */
  public WallWords(Texts texts) {
    this.texts = texts;
    rows = new RowText(texts);
  }

  /** A text of the chart. */
  String of(String key, Object... arguments) {
    return texts.of("export.wall." + key, arguments);
  }

  /** The name of a group; 待补 where nobody is named. */
  public String name(WallChart chart, WallGroup group) {
    return group.name().isEmpty() ? of("nobody." + chart.by()) : group.name();
  }

  /** How many a group has, how many of them are closed and overdue. */
  public String counts(WallGroup group) {
    return group.overdue() == 0
        ? of("counts", group.bars().size(), group.closed())
        : of("counts.overdue", group.bars().size(), group.closed(), group.overdue());
  }

  /** How one step of the axis is headed. */
  public String step(WallScale scale, LocalDate first) {
    return switch (scale) {
      case WEEK -> monthAndDay(first);
      case MONTH -> of("month", first.getMonthValue());
      case QUARTER -> of("quarter", first.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> of("year", first.getYear());
    };
  }

  /** How a year is headed. */
  public String year(LocalDate day) {
    return of("year", day.getYear());
  }

  /** The line of today. */
  public String today(WallChart chart) {
    return of("today", monthAndDay(chart.today()));
  }

  /** Number and text of a bar in one line. */
  public String label(WallBar bar) {
    String text = SPACE.matcher(bar.text()).replaceAll(" ").strip();
    return text.isEmpty() ? of("no-measure") : text;
  }

  /** What is said beside a bar: its date and what is to be known of it. */
  public String beside(WallBar bar, LocalDate today) {
    List<String> parts = new ArrayList<>();
    if (bar.kind() == WallBar.Kind.NO_MEASURE) {
      return of("no-measure");
    }
    MeasureLine measure = Objects.requireNonNull(bar.row().measure());
    if (bar.closed()) {
      LocalDate on = measure.closedOn();
      return on == null ? "" : date(on, today);
    }
    parts.add(
        switch (bar.kind()) {
          case UNKNOWN -> unknown(measure);
          case KEPT_UP -> rows.form(measure.binding());
          case RECURRING -> rows.form(measure.binding());
          default -> date(Objects.requireNonNull(bar.to()), today);
        });
    if (bar.kind() == WallBar.Kind.KEPT_UP && parts.getFirst().equals(rows.unknown())) {
      parts.set(0, of("kept-up"));
    }
    if (bar.overdue()) {
      parts.add(of("overdue", left(bar, today)));
    } else if (bar.lamp() != null && bar.lamp().due() == DueState.DUE_SOON) {
      parts.add(of("left", left(bar, today)));
    }
    if (bar.stated()) {
      return String.join(" ", parts);
    }
    WorkOrder.of(measure)
        .filter(order -> order != WorkOrder.READY)
        .ifPresent(order -> parts.add(of("order." + order, unended(measure))));
    parts.add(
        measure.completion() == Completion.DONE ? of("done") : of("percent", measure.percent()));
    return String.join(" ", parts);
  }

  /** All of a bar, for a tip and for those who hear it. */
  public List<String> all(WallBar bar, LocalDate today) {
    List<String> lines = new ArrayList<>();
    lines.add(bar.number() + " " + label(bar));
    MeasureLine measure = bar.row().measure();
    if (measure == null || bar.lamp() == null) {
      lines.add(of("no-measure"));
      return lines;
    }
    lines.add(
        LampWording.of(bar.lamp(), texts)
            + "　"
            + rows.completion(measure)
            + "　"
            + of("percent", measure.percent())
            + "　"
            + rows.closure(measure.closure()));
    lines.add(
        of(
            "tip.who",
            rows.names(measure.responsibility().leaders()),
            rows.names(RowText.answering(bar.row()))));
    lines.add(
        of(
            "tip.when",
            bar.from() == null ? of("begin.UNKNOWN") : of("begin." + bar.begin(), bar.from()),
            rows.bound(measure, rows.deadline(measure.deadline(), " "))));
    WorkOrder.of(measure)
        .ifPresent(
            order ->
                lines.add(
                    of(
                        "tip.order",
                        measure.after().stream()
                            .map(First::number)
                            .collect(Collectors.joining("、")),
                        texts.word(order))));
    if (measure.extensions() > 0) {
      lines.add(of("tip.extended", measure.extensions(), measure.firstDue()));
    }
    return lines;
  }

  /** The numbers of those that have not ended though they have to first. */
  private static String unended(MeasureLine measure) {
    return measure.after().stream()
        .filter(first -> !first.ended())
        .map(First::number)
        .collect(Collectors.joining("、"));
  }

  private String unknown(MeasureLine measure) {
    String form = rows.form(measure.binding());
    return form.equals(rows.unknown()) || form.isEmpty() ? of("unknown") : of("unknown.form", form);
  }

  private static long left(WallBar bar, LocalDate today) {
    return bar.to() == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, bar.to()));
  }

  /** A day, without its year where that is this one. */
  static String date(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? monthAndDay(day) : day.toString();
  }

  private static String monthAndDay(LocalDate day) {
    return MonthDay.from(day).toString().substring(2);
  }
}
