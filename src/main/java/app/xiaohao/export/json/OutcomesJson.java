package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.outcome.RecordItems;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Outcomes (成效) and records (记录) as JSON for other programs. Field names are stable:
 *
 * <pre>
 * outcomes  {inspection, outcome, item, kind, title, amount, unit, target, due, on, note,
 *           standing: REACHED|UNDER_WAY|SHORT|LATE|UNKNOWN, null without a target}, decimals in
 *           quotes, null while not known
 * sums      {of, kind, unit, entries, amount, unknown, target, towards, withTarget, reached, late},
 *           amount, target, towards null of several rates and of figures of different things
 * proposed  {do, inspection, item, kind, title, amount, unit, target, note}: an array, each as a line
 *           of apply
 * records   {inspection, kind, number, title, on, until, who, count, unit, text,
 *           state: NOTED|OPEN|SETTLED|DECLINED, answer, answeredOn, restricted, issues: [number]}
 * </pre>
 */
public final class OutcomesJson {
  private final List<Inspection> inspections;
  private final List<LedgerRow> rows;

  /**
   * @param inspections of what is written
   * @param rows all of these inspections
   */
  public OutcomesJson(List<Inspection> inspections, List<LedgerRow> rows) {
    this.inspections = List.copyOf(inspections);
    this.rows = List.copyOf(rows);
  }

  /**
   * Writes outcomes with their sums in UTF-8; the stream stays open.
   *
   * @param sums by the name of what they are of
   */
  public void write(
      List<OutcomeLine> lines,
      Map<String, List<OutcomeSum>> sums,
      LocalDate today,
      OutputStream stream) {
    List<Sum> all = new ArrayList<>();
    sums.forEach((of, own) -> own.forEach(sum -> all.add(sum(of, sum))));
    Json.MAPPER.writeValue(
        stream, new Brought(lines.stream().map(line -> one(line, today)).toList(), all));
  }

  private One one(OutcomeLine line, LocalDate today) {
    Outcome outcome = line.outcome();
    return new One(
        inspection(line),
        outcome.id().value(),
        line.number(),
        outcome.kind(),
        outcome.title(),
        written(outcome.amount()),
        outcome.unit(),
        written(outcome.target()),
        outcome.due(),
        outcome.on(),
        outcome.note(),
        outcome.standing(today).orElse(null));
  }

  private String inspection(OutcomeLine line) {
    return line.row(rows)
        .flatMap(
            row ->
                inspections.stream()
                    .filter(inspection -> inspection.id().equals(row.issue().inspection()))
                    .findFirst())
        .map(Inspection::name)
        .orElse("");
  }

  private static Sum sum(String of, OutcomeSum sum) {
    return new Sum(
        of,
        sum.kind(),
        sum.unit(),
        sum.entries(),
        sum.addsUp() ? sum.amount().toPlainString() : null,
        sum.unknown(),
        sum.addsUp() ? written(sum.target()) : null,
        sum.addsUp() ? sum.towards().toPlainString() : null,
        sum.withTarget(),
        sum.reached(),
        sum.late());
  }

  /** Writes what is proposed, an array, in UTF-8; the stream stays open. */
  public void propose(List<OutcomeLine> proposed, OutputStream stream) {
    Json.writeArray(proposed.stream().map(this::proposal).toList(), stream);
  }

  private Proposal proposal(OutcomeLine line) {
    Outcome outcome = line.outcome();
    return new Proposal(
        "outcome",
        inspection(line),
        line.number(),
        outcome.kind(),
        outcome.title(),
        written(outcome.amount()),
        outcome.unit(),
        written(outcome.target()),
        outcome.note());
  }

  private static String written(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /** Writes records, an array of objects, in UTF-8; the stream stays open. */
  public void write(Map<Inspection, List<WorkRecord>> records, OutputStream stream) {
    List<Kept> all = new ArrayList<>();
    records.forEach((inspection, own) -> own.forEach(one -> all.add(kept(inspection.name(), one))));
    Json.writeArray(all, stream);
  }

  private Kept kept(String inspection, WorkRecord one) {
    return new Kept(
        inspection,
        one.kind(),
        one.number(),
        one.title(),
        one.on(),
        one.until(),
        one.who(),
        one.amount(),
        one.unit(),
        one.body(),
        one.state(),
        one.answer(),
        one.answeredOn(),
        one.restricted(),
        RecordItems.numbers(one.issues(), rows));
  }

  private record Brought(List<One> outcomes, List<Sum> sums) {}

  private record One(
      String inspection,
      long outcome,
      String item,
      String kind,
      String title,
      String amount,
      String unit,
      String target,
      LocalDate due,
      LocalDate on,
      String note,
      Outcome.Standing standing) {}

  /** What is not known is left out, as in a line of apply. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Proposal(
      @JsonProperty("do") String act,
      String inspection,
      String item,
      String kind,
      String title,
      String amount,
      String unit,
      String target,
      String note) {}

  private record Sum(
      String of,
      String kind,
      String unit,
      int entries,
      String amount,
      int unknown,
      String target,
      String towards,
      int withTarget,
      int reached,
      int late) {}

  private record Kept(
      String inspection,
      String kind,
      int number,
      String title,
      LocalDate on,
      LocalDate until,
      String who,
      int count,
      String unit,
      String text,
      WorkRecord.State state,
      String answer,
      LocalDate answeredOn,
      boolean restricted,
      List<String> issues) {}
}
