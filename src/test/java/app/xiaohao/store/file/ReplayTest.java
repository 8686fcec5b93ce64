package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.store.RandomWork;
import app.xiaohao.store.Rebuilt;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaying the change log gives the same ledger, whatever was done to it. */
class ReplayTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void replayingTheLogGivesTheSameLedger(long seed) throws SQLException {
    Path file = folder.resolve("台账" + seed + ".xh");
    List<LedgerRow> rows;
    List<MeasureLife> lives;
    try (Ledger ledger = TypicalLedger.create(file)) {
      RandomWork work = new RandomWork(ledger, seed).tries(60);
      assertThat(work.done()).as("something was done").isGreaterThan(15);
      assertThat(ledger.prove(CommitWatch.NOBODY).differences()).isEmpty();
      assertThat(ledger.prove(CommitWatch.NOBODY).whole()).isTrue();
      rows = ledger.rows(null);
      lives = rows.stream().map(row -> ledger.measureFile(row.measure().id()).life()).toList();
    }
    Path again = folder.resolve("重建" + seed + ".xh");
    try (Ledger rebuilt = new Rebuilt(file).in(again)) {
      assertThat(rebuilt.rows(null)).isEqualTo(rows);
      assertThat(rows.stream().map(row -> rebuilt.measureFile(row.measure().id()).life()).toList())
          .usingRecursiveComparison()
          .withEqualsForType(OffsetDateTime::isEqual, OffsetDateTime.class)
          .isEqualTo(lives);
    }
  }
}
