package app.xiaohao.text.column;

import static app.xiaohao.text.column.ColumnSpec.choice;
import static app.xiaohao.text.column.ColumnSpec.day;
import static app.xiaohao.text.column.ColumnSpec.names;
import static app.xiaohao.text.column.ColumnSpec.number;
import static app.xiaohao.text.column.ColumnSpec.onMeasure;
import static app.xiaohao.text.column.ColumnSpec.wordsOfIssue;
import static app.xiaohao.text.column.ColumnSpec.wordsOfMeasure;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.WorkOrder;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every column of the ledger: a field of an issue or of a measure, or what follows from them. A new
 * one is a constant here and its heading {@code words.column.…} in both bundles; then JSON, filter,
 * sort and the sheets of views know it, and a line in the list of the screen puts it there. Fields
 * of JSON stand in this order, and their names are stable.
 */
public enum RowColumn {
  /** 巡视 */
  INSPECTION(wordsOfIssue(ColumnKind.WORDS, (row, at) -> at.inspection(row)).json("inspection")),
  /** 序号, of the issue */
  NUMBER(
      wordsOfIssue(ColumnKind.WORDS, (row, at) -> Integer.toString(row.issue().number()))
          .by((row, at) -> outline(row))),
  /** 措施号, in outline order: 2.10 behind 2.9 */
  MEASURE_NUMBER(
      wordsOfIssue(ColumnKind.WORDS, (row, at) -> LedgerQuery.number(row))
          .by((row, at) -> outline(row))
          .json("number")),
  /** 文中编号: the place in the document, 二·（一）·1 */
  PATH(
      wordsOfIssue(ColumnKind.WORDS, (row, at) -> String.join("·", row.issue().path()))
          .by((row, at) -> outline(row))
          .json("path", (row, at) -> row.issue().path())),
  /** 方面 */
  ASPECT(wordsOfIssue(ColumnKind.WORDS, (row, at) -> row.issue().aspect()).json("aspect")),
  /** 反馈问题 */
  ISSUE(wordsOfIssue(ColumnKind.WORDS, (row, at) -> row.issue().title()).json("issue")),
  /** 问题原文 */
  ORIGINAL(
      wordsOfIssue(ColumnKind.LONG_TEXT, (row, at) -> row.issue().original())
          .json("original", (row, at) -> row.issue().original())),
  /** 整改措施 */
  MEASURE(
      wordsOfMeasure(ColumnKind.LONG_TEXT, (measure, at) -> measure.text())
          .said(onMeasure("", (measure, at) -> MeasureWording.of(measure, at.texts())))
          .json("measure", onMeasure(null, (measure, at) -> measure.text()))),
  /** 责任领导 */
  LEADERS(names(measure -> measure.responsibility().leaders(), true).json("leaders")),
  /** 牵头单位 */
  LEAD(names(measure -> measure.responsibility().lead(), false).json("leadUnits")),
  /** 责任单位 */
  RESPONSIBLE(
      names(measure -> measure.responsibility().responsible(), false)
          .said(
              onMeasure(
                  "", (measure, at) -> RowText.joined(measure.responsibility().responsible())))
          .json("responsibleUnits")),
  /** 配合单位 */
  SUPPORTING(
      names(measure -> measure.responsibility().supporting(), false)
          .said(
              onMeasure("", (measure, at) -> RowText.joined(measure.responsibility().supporting())))
          .json("supportingUnits")),
  /** 主责单位: those that lead, else the responsible ones */
  ANSWERING(names(RowText::answering, false)),
  /** 整改时限, as it binds now */
  DEADLINE(
      day(measure -> measure.binding().binding().orElse(null))
          .said(
              onMeasure(
                  "",
                  (measure, at) ->
                      at.spelled().bound(measure, at.spelled().deadline(measure.deadline(), " "))))
          .by(onMeasure(null, (measure, at) -> measure.binding().dueOn(at.today()).orElse(null)))
          .filteredBy(onMeasure(List.of(), RowColumn::dueValues))
          .json("deadline", onMeasure(null, RowColumn::due))),
  /** 时限原文 */
  DEADLINE_WORDS(wordsOfMeasure(ColumnKind.WORDS, (measure, at) -> measure.deadline().words())),
  /** 原定时限 */
  FIRST_DUE(day(MeasureLine::firstDue).json("firstDue")),
  /** 延期次数 */
  EXTENSIONS(
      number(onMeasure(null, (measure, at) -> measure.extensions()), RowColumn::unlessNone)
          .json("extensions")),
  /** 时限状态 */
  DUE(choice((row, at) -> row.measure() == null ? null : at.lamp(row).due()).json("due")),
  /** 红黄绿灯 */
  LIGHT(
      choice((row, at) -> row.measure() == null ? null : at.lamp(row).light())
          .said((row, at) -> row.measure() == null ? "" : at.light(row))
          .by((row, at) -> row.measure() == null ? null : severity(row, at))
          .filteredBy((row, at) -> row.measure() == null ? List.of() : List.of(at.light(row)))
          .json("light")),
  /** 进展: percent */
  PERCENT(
      number(onMeasure(null, (measure, at) -> measure.percent()), percent -> percent + "%")
          .json("percent")),
  /** 最近进展 */
  PROGRESS(
      wordsOfMeasure(ColumnKind.LONG_TEXT, (measure, at) -> measure.progress())
          .json("progress", onMeasure(null, (measure, at) -> measure.progress()))),
  /** 最近报送 */
  PROGRESS_ON(day(MeasureLine::progressOn).json("progressOn")),
  /** 完成情况 */
  COMPLETION(choice(onMeasure(null, (measure, at) -> measure.completion())).json("completion")),
  /** 完成日期 */
  DONE_ON(day(MeasureLine::doneOn).json("doneOn")),
  /** 性质 */
  NATURE(choice(onMeasure(null, (measure, at) -> measure.nature())).json("nature")),
  /** 销号 */
  CLOSURE(choice(onMeasure(null, (measure, at) -> measure.closure())).json("closure")),
  /** 销号日期 */
  CLOSED_ON(day(MeasureLine::closedOn).json("closedOn")),
  /** 销号编号 */
  CLOSING_NUMBER(
      wordsOfMeasure(ColumnKind.WORDS, (measure, at) -> measure.closingNumber())
          .json("closingNumber")),
  /** 状态 */
  STATUS(choice((row, at) -> status(row))),
  /** 逾期天数 */
  DAYS_OVER(number(RowColumn::daysOver, days -> Integer.toString(days))),
  /** 佐证: how many files */
  EVIDENCE(number(onMeasure(null, (measure, at) -> measure.evidence()), RowColumn::unlessNone)),
  /** 须先办结: what has to end before it begins */
  AFTER(
      wordsOfMeasure(
              ColumnKind.WORDS,
              (measure, at) ->
                  measure.after().stream()
                      .map(first -> first.number())
                      .collect(Collectors.joining("、")))
          .json(
              "after",
              onMeasure(
                  null,
                  (measure, at) ->
                      measure.after().stream().map(first -> first.number()).toList()))),
  /** 压茬推进: how it stands to those that have to end first */
  ORDER(choice(onMeasure(null, (measure, at) -> WorkOrder.of(measure).orElse(null))).json("order")),
  /** the first heading of an office's own that the ledger kept; the others follow */
  OWN_1(own(0)),
  OWN_2(own(1)),
  OWN_3(own(2)),
  OWN_4(own(3)),
  OWN_5(own(4)),
  OWN_6(own(5)),
  OWN_7(own(6)),
  OWN_8(own(7)),
  OWN_9(own(8)),
  OWN_10(own(9)),
  OWN_11(own(10)),
  OWN_12(own(11));

