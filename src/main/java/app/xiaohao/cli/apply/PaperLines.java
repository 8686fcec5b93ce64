package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.rule.Unsaid;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.PaperWording;
import java.util.List;

/** Lines about the register of papers (文书登记簿). */
final class PaperLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "draft-paper",
              "{\"do\":\"draft-paper\",\"kind\":\"closing-form\",\"title\":\"销号申请（审批）表\","
                  + "\"items\":[\"3.1\"]}",
              (line, items) -> new Change.PaperDrafted(drafted(line, items))),
          new LineKind(
              "issue-paper",
              "{\"do\":\"issue-paper\",\"kind\":\"supervise\",\"title\":\"督办函\","
                  + "\"number\":\"云整督〔2026〕9号\",\"items\":[\"3.1\"],\"unit\":\"县农业农村局\","
                  + "\"text\":\"限期报告进度\",\"answerDue\":\"2026-11-30\","
                  + "\"file\":\"发文/督办函.pdf\"}",
              PaperLines::issued),
          new LineKind(
              "answer-paper",
              "{\"do\":\"answer-paper\",\"number\":\"云整督〔2026〕9号\",\"text\":\"已完成清收\"}",
              (line, items) -> {
                RegisteredPaper paper = held(line, items);
                List<Change> changes =
                    PaperRegister.answer(
                        paper,
                        items.ledger().desks().desk(null).letters(),
                        line.on(),
                        line.text("text"));
                return (by, avowal) -> items.ledger().apply(changes, by, avowal);
              }),
          LineKind.of(
              "withdraw-paper",
              "{\"do\":\"withdraw-paper\",\"number\":\"云整督〔2026〕9号\",\"reason\":\"发错单位\"}",
              (line, items) ->
                  new Change.PaperWithdrawn(
                      registered(line, items), line.on(), line.text("reason"))),
          new LineKind(
              "sign-paper",
              "{\"do\":\"sign-paper\",\"number\":\"云整督〔2026〕9号\",\"file\":\"签字/督办函.pdf\"}",
              (line, items) -> {
                RegisteredPaper paper = registered(line, items);
                Kept kept = Kept.of(line, items);
                return (by, avowal) ->
                    kept.apply(items.ledger(), new Change.PaperSigned(paper, kept.copy()), by);
              }),
          LineKind.of(
              "paper-numbers",
              "{\"do\":\"paper-numbers\",\"kind\":\"supervise\",\"form\":\"云整督〔{年}〕{号}号\"}",
              (line, items) -> {
                String kind = line.text("kind");
                String form = line.text("form", "");
                if (!Unsaid.is(form) && !ClosingNumbers.valid(form)) {
                  throw new LineRefusal(LineRefusal.Flaw.NUMBER_FORM, form);
                }
                PaperForm before = form(kind, items);
                return new Change.PaperFormKept(
                    kind,
                    before,
                    new PaperForm(
                        Unsaid.is(form) ? null : new ClosingNumbers(form), before.template()));
              }));

  private PaperLines() {}

  /** A file of the folder of the changes, looked at. */
  private record Kept(EvidenceContent file) {
    static Kept of(ChangeLine line, LedgerItems items) throws LineRefusal {
      return new Kept(items.ledger().look(items.file(line, "file")));
    }

    PaperCopy copy() {
      return new PaperCopy(file.name(), file.sha256());
    }

    void apply(Ledger ledger, Change change, String by) {
      ledger.apply(List.of(change), List.of(file), by);
    }
  }

  private static PaperForm form(String kind, LedgerItems items) {
    return items.ledger().desks().paperForms().getOrDefault(kind, PaperForm.NONE);
  }

  private static RegisteredPaper drafted(ChangeLine line, LedgerItems items) throws LineRefusal {
    String kind = line.text("kind");
    PaperAbout about =
        new PaperAbout(
            line.has("inspection") ? items.inspection(line) : null,
            line.has("items") ? items.measures(line, "items") : List.of(),
            line.text("unit", ""),
            line.text("leader", ""),
            line.text("period", ""));
    return RegisteredPaper.draft(
            kind, PaperWording.letter(kind).orElse(null), line.text("title"), about)
        .correcting(corrected(line, items));
  }

  private static PaperId corrected(ChangeLine line, LedgerItems items) throws LineRefusal {
    return line.has("corrects") ? numbered(line, "corrects", items).id() : null;
  }

  private static LineKind.Deed issued(ChangeLine line, LedgerItems items) throws LineRefusal {
    RegisteredPaper draft = line.has("paper") ? held(line, items) : null;
    RegisteredPaper before = draft == null ? drafted(line, items) : draft;
    Kept kept = Kept.of(line, items);
    RegisteredPaper after =
        before.issued(line.text("number"), line.on(), line.dayOrNull("answerDue"), kept.copy());
    Change change =
        new Change.PaperIssued(
            draft, after, after.letter() == null ? line.text("text", "") : line.text("text"));
    return (by, avowal) -> kept.apply(items.ledger(), change, by);
  }

  /** The paper in the field {@code paper}, by its identity, or in the field {@code number}. */
  private static RegisteredPaper held(ChangeLine line, LedgerItems items) throws LineRefusal {
    if (line.has("paper")) {
      int id = line.number("paper");
      return items.ledger().desks().papers().stream()
          .filter(paper -> paper.id().value() == id)
          .findFirst()
          .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "paper", Integer.toString(id)));
    }
    return numbered(line, "number", items);
  }

  /** The same, which is no letter that was entered without a paper. */
  private static RegisteredPaper registered(ChangeLine line, LedgerItems items) throws LineRefusal {
    RegisteredPaper paper = held(line, items);
    if (paper.id() == null) {
      throw new LineRefusal(Flaw.NOT_THERE, "number", paper.number());
    }
    return paper;
  }

  private static RegisteredPaper numbered(ChangeLine line, String field, LedgerItems items)
      throws LineRefusal {
    String number = line.text(field);
    return items.papers().stream()
        .filter(paper -> PaperNumber.same(paper.number(), number) && !paper.number().isEmpty())
        .findFirst()
        .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, field, number));
  }
}
