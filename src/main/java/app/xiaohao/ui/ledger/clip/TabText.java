package app.xiaohao.ui.ledger.clip;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells parted by tabs and rows by line ends. A cell with a tab, a line break or a quotation mark
 * stands in quotation marks, those in it doubled, as spreadsheets do it.
 */
public final class TabText {
  private static final char QUOTE = '"';

  private TabText() {}

  /** Writes a table; each row ends with a line end. */
  public static String write(ClipTable table) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf(QUOTE) < 0;
    return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
  }

  /** Reads a table. A quotation mark that no other closes at the end of a cell is only a sign. */
  public static ClipTable read(String written) {
    String text = written.replace("\r\n", "\n").replace('\r', '\n');
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    do {
      int closing = at < text.length() && text.charAt(at) == QUOTE ? closing(text, at) : -1;
      int end = closing < 0 ? endOfCell(text, at) : closing + 1;
      row.add(
          closing < 0
              ? text.substring(at, end)
              : text.substring(at + 1, closing).replace("\"\"", "\""));
      at = end + 1;
      boolean rowEnds = end >= text.length() || text.charAt(end) == '\n';
      if (rowEnds) {
        rows.add(row);
        row = new ArrayList<>();
      } else if (at >= text.length()) {
        row.add(""); // the text ends with a tab: behind it is one more cell
        rows.add(row);
      }
    } while (at < text.length());
    return new ClipTable(rows);
  }

  private static int endOfCell(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  /** Where the quotation closes that begins at a place; -1 where it never does. */
  private static int closing(String text, int opening) {
    int at = opening + 1;
    while (at < text.length()) {
      if (text.charAt(at) != QUOTE) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
        at += 2;
      } else {
        return endOfCell(text, at + 1) == at + 1 ? at : -1;
      }
    }
    return -1;
  }
}
