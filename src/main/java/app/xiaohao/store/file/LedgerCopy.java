package app.xiaohao.store.file;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidencePieces;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.OwnersFiles;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.proof.ChainProof;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;

/**
 * Writes the state of an open ledger, as one transaction sees it, into a new file: row by row, so
 * that everything is read that a copy of the bytes would carry along unread. Work in the ledger
 * goes on meanwhile.
 */
public final class LedgerCopy {
  private static final int BATCH = 1000;
  private static final int COMMIT = 20_000;
  private static final String PIECES = "evidence_piece";

  private final Sql from;
  private final CommitWatch watch;
  private final Runnable seen;
  private final FileKey key;

  public LedgerCopy(Sql from, CommitWatch watch, FileKey key) {
    this(from, watch, () -> {}, key);
  }

  /**
   * @param seen called once it is settled which state is copied: what is done in the ledger after
   *     that does not reach the copy
   * @param key with which the copy is encrypted
   */
  public LedgerCopy(Sql from, CommitWatch watch, Runnable seen, FileKey key) {
    this.from = from;
    this.watch = watch;
    this.seen = seen;
    this.key = key;
  }

  /**
   * Where a ledger's change log ends.
   *
   * @param number of the last entry, 0 where there is none
   * @param seal the hash of that entry
   */
  public record Head(long number, String seal) {
    static Head of(Sql sql) throws SQLException {
      return sql.first(
              "select last_number, last_hash from change_head where id = 1",
              row -> new Head(row.getLong(1), row.getString(2)))
          .orElseThrow(() -> new SQLException("change_head has no row"));
    }

    /** The hash of an entry; empty where there is no such entry. */
    static String sealOf(Sql sql, long number) throws SQLException {
      return number == 0
          ? ""
          : sql.first(
                  "select hash from change_log where number = ?", row -> row.getString(1), number)
              .orElse("");
    }
  }

  /**
   * Writes everything but the bytes of proof; those go to the store where it has them not yet.
   *
   * @param to a file that is not there yet
   */
  Head withoutProof(Path to, EvidenceStore store) throws SQLException, IOException {
    return write(to, store);
  }

  /** Writes everything. */
  public Head whole(Path to) throws SQLException, IOException {
    return write(to, null);
  }

  /** Sees to it that all bytes of proof lie in the store. */
  private void keepProof(EvidenceStore store) throws SQLException, IOException {
    record File(String sha256, long size) {}
    List<File> files =
        from.list(
            "select sha256, size_bytes from evidence_file",
            row -> new File(row.getString(1), row.getLong(2)));
    EvidencePieces pieces = new EvidencePieces(from, watch);
    for (File file : files) {
      if (!store.has(file.sha256)) {
        EvidenceStore.Incoming incoming = store.incoming();
        boolean kept = false;
        try (OutputStream out = incoming.stream(file.sha256)) {
          pieces.read(file.sha256, out);
          incoming.keep();
          kept = true;
        } finally {
          if (!kept) {
            incoming.drop();
          }
        }
      }
    }
  }

  /**
   * @param store for the bytes of proof; null where they go into the file
   */
  private Head write(Path to, EvidenceStore store) throws SQLException, IOException {
    // asking for the tables ends what the transaction has seen, so it comes first
    List<String> tables =
        from.list("script nodata nopasswords nosettings", row -> row.getString(1));
    Head head = Head.of(from);
    seen.run();
    if (store != null) {
      keepProof(store);
    }
    try {
      fill(to, tables, store == null);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    OwnersFiles.force(to);
    return head;
  }

  /**
   * @throws UncheckedIOException if the copy cannot be written: that says nothing of the ledger
   */
  private void fill(Path to, List<String> tables, boolean proof) throws SQLException, IOException {
    H2Database[] target = new H2Database[1];
    onCopy(() -> target[0] = H2Database.create(to, key));
    boolean written = false;
    Connection[] connection = new Connection[1];
    try {
      onCopy(
          () -> {
            connection[0] = target[0].connection();
            tables(tables, connection[0]);
            connection[0].setAutoCommit(false);
          });
      for (String table : names()) {
        rows(table, connection[0], !proof && table.equals(PIECES));
      }
      if (proof) {
        proofFromBeside(connection[0]);
      }
      onCopy(
          () -> {
            connection[0].commit();
            connection[0].setAutoCommit(true);
            run(connection[0], "set referential_integrity true");
            connection[0].close();
          });
      written = true;
    } finally {
      if (written) {
        onCopy(target[0]::closeCompact);
      } else {
        target[0].abandon();
      }
    }
  }

  /** What is done to the copy. */
  private interface Step {
    void run() throws SQLException;
  }

  private static void onCopy(Step step) {
    try {
      step.run();
    } catch (SQLException | MVStoreException | DbException failure) {
      throw new UncheckedIOException(new IOException("the copy cannot be written", failure));
    }
  }

  /** Brings the bytes of proof that the ledger has beside it and not in it. */
  private void proofFromBeside(Connection connection) throws SQLException, IOException {
    if (from.evidence().isPresent()) {
      Restoring.bringProof(new Sql(connection), from.evidence().get());
    }
  }

  private static void tables(List<String> statements, Connection connection) throws SQLException {
    for (String statement : statements) {
      if (!statement.startsWith("--") && !statement.startsWith("CREATE USER")) {
        run(connection, statement);
      }
    }
    run(connection, "set referential_integrity false");
  }

  private List<String> names() throws SQLException {
    return from.list(
        "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name",
        row -> row.getString(1));
  }

  /**
   * @param linesOnly whether bytes are left out
   */
  private void rows(String table, Connection connection, boolean linesOnly) throws SQLException {
    List<Object[]> waiting = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    long[] written = {0};
    from.each(
        linesOnly
            ? "select sha256, position, x'' as content from " + table
            : "select * from \"" + table + "\"",
        row -> {
          if (columns.isEmpty()) {
            ResultSetMetaData data = row.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
              columns.add("\"" + data.getColumnLabel(i) + "\"");
            }
          }
          waiting.add(Sql.values(row));
          if (waiting.size() == BATCH) {
            written[0] += BATCH;
            onCopy(
                () -> {
                  insert(table, columns, waiting, connection);
                  if (written[0] % COMMIT == 0) {
                    connection.commit();
                  }
                });
          }
        });
    onCopy(() -> insert(table, columns, waiting, connection));
  }

  private void insert(
      String table, List<String> columns, List<Object[]> rows, Connection connection)
      throws SQLException {
    if (watch.stopped()) {
      throw new CancellationException();
    }
    if (rows.isEmpty()) {
      return;
    }
    String sql =
        "insert into \"%s\" (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
    rows.clear();
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  /**
   * Proves a ledger that nobody has open.
   *
   * @param store where its bytes of proof lie if it has them not
   * @param expected where its change log must end
   */
  static Proof prove(Path file, FileKey key, EvidenceStore store, Head expected, CommitWatch watch)
      throws SQLException {
    H2Database database = H2Database.openToRead(file, key);
    try {
      Transactions transactions = Transactions.toRead(database::connection, file, store);
      Proof proof = transactions.read(sql -> ChainProof.prove(sql, watch));
      if (proof.entries() != expected.number || !proof.seal().equals(expected.seal)) {
        throw new SQLException("the copy ends elsewhere: " + proof.entries());
      }
      return proof;
    } finally {
      database.close();
    }
  }
}
