package app.xiaohao.ui.ledger.grid;

import app.xiaohao.text.Texts;

/** How to change what cannot be typed. */
final class ReadOnlyWords {
  private ReadOnlyWords() {}

  static String of(CellEdit edit, Texts texts) {
    if (edit.row().measure() == null) {
      return texts.of("ui.ledger.cells.no-measure");
    }
    return switch (edit.column()) {
      case LIGHT -> texts.of("ui.ledger.cells.fixed.LIGHT");
      case CLOSURE -> texts.of("ui.ledger.cells.fixed.CLOSURE");
      default -> texts.of("ui.ledger.cells.fixed");
    };
  }
}
