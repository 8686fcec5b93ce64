package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.Account;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 会议卡片: what one unit or leader answers for, on one page: the counts, and each open item with lamp,
 * deadline, last progress and last 督办.
 */
public final class MeetingCard {
  private static final double[] WIDTHS = {9, 30, 52, 12, 16, 8, 52, 26};

  private final Texts texts;
  private final LedgerWords words;

  /**
   * @param texts in whose language headings and words are
   */
  public MeetingCard(Texts texts) {
    this.texts = texts;
    words = new LedgerWords(texts);
  }

  /**
   * What stands on a card.
   *
   * @param name whose it is
   * @param reportingUnit 填报单位, may be empty
   * @param roles which roles are counted, in words
   * @param names of the inspections, where several could be meant
   */
  public record Content(
      String name,
      String reportingUnit,
      Account account,
      String roles,
      Desk desk,
      LightsInForce lights,
      LocalDate today,
      InspectionNames names) {}

  /** The counts in a sentence. */
  public String counts(Account account) {
    return texts.of(
        "export.card.counts",
        account.measures(),
        account.done(),
        account.closed(),
        account.overdue(),
        account.extensions(),
        rate(account.onTimeRate()),
        rate(account.closureRate()));
  }

  /** A rate as people read it; a dash where there is none. */
  public static String rate(int percent) {
    return percent < 0 ? "—" : percent + "%";
  }

  /** The card as text, cells parted by tabs. */
  public String text(Content content) {
    StringBuilder text = new StringBuilder();
    text.append(title(content)).append('\n').append(counts(content.account)).append('\n');
    text.append(content.roles).append('\n');
    text.append(String.join("\t", headings())).append('\n');
    for (List<String> line : lines(content)) {
      text.append(
              String.join(
                  "\t", line.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList()))
          .append('\n');
    }
    return text.toString();
  }

  /**
   * Writes the card as a workbook of one page, whole or not at all; a file of that name is
   * replaced.
   *
   * @throws ExportException if the file cannot be written
   */
  public void write(Path file, Content content) throws ExportException {
    WholeFile.write(file, stream -> fill(stream, content));
  }

  private void fill(OutputStream stream, Content content) throws IOException {
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("export.card.sheet"));
    Paper paper = new Paper(texts);
    paper.setUpSummary(sheet, headings().toArray(String[]::new), WIDTHS);
    sheet.fitToHeight((short) 1);
    paper.head(
        sheet,
        content.reportingUnit,
        content.today,
        title(content),
        counts(content.account) + "\n" + content.roles,
        WIDTHS);
    int row = Paper.HEADER + 1;
    for (List<String> line : lines(content)) {
      int most = 1;
      for (int column = 0; column < WIDTHS.length; column++) {
        String cell = CellText.pieces(CellText.clean(line.get(column))).getFirst();
        sheet.value(row, column, cell);
        most = Math.max(most, CellText.lines(cell, Paper.characters(WIDTHS[column])));
      }
      sheet.rowHeight(row, Math.min(Paper.TALLEST, most * Paper.LINE + 6));
      Paper.ruled(sheet.range(row, 0, row, WIDTHS.length - 1).style()).set();
      row++;
    }
    workbook.finish();
  }

  private String title(Content content) {
    return texts.of("export.card.title", content.name);
  }

  /** The headings of its columns. */
  public List<String> headings() {
    return List.of(
        texts.of("export.column.NUMBER"),
        texts.of("export.column.ISSUE"),
        texts.of("export.column.MEASURE"),
        texts.of("export.column.LIGHT"),
        texts.of("export.column.DEADLINE"),
        texts.of("export.column.PERCENT"),
        texts.of("export.column.PROGRESS"),
        texts.of("export.card.supervision"));
  }

  private List<List<String>> lines(Content content) {
    return lines(content, LampWording::of);
  }

  /**
   * Its lines, a cell for each heading.
   *
   * @param lamps how a lamp is told: a face may not have the signs of the shapes
   */
  public List<List<String>> lines(Content content, BiFunction<Lamp, Texts, String> lamps) {
    List<List<String>> lines = new ArrayList<>();
    for (LedgerRow row : content.account.open()) {
      List<Supervision> supervisions = content.desk.life(row.measure().id()).supervisions();
      lines.add(
          List.of(
              content.names.number(row),
              row.issue().title(),
              MeasureWording.of(row.measure(), texts),
              lamps.apply(content.lights.lamp(row, content.today), texts),
              due(row, content.today),
              row.measure().percent() + "%",
              words.cell(LedgerColumn.PROGRESS, row),
              supervisions.isEmpty() ? "" : supervision(supervisions.getLast())));
    }
    return lines;
  }

  private String due(LedgerRow row, LocalDate today) {
    Deadline deadline = row.measure().deadline();
    return LedgerWords.isPlainDate(deadline)
        ? deadline.dueOn(today).map(LocalDate::toString).orElse("")
        : words.cell(LedgerColumn.DEADLINE, row);
  }

  private String supervision(Supervision last) {
    return texts.word(last.kind())
        + " "
        + last.number()
        + " "
        + last.issuedOn()
        + (last.answeredOn() == null ? "" : " " + texts.of("export.card.answered"));
  }
}
