package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerRow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do by hand at random loses nothing and comes back. */
abstract class HandAtRandomContract extends HandLedger {
  /** Everything that people do at random keeps every character, and is undone to the last row. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostAndAllComesBack(long seed) {
    List<LedgerRow> before = rows();
    Random random = new Random(seed);
    int done = 0;
    StringBuilder brought = new StringBuilder();
    before.forEach(row -> brought.append(row.measure().text()));
    for (int i = 0; i < 60; i++) {
      String added = "第" + i + "条，措施" + i + "号；其二" + i;
      Change change = any(random, added);
      try {
        apply(change);
        done++;
        if (change instanceof Change.MeasureAdded || change instanceof Change.IssueAdded) {
          brought.append(added);
        }
      } catch (LedgerException refused) {
        assertThat(refused.kind()).isNotIn(Kind.STORE_FAILED, Kind.STALE);
      }
    }
    assertThat(done).isGreaterThan(20);
    assertThat(characters(standing())).isEqualTo(characters(brought.toString()));
    assertThat(numbers()).doesNotHaveDuplicates();
    requireWhole();
    for (int i = 0; i < done; i++) {
      ledger.undo(WHO);
    }
    assertThat(rows()).isEqualTo(before);
    assertThat(ledger.desks().byHand(null)).isEqualTo(ByHand.NONE);
    for (int i = 0; i < done; i++) {
      ledger.redo(WHO);
    }
    assertThat(characters(standing())).isEqualTo(characters(brought.toString()));
    requireWhole();
  }
}
