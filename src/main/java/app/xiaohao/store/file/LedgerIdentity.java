package app.xiaohao.store.file;

import app.xiaohao.ledger.file.LedgerMarks.Mark;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.rows.Settings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which ledger a file holds, whatever its name, and how far it is: the seal of the first entry of
 * its change log, which holds a moment to the microsecond and a name, says which. Copies of a
 * ledger are the same ledger.
 */
record LedgerIdentity(String identity, Head head) {
  /** That of a ledger; empty for one without an entry and for the sample, which all share. */
  static Optional<LedgerIdentity> of(Sql sql) throws SQLException {
    String first = Head.sealOf(sql, 1);
    return first.isEmpty() || Settings.ofSample(sql)
        ? Optional.empty()
        : Optional.of(new LedgerIdentity(first, Head.of(sql)));
  }

  Mark mark(Path file) {
    return new Mark(identity, file, head.number(), head.seal());
  }
}
