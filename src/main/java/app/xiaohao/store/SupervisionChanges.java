package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes the rungs of 督办 and their answers. */
final class SupervisionChanges {
  private SupervisionChanges() {}

  static void supervised(ChangeWriter writer, Change.Supervised change) {
    throw ChangeWriter.notYet(change);
  }

  static void answered(ChangeWriter writer, Change.Answered change) {
    throw ChangeWriter.notYet(change);
  }
}
