package app.xiaohao.store.log;

import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.log.ChangeChain.Images;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The end of the change log, locked until the transaction ends; and the ways to read it. */
public final class ChangeLog {
  private static final String ENTRIES =
      "select l.number, l.changed_at, l.changed_by, l.kind, l.item, l.reason,"
          + " f.field, f.value_before, f.value_after, l.account, l.machine from change_log l"
          + " left join change_field f on f.change_number = l.number ";
  private static final String NEWEST_FIRST = " order by l.number desc, f.position";

  private final Sql sql;
  private final Stamp stamp;
  private final List<Added> added = new ArrayList<>();
  private final String lastHash;
  private long lastNumber;

  private ChangeLog(Sql sql, Stamp stamp, long lastNumber, String lastHash) {
    this.sql = sql;
    this.stamp = stamp;
    this.lastNumber = lastNumber;
    this.lastHash = lastHash;
  }

  private record Added(HistoryEntry entry, Subject subject) {}

  /** Waits until no other transaction writes; the first thing that a writing transaction does. */
  public static ChangeLog lock(Sql sql, Stamp stamp) throws SQLException {
    return sql.first(
            "select last_number, last_hash from change_head where id = 1 for update",
            row -> new ChangeLog(sql, stamp, row.getLong(1), row.getString(2)))
        .orElseThrow(() -> new SQLException("change_head has no row"));
  }

  /** The number of the newest entry, also of those not yet written; 0 where there is none. */
  long lastNumber() {
    return lastNumber;
  }

  /** The entries that were added. */
  List<HistoryEntry> added() {
    return added.stream().map(Added::entry).toList();
  }

  /** Adds an entry to those that {@link #write} writes. */
  public ChangeLog add(
      HistoryEntry.Kind kind, Subject subject, String item, String reason, List<Fact> changed) {
    // Databases keep microseconds; a moment cut later than hashed would break the chain.
    OffsetDateTime at = stamp.at().truncatedTo(ChronoUnit.MICROS);
    HistoryEntry entry =
        new HistoryEntry(lastNumber + 1, at, stamp.by(), stamp.from(), kind, item, changed, reason);
    added.add(new Added(entry, subject));
    lastNumber = entry.number();
    return this;
  }

  /**
   * Seals, writes and signs what was added; the last thing that a writing transaction does. What
   * became of the rows that the transaction touched is sealed with the last entry. The first entry
   * of a ledger seals the tables' version too.
   */
  public void write() throws SQLException {
    if (!added.isEmpty() && added.getFirst().entry.number() == 1) {
      for (String step :
          sql.list(
              "select installed_rank from flyway_schema_history order by installed_rank",
              row -> row.getString(1))) {
        sql.journal().made(KeptTables.SCHEMA_HISTORY, List.of(step));
      }
    }
    write(new ImageCodec.Writer());
  }

  /** The same, where the caller knows what became of rows that no statement of its own touched. */
  public void write(ImageCodec.Writer images) throws SQLException {
    if (added.isEmpty()) {
      throw new SQLException("a transaction that writes has an entry in the log");
    }
    long first = added.getFirst().entry.number();
    sql.seal().prepare(sql, first);
    sql.journal().drain(sql, images::add);
    byte[] content = images.count() == 0 ? null : images.bytes();
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> fields = new ArrayList<>();
    String previous = lastHash;
    for (Added one : added) {
      HistoryEntry entry = one.entry;
      Images sealed =
          content != null && entry.number() == lastNumber ? Images.of(first, content) : null;
      String hash = ChangeChain.hash(previous, entry, one.subject, sealed);
      entries.add(
          new Object[] {
            entry.number(),
            entry.at(),
            entry.by(),
            entry.from().account(),
            entry.from().machine(),
            entry.kind(),
            one.subject.importId(),
            one.subject.issueId(),
            one.subject.measureId(),
            entry.item(),
            entry.reason(),
            previous,
            hash
          });
      int position = 0;
      for (FieldChange field : entry.fields()) {
        fields.add(
            new Object[] {
              entry.number(), position++, field.field(), field.before(), field.after()
            });
      }
      previous = hash;
    }
    sql.batch(
        Dml.insert(
            "change_log",
            "number",
            "changed_at",
            "changed_by",
            "account",
            "machine",
            "kind",
            "import_id",
            "issue_id",
            "measure_id",
            "item",
            "reason",
            "prev_hash",
            "hash"),
        entries,
        count -> {});
    sql.batch(
        Dml.insert(
            "change_field", "change_number", "position", "field", "value_before", "value_after"),
        fields,
        count -> {});
    if (content != null) {
      sql.update(
          Dml.insert("change_image", "change_number", "first_number", "content"),
          lastNumber,
          first,
          content);
    }
    sql.update(
        Dml.update("change_head", "last_number", "last_hash").where("id = 1"),
        lastNumber,
        previous);
    sql.seal().sign(sql, lastNumber, previous);
    sql.recorder().logged(added(), lastNumber, previous);
  }

