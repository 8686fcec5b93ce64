package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.ledger.OpenLedger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The model of the table over the typical ledger. */
abstract class OpenLedgerModel {
  @TempDir Path folder;
  OpenLedger open;
  LedgerModel model;

  @BeforeEach
  void open() {
    open = new OpenLedger(folder.resolve("云溪县.xh"));
    model = open.model;
  }

  @AfterEach
  void close() {
    open.close();
  }

  List<String> shown() {
    return model.shownProperty().get().rows().stream().map(LedgerQuery::number).toList();
  }

  /** A model of the same session that reads and filters when it is let go. */
  LedgerModel slow(HeldBackground held) {
    LedgerModel slow = new LedgerModel(open.session, held, open.dialogs, OpenLedger.TEXTS);
    slow.inSight(true);
    held.letGo();
    return slow;
  }

  void write(Change change) {
    open.session.apply(change, () -> {}, open.dialogs::failed);
    assertThat(open.dialogs.failures).isEmpty();
  }
}
