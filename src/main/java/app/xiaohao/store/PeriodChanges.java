package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes reporting periods with their frozen tables, and reconciliations. */
final class PeriodChanges {
  private PeriodChanges() {}

  static void opened(ChangeWriter writer, Change.PeriodOpened change) {
    throw ChangeWriter.notYet(change);
  }

  static void closed(ChangeWriter writer, Change.PeriodClosed change) {
    throw ChangeWriter.notYet(change);
  }

  static void signed(ChangeWriter writer, Change.ReconciliationSigned change) {
    throw ChangeWriter.notYet(change);
  }
}
