package app.xiaohao.ledger;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of any state, the same for the same seed. */
public final class RandomRows {
  private final Random random;
  private final LocalDate today;
  private final int inspections;
  private long measures;

  private RandomRows(long seed, LocalDate today, int inspections) {
    this.random = new Random(seed);
    this.today = today;
    this.inspections = inspections;
  }

  /** The lines of up to 40 issues with up to four measures each. */
  static List<LedgerRow> of(long seed, LocalDate today) {
    return of(seed, today, 1);
  }

  /** The same, their issues of so many inspections, whose ids count from 1. */
  public static List<LedgerRow> of(long seed, LocalDate today, int inspections) {
    return new RandomRows(seed, today, inspections).rows();
  }

  private List<LedgerRow> rows() {
    List<LedgerRow> rows = new ArrayList<>();
    int issues = random.nextInt(41);
    for (int number = 1; number <= issues; number++) {
      String aspect = "方面" + random.nextInt(3);
      List<LedgerRow.MeasureLine> lines = new ArrayList<>();
      int count = random.nextInt(5);
      for (int n = 1; n <= count; n++) {
        lines.add(measure(n));
      }
      LedgerRow.IssueLine issue =
          new LedgerRow.IssueLine(
              new IssueId(number),
              new InspectionId(1 + number % inspections),
              number,
              List.of("二", Integer.toString(number)),
              random.nextInt(10) == 0 ? List.of() : List.of(aspect),
              "问题" + number,
              "原文" + number,
              random.nextBoolean() ? null : today.minusDays(random.nextInt(200)),
              IssueStanding.of(
                  lines.stream().map(LedgerRow.MeasureLine::part).toList(), Rhythm.QUARTERLY));
      if (count == 0) {
        rows.add(new LedgerRow(issue, null));
      }
      lines.forEach(line -> rows.add(new LedgerRow(issue, line)));
    }
    return rows;
  }

  private LedgerRow.MeasureLine measure(int number) {
    List<String> leaders = random.nextBoolean() ? List.of("人" + random.nextInt(4)) : List.of();
    List<String> lead = random.nextBoolean() ? List.of("单位" + random.nextInt(4)) : List.of();
    List<String> responsible = random.nextBoolean() ? List.of("镇" + random.nextInt(4)) : List.of();
    return new LedgerRow.MeasureLine(
        new MeasureId(++measures),
        number,
        "措施" + random.nextInt(100),
        new Responsibility(leaders, lead, responsible, List.of()),
        deadline(),
        null,
        0,
        any(Nature.values()),
        random.nextInt(101),
        random.nextBoolean() ? "进展" + random.nextInt(9) : "",
        null,
        any(Completion.values()),
        any(Closure.values()),
        null,
        "",
        0,
        1,
        random.nextInt(4),
        null,
        null);
  }

  private Deadline deadline() {
    LocalDate near = today.plusDays(random.nextInt(80) - 40);
    return switch (random.nextInt(5)) {
      case 0 -> Deadline.on(near);
      case 1 -> new Deadline.Immediate(random.nextBoolean() ? near : null, "立行立改");
      case 2 -> new Deadline.LongTerm("");
      case 3 -> new Deadline.Recurring(Recurrence.Monthly.on(1 + random.nextInt(31)), "");
      default -> Deadline.unset();
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
