package app.xiaohao.store;

import app.xiaohao.ledger.Change;
import app.xiaohao.ledger.Changed;
import app.xiaohao.ledger.HistoryEntry.Kind;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.SupervisionRules;
import app.xiaohao.ledger.Topic;
import app.xiaohao.model.Supervision;
import java.sql.SQLException;

/** Writes the rungs of 督办 and their answers. */
final class SupervisionChanges {
  private SupervisionChanges() {}

  static void supervised(ChangeWriter writer, Change.Supervised written) throws SQLException {
    Sql sql = writer.sql();
    Change.Supervised change = stripped(written);
    LedgerRow row = writer.row(change.measure());
    SupervisionRules.checkIssued(
        row.measure().closure(),
        LifeReader.of(sql, change.measure()).supervisions(),
        LifeReader.letters(sql, change.number()),
        change,
        writer.today());
    sql.update(
        "insert into supervision (measure_id, kind, number, addressee, issued_on, issued_by,"
            + " body, answer_due_on) values (?,?,?,?,?,?,?,?)",
        change.measure().value(),
        change.kind(),
        change.number(),
        change.addressee(),
        change.on(),
        writer.by(),
        change.text(),
        change.answerDue());
    writer.log(
        Kind.SUPERVISED,
        row,
        "",
        new Changed()
            .add(Topic.LETTER_KIND, "", change.kind())
            .add(Topic.NUMBER, "", change.number())
            .add(Topic.ADDRESSEE, "", change.addressee())
            .add(Topic.ISSUED_ON, "", change.on())
            .add(Topic.ANSWER_DUE_ON, "", change.answerDue())
            .add(Topic.BODY, "", change.text()));
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

  static void answered(ChangeWriter writer, Change.Answered change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    Supervision letter =
        SupervisionRules.checkAnswered(
            LifeReader.of(sql, change.measure()).supervisions(), change, writer.today());
    String answer = change.answer().strip();
    sql.update(
        "update supervision set answered_on = ?, answer = ? where id = ?",
        change.on(),
        answer,
        letter.id().value());
    writer.log(
        Kind.SUPERVISION_ANSWERED,
        row,
        "",
        new Changed()
            .add(Topic.LETTER_KIND, "", letter.kind())
            .add(Topic.NUMBER, "", letter.number())
            .add(Topic.ANSWERED_ON, "", change.on())
            .add(Topic.ANSWER, "", answer));
  }
}
