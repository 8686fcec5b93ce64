package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes 回头看: what is planned and what was found. */
final class LookBackChanges {
  private static final char BETWEEN = '\u001f';

  private LookBackChanges() {}

  static void planned(ChangeWriter writer, Change.LookBackPlanned change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    List<LookBack> all = LifeReader.of(sql, change.measure()).lookBacks();
    LookBackRules.checkPlanned(held, all, change);
    Optional<LookBack> open = LookBackRules.open(held, all);
    if (open.isPresent()) {
      sql.update(
          "update look_back set planned_on = ?, checked_by = ? where id = ?",
          change.on(),
          writer.by(),
          open.get().id().value());
    } else {
      sql.update(
          "insert into look_back (measure_id, planned_on, checked_by, finding, round)"
              + " values (?,?,?,?,?)",
          change.measure().value(),
          change.on(),
          writer.by(),
          "",
          held.round());
    }
    writer.log(
        Kind.LOOK_BACK_PLANNED,
        row,
        "",
        new FieldChanges()
            .add("planned_on", open.map(LookBack::plannedOn).orElse(null), change.on()));
  }

  static void done(ChangeWriter writer, Change.LookBackDone change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    LookBack planned =
        LookBackRules.checkDone(
            held,
            LifeReader.of(sql, change.measure()).lookBacks(),
            change,
            writer.guards(row),
            writer.stamp().avowal(),
            writer.today());
    String finding = change.finding().strip();
    String answers = column(change.answers());
    sql.update(
        "update look_back set checked_on = ?, answers = ?, outcome = ?, finding = ?,"
            + " checked_by = ? where id = ?",
        change.on(),
        answers,
        change.grade(),
        finding,
        writer.by(),
        planned.id().value());
    FieldChanges fields =
        new FieldChanges()
            .add("checked_on", "", change.on())
            .add("grade", "", change.grade())
            .add("finding", "", finding);
    for (LookBack.Answer answer : change.answers()) {
      fields.add("answer", answer.question(), answer.answer());
    }
    writer.log(Kind.LOOK_BACK_DONE, row, "", fields);
    if (LookBackRules.reopens(change.grade())) {
      ClosingChanges.closing(
          writer,
          new Change.Closing(
              change.measure(),
              held.closureState(),
              ClosureAct.REOPEN,
              change.on(),
              "",
              finding,
              Set.of()));
    }
  }

  /** A line an answer: the question, a separator, what was found; line feeds inside are escaped. */
  static String column(List<LookBack.Answer> answers) {
    List<String> lines = new ArrayList<>();
    for (LookBack.Answer answer : answers) {
      lines.add(escaped(answer.question()) + BETWEEN + escaped(answer.answer()));
    }
    return String.join("\n", lines);
  }

  /** The answers in a column. */
  static List<LookBack.Answer> answers(String column) {
    List<LookBack.Answer> answers = new ArrayList<>();
    for (String line : column.isEmpty() ? new String[0] : column.split("\n")) {
      int between = line.indexOf(BETWEEN);
      answers.add(
          new LookBack.Answer(
              plain(line.substring(0, between)), plain(line.substring(between + 1))));
    }
    return answers;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(at);
      }
    }
    return plain.toString();
  }
}
