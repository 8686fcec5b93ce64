package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes the links between issues. */
final class LinkChanges {
  private LinkChanges() {}

  static void linked(ChangeWriter writer, Change.Linked change) {
    throw ChangeWriter.notYet(change);
  }

  static void unlinked(ChangeWriter writer, Change.Unlinked change) {
    throw ChangeWriter.notYet(change);
  }
}
