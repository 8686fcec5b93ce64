package app.xiaohao.ui.ledger.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressEditorUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(TypicalLedger.CLOCK.instant());
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private ProgressEditor editor;

  @BeforeEach
  void open() {
    Path file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
    InstantSource source = now::get;
    Clock clock = source.withZone(TypicalLedger.CLOCK.getZone());
    ledger = new Ledger(new H2LedgerStores(clock).open(file), clock);
    onFx(
        () -> {
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          LedgerModel model = new LedgerModel(session, background, dialogs, OpenLedger.TEXTS);
          session.use(ledger);
          editor = new ProgressEditor(model, OpenLedger.TEXTS);
          editor.show(row());
        });
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void datesWhatWasBegunBeforeMidnightByTheDayOnWhichItIsWritten() {
    onFx(() -> control("#progress-text").setText("夜里还在清点"));
    tomorrow();
    assertThat(control("#progress-on").getText()).isEqualTo("2026-11-04");
    onFx(() -> editor.commit());
    assertThat(row().measure().progressOn()).isEqualTo(LocalDate.of(2026, 11, 4));
  }

  @Test
  void keepsADayThatWasTyped() {
    onFx(() -> control("#progress-text").setText("上周清点"));
    onFx(() -> control("#progress-on").setText("2026-10-28"));
    tomorrow();
    assertThat(control("#progress-on").getText()).isEqualTo("2026-10-28");
    onFx(() -> editor.commit());
    assertThat(row().measure().progressOn()).isEqualTo(LocalDate.of(2026, 10, 28));
  }

  private void tomorrow() {
    now.updateAndGet(today -> today.plus(Duration.ofDays(1)));
    onFx(
        () -> {
          session.refresh();
          editor.show(row());
        });
  }

  private LedgerRow row() {
    return TypicalLedger.row(ledger.rows(null), "1.2");
  }

  private TextInputControl control(String id) {
    return (TextInputControl) editor.lookup(id);
  }
}
