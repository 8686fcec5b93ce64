package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The words of the cells. Those of the vocabulary are fetched once, not once a row. */
final class LedgerWords {
  private final Texts texts;
  private final RowText spelled;

  LedgerWords(Texts texts) {
    this.texts = texts;
    spelled = new RowText(texts);
  }

  /** The colour of a light, as six hexadecimal digits. */
  static String colour(Light light) {
    return switch (light) {
      case RED -> Paper.SEAL;
      case YELLOW -> "B26A00";
      case GREEN -> "2E7D4F";
      case BLUE -> "2F5D8C";
      case NONE -> Paper.UNKNOWN;
    };
  }

  /** Whether the deadline is shown as a date of the sheet. */
  static boolean isPlainDate(Deadline deadline) {
    return deadline.binding().isPresent();
  }

  /** What the shapes mean under the rules in force, and which part of the ledger this is. */
  String legend(LedgerExtract extract) {
    String legend =
        LightWording.legends(extract.lights(), extract.rows(), extract.inspections(), texts)
            .stream()
            .map(one -> one.line(texts))
            .collect(Collectors.joining("\n"));
    String selection = extract.heading().selection();
    return selection.isEmpty() ? legend : legend + texts.of("export.selection", selection);
  }

  /** 序号, with 续 where the same issue stood above already, apart from this block. */
  String issueNumber(LedgerRow.IssueLine issue, boolean again) {
    return again ? texts.of("export.continued", issue.number()) : Integer.toString(issue.number());
  }

  /** The wording as fed back, and the title above it where the wording does not begin with it. */
  String issue(LedgerRow.IssueLine issue) {
    return switch (form(issue)) {
      case TITLE -> issue.title();
      case BEGINS, BEGUN -> issue.original();
      case BOTH -> issue.title() + "\n" + texts.of("export.original", issue.original());
    };
  }

  /** How {@link #issue} is taken apart again. */
  String issueHint(LedgerRow.IssueLine issue) {
    int title = CellText.clean(issue.title()).length();
    return switch (form(issue)) {
      case TITLE, BEGINS -> "t" + title;
      case BEGUN -> "o";
      case BOTH -> "b" + title + "." + texts.of("export.original", "").length();
    };
  }

  /** How title and wording of an issue stand to each other. */
  private enum Form {
    /** they are the same */
    TITLE,
    /** the title is the first line of the wording */
    BEGINS,
    /** the title is the beginning of the wording and no more */
    BEGUN,
    /** they are two */
    BOTH
  }

  private static Form form(LedgerRow.IssueLine issue) {
    String title = issue.title();
    String original = issue.original();
    if (original.isBlank() || original.equals(title)) {
      return Form.TITLE;
    }
    if (original.startsWith(title + "\n")) {
      return Form.BEGINS;
    }
    boolean begun =
        title.endsWith("…") && original.startsWith(title.substring(0, title.length() - 1));
    return begun ? Form.BEGUN : Form.BOTH;
  }

  /**
   * The words of one cell of a measure; empty for the columns of the issue and for those that hold
   * a number.
   */
  String cell(LedgerColumn column, LedgerRow row) {
    LedgerRow.MeasureLine measure = row.measure();
    return switch (column) {
      case ORDINAL, ASPECT, ISSUE, LIGHT, PERCENT -> "";
      case NUMBER -> LedgerQuery.number(row);
      case MEASURE -> MeasureWording.of(measure, texts);
      case LEADERS -> spelled.names(measure.responsibility().leaders());
      case LEAD ->
          measure.responsibility().responsible().isEmpty()
              ? spelled.names(measure.responsibility().lead())
              : RowText.joined(measure.responsibility().lead());
      case RESPONSIBLE -> RowText.joined(measure.responsibility().responsible());
      case SUPPORTING -> RowText.joined(measure.responsibility().supporting());
      case DEADLINE -> spelled.bound(measure, besideDate(measure.deadline()));
      case WORDS -> asWritten(measure.deadline());
      case PROGRESS -> progress(measure);
      case COMPLETION -> spelled.completion(measure.completion(), measure.nature());
      case CLOSURE -> closure(measure);
      case REMARK -> remark(measure);
    };
  }

  /** What stands in the column of the date where no date does. */
  private String besideDate(Deadline deadline) {
    return isPlainDate(deadline) ? "" : spelled.form(deadline);
  }

  private String asWritten(Deadline deadline) {
    String written = deadline.words();
    if (written.isEmpty() && deadline instanceof Deadline.Immediate(LocalDate by, String _)) {
      return by == null ? "" : spelled.form(deadline);
    }
    return written.equals(besideDate(deadline)) || written.equals(date(deadline)) ? "" : written;
  }

  private static String date(Deadline deadline) {
    return deadline instanceof Deadline.OnDate(LocalDate date, String _) ? date.toString() : "";
  }

  private String progress(LedgerRow.MeasureLine measure) {
    if (measure.progress().isEmpty() || measure.progressOn() == null) {
      return measure.progress();
    }
    return texts.of("export.progress", measure.progressOn(), measure.progress());
  }

  private String closure(LedgerRow.MeasureLine measure) {
    String closure = spelled.closure(measure.closure());
    if (!ClosingRules.fixed(measure.closure())) {
      return closure;
    }
    String on = measure.closedOn() == null ? spelled.unknown() : measure.closedOn().toString();
    return measure.closingNumber().isEmpty()
        ? closure + "\n" + on
        : closure + "\n" + on + "\n" + measure.closingNumber();
  }

  private String remark(LedgerRow.MeasureLine measure) {
    return measure.extensions() == 0 || measure.firstDue() == null
        ? ""
        : texts.of("export.extended", measure.firstDue(), measure.extensions());
  }
}