  private final ColumnSpec spec;

  RowColumn(ColumnSpec spec) {
    this.spec = spec;
  }

  private static ColumnSpec own(int place) {
    return wordsOfIssue(ColumnKind.WORDS, (row, at) -> at.own(row, place));
  }

  /** The place among the headings that offices brought; -1 of a column of the ledger itself. */
  public int own() {
    return ordinal() < OWN_1.ordinal() ? -1 : ordinal() - OWN_1.ordinal();
  }

  /** How the column is filtered and aligned. */
  public ColumnKind kind() {
    return spec.kind();
  }

  /** Whether it speaks of the measure and not of the issue. */
  public boolean ofMeasure() {
    return spec.ofMeasure();
  }

  /** The words of a cell in one line; empty where there is nothing to say. */
  public String text(LedgerRow row, ColumnWords at) {
    return spec.text().apply(row, at);
  }

  /** What the column is sorted by: all of one type that compares; null where it is unknown. */
  public @Nullable Comparable<?> key(LedgerRow row, ColumnWords at) {
    return spec.key().apply(row, at);
  }

  /** What the column is filtered by, several for names; none where it is unknown (待补). */
  public List<String> values(LedgerRow row, ColumnWords at) {
    return spec.values().apply(row, at);
  }

  /** The fields of a row for JSON, in their order; of a row without measure those of its issue. */
  public static Map<String, @Nullable Object> fields(LedgerRow row, ColumnWords at) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (RowColumn column : values()) {
      String name = column.spec.json();
      if (name != null && (row.measure() != null || !column.ofMeasure() || column == MEASURE)) {
        fields.put(name, column.spec.field().apply(row, at));
      }
    }
    return fields;
  }

  /** 2.10 as a number behind 2.9, an issue without measures before those of the next. */
  private static long outline(LedgerRow row) {
    return ((long) row.issue().number() << Integer.SIZE)
        + (row.measure() == null ? 0 : row.measure().number());
  }

  private static Map<String, @Nullable Object> due(MeasureLine measure, ColumnWords at) {
    Map<String, @Nullable Object> due = new LinkedHashMap<>();
    due.put("kind", measure.deadline().kind().name());
    due.put("date", measure.deadline().dueOn(at.today()).orElse(null));
    due.put("awaitsDate", measure.awaitsDate());
    due.put("words", measure.deadline().words());
    return due;
  }

  /** The month of the date that binds, else 立行立改, 长期坚持 or the rhythm; none while unset. */
  private static List<String> dueValues(MeasureLine measure, ColumnWords at) {
    Deadline binding = measure.binding();
    if (binding instanceof Deadline.Unset) {
      return List.of();
    }
    return List.of(
        binding.binding().map(ColumnSpec::month).orElseGet(() -> at.spelled().form(binding)));
  }

  /** Red first, of one colour what is overdue first. */
  private static int severity(LedgerRow row, ColumnWords at) {
    Lamp lamp = at.lamp(row);
    return lamp.light().ordinal() * DueState.values().length + lamp.due().ordinal();
  }

  private static LedgerQuery.Status status(LedgerRow row) {
    return Stream.of(
            LedgerQuery.Status.CLOSED,
            LedgerQuery.Status.STATED,
            LedgerQuery.Status.DONE_NOT_CLOSED)
        .filter(status -> status.holds(row))
        .findFirst()
        .orElse(LedgerQuery.Status.UNFINISHED);
  }

  /** Days past the date of what is not done yet; null where nothing is late. */
  private static @Nullable Integer daysOver(LedgerRow row, ColumnWords at) {
    if (row.measure() == null || at.lamp(row).due() != DueState.OVERDUE) {
      return null;
    }
    return row.measure()
        .binding()
        .dueOn(at.today())
        .map(due -> (int) ChronoUnit.DAYS.between(due, at.today()))
        .orElse(null);
  }

  private static String unlessNone(int count) {
    return count == 0 ? "" : Integer.toString(count);
  }

  /** The heading over it; of a column that an office brought only which it is. */
  public String heading(Texts texts) {
    return own() >= 0
        ? texts.of("words.column.OWN", own() + 1)
        : texts.of("words.column." + name());
  }
}
