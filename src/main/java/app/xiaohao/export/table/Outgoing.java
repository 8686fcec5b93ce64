package app.xiaohao.export.table;

import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What of a table may leave the house. The public version leaves out whole columns that name
 * persons or belong to the files of the office, and words by rule: what tells of 线索, 信访 and 举报 with
 * the clause around it, and the numbers by which a person is found. The same rules say of a table
 * that stays inside what in it others should not read.
 *
 * @param table as it goes out
 * @param finds what is left out of it, or would be in a public version, in the order of the table
 */
public record Outgoing(TablePaper table, List<Find> finds) {
  /** The list is copied. */
  public Outgoing {
    finds = List.copyOf(finds);
  }

  /** Why something is kept back. */
  public enum Reason {
    /** a column of persons or of the office's own files */
    COLUMN,
    /** 线索, 信访, 举报, and who reported */
    CLUE,
    /** a telephone number */
    PHONE,
    /** the number of an identity card, of an account */
    NUMBER,
    /** an address of electronic mail */
    MAIL
  }

  /**
   * Something that is kept back.
   *
   * @param line counted from 1; 0 for a whole column
   * @param words those that are kept back; empty for a whole column
   */
  public record Find(Reason reason, int line, String column, String words) {}

  /** Columns of persons and of the office's own files, by the keys of their headings. */
  private static final List<String> INNER =
      List.of(
          "words.column.LEADERS",
          "words.column.EVIDENCE",
          "words.column.CLOSING_NUMBER",
          "export.urging.PEOPLE",
          "paper.column.by");

  private record Rule(Reason reason, Pattern words) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Reason.CLUE,
              Pattern.compile(
                  "[^，。；！？,;\\n"
                      + "]*(?:问题线索|违纪线索|违法线索|案件线索|信访(?!局|办公|部门|中心|联席|室|工作|一线|系统|干部|制度|条例)|举报|检举|控告|来信来访|投诉人|反映人)[^，。；！？,;\\n"
                      + "]*")),
          new Rule(Reason.MAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
          new Rule(Reason.NUMBER, Pattern.compile("(?<!\\d)\\d{15,19}[\\dXx]?(?![\\dXx])")),
          new Rule(
              Reason.PHONE,
              Pattern.compile(
                  "(?<![\\d.])(?:1[3-9]\\d[-－— ]?\\d{4}[-－—"
                      + " ]?\\d{4}|0\\d{2,3}[-－—]?\\d{6,8}(?:[-－转]\\d{1,6})?)(?![\\d.])")));

  /**
   * A table as it goes out.
   *
   * @param forPublic whether all that is found is left out of it
   */
  public static Outgoing of(TablePaper table, boolean forPublic, Texts texts) {
    List<String> inner = INNER.stream().map(key -> texts.of(key)).toList();
    List<Find> finds = new ArrayList<>();
    int[] filled = table.filled();
    int[] shown =
        IntStream.of(filled)
            .filter(at -> !inner.contains(table.columns().get(at).heading()))
            .toArray();
    IntStream.of(filled)
        .mapToObj(at -> table.columns().get(at).heading())
        .filter(inner::contains)
        .forEach(heading -> finds.add(new Find(Reason.COLUMN, 0, heading, "")));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < table.lines().size(); i++) {
      Line line = table.lines().get(i);
      List<String> cells = new ArrayList<>();
      for (int at : shown) {
        Column column = table.columns().get(at);
        boolean again =
            column.merged()
                && i > 0
                && line.group() != null
                && line.group().equals(table.lines().get(i - 1).group());
        cells.add(
            without(
                line.cells().get(at),
                i + 1,
                column.heading(),
                again ? new ArrayList<>() : finds,
                texts));
      }
      lines.add(new Line(line.group(), cells));
    }
    if (!forPublic) {
      return new Outgoing(table, finds);
    }
    List<Column> columns = IntStream.of(shown).mapToObj(table.columns()::get).toList();
    return new Outgoing(
        new TablePaper(
            texts.of("paper.public.title", table.title()), table.notes(), columns, lines),
        finds);
  }

  /** Digits, letters, ＠ and ． of full width as narrow ones, every character in its place. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int at = 0; at < narrow.length(); at++) {
      char one = narrow.charAt(at);
      if (one >= '０' && one <= '９'
          || one >= 'Ａ' && one <= 'Ｚ'
          || one >= 'ａ' && one <= 'ｚ'
          || one == '＠'
          || one == '．') {
        narrow.setCharAt(at, (char) (one - '０' + '0'));
      }
    }
    return narrow.toString();
  }

  private static String without(
      String text, int line, String column, List<Find> finds, Texts texts) {
    String left = text;
    for (Rule rule : RULES) {
      Matcher found = rule.words().matcher(narrow(left));
      StringBuilder without = new StringBuilder();
      int behind = 0;
      while (found.find()) {
        finds.add(
            new Find(rule.reason(), line, column, left.substring(found.start(), found.end())));
        without.append(left, behind, found.start()).append(texts.of("paper.public.left-out"));
        behind = found.end();
      }
      left = without.append(left, behind, left.length()).toString();
    }
    return left;
  }

  /** What is found, a line each, for people. */
  public List<String> words(Texts texts) {
    return finds.stream()
        .map(
            find ->
                find.reason() == Reason.COLUMN
                    ? texts.of("paper.public.find.COLUMN", find.column())
                    : texts.of(
                        "paper.public.find",
                        find.line(),
                        find.column(),
                        find.words(),
                        texts.of("paper.public.reason." + find.reason())))
        .toList();
  }
}
