package app.xiaohao.store.proof;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Difference;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.ImageCodec;
import app.xiaohao.store.log.KeptTable;
import app.xiaohao.store.log.KeptTables;
import app.xiaohao.store.log.RowImage.Cell;
import app.xiaohao.store.log.RowImage.How;
import app.xiaohao.store.log.SessionSeal;
import app.xiaohao.store.log.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Proves that the tables hold what the log says, in memory that does not grow with either.
 *
 * <p>Every value of a row has a fingerprint. What the log says of a value taken away is subtracted,
 * what it says of one put there is added, what the table holds is subtracted; what remains must be
 * nothing. The sums are kept apart in {@link #PARTS} parts of the rows, and only the parts where
 * something remains are then replayed value by value, a few at a time.
 */
final class StateProof {
  private static final int PARTS = 4096;

  /** So many parts are replayed at once. */
  private static final int AT_ONCE = 256;

  private static final int PAGE = 500;

  private final Sql sql;
  private final KeptTables tables;
  private final long entries;
  private final CommitWatch watch;
  private final MessageDigest fingerprint;
  private final List<Difference> differences = new ArrayList<>();
  private long differing;
  private long compared;

  /**
   * @param entries how many entries the log has; their chain is proved
   */
  StateProof(Sql sql, KeptTables tables, long entries, CommitWatch watch) {
    this.sql = sql;
    this.tables = tables;
    this.entries = entries;
    this.watch = watch;
    this.fingerprint = ChangeChain.sha256();
  }

  /** The same proof with what was found here. */
  Proof addTo(Proof chain) throws SQLException {
    bytes("source_document");
    evidence();
    List<Integer> wrong = wrongParts();
    for (int from = 0; from < wrong.size(); from += AT_ONCE) {
      replay(wrong.subList(from, Math.min(wrong.size(), from + AT_ONCE)));
    }
    return new Proof(
        chain.entries(),
        chain.seal(),
        chain.broken(),
        chain.signatures(),
        compared,
        differences,
        differing);
  }

  /** Proves the files by the hashes that the log names. */
  private void evidence() throws SQLException {
    stopIfAsked(0.6);
    compared += EvidenceFiles.prove(sql, watch, this::found);
  }

  /** Proves the bytes of a table by the hash beside them. */
  private void bytes(String table) throws SQLException {
    stopIfAsked(0.5);
    sql.each(
        "select sha256, content from " + table,
        row -> {
          compared++;
          String logged = row.getString(1);
          String held = hash(row.getBinaryStream(2));
          if (!logged.equals(held)) {
            found(new Difference("", table + ".content", logged, held));
          }
        });
  }

  private String hash(InputStream content) throws SQLException {
    byte[] part = new byte[1 << 16];
    try (content) {
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        fingerprint.update(part, 0, read);
      }
      return HexFormat.of().formatHex(fingerprint.digest());
    } catch (IOException unreadable) {
      throw new SQLException("bytes cannot be read", unreadable);
    }
  }

  private void found(Difference difference) {
    differing++;
    if (differences.size() < Proof.SHOWN_AT_MOST) {
      differences.add(difference);
    }
  }

  private List<Integer> wrongParts() throws SQLException {
    long[] high = new long[PARTS];
    long[] low = new long[PARTS];
    images(
        image -> {
          int part = part(image.table(), image.key());
          for (Cell cell : image.cells()) {
            sum(high, low, part, image.table(), image.key(), cell.column(), cell.before(), -1);
            sum(high, low, part, image.table(), image.key(), cell.column(), cell.after(), 1);
          }
        });
    rows(
        (table, values) -> {
          List<String> key = table.keyOf(values);
          int part = part(table.name(), key);
          for (int i = 0; i < values.length; i++) {
            sum(high, low, part, table.name(), key, table.columns().get(i), values[i], -1);
          }
          compared++;
        });
    List<Integer> wrong = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      if (high[part] != 0 || low[part] != 0) {
        wrong.add(part);
      }
    }
    return wrong;
  }

  private void sum(
      long[] high,
      long[] low,
      int part,
      String table,
      List<String> key,
      String column,
      String value,
      int sign) {
    if (value == null) {
      return;
    }
    fingerprint.update(table.getBytes(StandardCharsets.UTF_8));
    for (String one : key) {
      fingerprint.update((byte) 0);
      fingerprint.update(one.getBytes(StandardCharsets.UTF_8));
    }
    fingerprint.update((byte) 0);
    fingerprint.update(column.getBytes(StandardCharsets.UTF_8));
    fingerprint.update((byte) 0);
    ByteBuffer bytes = ByteBuffer.wrap(fingerprint.digest(value.getBytes(StandardCharsets.UTF_8)));
    high[part] += sign * bytes.getLong();
    low[part] += sign * bytes.getLong();
  }

  private static int part(String table, List<String> key) {
    return Math.floorMod((31 * table.hashCode() + key.hashCode()) * 0x9E3779B9 >>> 7, PARTS);
  }

  /** A row by the name of its table and its key, in an order that people can follow. */
  private record Row(String table, List<String> key) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int byTable = table.compareTo(other.table);
      return byTable != 0 ? byTable : key.toString().compareTo(other.key.toString());
    }
  }

  private void replay(List<Integer> parts) throws SQLException {
    Map<Row, Map<String, String>> logged = new TreeMap<>();
    images(
        image -> {
          if (parts.contains(part(image.table(), image.key()))) {
            Row row = new Row(image.table(), image.key());
            if (image.how() == How.TAKEN) {
              logged.remove(row);
            } else {
              Map<String, String> cells = logged.computeIfAbsent(row, made -> new TreeMap<>());
              image.cells().forEach(cell -> cells.put(cell.column(), cell.after()));
            }
          }
        });
    List<RowDifference> found = new ArrayList<>();
    rows(
        (table, values) -> {
          List<String> key = table.keyOf(values);
          if (parts.contains(part(table.name(), key))) {
            Map<String, String> says = logged.remove(new Row(table.name(), key));
            compare(table, key, says, values, found);
          }
        });
    for (var missing : logged.entrySet()) {
      found.add(
          new RowDifference(
              missing.getKey(),
              missing.getKey().table(),
              words(missing.getValue()),
              "",
              missing.getValue()));
    }
    for (RowDifference one : found) {
      boolean shown = differences.size() < Proof.SHOWN_AT_MOST;
      found(new Difference(shown ? item(one) : "", one.place, one.logged, one.held));
    }
  }

  /**
   * @param cells of the row, as far as needed to say which item it belongs to
   */
  private record RowDifference(
      Row row, String place, String logged, String held, Map<String, String> cells) {}

  private static void compare(
      KeptTable table,
      List<String> key,
      Map<String, String> says,
      String[] values,
      List<RowDifference> found) {
    Row row = new Row(table.name(), key);
    Map<String, String> holds = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        holds.put(table.columns().get(i), values[i]);
      }
    }
    if (says == null) {
      found.add(new RowDifference(row, table.name(), "", words(holds), holds));
      return;
    }
    for (int i = 0; i < values.length; i++) {
      String column = table.columns().get(i);
      if (!Objects.equals(says.get(column), values[i])) {
        found.add(
            new RowDifference(
                row,
                table.name() + "." + column,
                Objects.requireNonNullElse(says.get(column), ""),
                Objects.requireNonNullElse(values[i], ""),
                says));
      }
    }
  }

  private static String words(Map<String, String> cells) {
    List<String> words = new ArrayList<>();
    cells.forEach((column, value) -> words.add(column + "=" + value));
    return String.join(", ", words);
  }

  /** The item as people number it; empty for what belongs to no measure and no issue. */
  private String item(RowDifference one) throws SQLException {
    String measure =
        one.row.table.equals("measure") ? one.row.key.getFirst() : one.cells.get("measure_id");
    if (measure != null) {
      Optional<String> numbered =
          sql.first(
              "select i.number, m.number from measure m join issue i on i.id = m.issue_id"
                  + " where m.id = cast(? as bigint)",
              row -> row.getString(1) + "." + row.getString(2),
              measure);
      return numbered.isPresent()
          ? numbered.get()
          : sql.first(
                  "select item from change_log where measure_id = cast(? as bigint)"
                      + " order by number desc",
                  row -> row.getString(1),
                  measure)
              .orElse("");
    }
    String issue =
        one.row.table.equals("issue") ? one.row.key.getFirst() : one.cells.get("issue_id");
    return issue == null
        ? ""
        : sql.first(
                "select number from issue where id = cast(? as bigint)",
                row -> row.getString(1),
                issue)
            .orElse("");
  }

  /** Gives every image of the log in its order. */
  private void images(ImageCodec.Visitor visitor) throws SQLException {
    for (long from = 1; from <= entries; from += PAGE) {
      stopIfAsked(0.5 + 0.4 * from / entries);
      List<byte[]> contents =
          sql.list(
              "select content from change_image where change_number between ? and ?"
                  + " order by change_number",
              row -> row.getBytes(1),
              from,
              from + PAGE - 1);
      for (byte[] content : contents) {
        ImageCodec.each(content, visitor);
      }
    }
  }

  private interface RowVisitor {
    void visit(KeptTable table, String[] values) throws SQLException;
  }

  private void rows(RowVisitor visitor) throws SQLException {
    for (KeptTable table : tables.all()) {
      stopIfAsked(0.9);
      sql.each(table.select(condition(table.name())), row -> visitor.visit(table, table.read(row)));
    }
  }

  /** Leaves out what cannot be sealed yet. */
  private String condition(String table) {
    if (table.equals(SessionSeal.SIGNATURES)) {
      // the newest signature is sealed by the next session; until then it proves itself
      return " where change_number <> " + entries;
    }
    // a ledger without entries has sealed nothing
    return entries == 0 && table.equals(KeptTables.SCHEMA_HISTORY) ? " where false" : "";
  }

  private void stopIfAsked(double fraction) {
    if (watch.stopped()) {
      throw new CancellationException();
    }
    watch.at(fraction);
  }
}
