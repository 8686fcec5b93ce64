package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.FieldDeadline;
import app.xiaohao.intake.parse.item.FieldPeople;
import app.xiaohao.intake.parse.item.FieldStatus;
import app.xiaohao.intake.parse.item.FieldUnits;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.model.UnitRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the words of cells mean, each reckoned once: the same units, persons, dates and states stand
 * in a table again and again. For one reading of one document; not safe for several threads.
 */
final class CellReadings {
  private record UnitWords(String words, UnitRole role) {}

  private final ReportDates dates;
  private final UnaryOperator<String> lines;
  private final Map<String, List<LeaderMention>> people = new HashMap<>();
  private final Map<UnitWords, List<UnitMention>> units = new HashMap<>();
  private final Map<String, Optional<DeadlineMention>> deadlines = new HashMap<>();
  private final Map<String, Status> states = new HashMap<>();
  private final Map<String, Status> prose = new HashMap<>();

  /**
   * @param dates from which relative times are reckoned
   * @param lines joins the lines of a cell that are parts of one unit's name
   */
  CellReadings(ReportDates dates, UnaryOperator<String> lines) {
    this.dates = dates;
    this.lines = lines;
  }

  List<LeaderMention> people(String words) {
    return people.computeIfAbsent(words, FieldPeople::of);
  }

  List<UnitMention> units(String words, UnitRole role) {
    return units.computeIfAbsent(
        new UnitWords(words, role), cell -> FieldUnits.of(lines.apply(cell.words()), cell.role()));
  }

  Optional<DeadlineMention> deadline(String words) {
    return deadlines.computeIfAbsent(words, cell -> FieldDeadline.of(cell, dates));
  }

  /** What a person should look at in words that give no date. */
  Optional<Warning.Kind> doubt(String words) {
    return FieldDeadline.warning(words, dates);
  }

  /** What a result told in prose says of the state. */
  Status prose(String words) {
    return prose.computeIfAbsent(words, FieldStatus::of);
  }

  Status status(String words) {
    return states.computeIfAbsent(words, FieldStatus::ofCell);
  }
}
