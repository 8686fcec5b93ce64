package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes units, their people and leaders. */
final class NameChanges {
  private NameChanges() {}

  static void unit(ChangeWriter writer, Change.UnitKept change) {
    throw ChangeWriter.notYet(change);
  }

  static void people(ChangeWriter writer, Change.UnitPeople change) {
    throw ChangeWriter.notYet(change);
  }

  static void unitsMerged(ChangeWriter writer, Change.UnitsMerged change) {
    throw ChangeWriter.notYet(change);
  }

  static void leader(ChangeWriter writer, Change.LeaderKept change) {
    throw ChangeWriter.notYet(change);
  }

  static void leadersMerged(ChangeWriter writer, Change.LeadersMerged change) {
    throw ChangeWriter.notYet(change);
  }
}
