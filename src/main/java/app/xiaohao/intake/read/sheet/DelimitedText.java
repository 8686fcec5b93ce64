package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.Incoming;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables in plain text: cells parted by tabulators, commas, semicolons or bars, in quotes
 * where they hold such marks or line breaks. A text is a table where its lines agree on how many
 * cells they have and where one of the first of them looks like headings, whatever the file is
 * called: prose has commas too, but not the same number in each line.
 */
final class DelimitedText {
  private static final char[] SEPARATORS = {'\t', ',', ';', '|', '，'};

  /** What is looked at to find out. */
  private static final int LOOK = 64 * 1024;

  private static final int MOST_LOOKED_AT = 200;
  private static final double AGREED = 0.8;
  private static final int LONGEST_HEADING = 30;

  /** Groups of headings may come first; titles padded to the width of the table do not count. */
  private static final int HEADINGS_WITHIN = 2;

  private static final int MOST_TITLES = 5;
  private static final int STEP = 1024;

  /** The first line by which Excel is told the separator. */
  private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?\\n");

  /** A text that Excel shall not take for a number. */
  private static final Pattern TEXT_FORMULA = Pattern.compile("(?s)=\"(.*)\"");

  /** The line below the headings of a table in Markdown. */
  private static final Pattern DASHES = Pattern.compile("\\s*:?-{3,}:?\\s*");

  /** An item of prose. */
  private static final Pattern ITEM = Pattern.compile("[（(]?[一二三四五六七八九十]+([）)、]|是)|\\d+[.．、]");

  private static final Pattern SENTENCES = Pattern.compile("。\\s*[\\p{IsHan}\\d]");

  private DelimitedText() {}

  /**
   * The text as a document with one table; empty where it is none.
   *
   * @throws IntakeException if it has too many rows
   */
  static Optional<Document> read(Incoming file, SourceText source) throws IntakeException {
    String text = source.text();
    Matcher said = SAID.matcher(text).region(0, Math.min(text.length(), 8));
    char separator;
    if (said.lookingAt()) {
      separator = said.group(1).charAt(0);
      text = text.substring(said.end());
    } else {
      Optional<Character> found = separator(text);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      separator = found.get();
    }
    SheetCells cells = new SheetCells(file, new SheetCells.Budget(file));
    List<List<String>> rows;
    try {
      rows = rows(file, text, separator, true);
    } catch (CsvParseException unclosed) {
      // Quotation marks that are nothing but that: they must not swallow what follows them.
      rows = rows(file, text, separator, false);
    }
    for (int row = 0; row < rows.size(); row++) {
      List<String> fields = rows.get(row);
      for (int column = 0; column < fields.size(); column++) {
        cells.put(row, column, plain(fields.get(column)), null);
      }
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    DocumentBuilder document = new DocumentBuilder();
    cells.into(document, "");
    return Optional.of(document.build(source.name(), source.bytes(), source.encoding()));
  }

  private static Optional<Character> separator(String text) {
    String look = look(text);
    // First those under which every quotation mark has its sense.
    for (boolean quotes : new boolean[] {true, false}) {
      for (char separator : SEPARATORS) {
        if (look.indexOf(separator) >= 0 && isTable(look, separator, quotes)) {
          return Optional.of(separator);
        }
      }
    }
    return Optional.empty();
  }

  /** The beginning, up to the end of a line. */
  private static String look(String text) {
    if (text.length() <= LOOK) {
      return text;
    }
    int end = text.lastIndexOf('\n', LOOK);
    return text.substring(0, end < 0 ? LOOK : end);
  }

  private static boolean isTable(String look, char separator, boolean quotes) {
    List<List<String>> rows;
    try {
      rows = some(look, separator, quotes);
    } catch (CsvParseException unclosed) {
      return false;
    }
    rows.removeIf(fields -> fields.stream().allMatch(String::isBlank));
    for (int title = 0;
        title < MOST_TITLES && !rows.isEmpty() && rows.getFirst().size() == 1;
        title++) {
      rows.removeFirst();
    }
    if (rows.size() < 2) {
      return false;
    }
    if (separator == '，' && areSentences(rows)) {
      return false;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<String> fields : rows) {
      counts.merge(fields.size(), 1, Integer::sum);
    }
    Map.Entry<Integer, Integer> most =
        Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
    int columns = most.getKey();
    // Nobody writes prose with tabulators, so rows copied without their headings are a table too.
    return columns > 1
        && most.getValue() >= rows.size() * AGREED
        && (separator == '\t' && columns > 2
            || rows.stream()
                .filter(fields -> fields.size() == columns && isFilled(fields))
                .limit(HEADINGS_WITHIN)
                .anyMatch(DelimitedText::areHeadings));
  }

  /** Whether in half of the rows a sentence ends inside a cell and the next begins there. */
  private static boolean areSentences(List<List<String>> rows) {
    long sentences =
        rows.stream()
            .filter(fields -> fields.stream().anyMatch(field -> SENTENCES.matcher(field).find()))
            .count();
    return sentences * 2 >= rows.size();
  }

  private static boolean isFilled(List<String> fields) {
    return fields.stream().filter(field -> !field.isBlank()).count() * 2 > fields.size();
  }

  /**
   * Whether a row has words in more than half of its cells, all short, and is no heading of prose.
   */
  private static boolean areHeadings(List<String> fields) {
    return isFilled(fields)
        && fields.stream()
            .allMatch(
                field ->
                    field.strip().length() <= LONGEST_HEADING
                        && field.chars().noneMatch(c -> c == '。' || c == '；')
                        && !field.strip().endsWith("：")
                        && !ITEM.matcher(field.strip()).lookingAt());
  }

  private static List<List<String>> some(String text, char separator, boolean quotes) {
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord row : reader(text, separator, quotes)) {
      if (rows.size() == MOST_LOOKED_AT) {
        break;
      }
      add(rows, row, separator);
    }
    return rows;
  }

  private static List<List<String>> rows(Incoming file, String text, char separator, boolean quotes)
      throws IntakeException {
    List<List<String>> rows = new ArrayList<>();
    int filled = 0;
    for (CsvRecord row : reader(text, separator, quotes)) {
      filled += row.getFields().stream().allMatch(String::isBlank) ? 0 : 1;
      if (filled > file.limits().tableRows()) {
        throw file.refused(IntakeException.Kind.TOO_MANY_ROWS, file.limits().tableRows());
      }
      add(rows, row, separator);
      if (rows.size() % STEP == 0) {
        file.watch().step(-1);
      }
    }
    return rows;
  }

  /** Adds a row; the bars around a row of Markdown, and the line of dashes, are no cells. */
  private static void add(List<List<String>> rows, CsvRecord row, char separator) {
    List<String> fields = row.getFields();
    if (separator == '|') {
      int last = fields.size() - 1;
      boolean barred = last > 1 && fields.getFirst().isBlank() && fields.get(last).isBlank();
      fields = barred ? fields.subList(1, last) : fields;
      if (fields.stream().allMatch(field -> DASHES.matcher(field).matches())) {
        return;
      }
    }
    rows.add(fields);
  }

  private static CsvReader<CsvRecord> reader(String text, char separator, boolean quotes) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quotes ? '"' : '\0')
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private static String plain(String field) {
    Matcher formula = TEXT_FORMULA.matcher(field);
    return formula.matches() ? formula.group(1) : field;
  }
}
