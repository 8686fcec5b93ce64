package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.Supervision;

/** The rungs of 督办 and their answers. */
final class SupervisionDeciders {
  private SupervisionDeciders() {}

  static Decision supervised(Held held, Change.Supervised written, Stamp stamp) {
    Change.Supervised change = stripped(written);
    LedgerRow row = held.row(change.measure());
    if (PaperRules.taken(change.number(), held.papers())) {
      throw LedgerException.refusing(LedgerException.Kind.NUMBER_TAKEN, change.number());
    }
    SupervisionRules.checkIssued(
        row.measure().closure(),
        held.life(change.measure()).supervisions(),
        held.letters(change.number()),
        change,
        stamp.today());
    return Decision.of(
        Entry.of(
            Kind.SUPERVISED,
            row,
            "",
            new Changed()
                .add(Topic.LETTER_KIND, null, change.kind())
                .add(Topic.NUMBER, "", change.number())
                .add(Topic.ADDRESSEE, "", change.addressee())
                .add(Topic.ISSUED_ON, null, change.on())
                .add(Topic.ANSWER_DUE_ON, null, change.answerDue())
                .add(Topic.BODY, "", change.text())),
        Row.made(
            "supervision",
            "measure_id",
            change.measure().value(),
            "kind",
            change.kind(),
            "number",
            change.number(),
            "addressee",
            change.addressee(),
            "issued_on",
            change.on(),
            "issued_by",
            stamp.by(),
            "body",
            change.text(),
            "answer_due_on",
            change.answerDue()));
  }

  private static Change.Supervised stripped(Change.Supervised change) {
    return new Change.Supervised(
        change.measure(),
        change.kind(),
        change.number().strip(),
        change.addressee().strip(),
        change.on(),
        change.text().strip(),
        change.answerDue());
  }

  static Decision answered(Held held, Change.Answered change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    Supervision letter =
        SupervisionRules.checkAnswered(
            held.life(change.measure()).supervisions(), change, stamp.today());
    String answer = change.answer().strip();
    return Decision.of(
        Entry.of(
            Kind.SUPERVISION_ANSWERED,
            row,
            "",
            new Changed()
                .add(Topic.LETTER_KIND, null, letter.kind())
                .add(Topic.NUMBER, "", letter.number())
                .add(Topic.ANSWERED_ON, null, change.on())
                .add(Topic.ANSWER, "", answer)),
        Row.changed(
            "supervision", letter.id().value(), "answered_on", change.on(), "answer", answer));
  }
}
