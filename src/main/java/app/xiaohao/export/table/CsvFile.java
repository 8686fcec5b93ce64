package app.xiaohao.export.table;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as values parted by commas, as Excel and WPS open it without asking. */
public final class CsvFile {
  /** The end of its names. */
  public static final String ENDING = ".csv";

  /** By this Excel knows that the file is UTF-8. */
  private static final char MARK = '\uFEFF';

  private CsvFile() {}

  /**
   * Writes it, whole or not at all; a file of that name is replaced. Merged cells stand on each of
   * their lines.
   *
   * @throws ExportException if the file cannot be written
   */
  public static void write(Path file, TablePaper table) throws ExportException {
    WholeFile.write(
        file,
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          writer.write(MARK);
          writer.write(line(table.columns().stream().map(TablePaper.Column::heading).toList()));
          for (TablePaper.Line line : table.lines()) {
            writer.write(line(line.cells()));
          }
          writer.flush();
        });
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Words that a table would take for a formula are given a mark before them, and stay words. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    String plain = formula && !isNumber(text) ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?\\d+(\\.\\d+)?%?");
  }
}
