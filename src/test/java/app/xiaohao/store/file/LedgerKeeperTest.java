package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.SealKeys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a change when the database fails behind its commit. */
class LedgerKeeperTest {
  @TempDir Path folder;

  @Test
  void whatIsInTheJournalIsDoneAndNothingFollowsADatabaseWithoutIt() throws Exception {
    Path file = folder.resolve("河湾.xh");
    TypicalLedger.create(file).close();
    H2Database database = H2Database.open(file, FileKey.NONE);
    LedgerKeeper keeper =
        new LedgerKeeper(
            database,
            file,
            Schema.CURRENT.version(),
            Keeping.plain(TypicalLedger.CLOCK),
            LedgerLock.on(file, "", Workplace.UNKNOWN, TypicalLedger.CLOCK),
            SealKeys.passing(),
            journal(file));
    long next = journal(file).lastNumber() + 1;
    try {
      WriteGuard.Writing writing = keeper.begin();
      writing.recorder().wrote("update setting set value = ?", new Object[] {"改"}, null);
      writing.recorder().logged(List.of(), next, "f".repeat(64));
      writing.promise();
      database.abandon();
      writing.done();
      assertThat(journal(file).lastNumber()).isEqualTo(next);
      for (int tries = 0; tries < 2; tries++) {
        assertThatThrownBy(keeper::before)
            .isInstanceOfSatisfying(
                LedgerException.class, said -> assertThat(said.kind()).isEqualTo(Kind.FELL_BACK));
      }
    } finally {
      keeper.close();
    }
    assertThat(journal(file).closing()).isEmpty();
  }

  private static JournalSegment journal(Path file) {
    return Journal.newest(BackupFolder.of(file).journals(), FileKey.NONE).orElseThrow();
  }
}
