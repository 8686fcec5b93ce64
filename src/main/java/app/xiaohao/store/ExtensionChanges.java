package app.xiaohao.store;

import app.xiaohao.ledger.Change;

/** Writes 延期: what is asked for and what is decided. */
final class ExtensionChanges {
  private ExtensionChanges() {}

  static void asked(ChangeWriter writer, Change.ExtensionAsked change) {
    throw ChangeWriter.notYet(change);
  }

  static void decided(ChangeWriter writer, Change.ExtensionDecided change) {
    throw ChangeWriter.notYet(change);
  }
}
