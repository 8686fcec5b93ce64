package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.LateProof;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.store.log.EvidencePieces;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what proves a measure (佐证材料): bytes once under their hash, a line each time. */
final class EvidenceChanges {
  private EvidenceChanges() {}

  /**
   * Adds files to the proof of a measure.
   *
   * @return their identities in the order given
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  static List<EvidenceId> attach(
      ChangeWriter writer, MeasureId measure, List<EvidenceContent> files, CommitWatch watch)
      throws SQLException {
    LedgerRow row = writer.row(measure);
    EvidenceLimits limits = Settings.read(writer.sql()).evidence();
    if (row.measure().evidence() + files.size() > limits.files()) {
      throw refused(
          LedgerException.Kind.EVIDENCE_TOO_MANY,
          Integer.toString(limits.files()),
          Integer.toString(row.measure().evidence()));
    }
    EvidencePieces pieces = new EvidencePieces(writer.sql(), watch);
    double total = files.stream().mapToLong(EvidenceContent::size).sum();
    long before = 0;
    List<EvidenceId> added = new ArrayList<>(files.size());
    for (EvidenceContent file : files) {
      long begun = before;
      pieces.store(file, read -> watch.at(0.4 + 0.6 * (begun + read) / total));
      before += file.size();
      added.add(line(writer, row, file));
    }
    return added;
  }

  private static EvidenceId line(ChangeWriter writer, LedgerRow row, EvidenceContent file)
      throws SQLException {
    Sql sql = writer.sql();
    long measure = row.measure().id().value();
    Optional<Integer> same =
        sql.first(
            "select number from evidence where measure_id = ? and sha256 = ? and proves = ?"
                + " and removed_at is null",
            found -> found.getInt(1),
            measure,
            file.sha256(),
            file.proves());
    if (same.isPresent()) {
      throw refused(LedgerException.Kind.EVIDENCE_TWICE, file.name(), Integer.toString(same.get()));
    }
    int number =
        sql.first(
                "select coalesce(max(number), 0) + 1 from evidence where measure_id = ?",
                found -> found.getInt(1),
                measure)
            .orElseThrow();
    long id =
        sql.insert(
            "insert into evidence (measure_id, number, name, sha256, page_count, added_at,"
                + " added_by, proves, round) values (?,?,?,?,?,?,?,?,?)",
            measure,
            number,
            file.name(),
            file.sha256(),
            file.pages(),
            writer.at(),
            writer.by(),
            file.proves(),
            row.measure().round());
    writer.log(
        Kind.EVIDENCE_ADDED,
        row,
        "",
        new FieldChanges()
            .add("evidence", "", number)
            .add("name", "", file.name())
            .add("proves", "", file.proves())
            .add("sha256", "", file.sha256())
            .add("size", "", file.size())
            .add("pages", "", file.pages())
            .add("round", "", row.measure().round())
            .add("after_closing", "", row.measure().closure() == Closure.CLOSED ? "true" : ""));
    return new EvidenceId(id);
  }

  static void removed(ChangeWriter writer, Change.EvidenceRemoved change) throws SQLException {
    LedgerRow row = writer.row(change.measure());
    Evidence held = changeable(writer, row, change.evidence());
    if (change.reason().isBlank()) {
      throw refused(LedgerException.Kind.REASON_MISSING);
    }
    writer
        .sql()
        .update(
            "update evidence set removed_at = ?, removed_by = ? where id = ?",
            writer.at(),
            writer.by(),
            change.evidence().value());
    writer.log(
        Kind.EVIDENCE_REMOVED,
        row,
        change.reason(),
        new FieldChanges()
            .add("evidence", held.number(), "")
            .add("name", held.name(), "")
            .add("proves", held.proves(), "")
            .add("sha256", held.sha256(), ""));
  }

  static void proves(ChangeWriter writer, Change.EvidenceProves change) throws SQLException {
    LedgerRow row = writer.row(change.measure());
    Evidence held = changeable(writer, row, change.evidence());
    ChangeWriter.requireHeld(held.proves().equals(change.before()));
    writer
        .sql()
        .update(
            "update evidence set proves = ? where id = ?",
            change.after().strip(),
            change.evidence().value());
    writer.log(
        Kind.EVIDENCE_CHANGED,
        row,
        "",
        new FieldChanges()
            .add("evidence", "", held.number())
            .add("proves", held.proves(), change.after().strip()));
  }

  private static Evidence changeable(ChangeWriter writer, LedgerRow row, EvidenceId id)
      throws SQLException {
    MeasureLife life = LifeReader.of(writer.sql(), row.measure().id());
    Evidence held =
        life.evidence().stream()
            .filter(evidence -> evidence.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new LedgerException(LedgerException.Kind.STALE, List.of(), null));
    LateProof.hindrance(held, row.measure().closureState(), life.steps())
        .ifPresent(
            hindrance -> {
              throw hindrance.refusal();
            });
    return held;
  }

  private static LedgerException refused(LedgerException.Kind kind, String... arguments) {
    return new LedgerException(kind, List.of(arguments), null);
  }
}
