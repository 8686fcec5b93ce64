package app.xiaohao.ui.ledger.clip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first table of an HTML text, as spreadsheets and word processors put it on the clipboard. */
public final class HtmlCells {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<!--.*?-->|<(style|script|head)\\b.*?</\\1\\s*>");
  private static final Pattern TAG =
      Pattern.compile("<\\s*(/?)\\s*([a-zA-Z0-9]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern SPAN =
      Pattern.compile("(?i)\\b(row|col)span\\s*=\\s*[\"']?\\s*(\\d+)");
  private static final Pattern KEPT = Pattern.compile("(?i)white-space\\s*:\\s*pre");
  private static final Pattern LOOKS_LIKE_A_NUMBER =
      Pattern.compile("\\d+\\.\\d+|\\d{1,2}[-/]\\d{1,2}|0\\d+|\\d{12,}");
  private static final int WIDEST = 1000;

  private HtmlCells() {}

  /**
   * A table as read.
   *
   * @param merged whether any of its cells reaches over several; the words stand in each of its
   *     rows
   */
  record Read(ClipTable table, boolean merged) {}

  /** Writes a table with rules; what a spreadsheet would take for a number or a date stays text. */
  public static String write(ClipTable table) {
    StringBuilder html =
        new StringBuilder("<meta charset=\"utf-8\">")
            .append("<table border=\"1\" style=\"border-collapse:collapse\">");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      for (String cell : row) {
        html.append("<td style=\"white-space:pre-wrap")
            .append(LOOKS_LIKE_A_NUMBER.matcher(cell).matches() ? ";mso-number-format:'\\@'" : "")
            .append("\">")
            .append(escaped(cell))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br style=\"mso-data-placement:same-cell\">");
  }

  /** Reads the first table; empty where there is none. */
  static Optional<Read> read(String html) {
    String shown = NOT_SHOWN.matcher(html).replaceAll("");
    Reader reader = new Reader();
    Matcher tag = TAG.matcher(shown);
    int at = 0;
    while (!reader.ended && tag.find()) {
      reader.text(shown.substring(at, tag.start()));
      reader.tag(!tag.group(1).isEmpty(), tag.group(2).toLowerCase(Locale.ROOT), tag.group(3));
      at = tag.end();
    }
    return reader.table();
  }

  /** Puts the cells together while tags and texts come by. */
  private static final class Reader {
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, Reaching> reaching = new HashMap<>();
    private List<String> row;
    private StringBuilder cell;
    private boolean kept;
    private int down;
    private int right;
    private int depth;
    private boolean merged;
    private boolean ended;

    /** A cell that reaches down into rows that still come. */
    private record Reaching(String words, int rows) {}

    private void text(String words) {
      if (cell != null) {
        String plain = decoded(words);
        cell.append(kept ? plain : plain.replaceAll("[\\s\\u00a0]+", " "));
      }
    }

    private void tag(boolean closing, String name, String attributes) {
      switch (name) {
        case "table" -> {
          depth += closing ? -1 : 1;
          if (closing && depth <= 0) {
            endRow();
            ended = true;
          }
        }
        case "tr" -> {
          if (depth <= 1) {
            endRow();
            row = closing ? null : new ArrayList<>();
          }
        }
        case "td", "th" -> {
          if (depth <= 1 && row != null) {
            endCell();
            if (!closing) {
              begin(attributes);
            }
          }
        }
        case "br" -> line();
        case "p", "div", "li" -> {
          if (cell != null && !cell.toString().isBlank() && !closing) {
            line();
          }
        }
        default -> {}
      }
    }

    private void line() {
      if (cell != null) {
        if (!kept) {
          cell.setLength(cell.toString().stripTrailing().length());
        }
        cell.append('\n');
      }
    }

    private void begin(String attributes) {
      fillReaching();
      cell = new StringBuilder();
      kept = KEPT.matcher(attributes).find();
      down = 1;
      right = 1;
      Matcher span = SPAN.matcher(attributes);
      while (span.find()) {
        int length = span.group(2).length() > 4 ? WIDEST : Integer.parseInt(span.group(2));
        if (span.group(1).equalsIgnoreCase("row")) {
          down = Math.max(1, length);
        } else {
          right = Math.clamp(length, 1, WIDEST);
        }
      }
      merged |= down > 1 || right > 1;
    }

    private void endCell() {
      if (cell == null) {
        return;
      }
      String words = kept ? cell.toString() : cell.toString().replaceAll(" ?\n ?", "\n").strip();
      for (int i = 0; i < right; i++) {
        if (down > 1) {
          reaching.put(row.size(), new Reaching(i == 0 ? words : "", down - 1));
        }
        row.add(i == 0 ? words : "");
      }
      cell = null;
    }

    private void fillReaching() {
      while (reaching.containsKey(row.size())) {
        Reaching from = reaching.remove(row.size());
        if (from.rows > 1) {
          reaching.put(row.size(), new Reaching(from.words, from.rows - 1));
        }
        row.add(from.words);
      }
    }

    private void endRow() {
      if (row != null) {
        endCell();
        fillReaching();
        if (!row.isEmpty()) {
          rows.add(row);
        }
        row = null;
      }
    }

    private Optional<Read> table() {
      endRow();
      return rows.isEmpty() ? Optional.empty() : Optional.of(new Read(new ClipTable(rows), merged));
    }
  }

  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-zA-Z]+);");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "ldquo",
          "“", "rdquo", "”", "middot", "·", "mdash", "—");

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1))));
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "&" + name + ";");
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty() || digits.length() > 7 || (!hex && !digits.matches("\\d+"))) {
      return "&" + name + ";";
    }
    int code = Integer.parseInt(digits, hex ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
  }
}
