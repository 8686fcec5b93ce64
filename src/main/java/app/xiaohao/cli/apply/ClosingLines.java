package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.StandardLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines about the way to 销号 and behind it: standard, steps, proof, 督办, 回头看. */
final class ClosingLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "standard",
              "{\"do\":\"standard\",\"item\":\"3.1\",\"lines\":[{\"text\":\"合同全部规范\","
                  + "\"evidence\":\"合同清单\"},\"租金追缴到位\"]}",
              ClosingLines::standard),
          step(
              "request",
              ClosureAct.REQUEST,
              "results",
              "{\"do\":\"request\",\"item\":\"3.1\",\"results\":\"清理合同213份，追缴租金486.2万元\"}"),
          LineKind.of(
              "verify",
              "{\"do\":\"verify\",\"item\":\"3.1\",\"met\":[1,2],\"opinion\":\"现场核查属实\","
                  + "\"by\":\"陈立群\"}",
              ClosingLines::verified),
          step(
              "approve",
              ClosureAct.APPROVE,
              null,
              "{\"do\":\"approve\",\"item\":\"3.1\",\"opinion\":\"同意\",\"by\":\"何䶮\"}"),
          LineKind.of(
              "close",
              "{\"do\":\"close\",\"item\":\"3.1\",\"number\":\"云整销〔2026〕8号\","
                  + "\"opinion\":\"同意销号\",\"on\":\"2026-11-20\"}",
              (line, items) ->
                  closing(line, items, ClosureAct.CLOSE, line.text("number"), opinion(line))),
          LineKind.of(
              "confirm",
              "{\"do\":\"confirm\",\"item\":\"3.1\",\"number\":\"云整销〔2025〕6号\","
                  + "\"opinion\":\"与原销号表一致\",\"by\":\"何䶮\"}",
              (line, items) ->
                  closing(line, items, ClosureAct.CONFIRM, line.text("number", ""), opinion(line))),
          step(
              "return",
              ClosureAct.RETURN,
              "reason",
              "{\"do\":\"return\",\"item\":\"3.1\",\"reason\":\"缺少验收报告\"}"),
          step(
              "reopen",
              ClosureAct.REOPEN,
              "reason",
              "{\"do\":\"reopen\",\"item\":\"3.1\",\"reason\":\"抽查发现反弹\"}"),
          step(
              "revoke",
              ClosureAct.REVOKE,
              "reason",
              "{\"do\":\"revoke\",\"item\":\"3.1\",\"reason\":\"核查依据有误\"}"),
          new LineKind(
              "attach",
              "{\"do\":\"attach\",\"item\":\"3.1\",\"file\":\"佐证/合同清单.xlsx\",\"proves\":\"合同清单\"}",
              ClosingLines::attached),
          LineKind.of(
              "remove-evidence",
              "{\"do\":\"remove-evidence\",\"item\":\"3.1\",\"number\":2,\"reason\":\"传错文件\"}",
              ClosingLines::evidenceRemoved),
          LineKind.of(
              "supervise",
              "{\"do\":\"supervise\",\"item\":\"3.1\",\"rung\":\"督办函\","
                  + "\"number\":\"云整督〔2026〕3号\",\"to\":\"县农业农村局\",\"text\":\"限期报告进度\","
                  + "\"answerDue\":\"2026-11-15\"}",
              (line, items) ->
                  new Change.Supervised(
                      items.measureId(line),
                      line.word("rung", SupervisionKind.class),
                      line.text("number"),
                      line.text("to"),
                      line.on(),
                      line.text("text"),
                      line.dayOrNull("answerDue"))),
          LineKind.of(
              "answer",
              "{\"do\":\"answer\",\"item\":\"3.1\",\"number\":\"云整督〔2026〕3号\","
                  + "\"text\":\"已完成清收\"}",
              ClosingLines::answered),
          LineKind.of(
              "plan-look-back",
              "{\"do\":\"plan-look-back\",\"item\":\"2.1\",\"on\":\"2027-02-20\"}",
              (line, items) -> new Change.LookBackPlanned(items.measureId(line), line.day("on"))),
          LineKind.of(
              "look-back",
              "{\"do\":\"look-back\",\"item\":\"2.1\",\"grade\":\"较好\",\"finding\":\"未见反弹\","
                  + "\"answers\":[{\"question\":\"是否反弹\",\"answer\":\"否\"}]}",
              ClosingLines::lookedBack));

  private ClosingLines() {}

  /**
   * @param words the field that has the words and is required; null for {@code opinion}, which may
   *     be left out
   */
  private static LineKind step(String name, ClosureAct act, String words, String example) {
    return LineKind.of(
        name,
        example,
        (line, items) ->
            closing(line, items, act, "", words == null ? opinion(line) : line.text(words)));
  }

  private static String opinion(ChangeLine line) throws LineRefusal {
    return line.text("opinion", "");
  }

  private static Change closing(
      ChangeLine line, LedgerItems items, ClosureAct act, String number, String words)
      throws LineRefusal {
    MeasureLine held = items.row(line).measure();
    return new Change.Closing(
        held.id(), held.closureState(), act, line.on(), number, words, Set.of());
  }

  private static Change verified(ChangeLine line, LedgerItems items) throws LineRefusal {
    int lines = items.life(line).standard().size();
    Set<Integer> ticked = new HashSet<>();
    for (int met : line.numbers("met")) {
      if (met < 1 || met > lines) {
        throw ChangeLine.wrong("met", met);
      }
      ticked.add(met - 1);
    }
    MeasureLine held = items.row(line).measure();
    return new Change.Closing(
        held.id(), held.closureState(), ClosureAct.VERIFY, line.on(), "", opinion(line), ticked);
  }

  private static Change standard(ChangeLine line, LedgerItems items) throws LineRefusal {
    List<StandardLine> after = new ArrayList<>();
    for (ChangeLine part : line.parts("lines", "text")) {
      after.add(new StandardLine(part.text("text"), part.text("evidence", "")));
      part.requireNothingElse();
    }
    return new Change.Standard(items.measureId(line), items.life(line).standard(), after);
  }

  private static LineKind.Deed attached(ChangeLine line, LedgerItems items) throws LineRefusal {
    MeasureId measure = items.measureId(line);
    Path file = items.file(line, "file");
    NewEvidence evidence = new NewEvidence(file, line.text("proves", ""));
    return (by, avowal) ->
        items.ledger().attach(measure, List.of(evidence), by, CommitWatch.NOBODY);
  }

  private static Change evidenceRemoved(ChangeLine line, LedgerItems items) throws LineRefusal {
    int number = line.number("number");
    Evidence evidence =
        items.life(line).evidence().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "number", "" + number));
    return new Change.EvidenceRemoved(evidence.measure(), evidence.id(), line.text("reason"));
  }

  private static Change answered(ChangeLine line, LedgerItems items) throws LineRefusal {
    String item = line.text("item");
    String number = line.text("number", "");
    Supervision waiting =
        items.life(line).supervisions().reversed().stream()
            .filter(one -> one.answeredOn() == null)
            .filter(one -> number.isEmpty() || one.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new LineRefusal(Flaw.NOTHING_WAITS, item));
    return new Change.Answered(waiting.measure(), waiting.id(), line.on(), line.text("text"));
  }

  private static Change lookedBack(ChangeLine line, LedgerItems items) throws LineRefusal {
    String item = line.text("item");
    LookBack planned =
        items.life(line).lookBacks().stream()
            .filter(one -> one.checkedOn() == null)
            .findFirst()
            .orElseThrow(() -> new LineRefusal(Flaw.NOTHING_WAITS, item));
    List<LookBack.Answer> answers = new ArrayList<>();
    if (line.has("answers")) {
      for (ChangeLine part : line.parts("answers", "question")) {
        answers.add(new LookBack.Answer(part.text("question"), part.text("answer")));
        part.requireNothingElse();
      }
    }
    return new Change.LookBackDone(
        planned.measure(),
        planned.id(),
        line.on(),
        answers,
        line.word("grade", LookBack.Grade.class),
        line.text("finding"));
  }
}
