package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheets 单位进度 and 方面进度: what {@link Summary} counts, one group a row and the total below. Where
 * some inspection has rules of its own, a colour says something else than the state of the date:
 * then the colours are counted, too.
 */
final class ProgressSheet {
  private static final String[] NUMBERS = {
    "ISSUES",
    "MEASURES",
    "DONE",
    "DONE_RATE",
    "CLOSED",
    "CLOSED_RATE",
    "STATED",
    "DONE_NOT_CLOSED",
    "IN_PROGRESS",
    "OVERDUE",
    "DUE_SOON",
    "NORMAL",
    "DONE_LATE",
    "LONG_TERM",
    "UNKNOWN"
  };
  private static final int FIRST_NUMBER = 2;
  private static final double NAME_WIDTH = 52;

  private final Worksheet sheet;
  private final Texts texts;
  private final LedgerExtract extract;
  private int columns;
  private boolean lights;

  ProgressSheet(Worksheet sheet, Texts texts, LedgerExtract extract) {
    this.sheet = sheet;
    this.texts = texts;
    this.extract = extract;
  }

  /**
   * @param kind UNIT or ASPECT, the end of the bundle's keys
   */
  void write(Paper paper, String kind, List<Summary.Group> groups, Summary.Counts total) {
    lights = total.ownLights();
    int beforeLights = FIRST_NUMBER + NUMBERS.length;
    columns = beforeLights + (lights ? Light.values().length : 0);
    String[] headings = new String[columns];
    double[] widths = new double[columns];
    headings[0] = texts.of("export.column.ORDINAL");
    widths[0] = 7;
    headings[1] = texts.of("export.progress-by." + kind);
    widths[1] = NAME_WIDTH;
    for (int i = 0; i < NUMBERS.length; i++) {
      headings[FIRST_NUMBER + i] = texts.of("export.count." + NUMBERS[i]);
      widths[FIRST_NUMBER + i] = 11;
    }
    for (int i = beforeLights; i < columns; i++) {
      Light light = Light.values()[i - beforeLights];
      headings[i] = LampWording.shape(light, texts) + " " + texts.word(light);
      widths[i] = 11;
    }
    paper.setUpSummary(sheet, headings, widths);
    paper.head(
        sheet,
        extract,
        extract.heading().subject() + texts.of("export.progress-title." + kind),
        new LedgerWords(texts).legend(extract),
        widths);
    int row = Paper.HEADER + 1;
    for (Summary.Group group : groups) {
      String name =
          group.name().isEmpty()
              ? texts.of("words.unknown")
              : CellText.pieces(CellText.clean(group.name())).getFirst();
      sheet.value(row, 0, row - Paper.HEADER);
      line(row, name, group.counts());
      row++;
    }
    line(row, texts.of("export.total"), total);
    Paper.written(sheet.range(row, 0, row, columns - 1).style()).bold().fillColor("F4F0E7").set();
    row++;
    paper.foot(sheet, row, extract, columns);
  }

  private void line(int row, String name, Summary.Counts counts) {
    sheet.value(row, 1, name);
    Number[] numbers = {
      counts.issues(),
      counts.measures(),
      counts.done(),
      rate(counts.done(), counts.measures()),
      counts.closed(),
      rate(counts.closed(), counts.measures()),
      counts.stated(),
      counts.doneNotClosed(),
      counts.inProgress(),
      counts.overdue(),
      counts.dueSoon(),
      counts.normal(),
      counts.doneLate(),
      counts.longTerm(),
      counts.unknown()
    };
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != null) {
        sheet.value(row, FIRST_NUMBER + i, numbers[i]);
      }
    }
    if (lights) {
      for (Light light : Light.values()) {
        sheet.value(row, FIRST_NUMBER + NUMBERS.length + light.ordinal(), counts.of(light));
      }
    }
    int lines = CellText.lines(name, Paper.characters(NAME_WIDTH));
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, columns - 1).style()).horizontalAlignment("center").set();
    sheet
        .style(row, 1)
        .horizontalAlignment("left")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
    for (int i = 0; i < NUMBERS.length; i++) {
      if (NUMBERS[i].endsWith("_RATE")) {
        sheet.style(row, FIRST_NUMBER + i).format("0.0%").set();
      }
    }
    if (counts.overdue() > 0) {
      int overdue = List.of(NUMBERS).indexOf(DueState.OVERDUE.name());
      Paper.written(sheet.style(row, FIRST_NUMBER + overdue))
          .fontColor(LedgerWords.colour(Light.RED))
          .bold()
          .set();
    }
  }

  private static Number rate(int part, int whole) {
    return whole == 0 ? null : (Number) ((double) part / whole);
  }
}
