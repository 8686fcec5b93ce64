package app.xiaohao.ui.ledger.model;

import app.xiaohao.export.sheet.SeenWorkbook;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of the cells, for the table and for the clipboard.
 *
 * @param spelled how the parts of a row are spelled
 * @param today by which lights and days left are reckoned
 * @param names of the inspections, where several could be meant
 * @param columns what columns say of rows
 */
public record RowWords(
    Texts texts,
    RowText spelled,
    LightsInForce lights,
    LocalDate today,
    InspectionNames names,
    ColumnWords columns) {
  /** The words of one cell; empty where there is nothing to say. */
  public String of(PaperColumn column, LedgerRow row) {
    LedgerRow.MeasureLine line = row.measure();
    return switch (column) {
      case INSPECTION -> names.of(row);
      case DEADLINE -> line == null ? "" : deadline(line);
      case LIGHT -> line == null ? "" : LampWording.word(lights.lamp(row, today), texts);
      case COMPLETION -> line == null ? "" : completion(line);
      case CLOSURE -> line == null ? "" : closure(row);
      default ->
          line == null && !column.ofIssue() && column.column().own() < 0 ? "" : text(column, row);
    };
  }

  /** The columns of a sheet that says the same. */
  public List<SeenWorkbook.Column> sheet(List<PaperColumn> seen) {
    return seen.stream()
        .map(
            column ->
                new SeenWorkbook.Column(
                    column.column(),
                    column.width() * (column.share() > 1 ? 2 : 1),
                    (of, row) -> of(column, row)))
        .toList();
  }

  /** What stands under a heading of the office's own, and that heading. */
  public Typed.Own own(Field field, LedgerRow row, String text) {
    RowColumn column = RowColumn.values()[RowColumn.OWN_1.ordinal() + field.own()];
    return new Typed.Own(field, columns.heading(column), column.text(row, columns), text);
  }

  /** What a column says of a row, in one line. */
  public String text(PaperColumn column, LedgerRow row) {
    return column.column().text(row, columns);
  }

  /** The heading of a column. */
  public String heading(PaperColumn column) {
    return columns.heading(column.column());
  }

  /**
   * By when; a date set for 立行立改 stands in a line of its own. Of a rebound whose date had passed:
   * that none binds (待定), and the one that did.
   */
  public String deadline(LedgerRow.MeasureLine line) {
    return spelled.bound(line, spelled.deadline(line.deadline(), "\n"));
  }

  /** How far, and 长期坚持 where it is kept up. */
  public String completion(LedgerRow.MeasureLine line) {
    return spelled.completion(line);
  }

  /** The closing: its state, or what it waits for. */
  public String closure(LedgerRow row) {
    LedgerRow.MeasureLine line = row.measure();
    return switch (line.closure()) {
      case CLOSED, STATED ->
          texts.word(line.closure())
              + (line.closedOn() == null ? "" : " " + line.closedOn())
              + (line.closingNumber().isEmpty() ? "" : " " + line.closingNumber());
      case NONE ->
          line.completion() == Completion.DONE
              ? texts.of("ui.ledger.waits-for-closing")
              : daysLeft(row);
      case REQUESTED, VERIFIED, RETURNED, REOPENED -> texts.word(line.closure());
    };
  }

  /** Days past the date or left, where the measure is 逾期 or 临期; else empty. */
  public String daysLeft(LedgerRow row) {
    DueState state = lights.due(row, today);
    if (state != DueState.OVERDUE && state != DueState.DUE_SOON) {
      return "";
    }
    long left = ChronoUnit.DAYS.between(today, row.measure().binding().dueOn(today).orElse(today));
    if (left == 0) {
      return texts.of("ui.ledger.due-today");
    }
    return left < 0
        ? texts.of("ui.ledger.days-over", -left)
        : texts.of("ui.ledger.days-left", left);
  }

  /** The place in the document as on paper: 二·（一）·1. */
  public static String path(LedgerRow.IssueLine issue) {
    List<String> parts = new ArrayList<>();
    for (String part : issue.path()) {
      parts.add(part.replace('(', '（').replace(')', '）'));
    }
    return String.join("·", parts);
  }

  /** Whether the working title says something else than the wording as fed back. */
  public static boolean titleDiffers(LedgerRow.IssueLine issue) {
    return !issue.original().isBlank() && !issue.original().contains(issue.title());
  }
}
