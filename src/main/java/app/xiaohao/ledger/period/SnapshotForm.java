package app.xiaohao.ledger.period;

import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.ledger.FrozenLine;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import java.util.ArrayList;
import java.util.List;

/**
 * The form in which a snapshot is frozen: a line {@code snapshot} with the version of the form,
 * then a line {@code issue} before the lines {@code measure} of that issue. The same snapshot
 * always gives the same text.
 */
public final class SnapshotForm {
  private static final int VERSION = 1;

  private SnapshotForm() {}

  /** The snapshot as it is kept. */
  public static String write(Snapshot snapshot) {
    StringBuilder body = new StringBuilder();
    add(
        body,
        new FrozenLine("snapshot")
            .put("version", VERSION)
            .put("title", snapshot.title())
            .put("on", snapshot.on())
            .put("rules", snapshot.rules()));
    IssueLine last = null;
    for (SnapshotRow shown : snapshot.rows()) {
      IssueLine issue = shown.row().issue();
      if (last == null || !last.id().equals(issue.id())) {
        add(body, line(issue));
        last = issue;
      }
      if (shown.row().measure() != null) {
        add(body, line(shown.row().measure(), shown.lamp()));
      }
    }
    return body.toString();
  }

  /**
   * A snapshot as it was kept.
   *
   * @throws IllegalArgumentException if the text has not the form
   */
  public static Snapshot read(String body) {
    FrozenLine head = new FrozenLine("");
    List<SnapshotRow> rows = new ArrayList<>();
    IssueLine issue = null;
    boolean empty = false;
    for (String written : body.lines().toList()) {
      FrozenLine line = FrozenLine.read(written);
      switch (line.word()) {
        case "snapshot" -> head = line;
        case "issue" -> {
          if (empty) {
            rows.add(new SnapshotRow(new LedgerRow(issue, null), null));
          }
          issue = issue(line);
          empty = true;
        }
        case "measure" -> {
          rows.add(new SnapshotRow(new LedgerRow(issue, measure(line)), lamp(line)));
          empty = false;
        }
        default -> {}
      }
    }
    if (empty) {
      rows.add(new SnapshotRow(new LedgerRow(issue, null), null));
    }
    if (!head.has("on")) {
      throw new IllegalArgumentException("not a snapshot");
    }
    return new Snapshot(head.text("title"), head.date("on"), head.text("rules"), rows);
  }

  private static void add(StringBuilder body, FrozenLine line) {
    body.append(line.written()).append('\n');
  }

  private static FrozenLine line(IssueLine issue) {
    return new FrozenLine("issue")
        .put("id", issue.id().value())
        .put("inspection", issue.inspection().value())
        .put("number", issue.number())
        .put("path", issue.path())
        .put("aspects", issue.aspects())
        .put("title", issue.title())
        .put("original", issue.original())
        .put("started", issue.startedOn())
        .put("open", issue.standing().open() ? 1 : 0)
        .put("sign", issue.standing().oldestSign())
        .put("rhythm", issue.standing().rhythm());
  }

  private static IssueLine issue(FrozenLine line) {
    return new IssueLine(
        new IssueId(line.id("id")),
        new InspectionId(line.id("inspection")),
        line.number("number"),
        line.list("path"),
        line.list("aspects"),
        line.text("title"),
        line.text("original"),
        line.date("started"),
        new IssueStanding(
            line.number("open") != 0, line.date("sign"), line.word("rhythm", Rhythm.class)));
  }

  private static FrozenLine line(MeasureLine measure, Lamp lamp) {
    Responsibility answering = measure.responsibility();
    FrozenLine line =
        new FrozenLine("measure")
            .put("id", measure.id().value())
            .put("number", measure.number())
            .put("text", measure.text())
            .put("leaders", answering.leaders())
            .put("lead", answering.lead())
            .put("responsible", answering.responsible())
            .put("supporting", answering.supporting());
    deadline(line, measure.deadline());
    return line.put("first", measure.firstDue())
        .put("extensions", measure.extensions())
        .put("nature", measure.nature())
        .put("percent", measure.percent())
        .put("progress", measure.progress())
        .put("progressOn", measure.progressOn())
        .put("completion", measure.completion())
        .put("closure", measure.closure())
        .put("closedOn", measure.closedOn())
        .put("closingNumber", measure.closingNumber())
        .put("approvals", measure.approvals())
        .put("round", measure.round())
        .put("evidence", measure.evidence())
        .put("doneOn", measure.doneOn())
        .put("reopenedOn", measure.reopenedOn())
        .put("light", lamp.light())
        .put("word", lamp.word())
        .put("state", lamp.due())
        .put("rule", lamp.rule());
  }

  private static MeasureLine measure(FrozenLine line) {
    return new MeasureLine(
        new MeasureId(line.id("id")),
        line.number("number"),
        line.text("text"),
        new Responsibility(
            line.list("leaders"),
            line.list("lead"),
            line.list("responsible"),
            line.list("supporting")),
        deadline(line),
        line.date("first"),
        line.number("extensions"),
        line.word("nature", Nature.class),
        line.number("percent"),
        line.text("progress"),
        line.date("progressOn"),
        line.word("completion", Completion.class),
        line.word("closure", Closure.class),
        line.date("closedOn"),
        line.text("closingNumber"),
        line.number("approvals"),
        line.number("round"),
        line.number("evidence"),
        line.date("doneOn"),
        line.date("reopenedOn"));
  }

  private static Lamp lamp(FrozenLine line) {
    return new Lamp(
        line.word("light", Light.class),
        line.text("word"),
        line.word("state", DueState.class),
        line.number("rule"));
  }

  private static void deadline(FrozenLine line, Deadline deadline) {
    switch (deadline) {
      case Deadline.OnDate due -> line.put("due", "ON_DATE").put("dueOn", due.date());
      case Deadline.Immediate due -> line.put("due", "IMMEDIATE").put("dueOn", due.by());
      case Deadline.LongTerm _ -> line.put("due", "LONG_TERM");
      case Deadline.Recurring due ->
          line.put("due", "RECURRING").put("dueRule", RecurrenceRule.of(due.recurrence()));
      case Deadline.Unset _ -> line.put("due", "UNSET");
    }
    line.put("dueWords", deadline.words());
  }

  private static Deadline deadline(FrozenLine line) {
    String words = line.text("dueWords");
    return switch (line.text("due")) {
      case "ON_DATE" -> new Deadline.OnDate(line.date("dueOn"), words);
      case "IMMEDIATE" -> new Deadline.Immediate(line.date("dueOn"), words);
      case "LONG_TERM" -> new Deadline.LongTerm(words);
      case "RECURRING" ->
          new Deadline.Recurring(RecurrenceRule.read(line.text("dueRule")).orElseThrow(), words);
      default -> Deadline.unset();
    };
  }
}
