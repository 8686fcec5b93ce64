package app.xiaohao.export.wall;

import app.xiaohao.ledger.row.LedgerRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is drawn, in days: independent of any screen or paper.
 *
 * @param from the first day of the axis
 * @param to the last day of the axis
 */
public record WallChart(
    WallBy by,
    WallScale scale,
    LocalDate from,
    LocalDate to,
    LocalDate today,
    List<WallGroup> groups) {
  /** A length of which nothing is known is drawn so long, as a share of the axis. */
  private static final int STUB = 26;

  /** The list is copied. */
  public WallChart {
    groups = List.copyOf(groups);
  }

  /**
   * Where a bar lies on the axis.
   *
   * @param from its first day there
   * @param to its last day there, never before the first
   * @param openLeft whether it does not begin there, or nobody knows that it does
   * @param openRight whether it does not end there, or nobody knows that it does
   */
  public record Span(LocalDate from, LocalDate to, boolean openLeft, boolean openRight) {}

  /** How many days the axis has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** How many bars there are; a measure that stands with several counts as often. */
  public int bars() {
    return groups.stream().mapToInt(group -> group.bars().size()).sum();
  }

  /** How many different measures and issues without measures there are. */
  public int items() {
    return different(bar -> true);
  }

  /** How many of them stand more than once, because several answer for them. */
  public int shared() {
    return different(bar -> !bar.beside().isEmpty());
  }

  /** Whether any measure waits for another (压茬推进). */
  public boolean ordered() {
    return groups.stream()
        .flatMap(group -> group.bars().stream())
        .anyMatch(bar -> bar.row().measure() != null && !bar.row().measure().after().isEmpty());
  }

  /** How many different measures are closed. */
  public int closed() {
    return different(WallBar::closed);
  }

  /** How many different measures are overdue. */
  public int overdue() {
    return different(WallBar::overdue);
  }

  private int different(Predicate<WallBar> which) {
    Set<LedgerRow> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    for (WallGroup group : groups) {
      for (WallBar bar : group.bars()) {
        if (which.test(bar)) {
          rows.add(bar.row());
        }
      }
    }
    return rows.size();
  }

  /** Where a bar lies. */
  public Span span(WallBar bar) {
    long stub = Math.max(1, days() / STUB);
    @Nullable LocalDate begin = bar.from();
    @Nullable LocalDate end = bar.to();
    boolean openLeft = bar.begin() != WallBar.Begin.FEEDBACK;
    boolean openRight = end == null;
    LocalDate first;
    LocalDate last;
    switch (bar.kind()) {
      case KEPT_UP, RECURRING -> {
        first = begin == null ? from : begin;
        last = to;
        openRight = true;
      }
      case TERM, UNKNOWN, NO_MEASURE -> {
        if (begin != null) {
          first = begin;
          last = end == null ? begin.plusDays(stub) : end;
        } else if (end != null) {
          first = end.minusDays(stub);
          last = end;
        } else {
          first = from;
          last = from.plusDays(stub);
        }
      }
      default -> throw new IllegalStateException(bar.kind().name());
    }
    LocalDate left = within(first);
    LocalDate right = within(last.isBefore(first) ? first : last);
    return new Span(left, right, openLeft || first.isBefore(from), openRight || last.isAfter(to));
  }

  /** The nearest day of the axis. */
  public LocalDate within(LocalDate day) {
    return day.isBefore(from) ? from : day.isAfter(to) ? to : day;
  }

  /** The same chart divided by other steps. */
  public WallChart withScale(WallScale other) {
    return new WallChart(by, other, from, to, today, groups);
  }
}
