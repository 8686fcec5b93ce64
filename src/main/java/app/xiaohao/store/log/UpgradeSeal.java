package app.xiaohao.store.log;

import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seals what a migration does to the rows of a ledger: the log gets an entry with every value that
 * was one before the migration and is another after it. A ledger from before rows were sealed gets
 * all it holds sealed that way, and tables that are sealed since a later version get their rows
 * sealed with it, once; the entry says how many rows that are. What somebody changed behind the
 * log's back before stays to be found, because only the difference is sealed.
 */
final class UpgradeSeal {
  /** The first version of the schema that seals rows. */
  static final int FIRST_SEALING = 4;

  private final int from;
  private final Map<String, byte[]> before = new TreeMap<>();

  private UpgradeSeal(int from) {
    this.from = from;
  }

  /**
   * Looks at the rows before a migration.
   *
   * @param from the version that the ledger has
   */
  static UpgradeSeal before(Sql sql, int from) throws SQLException {
    UpgradeSeal seal = new UpgradeSeal(from);
    if (from >= FIRST_SEALING) {
      for (KeptTable table : KeptTables.of(sql.metaData()).all()) {
        if (!KeptTables.sealed(table.name(), from)) {
          continue;
        }
        ImageCodec.Writer rows = new ImageCodec.Writer();
        sql.each(
            table.select(""),
            row -> {
              String[] values = table.read(row);
              rows.add(RowJournal.image(table, table.keyOf(values), null, values));
            });
        seal.before.put(table.name(), rows.bytes());
      }
    }
    return seal;
  }

  /** Seals what the migration did to them; writes nothing where it did nothing. */
  void after(Sql sql, int to, Stamp stamp) throws SQLException {
    if (to < FIRST_SEALING) {
      return;
    }
    ImageCodec.Writer images = new ImageCodec.Writer();
    long rows = 0;
    for (KeptTable table : KeptTables.of(sql.metaData()).all()) {
      if (from == 0 && table.name().equals(KeptTables.SCHEMA_HISTORY)) {
        // a new ledger has no entry yet; its first will seal it
        continue;
      }
      boolean first = !KeptTables.sealed(table.name(), from);
      long sealed = images.count();
      Map<List<String>, String[]> was = was(table);
      sql.each(
          table.select(""),
          row -> {
            String[] values = table.read(row);
            List<String> key = table.keyOf(values);
            RowImage image = RowJournal.image(table, key, was.remove(key), values);
            if (image != null) {
              images.add(image);
            }
          });
      was.forEach((key, values) -> images.add(RowJournal.image(table, key, values, null)));
      rows += first ? images.count() - sealed : 0;
    }
    if (images.count() > 0) {
      ChangeLog.lock(sql, stamp)
          .add(
              HistoryEntry.Kind.SEALED,
              Subject.LEDGER,
              "",
              "",
              new FieldChanges()
                  .add("schema_version", from, to)
                  .add("rows_sealed", "", rows == 0 ? "" : rows)
                  .list())
          .write(images);
    }
  }

  /** The rows of a table before the migration, in the columns that it has now. */
  private Map<List<String>, String[]> was(KeptTable table) throws SQLException {
    Map<List<String>, String[]> was = new HashMap<>();
    byte[] rows = before.get(table.name());
    if (rows != null) {
      ImageCodec.each(
          rows,
          image -> {
            String[] values = new String[table.columns().size()];
            for (RowImage.Cell cell : image.cells()) {
              int place = table.columns().indexOf(cell.column());
              if (place >= 0) {
                values[place] = cell.after();
              }
            }
            was.put(image.key(), values);
          });
    }
    return was;
  }
}
