package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Recurrence;
import java.util.List;

/** Lines about the work on a measure: progress, completion, wording, who answers, by when. */
final class WorkLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "progress",
              "{\"do\":\"progress\",\"item\":\"2.1\",\"text\":\"已清理合同213份\",\"percent\":60,"
                  + "\"on\":\"2026-11-03\",\"from\":\"县农业农村局\"}",
              WorkLines::progress),
          LineKind.of(
              "complete",
              "{\"do\":\"complete\",\"item\":\"2.1\",\"completion\":\"已完成\",\"nature\":\"限期\"}",
              WorkLines::completed),
          LineKind.of(
              "wording",
              "{\"do\":\"wording\",\"item\":\"7.1\",\"text\":\"完善档案管理制度\"}",
              (line, items) -> {
                MeasureLine held = items.row(line).measure();
                return new Change.Wording(held.id(), held.text(), line.text("text"));
              }),
          LineKind.of(
              "title",
              "{\"do\":\"title\",\"item\":\"2\",\"title\":\"营商环境堵点排查不细\"}",
              (line, items) -> {
                IssueId issue = items.issue(line, "item", "inspection");
                return new Change.Title(issue, items.title(issue), line.text("title"));
              }),
          LineKind.of(
              "field",
              "{\"do\":\"field\",\"item\":\"2.1\",\"heading\":\"问题原因\",\"text\":\"制度缺失\"}",
              WorkLines::ownField),
          LineKind.of(
              "assign",
              "{\"do\":\"assign\",\"item\":\"6.1\",\"leaders\":[\"周明远\"],\"lead\":[\"县委组织部\"],"
                  + "\"responsible\":[],\"supporting\":[\"县委办公室\"]}",
              WorkLines::assigned),
          LineKind.of(
              "due",
              "{\"do\":\"due\",\"item\":\"3.1\",\"to\":\"2026-12-31\",\"reason\":\"更正：原文为2026年12月底前\"}",
              WorkLines::due),
          LineKind.of(
              "extend",
              "{\"do\":\"extend\",\"item\":\"3.1\",\"to\":\"2026-12-31\",\"reason\":\"两村合同涉诉\"}",
              (line, items) -> {
                MeasureLine held = items.row(line).measure();
                return new Change.ExtensionAsked(
                    held.id(), held.deadline(), line.day("to"), line.on(), line.text("reason"));
              }),
          LineKind.of(
              "decide",
              "{\"do\":\"decide\",\"item\":\"3.1\",\"granted\":true,\"opinion\":\"同意延期\"}",
              WorkLines::decided));

  private WorkLines() {}

  /** Of a measure, or of the issue as a whole where the item is one. */
  private static Change ownField(ChangeLine line, LedgerItems items) throws LineRefusal {
    IssueId issue = items.issue(line, "item", "inspection");
    MeasureId measure = line.text("item").contains(".") ? items.measureId(line) : null;
    String heading = line.text("heading");
    return new Change.OwnFieldKept(
        issue,
        measure,
        heading,
        items.ledger().desks().customFields(null).of(issue, measure, heading),
        line.text("text", ""));
  }

  private static Change progress(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureLine held = items.row(line).measure();
    int percent = line.number("percent", held.percent());
    if (percent < 0 || percent > 100) {
      throw ChangeLine.wrong("percent", percent);
    }
    String from = line.text("from", line.by());
    return new Change.Progress(
        held.id(), held.percent(), new ProgressEntry(line.on(), line.text("text"), percent, from));
  }

  private static Change completed(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureLine held = items.row(line).measure();
    return new Change.Completed(
        held.id(),
        held.completion(),
        line.has("completion") ? line.word("completion", Completion.class) : Completion.DONE,
        held.nature(),
        line.has("nature") ? line.word("nature", Nature.class) : held.nature());
  }

  private static Change assigned(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureLine held = items.row(line).measure();
    Responsibility before = held.responsibility();
    return new Change.Answering(
        held.id(),
        before,
        new Responsibility(
            line.texts("leaders", before.leaders()),
            line.texts("lead", before.lead()),
            line.texts("responsible", before.responsible()),
            line.texts("supporting", before.supporting())));
  }

  private static Change due(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureLine held = items.row(line).measure();
    String words = line.text("words", "");
    Deadline after =
        switch (line.text("form", "date")) {
          case "date" -> dated(line, words);
          case "immediate" -> new Deadline.Immediate(line.dayOrNull("to"), words);
          case "long-term" -> new Deadline.LongTerm(words);
          case "monthly" -> {
            int day = line.number("day");
            if (day < 1 || day > 31) {
              throw ChangeLine.wrong("day", day);
            }
            yield new Deadline.Recurring(Recurrence.Monthly.on(day), words);
          }
          case "unset" -> Deadline.unset();
          case String other -> throw ChangeLine.wrong("form", other);
        };
    return new Change.Due(held.id(), held.deadline(), after, line.text("reason", ""));
  }

  /** The deadline that {@code to} tells in words: 2026-12-31, 明年6月底, 每季度末. */
  private static Deadline dated(ChangeLine line, String words) throws LineRefusal {
    String to = line.text("to");
    return line.due("to")
        .deadline(words.isEmpty() ? DeadlineWords.kept(to) : words)
        .orElseThrow(() -> ChangeLine.wrong("to", to));
  }

  private static Change decided(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureId measure = items.measureId(line);
    String item = line.text("item");
    Extension pending =
        items.life(line).extensions().stream()
            .filter(extension -> extension.decision() == Extension.Decision.PENDING)
            .findFirst()
            .orElseThrow(() -> new LineRefusal(Flaw.NOTHING_WAITS, item));
    if (!line.has("granted")) {
      throw new LineRefusal(Flaw.MISSING, "granted");
    }
    return new Change.ExtensionDecided(
        measure, pending.id(), line.truth("granted", false), line.on(), line.text("opinion", ""));
  }
}
