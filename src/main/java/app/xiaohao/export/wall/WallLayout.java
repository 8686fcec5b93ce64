package app.xiaohao.export.wall;

import app.xiaohao.export.wall.WallBar.Begin;
import app.xiaohao.export.wall.WallBar.Kind;
import app.xiaohao.export.wall.WallBar.Mark;
import app.xiaohao.export.wall.WallBar.Sign;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.Nature;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays rows of the ledger out as a chart.
 *
 * <p>A bar begins on the day of the feedback. Where that is not known, it begins, open on the left,
 * on the day on which the item came into the ledger; where even that lies after its end, or is not
 * known, nothing is known of its begin.
 */
public final class WallLayout {
  /** The axis reaches so many years back and ahead at most; what lies beyond is cut and says so. */
  private static final int MOST_YEARS = 3;

  private final LedgerSettings settings;
  private final Set<InspectionId> fedBack = new HashSet<>();
  private final LocalDate today;

  /**
   * @param inspections of the rows
   */
  public WallLayout(LedgerSettings settings, List<Inspection> inspections, LocalDate today) {
    this.settings = settings;
    this.today = today;
    for (Inspection inspection : inspections) {
      if (inspection.feedbackDate() != null) {
        fedBack.add(inspection.id());
      }
    }
  }

  /**
   * The chart of rows. Groups stand in the order in which they first come, 待补 last; the rows of a
   * group in the order given.
   *
   * @param scale null for the one that fits
   */
  public WallChart of(List<LedgerRow> rows, WallBy by, @Nullable WallScale scale) {
    Map<String, List<WallBar>> groups = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      List<String> names = by.names(row);
      WallBar bar = bar(row);
      for (String name : names) {
        List<String> others = names.stream().filter(other -> !other.equals(name)).toList();
        groups.computeIfAbsent(name, fresh -> new ArrayList<>()).add(beside(bar, others));
      }
    }
    List<WallBar> nobody = groups.remove("");
    List<WallGroup> all = new ArrayList<>();
    groups.forEach((name, bars) -> all.add(new WallGroup(name, bars)));
    if (nobody != null) {
      all.add(new WallGroup("", nobody));
    }
    return axis(by, scale, all);
  }

  private WallChart axis(WallBy by, @Nullable WallScale scale, List<WallGroup> groups) {
    LocalDate earliest = today.minusYears(MOST_YEARS);
    LocalDate latest = today.plusYears(MOST_YEARS);
    List<LocalDate> days =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .flatMap(bar -> Stream.of(bar.from(), bar.to(), closedOn(bar)))
            .filter(day -> day != null && !day.isBefore(earliest) && !day.isAfter(latest))
            .toList();
    LocalDate first = days.stream().min(Comparator.naturalOrder()).orElse(today);
    LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(today);
    first = first.isAfter(today) ? today : first;
    last = last.isBefore(today) ? today : last;
    WallScale steps = scale == null ? WallScale.fitting(first, last) : scale;
    LocalDate from = steps.floor(first.minusDays(1));
    LocalDate to = steps.next(steps.floor(last.plusDays(1))).minusDays(1);
    return new WallChart(by, steps, from, to, today, groups);
  }

  private static @Nullable LocalDate closedOn(WallBar bar) {
    return bar.row().measure() == null ? null : bar.row().measure().closedOn();
  }

  private static WallBar beside(WallBar bar, List<String> others) {
    return new WallBar(
        bar.row(),
        bar.kind(),
        bar.lamp(),
        bar.begin(),
        bar.from(),
        bar.to(),
        bar.stages(),
        bar.marks(),
        others);
  }

  private WallBar bar(LedgerRow row) {
    MeasureLine measure = row.measure();
    LocalDate to = measure == null ? null : end(measure);
    LocalDate from = row.issue().startedOn();
    Begin begin = begin(row, from, to);
    if (begin == Begin.UNKNOWN) {
      from = null;
    }
    if (measure == null) {
      return new WallBar(
          row, Kind.NO_MEASURE, null, begin, from, null, List.of(), List.of(), List.of());
    }
    Kind kind = kind(measure, to);
    List<LocalDate> stages =
        kind == Kind.TERM && from != null
            ? settings.schedule(row, today).map(WallLayout::later).orElse(List.of())
            : List.of();
    return new WallBar(
        row,
        kind,
        settings.lights().lamp(row, today),
        begin,
        from,
        kind == Kind.TERM ? to : null,
        stages,
        marks(measure, from),
        List.of());
  }

  private Begin begin(LedgerRow row, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to != null && from.isAfter(to)) {
      return Begin.UNKNOWN;
    }
    return fedBack.contains(row.issue().inspection()) ? Begin.FEEDBACK : Begin.ENTERED;
  }

  /** What is closed and has no date has ended on the day of 销号. */
  private static @Nullable LocalDate end(MeasureLine measure) {
    return measure.binding().binding().orElse(measure.closedOn());
  }

  private static Kind kind(MeasureLine measure, @Nullable LocalDate to) {
    if (measure.binding() instanceof Deadline.Recurring && measure.closedOn() == null) {
      return Kind.RECURRING;
    }
    if (to != null) {
      return Kind.TERM;
    }
    return measure.nature() == Nature.LONG_TERM || measure.deadline() instanceof Deadline.LongTerm
        ? Kind.KEPT_UP
        : Kind.UNKNOWN;
  }

  private static List<LocalDate> later(Schedule schedule) {
    return schedule.stages().stream().skip(1).map(Schedule.Stage::from).toList();
  }

  private List<Mark> marks(MeasureLine measure, @Nullable LocalDate from) {
    List<Mark> marks = new ArrayList<>();
    LocalDate due = measure.deadline().binding().orElse(null);
    if (measure.firstDue() != null && due != null && !measure.firstDue().equals(due)) {
      marks.add(new Mark(Sign.FIRST_DUE, measure.firstDue()));
    }
    if (measure.doneOn() != null) {
      marks.add(new Mark(Sign.DONE, measure.doneOn()));
    }
    if (measure.reopenedOn() != null) {
      marks.add(new Mark(Sign.REOPENED, measure.reopenedOn()));
    }
    if (measure.binding() instanceof Deadline.Recurring again) {
      LocalDate first =
          from == null || from.isBefore(today.minusYears(1)) ? today.minusMonths(6) : from;
      again
          .recurrence()
          .between(first, today.plusMonths(6))
          .forEach(day -> marks.add(new Mark(Sign.DUTY, day)));
    }
    marks.sort(Comparator.comparing(Mark::on));
    return marks;
  }
}