  /** The end of the log; empty while it has no entry. */
  public static Optional<SealMark> end(Sql sql) throws SQLException {
    return sql.first(
        "select last_number, last_hash from change_head where id = 1 and last_number > 0",
        row -> new SealMark(row.getLong(1), row.getString(2)));
  }

  /** One entry with its seal. */
  public static Optional<SealedEntry> sealed(Sql sql, long number) throws SQLException {
    Optional<String> seal =
        sql.first("select hash from change_log where number = ?", row -> row.getString(1), number);
    return seal.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SealedEntry(
                new SealMark(number, seal.get()), between(sql, number, number).getFirst()));
  }

  /** The newest entries of the whole ledger, newest first. */
  public static List<HistoryEntry> newest(Sql sql, int atMost) throws SQLException {
    long last =
        sql.first("select last_number from change_head where id = 1", row -> row.getLong(1))
            .orElse(0L);
    return entries(sql, "where l.number > ?", last - atMost);
  }

  /** The entries with these numbers, oldest first. */
  static List<HistoryEntry> between(Sql sql, long first, long last) throws SQLException {
    return entries(sql, "where l.number between ? and ?", first, last).reversed();
  }

  /** The entries with these numbers, newest first. */
  static List<HistoryEntry> numbered(Sql sql, List<Object> numbers) throws SQLException {
    return entries(
        sql,
        "where l.number in (" + HistoryReader.questions(numbers.size()) + ")",
        numbers.toArray());
  }

  /** The entries about single measures since a moment, newest first. */
  public static Map<MeasureId, List<HistoryEntry>> since(Sql sql, OffsetDateTime from)
      throws SQLException {
    Map<Long, MeasureId> measures = new HashMap<>();
    sql.each(
        "select number, measure_id from change_log where changed_at >= ? and measure_id is not"
            + " null",
        row -> measures.put(row.getLong(1), new MeasureId(row.getLong(2))),
        from);
    Map<MeasureId, List<HistoryEntry>> since = new HashMap<>();
    if (!measures.isEmpty()) {
      for (HistoryEntry entry :
          entries(sql, "where l.changed_at >= ? and l.measure_id is not null", from)) {
        since
            .computeIfAbsent(measures.get(entry.number()), measure -> new ArrayList<>())
            .add(entry);
      }
    }
    return since;
  }

  /** The entries about a measure, its issue and the import that brought it, newest first. */
  public static List<HistoryEntry> ofMeasure(Sql sql, long measureId) throws SQLException {
    return entries(
        sql,
        // joined by or, every entry of the log would be looked at
        "where l.number in (select number from change_log where measure_id = ?"
            + " union select number from change_log"
            + " where issue_id = (select issue_id from measure where id = ?)"
            + " union select number from change_log"
            + " where measure_id is null and issue_id is null"
            + " and import_id = (select import_id from measure where id = ?))",
        measureId,
        measureId,
        measureId);
  }

  /** The entries about a measure alone, newest first. */
  public static List<HistoryEntry> ofMeasureAlone(Sql sql, long measureId) throws SQLException {
    return entries(sql, "where l.measure_id = ?", measureId);
  }

  private static List<HistoryEntry> entries(Sql sql, String where, Object... arguments)
      throws SQLException {
    List<HistoryEntry> entries = new ArrayList<>();
    List<FieldChange> fields = new ArrayList<>();
    sql.each(
        ENTRIES + where + NEWEST_FIRST,
        row -> {
          if (entries.isEmpty() || entries.getLast().number() != row.getLong(1)) {
            closeLast(entries, fields);
            entries.add(entry(row));
          }
          if (row.getString(7) != null) {
            fields.add(new FieldChange(row.getString(7), row.getString(8), row.getString(9)));
          }
        },
        arguments);
    closeLast(entries, fields);
    return entries;
  }

  private static void closeLast(List<HistoryEntry> entries, List<FieldChange> fields) {
    if (!entries.isEmpty()) {
      HistoryEntry last = entries.removeLast();
      entries.add(
          new HistoryEntry(
              last.number(),
              last.at(),
              last.by(),
              last.from(),
              last.kind(),
              last.item(),
              FactNotation.read(last.kind(), fields),
              last.reason()));
    }
    fields.clear();
  }

  /** Both are null in entries from before they were recorded. */
  private static Workplace workplace(String account, String machine) {
    return account == null || machine == null ? Workplace.UNKNOWN : new Workplace(account, machine);
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class),
        row.getString(3),
        workplace(row.getString(10), row.getString(11)),
        HistoryEntry.Kind.valueOf(row.getString(4)),
        row.getString(5),
        List.of(),
        row.getString(6));
  }
}
