package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time in a cell: its words, and the date where the cell holds one as such. */
final class CellDeadline {
  /** The rule of a date whose year stands in the heading (整改时限（2025年）). */
  static final String HEADING_YEAR = "HEADING-YEAR";

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("^\\s*\\d{1,2}\\s*月.*", Pattern.DOTALL);

  private CellDeadline() {}

  /** What a cell says; empty where it says that nothing is set. */
  static Optional<DeadlineMention> of(
      ColumnPlan plan, int column, Words cell, CellReadings readings) {
    Optional<DeadlineMention> said = readings.deadline(cell.text());
    if (said.isPresent() && cell.date() != null && !namesYear(said.get())) {
      LocalDate date = day(cell);
      return Optional.of(new DeadlineMention(null, said.get().quote(), Kind.DATE, date, null));
    }
    String year = headingYear(plan, column);
    if (said.isPresent() && year != null && MONTH_FIRST.matcher(cell.text()).matches()) {
      Optional<DeadlineMention> dated = readings.deadline(year + "年" + cell.text().strip());
      if (dated.isPresent() && dated.get().date() != null) {
        return Optional.of(
            new DeadlineMention(
                null, said.get().quote(), Kind.DATE, dated.get().date(), HEADING_YEAR));
      }
    }
    return said;
  }

  /** The same words about one measure. */
  static DeadlineMention about(DeadlineMention mention, Integer measure) {
    return new DeadlineMention(
        measure, mention.quote(), mention.kind(), mention.date(), mention.rule());
  }

  /** Whether the words gave the date without help. */
  private static boolean namesYear(DeadlineMention mention) {
    return mention.date() != null && mention.rule() == null;
  }

  /** The cell's date; the end of its month where the cell shows no day. */
  private static LocalDate day(Words cell) {
    boolean monthShown =
        cell.date().getDayOfMonth() == 1
            && !Pattern.compile("(?<!\\d)0?1(?!\\d)").matcher(cell.text()).find();
    return monthShown ? YearMonth.from(cell.date()).atEndOfMonth() : cell.date();
  }

  private static String headingYear(ColumnPlan plan, int column) {
    Matcher year = YEAR.matcher(String.join(" ", plan.table().columns().get(column).heading()));
    return year.find() ? year.group(1) : null;
  }
}
