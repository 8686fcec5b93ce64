package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.line.Blank;
import app.xiaohao.intake.table.cell.CellDeadline;
import app.xiaohao.intake.table.cell.CellReadings;
import app.xiaohao.intake.table.cell.CellStatus;
import app.xiaohao.intake.table.cell.Words;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What cells beside the problem and the measure say, of an issue or of one of its measures. Words
 * that are in none of the facts make a field under the column's own heading, so that none is lost.
 */
final class Facts {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern ROLE_WORDS =
      Pattern.compile(
          "(?:牵头|主办|主责|责任|整改|落实|配合|协助|协办|会办|参与)(?:单位|部门|科室)?[:：]?"
              + "|(?:责任|牵头|包案|分管)(?:领导|人)[:：]|(?:具体)?负责人[:：]|联系人[:：]|同志|先生|女士");

  private static final Pattern CLOSED = Pattern.compile("销号|销项");

  private static final int LONGEST_NUMBER = 100;

  private final ColumnPlan plan;
  private final CellReadings readings;
  private final List<UnitMention> units = new ArrayList<>();
  private final List<LeaderMention> leaders = new ArrayList<>();
  private final List<DeadlineMention> deadlines = new ArrayList<>();
  private final List<CustomField> fields = new ArrayList<>();
  private final CellStatus status;
  private String progress = "";

  Facts(ColumnPlan plan, CellReadings readings) {
    this.plan = plan;
    this.readings = readings;
    this.status = new CellStatus(readings);
  }

  /**
   * Takes what stands in one column.
   *
   * @param cells none of them blank; empty where the column says nothing
   * @param number which measure the words are about; null for all of them
   */
  void add(int column, List<Words> cells, Integer number) {
    for (Words cell : cells) {
      switch (plan.meaning(column)) {
        case LEADER -> people(column, cell);
        case LEAD_UNIT -> unit(column, cell, UnitRole.LEAD);
        case RESPONSIBLE_UNIT -> unit(column, cell, UnitRole.RESPONSIBLE);
        case SUPPORTING_UNIT -> unit(column, cell, UnitRole.SUPPORTING);
        case DEADLINE ->
            CellDeadline.of(plan, column, cell, readings)
                .ifPresentOrElse(
                    mention -> deadlines.add(CellDeadline.about(mention, number)),
                    () -> field(column, cell));
        case PROGRESS -> progress(column, cell);
        case COMPLETION -> {
          if (!status.completion(plan.name(column), plan.isCheck(column), cell.text())) {
            rest(column, cell);
          }
        }
        case PERCENT -> {
          if (!status.percent(plan.name(column), cell.text())) {
            field(column, cell);
          }
        }
        case CLOSURE -> {
          if (!status.closure(plan.name(column), cell.text())) {
            field(column, cell);
          }
        }
        case DONE_ON -> {
          if (CLOSED.matcher(plan.name(column)).find()) {
            readings
                .deadline(cell.text())
                .filter(said -> said.kind() == DeadlineMention.Kind.DATE && said.date() != null)
                .ifPresent(said -> status.closedOn(said.date()));
          }
          field(column, cell);
        }
        case CLOSING_NUMBER -> {
          if (cell.text().length() <= LONGEST_NUMBER) {
            status.closingNumber(cell.text().strip());
          }
          field(column, cell);
        }
        default -> field(column, cell);
      }
    }
  }

  private void people(int column, Words cell) {
    List<LeaderMention> found = readings.people(cell.text());
    List<String> kept = new ArrayList<>();
    for (LeaderMention person : found) {
      kept.add(person.name());
      kept.addAll(List.of(person.posts().split("、")));
      if (!leaders.contains(person)) {
        leaders.add(person);
      }
    }
    keepRest(column, cell, kept);
  }

  private void unit(int column, Words cell, UnitRole role) {
    List<UnitMention> found = readings.units(cell.text(), role);
    for (UnitMention unit : found) {
      if (!units.contains(unit)) {
        units.add(unit);
      }
    }
    keepRest(column, cell, found.stream().map(UnitMention::name).toList());
  }

  private void keepRest(int column, Words cell, List<String> kept) {
    String left = SPACE.matcher(cell.text()).replaceAll("");
    for (String words : kept) {
      String squashed = SPACE.matcher(words).replaceAll("");
      left = squashed.isEmpty() ? left : left.replace(squashed, " ");
    }
    left = ROLE_WORDS.matcher(left).replaceAll(" ");
    if (!Blank.is(left)) {
      field(column, cell);
    }
  }

  /** A second column of progress is kept under its own heading. */
  private void progress(int column, Words cell) {
    if (column == plan.first(Column.PROGRESS)) {
      progress = progress.isEmpty() ? cell.text() : progress + "\n" + cell.text();
    } else {
      field(column, cell);
    }
  }

  /** 完成情况 that tells more than the state is the progress where no column is there for it. */
  private void rest(int column, Words cell) {
    if (plan.has(Column.PROGRESS)) {
      field(column, cell);
    } else {
      progress = progress.isEmpty() ? cell.text() : progress + "\n" + cell.text();
    }
  }

  void field(int column, Words cell) {
    field(plan.name(column), cell.text());
  }

  void field(String heading, String text) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).heading().equals(heading)) {
        fields.set(i, new CustomField(heading, fields.get(i).text() + "\n" + text));
        return;
      }
    }
    fields.add(new CustomField(heading, text));
  }

  List<UnitMention> units() {
    return units;
  }

  List<LeaderMention> leaders() {
    return leaders;
  }

  List<DeadlineMention> deadlines() {
    return deadlines;
  }

  List<CustomField> fields() {
    return fields;
  }

  CellStatus status() {
    return status;
  }

  String progress() {
    return progress;
  }
}
