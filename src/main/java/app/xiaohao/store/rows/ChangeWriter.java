package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Deciders;
import app.xiaohao.ledger.decide.Decision;
import app.xiaohao.ledger.decide.Held;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Has changes decided by what the ledger holds, and writes what was decided as one step. */
public final class ChangeWriter {
  private final Sql sql;
  private final Stamp stamp;
  private final ChangeLog log;

  private ChangeWriter(Sql sql, Stamp stamp, ChangeLog log) {
    this.sql = sql;
    this.stamp = stamp;
    this.log = log;
  }

  /** Waits until no other transaction writes; whoever begins ends with {@link #end}. */
  public static ChangeWriter begin(Sql sql, Stamp stamp) throws SQLException {
    return new ChangeWriter(sql, stamp, ChangeLog.lock(sql, stamp));
  }

  /** Writes the entries of the log. */
  public void end() throws SQLException {
    log.write();
  }

  /** Writes changes as one step, which is undone as one. */
  public static void write(Sql sql, List<Change> changes, Stamp stamp) throws SQLException {
    ChangeWriter writer = begin(sql, stamp);
    writer.write(changes);
    writer.end();
  }

  void write(List<Change> changes) throws SQLException {
    RowsAhead ahead = RowsAhead.ofPlain(sql, changes);
    String batch = Deciders.batch(changes);
    for (Change change : changes) {
      write(change, batch, ahead);
    }
  }

  /** What the deciders say of each change alone: why it is refused, empty where it is not. */
  public static List<Optional<LedgerException>> examine(Sql sql, List<Change> changes, Stamp stamp)
      throws SQLException {
    Held held = new HeldOnce(sql, changes);
    String batch = Deciders.batch(changes);
    List<Optional<LedgerException>> said = new ArrayList<>();
    try {
      for (Change change : changes) {
        said.add(refusal(() -> Deciders.decide(held, change, stamp, batch)));
      }
    } catch (ReadFailed failed) {
      throw failed.failure();
    }
    return said;
  }

  private static Optional<LedgerException> refusal(Supplier<Decision> decider) {
    try {
      var _ = decider.get();
      return Optional.empty();
    } catch (LedgerException refused) {
      return Optional.of(refused);
    }
  }

  private void write(Change change, String batch, RowsAhead ahead) throws SQLException {
    SqlHeld held = ahead.held();
    Decision decision = decided(() -> Deciders.decide(held, change, stamp, batch));
    write(decision, held);
    ahead.written(change);
    for (Change followUp : decision.followUps()) {
      ahead.forget();
      write(followUp, batch, ahead);
    }
  }

  /** What a decider decides; what could not be read for it is told as what it is. */
  Decision decided(Supplier<Decision> decider) throws SQLException {
    try {
      return decider.get();
    } catch (ReadFailed failed) {
      throw failed.failure();
    }
  }

  /** Writes a decision and gives the numbers of the rows that it made. */
  List<Long> write(Decision decision, SqlHeld held) throws SQLException {
    try {
      return new DecisionWriter(sql, log).write(decision, held);
    } catch (ReadFailed failed) {
      throw failed.failure();
    }
  }

  Sql sql() {
    return sql;
  }

  /** Who changes it, when, and what they declare. */
  Stamp stamp() {
    return stamp;
  }
}
