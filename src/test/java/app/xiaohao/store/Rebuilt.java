package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.ImageCodec;
import app.xiaohao.store.log.RowTurn;
import app.xiaohao.store.log.SealKeys;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** A ledger made anew from nothing but the change log of another and the documents it imported. */
public final class Rebuilt {
  private final Path file;

  public Rebuilt(Path file) {
    this.file = file;
  }

  private record SourceDocument(Object[] columns) {}

  /** Makes it in a file that is not there yet. */
  public Ledger in(Path target) throws SQLException {
    H2Database source = H2Database.open(file, FileKey.NONE);
    List<byte[]> images;
    List<SourceDocument> documents;
    try {
      Transactions reading = new Transactions(source::connection, file, SealKeys.passing());
      images =
          reading.read(
              sql ->
                  sql.list(
                      "select content from change_image order by change_number",
                      row -> row.getBytes(1)));
      documents =
          reading.read(
              sql ->
                  sql.list(
                      "select id, name, sha256, encoding, content, body from source_document",
                      row ->
                          new SourceDocument(
                              new Object[] {
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBytes(5),
                                row.getString(6)
                              })));
    } finally {
      source.close();
    }
    new H2LedgerStores(TypicalLedger.CLOCK).create(target).close();
    H2Database database = H2Database.open(target, FileKey.NONE);
    try {
      new Transactions(database::connection, target, SealKeys.passing())
          .write(
              sql -> {
                for (SourceDocument document : documents) {
                  sql.update(
                      Dml.insert(
                          "source_document", "id", "name", "sha256", "encoding", "content", "body"),
                      document.columns());
                }
                for (byte[] image : images) {
                  if (!RowTurn.forth(sql, ImageCodec.read(image))) {
                    throw new AssertionError("the log does not follow from itself");
                  }
                }
                ChangeLog.lock(
                        sql,
                        new Stamp("重建", OffsetDateTime.now(TypicalLedger.CLOCK), Workplace.UNKNOWN))
                    .add(HistoryEntry.Kind.SEALED, Subject.LEDGER, "", "", List.of())
                    .write();
                return null;
              });
    } finally {
      database.close();
    }
    return new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(target), TypicalLedger.CLOCK);
  }
}
