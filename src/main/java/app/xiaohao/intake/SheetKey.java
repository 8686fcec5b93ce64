package app.xiaohao.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a sheet that this program wrote says of itself in a hidden cell.
 *
 * @param inspection the name of the inspection whose items it holds; empty where it holds several
 *     or none
 * @param columns of LEDGER and OFFICE, from left to right, the names that the program gives them
 *     and their headings; empty for all else
 */
public record SheetKey(Kind kind, String inspection, List<Column> columns) {
  /** The list is copied. */
  public SheetKey {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(inspection);
    columns = List.copyOf(columns);
  }

  /** What a sheet or a row is. */
  public enum Kind {
    /** the sheet 整改台账: this cell stands in the row of its headings */
    LEDGER,
    /** a sheet in an office's own layout: this cell stands in the last row of its headings */
    OFFICE,
    /** a sheet that counts, lists or tells what stands in the ledger: never read as items */
    SUMMARY,
    /** a row of a sheet that is none of its items: title, legend, signatures */
    NOTE
  }

  /**
   * A column.
   *
   * @param name that the program gives it; empty for one under an office's own heading
   */
  public record Column(String name, String heading) {}

  /** A sheet that only sums up. */
  public static SheetKey summary() {
    return new SheetKey(Kind.SUMMARY, "", List.of());
  }

  /** A row that is no item. */
  public static SheetKey note() {
    return new SheetKey(Kind.NOTE, "", List.of());
  }

  /** The print of the columns, which every row of the sheet carries. */
  public String layout() {
    return CellPrint.of(writtenColumns());
  }

  private String writtenColumns() {
    return columns.stream()
        .map(column -> escaped(column.name) + "=" + escaped(column.heading))
        .collect(Collectors.joining(","));
  }

  /** The words of the hidden cell. */
  public String written() {
    return RowKey.BEGIN + "=" + kind + ";" + escaped(inspection) + ";" + writtenColumns();
  }

  /** What a hidden cell says of a sheet or a row; empty where it says something else. */
  public static Optional<SheetKey> read(String words) {
    if (!words.startsWith(RowKey.BEGIN + "=")) {
      return Optional.empty();
    }
    String[] parts = words.substring(RowKey.BEGIN.length() + 1).split(";", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(parts[0])) {
        return Optional.of(
            new SheetKey(
                kind,
                plain(parts[1]),
                parts[2].isEmpty()
                    ? List.of()
                    : Arrays.stream(parts[2].split(",", -1)).map(SheetKey::column).toList()));
      }
    }
    return Optional.empty();
  }

  private static Column column(String words) {
    int sign = words.indexOf('=');
    return sign < 0
        ? new Column("", plain(words))
        : new Column(plain(words.substring(0, sign)), plain(words.substring(sign + 1)));
  }

  /** Words without the signs that part the pieces of a hidden cell, and without line ends. */
  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    for (char c : words.toCharArray()) {
      if (c <= ' ' || "%;,/=~_".indexOf(c) >= 0) {
        escaped.append('%').append(Integer.toHexString(0x100 + (c & 0xFF)).substring(1));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The words again. */
  static String plain(String escaped) {
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < escaped.length()) {
      char c = escaped.charAt(i);
      if (c == '%' && i + 2 < escaped.length()) {
        int code = Character.digit(escaped.charAt(i + 1), 16) * 16;
        code += Character.digit(escaped.charAt(i + 2), 16);
        plain.append((char) (code & 0xFF));
        i += 3;
      } else {
        plain.append(c);
        i++;
      }
    }
    return plain.toString();
  }
}
