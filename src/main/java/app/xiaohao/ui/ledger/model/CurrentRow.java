package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The row whose detail is shown, and what is read of it. For the FX thread. */
final class CurrentRow {
  private final LedgerSession session;
  private final Asker reading;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable left;
  private final ReadOnlyObjectWrapper<LedgerRow> row = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MeasureFile> file = new ReadOnlyObjectWrapper<>();

  /**
   * @param left called when another row takes the place of one
   */
  CurrentRow(
      LedgerSession session, Background background, Dialogs dialogs, Texts texts, Runnable left) {
    this.session = session;
    this.reading = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    this.left = left;
  }

  /** Null where there is none. */
  ReadOnlyObjectProperty<LedgerRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** Everything known of it; null while it loads. */
  ReadOnlyObjectProperty<MeasureFile> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** The row; null where there is none. */
  LedgerRow get() {
    return row.get();
  }

  /** Its key; null where there is no row. */
  RowKey key() {
    return row.get() == null ? null : RowKey.of(row.get());
  }

  /** Shows another row, or the same as it reads now. */
  void set(LedgerRow next) {
    LedgerRow before = row.get();
    if (before == next) {
      return;
    }
    boolean same = before != null && next != null && RowKey.of(before).equals(RowKey.of(next));
    row.set(next);
    if (!same) {
      file.set(null);
      left.run();
    }
    read();
  }

  /** Reads again: what is linked with it may have changed though it has not. */
  void read() {
    if (row.get() == null || row.get().measure() == null) {
      reading.forget();
      file.set(null);
      return;
    }
    MeasureId measure = row.get().measure().id();
    Ledger ledger = session.ledger();
    reading.read(
        texts.of("ui.ledger.reading"),
        progress -> ledger.measureFile(measure),
        file::set,
        dialogs::failed);
  }
}
