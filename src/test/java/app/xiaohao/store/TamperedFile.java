package app.xiaohao.store;

import app.xiaohao.ledger.CommitWatch;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Proof;
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
    H2Database database = H2Database.open(file);
    try (Connection connection = database.source().getConnection();
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
  record Seal(String hash, ChangeChain.Subject subject) {}

  Seal seal(long number) throws SQLException {
    H2Database database = H2Database.open(file);
    try {
      return new Transactions(database.source(), file, null)
          .read(
              sql ->
                  sql.first(
                          "select hash, import_id, issue_id, measure_id from change_log"
                              + " where number = ?",
                          row ->
                              new Seal(
                                  row.getString(1),
                                  new ChangeChain.Subject(
                                      row.getObject(2, Long.class),
                                      row.getObject(3, Long.class),
                                      row.getObject(4, Long.class))),
                          number)
                      .orElseThrow());
    } finally {
      database.close();
    }
  }

  /** What the program finds. */
  public Proof proof() {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      return ledger.prove(CommitWatch.NOBODY);
    }
  }
}
