package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.util.List;

/** Whether an import is taken back. */
public final class ImportDeciders {
  private ImportDeciders() {}

  /**
   * Decides it.
   *
   * @return the reason as the log keeps it
   * @throws LedgerException naming who and what stands in its way; REASON_MISSING
   */
  public static String undone(ImportEntry entry, String reason) {
    if (entry.obstacle() != null) {
      throw refused(entry);
    }
    return Deciders.requireReason(reason);
  }

  private static LedgerException refused(ImportEntry entry) {
    Obstacle obstacle = entry.obstacle();
    String day = obstacle.at().toLocalDate().toString();
    return switch (obstacle.kind()) {
      case UNDONE -> new LedgerException(Kind.UNDONE_ALREADY, List.of(obstacle.by(), day), null);
      case ROW_CHANGED ->
          new LedgerException(
              Kind.CHANGED_SINCE, List.of(obstacle.by(), day, obstacle.about()), null);
      case CLOSED -> LedgerException.refusing(Kind.CLOSED_BY_IMPORT, obstacle.about());
      case FROZEN ->
          LedgerException.refusing(Kind.FROZEN_SINCE, obstacle.by(), day, obstacle.about());
      case PERIODS -> LedgerException.refusing(Kind.FROZEN_THERE, entry.inspectionName());
      case PAPERS -> LedgerException.refusing(Kind.PAPER_THERE, obstacle.about());
      case RECORDS -> LedgerException.refusing(Kind.RECORD_THERE, obstacle.about());
      case LATER_IMPORT ->
          new LedgerException(
              Kind.IMPORTED_SINCE, List.of(obstacle.by(), day, obstacle.about()), null);
    };
  }
}
