package app.xiaohao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Change;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerRow.IssueLine;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerSessionTest {
  @TempDir private Path folder;
  private final HeldBackground background = new HeldBackground();
  private final List<String> told = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private IssueLine issue;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    session = new LedgerSession(background, problem -> told.add("load: " + problem), "");
    session.operatorProperty().set(TypicalLedger.OPERATOR);
    session.use(ledger);
    background.letGo();
    issue = session.contentsProperty().get().rows().getFirst().issue();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void writesOnceWhatIsAskedTwiceBeforeItIsWritten() {
    rename(issue.title(), "新题");
    rename(issue.title(), "新题");
    background.letGo();
    assertThat(told).containsExactly("done");
    assertThat(session.contentsProperty().get().rows().getFirst().issue().title()).isEqualTo("新题");
  }

  @Test
  void writesTheSameAgainOnceItIsWritten() {
    rename(issue.title(), "新题");
    background.letGo();
    rename("新题", issue.title());
    background.letGo();
    rename(issue.title(), "新题");
    background.letGo();
    assertThat(told).containsExactly("done", "done", "done");
  }

  @Test
  void writesSeveralOnceThatAreAskedTwice() {
    List<Change> several = List.of(new Change.Title(issue.id(), issue.title(), "新题"));
    for (int presses = 0; presses < 2; presses++) {
      session.apply(
          several, refused -> told.add("refused " + refused.size()), why -> told.add("failed"));
    }
    background.letGo();
    assertThat(told).containsExactly("refused 0");
  }

  private void rename(String before, String after) {
    session.apply(
        new Change.Title(issue.id(), before, after),
        () -> told.add("done"),
        problem -> told.add("refused: " + problem));
  }
}
