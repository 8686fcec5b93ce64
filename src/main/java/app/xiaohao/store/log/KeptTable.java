package app.xiaohao.store.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A table whose rows are sealed in the change log, and how its values are written down: texts as
 * they are, numbers in decimal, dates as in ISO 8601, moments in UTC, truth as {@code true} or
 * {@code false}; null stays null. Bytes and texts as long as a document are written as {@code
 * sha256:} and their hash.
 *
 * @param columns in the order of the table
 * @param types of {@link Types}, beside the columns
 * @param key where the columns of the primary key stand in {@code columns}
 * @param hashed where the columns stand that are written as a hash
 */
public record KeptTable(
    String name,
    List<String> columns,
    List<Integer> types,
    List<Integer> key,
    Set<Integer> hashed) {
  /** The lists are copied. */
  public KeptTable {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
    key = List.copyOf(key);
    hashed = Set.copyOf(hashed);
  }

  /**
   * Whether what the log says is enough to turn a row back and forth. Rows that hold bytes stay:
   * documents and proof are never taken away. So do those in which the log itself is kept together.
   */
  boolean turned() {
    return hashed.isEmpty() && !KeptTables.STAYING.contains(name);
  }

  /** Whether its rows are known by a number that the database gives. */
  boolean numbered() {
    return key.size() == 1 && columns.get(key.getFirst()).equals("id");
  }

  /** Whether the first part of the key is a number. */
  boolean keyedByNumber() {
    int type = types.get(key.getFirst());
    return type == Types.BIGINT || type == Types.INTEGER;
  }

  /** The names of the key's columns. */
  List<String> keyColumns() {
    return key.stream().map(columns::get).toList();
  }

  /** {@code select} of all columns with a condition, which may be empty. */
  public String select(String condition) {
    return "select " + String.join(", ", columns) + " from " + name + condition;
  }

  /** The condition on one row, its key given by {@link #keyArguments}. */
  String whereKey() {
    return " where " + holdsKey();
  }

  /** The same without the word. */
  String holdsKey() {
    return String.join(" = ? and ", keyColumns()) + " = ?";
  }

  /** The values of a row that {@link #select} gave. */
  public String[] read(ResultSet row) throws SQLException {
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = hashed.contains(i) ? hash(row, i + 1) : text(row, i + 1, types.get(i));
    }
    return values;
  }

  /** The key of a row. */
  public List<String> keyOf(String[] values) {
    List<String> parts = new ArrayList<>(key.size());
    for (int place : key) {
      parts.add(values[place]);
    }
    return List.copyOf(parts);
  }

  /** A key as arguments of a statement. */
  Object[] keyArguments(List<String> parts) {
    Object[] arguments = new Object[parts.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(key.get(i), parts.get(i), ZoneOffset.UTC);
    }
    return arguments;
  }

  /**
   * A written value as an argument of a statement.
   *
   * @param offset in which a moment is given; it is written in that of Greenwich
   */
  Object value(int column, String written, ZoneOffset offset) {
    if (written == null) {
      return null;
    }
    return switch (types.get(column)) {
      case Types.BIGINT -> Long.valueOf(written);
      case Types.INTEGER, Types.SMALLINT -> Integer.valueOf(written);
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> Double.valueOf(written);
      case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(written);
      case Types.DATE -> LocalDate.parse(written);
      case Types.TIMESTAMP -> LocalDateTime.parse(written);
      case Types.TIMESTAMP_WITH_TIMEZONE ->
          OffsetDateTime.parse(written).withOffsetSameInstant(offset);
      default -> written;
    };
  }

  /** Where a column stands. */
  int place(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new IllegalStateException(name + " has no column " + column);
    }
    return place;
  }

  private String hash(ResultSet row, int column) throws SQLException {
    MessageDigest digest = ChangeChain.sha256();
    if (KeptTables.BYTES.contains(types.get(column - 1))) {
      InputStream content = row.getBinaryStream(column);
      if (content == null) {
        return null;
      }
      try (DigestInputStream hashing = new DigestInputStream(content, digest)) {
        hashing.transferTo(OutputStream.nullOutputStream());
      } catch (IOException unreadable) {
        throw new SQLException("bytes of a row cannot be read", unreadable);
      }
    } else {
      String text = row.getString(column);
      if (text == null) {
        return null;
      }
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static String text(ResultSet row, int column, int type) throws SQLException {
    Object value =
        switch (type) {
          case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> row.getLong(column);
          case Types.DOUBLE, Types.REAL, Types.FLOAT -> row.getDouble(column);
          case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
          case Types.DATE -> row.getObject(column, LocalDate.class);
          case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
          case Types.TIMESTAMP_WITH_TIMEZONE -> {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            yield at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC);
          }
          default -> row.getString(column);
        };
    return value == null || row.wasNull() ? null : value.toString();
  }
}
