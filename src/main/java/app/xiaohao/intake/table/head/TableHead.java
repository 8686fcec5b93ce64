package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.ReportParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines above the headings, and the text above the table, say of the document. */
final class TableHead {
  private static final int LONGEST_TITLE = 80;

  /** What stands before a table is an introduction; more of it is not looked at. */
  private static final int LOOK = 20_000;

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:填报|报送|填表|上报|制表|编制)(?:单位|部门)(?:名称)?\\s*(?:[（(][^（）()]{0,12}[）)])?\\s*[:：]\\s*"
              + "([^\\s\\u3000:：]{2,40}?)(?=[\\s\\u3000]|[（(](?:盖?公?章|签章)|填报|报送|填表|联系|日期|时间|$)");

  private static final Pattern DATE =
      Pattern.compile("(20\\d{2})\\s*[年./\\-]\\s*(\\d{1,2})\\s*[月./\\-]\\s*(\\d{1,2})(?!\\d)");

  private static final Pattern DATE_LABEL =
      Pattern.compile("(?:填报|填表|制表|报送|上报|统计)?(?:日期|时间)\\s*[:：]|截至|截止");

  /** The marks of a heading and of bold words in Markdown. */
  private static final Pattern MARKS = Pattern.compile("^\\s*#{1,6}\\s*|\\*\\*|__");

  private static final Pattern CALLED =
      Pattern.compile(
          "[^:：。；;，,]{2,}(?:台账|清单|一览表|汇总表|情况表|登记表|任务表|分工表|表|说明|情况|方案|计划|通知|报告|纪要)"
              + "(?:[（(][^（）()]{0,20}[）)])?");

  private static final Predicate<String> NOT_ANNEX =
      line -> !line.isBlank() && !line.strip().matches("附[件表]\\s*\\d{0,2}[:：]?");

  /** Of a document that says nothing of itself. */
  static final Draft.Report NOTHING =
      new Draft.Report(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  private TableHead() {}

  /** 填报单位; empty where the lines above the headings name none. */
  static String office(Cells cells, int headerRow) {
    for (int row = 0; row < headerRow; row++) {
      Matcher office = OFFICE.matcher(cells.line(row));
      if (office.find()) {
        return office.group(1);
      }
      List<Cell> begun = cells.begunIn(row);
      for (int i = 0; i + 1 < begun.size(); i++) {
        Matcher label = OFFICE.matcher(begun.get(i).text().strip() + begun.get(i + 1).text());
        if (label.find()) {
          return label.group(1);
        }
      }
    }
    return "";
  }

  /**
   * 填报单位 in the lines of text that stand above a table; empty where they name none.
   *
   * @param behind where the table before it ends
   */
  static String officeAbove(SourceText source, Grid grid, int behind) {
    return grid.cells().isEmpty() ? "" : last(OFFICE, linesAbove(source, grid, behind));
  }

  private static String linesAbove(SourceText source, Grid grid, int behind) {
    int end = grid.cells().getFirst().source().start();
    return source.text().substring(Math.max(behind, end - LOOK), Math.max(behind, end));
  }

  private static String last(Pattern pattern, String lines) {
    Matcher found = pattern.matcher(lines);
    String last = "";
    while (found.find()) {
      last = found.group(1);
    }
    return last;
  }

  /**
   * What the document says of itself: the table's title and 填报单位 with its day, the rest from the
   * sentences above.
   */
  static Draft.Report report(SourceText source, Cells cells, ColumnPlan plan) {
    int headerRow = plan.table().titleLines().size();
    Draft.Report said = above(source, cells, headerRow);
    String title = title(cells, headerRow);
    String office = plan.table().office();
    LocalDate within = day(cells, headerRow, plan.firstRow());
    LocalDate day = within == null ? dayAbove(source, cells.grid()) : within;
    return new Draft.Report(
        title != null
            ? title
            : said.title() != null ? said.title() : titleAbove(source, cells.grid()),
        said.inspectedParty(),
        said.inspectingBody(),
        said.inspectionFrom(),
        said.inspectionTo(),
        said.feedbackDate(),
        office.isEmpty() ? said.signatory() : office,
        day == null ? said.signedDate() : day,
        said.phone(),
        said.address(),
        said.postcode(),
        said.email(),
        said.commentFrom(),
        said.commentTo());
  }

  /** The sentences above the headings, read as prose is. */
  private static Draft.Report above(SourceText source, Cells cells, int headerRow) {
    List<Cell> header = headerRow < cells.rows() ? cells.begunIn(headerRow) : List.of();
    int end = header.isEmpty() ? 0 : header.getFirst().source().start();
    String text = source.text().substring(Math.max(0, end - LOOK), end);
    return new ReportParser()
        .parse(
            new SourceText(
                source.name(), text.getBytes(StandardCharsets.UTF_8), text, source.encoding()))
        .report();
  }

  /** The first line above the table, where it is called what such documents are called. */
  private static String titleAbove(SourceText source, Grid grid) {
    String first = linesAbove(source, grid, 0).lines().filter(NOT_ANNEX).findFirst().orElse("");
    String words = first.replaceAll("\\s+", "");
    return words.length() <= LONGEST_TITLE && CALLED.matcher(words).matches() ? words : null;
  }

  private static String title(Cells cells, int headerRow) {
    for (int row = 0; row < headerRow; row++) {
      for (Cell cell : cells.begunIn(row)) {
        String words = MARKS.matcher(cell.text()).replaceAll("").replaceAll("\\s+", "");
        boolean label = words.indexOf('：') >= 0 || words.indexOf(':') >= 0;
        boolean annex = words.matches("附[件表]\\d{0,2}.?");
        if (!label
            && !annex
            && words.length() >= 4
            && words.length() <= LONGEST_TITLE
            && !DATE.matcher(words).lookingAt()) {
          return words;
        }
      }
    }
    return null;
  }

  /** 填报日期, above the headings or below the items. */
  private static LocalDate day(Cells cells, int headerRow, int firstRow) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < headerRow; row++) {
      rows.add(row);
    }
    for (int row = Math.max(firstRow, cells.rows() - 4); row < cells.rows(); row++) {
      rows.add(row);
    }
    for (int row : rows) {
      String line = cells.line(row);
      Matcher label = DATE_LABEL.matcher(line);
      if (label.find()) {
        LocalDate day = labelled(cells.begunIn(row), line.substring(label.end()));
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private static LocalDate dayAbove(SourceText source, Grid grid) {
    String lines = linesAbove(source, grid, 0);
    Matcher label = DATE_LABEL.matcher(lines);
    LocalDate day = null;
    while (label.find()) {
      LocalDate found =
          labelled(List.of(), lines.substring(label.end()).lines().findFirst().orElse(""));
      day = found == null ? day : found;
    }
    return day;
  }

  private static LocalDate labelled(List<Cell> row, String behind) {
    Matcher date = DATE.matcher(behind);
    if (date.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
      } catch (DateTimeException impossible) {
        return null;
      }
    }
    return row.stream()
        .map(Cell::date)
        .filter(day -> day != null && row.size() <= 6)
        .findFirst()
        .orElse(null);
  }
}
