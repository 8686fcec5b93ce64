package app.xiaohao.ui.kit.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightTest {
  @TempDir private Path folder;
  private final List<Contents> seen = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private Sight sight;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    session = new LedgerSession(new DirectBackground(), problem -> {}, "");
    sight = new Sight(session, seen::add);
    session.use(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void doesNothingOutOfSight() {
    session.refresh();
    assertThat(seen).isEmpty();
  }

  @Test
  void showsOnceWhatWasLoadedMeanwhile() {
    session.refresh();
    sight.in(true);
    sight.in(false);
    sight.in(true);
    assertThat(seen).containsExactly(session.contentsProperty().get());
  }

  @Test
  void followsInSightAndShowsTheSameAgainWhereAsked() {
    sight.in(true);
    session.refresh();
    sight.again();
    assertThat(seen).hasSize(3);
    assertThat(seen.getLast()).isSameAs(session.contentsProperty().get());
    sight.in(false);
    sight.again();
    assertThat(seen).hasSize(3);
    sight.in(true);
    assertThat(seen).hasSize(4);
  }
}
