package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** 建章立制: every rule or plan that was issued or revised for the issues of the table. */
final class IssuedSheet {
  private static final String[] COLUMNS = {"NUMBER", "ISSUE", "RULE", "QUOTE"};
  private static final double[] WIDTHS = {10, 62, 62, 90};

  private final Worksheet sheet;
  private final Texts texts;
  private final LedgerExtract extract;

  IssuedSheet(Worksheet sheet, Texts texts, LedgerExtract extract) {
    this.sheet = sheet;
    this.texts = texts;
    this.extract = extract;
  }

  void write(Paper paper) {
    String[] headings = new String[COLUMNS.length];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = texts.of("export.issued." + COLUMNS[i]);
    }
    paper.setUpSummary(sheet, headings, WIDTHS);
    paper.head(
        sheet,
        extract,
        extract.heading().subject() + texts.of("export.issued.title"),
        texts.of("export.issued.count", extract.issued().size()),
        WIDTHS);
    InspectionNames names = InspectionNames.of(extract.inspections(), extract.rows());
    Map<IssueId, LedgerRow> issues = new HashMap<>();
    extract.rows().forEach(one -> issues.putIfAbsent(one.issue().id(), one));
    int row = Paper.HEADER + 1;
    for (IssuedRule rule : extract.issued()) {
      line(
          row++,
          (names.of(issues.get(rule.issue())) + " " + rule.item()).strip(),
          issues.get(rule.issue()).issue().title(),
          texts.of("export.issued.named", rule.title()),
          rule.quote());
    }
    paper.foot(sheet, row, extract, COLUMNS.length);
  }

  private void line(int row, String... cells) {
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      String text = CellText.pieces(CellText.clean(cells[i])).getFirst();
      sheet.value(row, i, text);
      lines = Math.max(lines, CellText.lines(text, Paper.characters(WIDTHS[i])));
    }
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, cells.length - 1).style()).set();
    sheet
        .style(row, 0)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
  }
}
