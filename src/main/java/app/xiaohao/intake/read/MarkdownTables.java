package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import app.xiaohao.intake.read.parts.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the tables in a text written in Markdown: a row of headings between bars, a row of dashes
 * below it, and the rows that follow; what stands around them is prose. The marks of headings and
 * of bold words are the writing and not the words, and are taken off.
 */
final class MarkdownTables {
  private static final int LONGEST_NAME = 60;

  private static final Pattern DASHES =
      Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*");

  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}(?=\\s|\\p{IsHan})\\s*");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)([^*]+?)(?<=\\S)\\*\\*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private MarkdownTables() {}

  /**
   * The text as a document with its tables; empty where it has none.
   *
   * @throws IntakeException if a table has too many rows
   */
  static Optional<Document> read(Incoming file, SourceText source) throws IntakeException {
    List<String> lines = source.text().lines().toList();
    DocumentBuilder document = new DocumentBuilder();
    String above = "";
    boolean any = false;
    int at = 0;
    while (at < lines.size()) {
      if (beginsTable(lines, at)) {
        int end = at + 2;
        while (end < lines.size() && isRow(lines.get(end))) {
          end++;
        }
        if (end - at - 1 > file.limits().tableRows()) {
          throw file.refused(Kind.TOO_MANY_ROWS, file.limits().tableRows());
        }
        List<TextCell> cells = cells(lines, at, end);
        String name = above.length() <= LONGEST_NAME ? above : "";
        document.table(name, end - at - 1, List.of(), cells);
        any = true;
        at = end;
      } else {
        String line = plain(lines.get(at));
        document.paragraph(line);
        above = line.isBlank() ? above : line.strip();
        at++;
      }
    }
    return any
        ? Optional.of(document.build(source.name(), source.bytes(), source.encoding()))
        : Optional.empty();
  }

  private static boolean beginsTable(List<String> lines, int at) {
    return at + 1 < lines.size()
        && isRow(lines.get(at))
        && lines.get(at + 1).indexOf('|') >= 0
        && DASHES.matcher(lines.get(at + 1)).matches()
        && fields(lines.get(at)).size() > 1;
  }

  private static boolean isRow(String line) {
    return BAR.matcher(line).find();
  }

  private static List<TextCell> cells(List<String> lines, int from, int end) {
    List<TextCell> cells = new ArrayList<>();
    int row = 0;
    for (int i = from; i < end; i++) {
      if (i == from + 1) {
        continue;
      }
      List<String> fields = fields(lines.get(i));
      for (int column = 0; column < fields.size(); column++) {
        cells.add(new TextCell(row, column, fields.get(column)));
      }
      row++;
    }
    return cells;
  }

  private static List<String> fields(String line) {
    String row = line.strip();
    String inner = row.startsWith("|") ? row.substring(1) : row;
    List<String> fields = new ArrayList<>(List.of(BAR.split(inner, -1)));
    if (fields.size() > 1 && fields.getLast().isBlank()) {
      fields.removeLast();
    }
    fields.replaceAll(
        field ->
            BREAK
                .matcher(BOLD.matcher(field.replace("\\|", "|")).replaceAll("$1"))
                .replaceAll("\n"));
    return fields;
  }

  private static String plain(String line) {
    return BOLD.matcher(HEADING.matcher(line).replaceFirst("")).replaceAll("$1");
  }
}
