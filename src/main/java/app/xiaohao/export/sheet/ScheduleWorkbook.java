package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.schedule.Schedule;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.ScheduleWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The list 倒排工期: every measure that has a date and is not closed, with its stages, the last day to
 * begin, the working days to spare and what that says; the most pressing first.
 */
public final class ScheduleWorkbook {
  private static final String[] COLUMNS = {
    "NUMBER", "MEASURE", "UNIT", "LEADER", "DEADLINE", "STAGES", "LATEST", "SLACK", "VERDICT"
  };
  private static final double[] WIDTHS = {8, 44, 20, 12, 13, 38, 13, 10, 36};
  private static final int SLACK = 7;

  private final LedgerSettings settings;
  private final Texts texts;

  /**
   * @param settings with the stages of each inspection and the working calendar
   */
  public ScheduleWorkbook(LedgerSettings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /** A row with its schedule. */
  private record Line(LedgerRow row, Schedule schedule) {}

  /**
   * Writes the workbook, whole or not at all; a file of that name is replaced.
   *
   * @param file ending in {@code .xlsx}
   * @param cancelled asked now and then; once true, writing ends and nothing is left behind
   * @return how many measures it lists
   * @throws ExportException if the file cannot be written
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public int write(Path file, LedgerExtract extract, BooleanSupplier cancelled)
      throws ExportException {
    Runnable checkpoint = LedgerWorkbook.checkpoint(cancelled);
    List<Line> lines = new ArrayList<>();
    int undated = 0;
    for (LedgerRow row : extract.rows()) {
      Schedule schedule = settings.schedule(row, extract.today()).orElse(null);
      if (schedule == null) {
        undated++;
      } else if (!schedule.closed()) {
        lines.add(new Line(row, schedule));
      }
    }
    lines.sort(
        Comparator.comparingInt((Line line) -> line.schedule().slack())
            .thenComparing(line -> line.schedule().due()));
    String remark = undated == 0 ? "" : texts.of("export.schedule.none", undated);
    WholeFile.write(file, stream -> fill(stream, extract, lines, remark, checkpoint));
    return lines.size();
  }

  private void fill(
      OutputStream stream,
      LedgerExtract extract,
      List<Line> lines,
      String remark,
      Runnable checkpoint)
      throws IOException {
    Paper paper = new Paper(texts, extract.seal());
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("export.schedule"));
    String[] headings = new String[COLUMNS.length];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = texts.of("export.schedule." + COLUMNS[i]);
    }
    paper.setUpSummary(sheet, headings, WIDTHS);
    String selection = extract.heading().selection();
    paper.head(
        sheet,
        extract,
        texts.of("export.schedule.title", extract.heading().subject()),
        remark + (selection.isEmpty() ? "" : texts.of("export.selection", selection)),
        WIDTHS);
    InspectionNames names = InspectionNames.of(extract.inspections(), extract.rows());
    int row = Paper.HEADER + 1;
    for (Line line : lines) {
      checkpoint.run();
      line(sheet, row++, line, names);
    }
    paper.foot(sheet, row, extract, COLUMNS.length);
    workbook.finish();
  }

  private void line(Worksheet sheet, int row, Line line, InspectionNames names) {
    LedgerRow.MeasureLine measure = line.row().measure();
    Schedule schedule = line.schedule();
    List<String> verdict = new ArrayList<>();
    verdict.add(ScheduleWording.verdict(schedule, texts));
    verdict.addAll(ScheduleWording.remarks(schedule, texts));
    String unknown = texts.of("words.unknown");
    String unit = measure.responsibility().accountable();
    String[] cells = {
      names.number(line.row()),
      MeasureWording.of(measure, texts),
      unit.isEmpty() ? unknown : unit,
      measure.responsibility().leaders().isEmpty()
          ? unknown
          : String.join("、", measure.responsibility().leaders()),
      schedule.due().toString(),
      schedule.stages().stream()
          .map(
              stage ->
                  texts.of(
                      "export.schedule.stage",
                      stage.name(),
                      stage.from(),
                      stage.to(),
                      stage.workingDays()))
          .collect(Collectors.joining("\n")),
      schedule.latestStart().toString(),
      "",
      String.join("\n", verdict)
    };
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      String text = CellText.pieces(CellText.clean(cells[i])).getFirst();
      if (i != SLACK) {
        sheet.value(row, i, text);
      }
      lines = Math.max(lines, CellText.lines(text, Paper.characters(WIDTHS[i])));
    }
    sheet.value(row, SLACK, schedule.slack());
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, cells.length - 1).style()).set();
    if (schedule.tooLate() || schedule.behind()) {
      Light light = schedule.tooLate() ? Light.RED : Light.YELLOW;
      for (int column : new int[] {SLACK, cells.length - 1}) {
        Paper.written(sheet.style(row, column)).fontColor(LedgerWords.colour(light)).set();
      }
    }
  }
}
