package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.SealKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A ledger's file in the hands of somebody who knows SQL. */
public final class TamperedFile {
  private final Path file;

  /** Works on {@code file}, which no ledger has open. */
  public TamperedFile(Path file) {
    this.file = file;
  }

  /** Runs these statements behind the program's back. */
  public TamperedFile with(String... statements) throws SQLException {
    H2Database database = H2Database.open(file, FileKey.NONE);
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } finally {
      database.close();
    }
    return this;
  }

  /** How an entry is sealed. */
  public record Seal(String hash, ChangeChain.Subject subject, ChangeChain.Images images) {}

  public Seal seal(long number) throws SQLException {
    H2Database database = H2Database.open(file, FileKey.NONE);
    try {
      return new Transactions(database::connection, file, SealKeys.passing())
          .read(
              sql ->
                  sql.first(
                          "select l.hash, l.import_id, l.issue_id, l.measure_id, i.first_number,"
                              + " i.content from change_log l left join change_image i"
                              + " on i.change_number = l.number where l.number = ?",
                          row ->
                              new Seal(
                                  row.getString(1),
                                  new ChangeChain.Subject(
                                      row.getObject(2, Long.class),
                                      row.getObject(3, Long.class),
                                      row.getObject(4, Long.class)),
                                  row.getBytes(6) == null
                                      ? null
                                      : ChangeChain.Images.of(row.getLong(5), row.getBytes(6))),
                          number)
                      .orElseThrow());
    } finally {
      database.close();
    }
  }

  /** What the program finds. */
  public Proof proof() {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).openToRead(file), TypicalLedger.CLOCK)) {
      return ledger.log().prove(CommitWatch.NOBODY);
    }
  }
}
