package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision;
import app.xiaohao.ledger.decide.EvidenceDeciders;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.store.log.EvidencePieces;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what proves a measure (佐证材料): bytes once under their hash, a line each time. Copies of
 * papers likewise.
 */
public final class EvidenceChanges {
  private EvidenceChanges() {}

  /**
   * Adds files to the proof of a measure.
   *
   * @return their identities in the order given
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  public static List<EvidenceId> attach(
      ChangeWriter writer, MeasureId measure, List<EvidenceContent> files, CommitWatch watch)
      throws SQLException {
    SqlHeld held = new SqlHeld(writer.sql());
    Decision decision =
        writer.decided(() -> EvidenceDeciders.added(held, measure, files, writer.stamp()));
    EvidencePieces pieces = new EvidencePieces(writer.sql(), watch);
    double total = files.stream().mapToLong(EvidenceContent::size).sum();
    long before = 0;
    for (EvidenceContent file : files) {
      long begun = before;
      pieces.store(file, read -> watch.at(0.4 + 0.6 * (begun + read) / total));
      before += file.size();
    }
    return writer.write(decision, held).stream().map(EvidenceId::new).toList();
  }

  /**
   * Keeps files and writes the changes that name them by their hash, as one step.
   *
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  public static void keep(
      Sql sql, List<Change> changes, List<EvidenceContent> files, Stamp stamp, CommitWatch watch)
      throws SQLException {
    ChangeWriter writer = ChangeWriter.begin(sql, stamp);
    EvidencePieces pieces = new EvidencePieces(sql, watch);
    for (EvidenceContent file : files) {
      pieces.store(file, read -> {});
    }
    writer.write(changes);
    writer.end();
  }
}
