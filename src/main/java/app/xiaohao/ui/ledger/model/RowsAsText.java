package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerRow;
import java.util.List;

/** Rows as the clipboard takes them: for a spreadsheet, and as a table for a text editor. */
final class RowsAsText {
  private RowsAsText() {}

  /** Heading and rows, cells parted by tabs, rows by line ends, without line breaks in cells. */
  static String tabs(List<LedgerRow> rows, List<PaperColumn> columns, RowWords words) {
    StringBuilder text = new StringBuilder();
    line(text, columns.stream().map(words::heading).toList());
    for (LedgerRow row : rows) {
      line(text, columns.stream().map(column -> words.of(column, row)).toList());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : "\t").append(cells.get(i).replaceAll("[\\t\\r\\n]+", " "));
    }
    text.append('\n');
  }

  /** The same as an HTML table with rules, the issue's cells merged over its measures. */
  static String html(List<LedgerRow> rows, List<PaperColumn> columns, RowWords words) {
    StringBuilder html =
        new StringBuilder("<table border=\"1\" style=\"border-collapse:collapse\"><tr>");
    for (PaperColumn column : columns) {
      html.append("<th>").append(escaped(words.heading(column))).append("</th>");
    }
    html.append("</tr>");
    for (int i = 0; i < rows.size(); i++) {
      html.append("<tr>");
      for (PaperColumn column : columns) {
        cell(html, rows, i, column, words);
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static void cell(
      StringBuilder html, List<LedgerRow> rows, int i, PaperColumn column, RowWords words) {
    LedgerRow row = rows.get(i);
    boolean ofIssue = column.ofIssue();
    if (ofIssue && i > 0 && rows.get(i - 1).issue().id().equals(row.issue().id())) {
      return;
    }
    int span = 1;
    while (ofIssue
        && i + span < rows.size()
        && rows.get(i + span).issue().id().equals(row.issue().id())) {
      span++;
    }
    html.append(span > 1 ? "<td rowspan=\"" + span + "\">" : "<td>")
        .append(escaped(words.of(column, row)))
        .append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }
}
