package app.xiaohao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a row of a workbook that this program wrote says of itself in its hidden cell: which item of
 * which ledger it is, and a print of each of its cells as written. It holds no words of the ledger
 * but the numbers of the item, and no name of a file.
 *
 * @param ledger which ledger, as {@code LedgerStore.identity} names it
 * @param inspection identity in that ledger
 * @param issue identity in that ledger
 * @param measure identity in that ledger, 0 for an issue without measures
 * @param piece 0 for the row with which the item begins, counted on where its words need more rows
 * @param layout the print of the columns as {@link SheetKey#layout} gives it
 * @param path the numbers of the issue in its document
 * @param cells one for each column of the layout
 * @param prints of the values that the ledger had, so that a later merge sees what moved since
 */
public record RowKey(
    String ledger,
    long inspection,
    long issue,
    long measure,
    int piece,
    String layout,
    List<String> path,
    List<Mark> cells,
    List<String> prints) {
  /** With what every hidden cell of this program begins. */
  public static final String BEGIN = "XH1;";

  /** The layout of a row that is no row of cells but of an exchange file. */
  public static final String VALUES = "values";

  private static final int PARTS = 7;

  /**
   * The lists are copied.
   *
   * @throws IllegalArgumentException if a number is no identity
   */
  public RowKey {
    if (inspection <= 0 || issue <= 0 || measure < 0 || piece < 0) {
      throw new IllegalArgumentException("no item");
    }
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(layout);
    path = List.copyOf(path);
    cells = List.copyOf(cells);
    prints = List.copyOf(prints);
  }

  /**
   * A cell as written.
   *
   * @param print of its words; empty where it was blank
   * @param hint how to read them back exactly, in letters, digits and {@code .+-_}; empty where
   *     they are read as anybody's words are
   */
  public record Mark(String print, String hint) {
    /** A cell of which nothing is to be known. */
    public static final Mark NONE = new Mark("", "");

    /** Both are required. */
    public Mark {
      Objects.requireNonNull(print);
      Objects.requireNonNull(hint);
    }

    /** Whether the cell still says what was written. */
    public boolean holds(String words) {
      return CellPrint.of(words).equals(print);
    }
  }

  /** Whether the words of a cell are a hidden one's of this program. */
  public static boolean isHidden(String words) {
    return words.startsWith(BEGIN);
  }

  /** Which item it is, apart from where it stands. */
  public String item() {
    return ledger + ";" + inspection + "." + issue + "." + measure;
  }

  /** The words of the hidden cell. */
  public String written() {
    String body =
        String.join(
            ";",
            ledger,
            inspection + "." + issue + "." + measure + "." + piece,
            layout,
            path.stream().map(SheetKey::escaped).collect(Collectors.joining("/")),
            cells.stream().map(RowKey::written).collect(Collectors.joining(",")),
            String.join(",", prints));
    return BEGIN + body + ";" + CellPrint.of(body);
  }

  private static String written(Mark mark) {
    return mark.hint.isEmpty() ? mark.print : mark.print + "~" + mark.hint;
  }

  /** The key in a hidden cell; empty where somebody changed it, or it belongs to no item. */
  public static Optional<RowKey> read(String words) {
    if (!isHidden(words)) {
      return Optional.empty();
    }
    String whole = words.substring(BEGIN.length());
    String[] parts = whole.split(";", -1);
    int end = whole.lastIndexOf(';');
    if (parts.length != PARTS || !CellPrint.of(whole.substring(0, end)).equals(parts[6])) {
      return Optional.empty();
    }
    String[] ids = parts[1].split("\\.");
    List<Mark> cells = new ArrayList<>();
    for (String cell : parts[4].split(",", -1)) {
      int hint = cell.indexOf('~');
      cells.add(
          hint < 0
              ? new Mark(cell, "")
              : new Mark(cell.substring(0, hint), cell.substring(hint + 1)));
    }
    try {
      return Optional.of(
          new RowKey(
              parts[0],
              Long.parseLong(ids[0]),
              Long.parseLong(ids[1]),
              Long.parseLong(ids[2]),
              Integer.parseInt(ids[3]),
              parts[2],
              parts[3].isEmpty()
                  ? List.of()
                  : Arrays.stream(parts[3].split("/")).map(SheetKey::plain).toList(),
              cells,
              List.of(parts[5].split(",", -1))));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException otherwise) {
      return Optional.empty();
    }
  }
}
