package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lines about what the work has brought (成效) and what the office keeps a record of (记录). */
final class OutcomeLines {
  private static final Outcome NO_OUTCOME =
      new Outcome(null, "", "", null, "", null, null, null, "");

  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "outcome",
              "{\"do\":\"outcome\",\"item\":\"2.1\",\"kind\":\"追缴资金\",\"amount\":\"12.5\","
                  + "\"unit\":\"万元\",\"target\":\"20\",\"due\":\"2026-12-31\",\"on\":\"2026-11-03\"}",
              (line, items) -> {
                boolean whole = !line.text("item").contains(".");
                IssueId issue = items.issue(line, "item", "inspection");
                MeasureId measure = whole ? null : items.measureId(line);
                return new Change.OutcomeKept(issue, measure, null, outcome(line, NO_OUTCOME), "");
              }),
          LineKind.of(
              "change-outcome",
              "{\"do\":\"change-outcome\",\"outcome\":1,\"amount\":\"15\"}",
              (line, items) -> {
                OutcomeLine held = held(line, items);
                return new Change.OutcomeKept(
                    held.issue(),
                    held.measure(),
                    held.outcome(),
                    outcome(line, held.outcome()),
                    line.text("reason", ""));
              }),
          LineKind.of(
              "remove-outcome",
              "{\"do\":\"remove-outcome\",\"outcome\":1,\"reason\":\"与 3.1 重复\"}",
              (line, items) -> {
                OutcomeLine held = held(line, items);
                return new Change.OutcomeKept(
                    held.issue(), held.measure(), held.outcome(), null, line.text("reason"));
              }),
          LineKind.of(
              "record",
              "{\"do\":\"record\",\"inspection\":\"云溪\",\"kind\":\"督导检查\",\"title\":\"第二轮督导\","
                  + "\"on\":\"2026-11-03\",\"who\":\"督导组、10个镇（街）\",\"count\":10,\"unit\":\"次\","
                  + "\"text\":\"督办群众反映集中的问题\",\"issues\":[\"2\"]}",
              (line, items) -> {
                InspectionId inspection = items.inspection(line);
                return new Change.RecordKept(inspection, null, made(line, items), "");
              }),
          ofHeld(
              "change-record",
              "{\"do\":\"change-record\",\"inspection\":\"云溪\",\"kind\":\"督导检查\",\"number\":1,"
                  + "\"count\":11}",
              (line, items, inspection, held) ->
                  new Change.RecordKept(
                      inspection, held, changed(line, items, held), line.text("reason", ""))),
          ofHeld(
              "settle-record",
              "{\"do\":\"settle-record\",\"inspection\":\"云溪\",\"kind\":\"督导检查\",\"number\":1,"
                  + "\"answer\":\"已反馈被督导单位\",\"on\":\"2026-11-03\"}",
              (line, items, inspection, held) -> {
                State after = line.truth("declined", false) ? State.DECLINED : State.SETTLED;
                return new Change.RecordKept(
                    inspection, held, held.settled(after, line.text("answer"), line.on()), "");
              }),
          ofHeld(
              "remove-record",
              "{\"do\":\"remove-record\",\"inspection\":\"云溪\",\"kind\":\"督导检查\",\"number\":1,"
                  + "\"reason\":\"重复登记\"}",
              (line, items, inspection, held) ->
                  new Change.RecordKept(inspection, held, null, line.text("reason"))));

  private OutcomeLines() {}

  /** Makes the change of a line about a record that is held. */
  private interface OfRecord {
    Change of(ChangeLine line, LedgerItems items, InspectionId inspection, WorkRecord held)
        throws LineRefusal;
  }

  /** A kind of line that names a record by its inspection, its kind and its number. */
  private static LineKind ofHeld(String name, String example, OfRecord maker) {
    return LineKind.of(
        name,
        example,
        (line, items) -> {
          InspectionId inspection = items.inspection(line);
          return maker.of(line, items, inspection, held(line, items, inspection));
        });
  }

  private static Outcome outcome(ChangeLine line, Outcome before) throws LineRefusal {
    return new Outcome(
        before.id(),
        line.text("kind", before.kind()),
        line.text("title", before.title()),
        line.has("amount") ? line.decimal("amount") : before.amount(),
        line.text("unit", before.unit()),
        line.has("target") ? line.decimal("target") : before.target(),
        line.has("due") ? line.day("due") : before.due(),
        line.has("on") ? line.day("on") : before.on(),
        line.text("note", before.note()));
  }

  private static OutcomeLine held(ChangeLine line, LedgerItems items) throws LineRefusal {
    int number = line.number("outcome");
    return items.ledger().desks().outcomes(null).stream()
        .filter(one -> one.outcome().id().value() == number)
        .findFirst()
        .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "outcome", Integer.toString(number)));
  }

  private static WorkRecord made(ChangeLine line, LedgerItems items) throws LineRefusal {
    LocalDate on = line.dayOrNull("on");
    return new WorkRecord(
        null,
        line.text("kind"),
        0,
        line.text("title"),
        on,
        line.dayOrNull("until"),
        line.text("who", ""),
        line.number("count", 1),
        line.text("unit", ""),
        line.text("text", ""),
        line.has("state") ? line.word("state", State.class) : State.NOTED,
        line.text("answer", ""),
        line.dayOrNull("answeredOn"),
        line.truth("restricted", line.usuallyKeptBack()),
        issues(line, items));
  }

  private static WorkRecord changed(ChangeLine line, LedgerItems items, WorkRecord held)
      throws LineRefusal {
    return new WorkRecord(
        held.id(),
        held.kind(),
        held.number(),
        line.text("title", held.title()),
        line.has("on") ? line.day("on") : held.on(),
        line.has("until") ? line.day("until") : held.until(),
        line.text("who", held.who()),
        line.number("count", held.amount()),
        line.text("unit", held.unit()),
        line.text("text", held.body()),
        line.has("state") ? line.word("state", State.class) : held.state(),
        line.text("answer", held.answer()),
        line.has("answeredOn") ? line.day("answeredOn") : held.answeredOn(),
        line.truth("restricted", held.restricted()),
        line.has("issues") ? issues(line, items) : held.issues());
  }

  private static List<IssueId> issues(ChangeLine line, LedgerItems items) throws LineRefusal {
    List<IssueId> issues = new ArrayList<>();
    for (String number : line.texts("issues", List.of())) {
      issues.add(items.issueNamed(line, number));
    }
    return issues;
  }

  private static WorkRecord held(ChangeLine line, LedgerItems items, InspectionId inspection)
      throws LineRefusal {
    String kind = line.text("kind");
    int number = line.number("number");
    return items.ledger().desks().records(inspection).stream()
        .filter(one -> one.kind().equals(kind) && one.number() == number)
        .findFirst()
        .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "number", kind + number));
  }
}
