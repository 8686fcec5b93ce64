package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes what proves a measure (佐证材料). */
final class EvidenceChanges {
  private EvidenceChanges() {}

  static void removed(ChangeWriter writer, Change.EvidenceRemoved change) {
    throw ChangeWriter.notYet(change);
  }
}
