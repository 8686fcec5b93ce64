package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.Supervision;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
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
        new FieldChanges()
            .add("kind", "", change.kind())
            .add("number", "", change.number())
            .add("addressee", "", change.addressee())
            .add("issued_on", "", change.on())
            .add("answer_due_on", "", change.answerDue())
            .add("body", "", change.text()));
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
        new FieldChanges()
            .add("kind", "", letter.kind())
            .add("number", "", letter.number())
            .add("answered_on", "", change.on())
            .add("answer", "", answer));
  }
}
