package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of all cells of a row of 整改台账: those of the ledger's own columns, then its inspection
 * where rows of several stand in the sheet, then one for each heading under which the tables of the
 * offices say something that the ledger has no place for; and how each is read back.
 */
final class RowCells {
  private static final LedgerColumn[] COLUMNS = LedgerColumn.values();
  private static final String REMARK = "备注";

  /** The name of the column 巡视, which is shown and never read back: a row's key says more. */
  private static final String INSPECTION = "INSPECTION";

  private final Texts texts;
  private final LedgerWords words;
  private final LedgerExtract extract;
  private final InspectionNames inspections;
  private final int named;
  private final List<String> own;

  RowCells(Texts texts, LedgerWords words, LedgerExtract extract) {
    this.texts = texts;
    this.words = words;
    this.extract = extract;
    inspections = InspectionNames.of(extract.inspections(), extract.rows());
    named = inspections.several() ? 1 : 0;
    Set<String> headings = new LinkedHashSet<>();
    for (LedgerRow row : extract.rows()) {
      extract.fields().of(row).stream().map(CustomField::heading).forEach(headings::add);
    }
    headings.remove(REMARK);
    own = List.copyOf(headings);
  }

  /** The words as they stand in the sheet, and how they are read back. */
  record Filled(String[] texts, List<RowKey.Mark> marks) {}

  /** How many columns there are. */
  int columns() {
    return COLUMNS.length + named + own.size();
  }

  /** The headings behind those of the columns that every sheet has. */
  List<String> more() {
    return Stream.concat(Stream.of(texts.of("export.column.INSPECTION")).limit(named), own.stream())
        .toList();
  }

  /** What the sheet says of itself. */
  SheetKey key() {
    String inspection =
        inspections.several() || extract.rows().isEmpty()
            ? ""
            : extract.inspections().stream()
                .filter(one -> one.id().equals(extract.rows().getFirst().issue().inspection()))
                .map(Inspection::name)
                .findFirst()
                .orElse("");
    List<SheetKey.Column> columns = new ArrayList<>();
    for (LedgerColumn column : COLUMNS) {
      columns.add(new SheetKey.Column(column.name(), texts.of("export.column." + column.name())));
    }
    if (inspections.several()) {
      columns.add(new SheetKey.Column(INSPECTION, texts.of("export.column." + INSPECTION)));
    }
    own.forEach(heading -> columns.add(new SheetKey.Column("", heading)));
    return new SheetKey(SheetKey.Kind.LEDGER, inspection, columns);
  }

  /** The cells of a row; those of the issue too, though the sheet shows them once. */
  Filled of(LedgerRow row) {
    String[] shown = new String[columns()];
    RowKey.Mark[] marks = new RowKey.Mark[columns()];
    for (LedgerColumn column : COLUMNS) {
      int place = column.ordinal();
      shown[place] = row.measure() == null ? "" : CellText.clean(words.cell(column, row));
      marks[place] = KeyColumn.plain(shown[place]);
    }
    issue(row, shown, marks);
    if (row.measure() != null) {
      measure(row.measure(), row, shown, marks);
    }
    remark(row, shown, marks);
    if (inspections.several()) {
      shown[COLUMNS.length] = CellText.clean(inspections.of(row));
      marks[COLUMNS.length] = RowKey.Mark.NONE;
    }
    for (int i = 0; i < own.size(); i++) {
      own(row, own.get(i), COLUMNS.length + named + i, shown, marks);
    }
    return new Filled(shown, List.of(marks));
  }

  private void issue(LedgerRow row, String[] shown, RowKey.Mark[] marks) {
    LedgerRow.IssueLine issue = row.issue();
    String aspect = CellText.clean(String.join("\n", issue.aspects()));
    marks[LedgerColumn.ASPECT.ordinal()] =
        KeyColumn.hinted(aspect, KeyColumn.lengths(issue.aspects()));
    marks[LedgerColumn.ISSUE.ordinal()] =
        KeyColumn.hinted(CellText.clean(words.issue(issue)), words.issueHint(issue));
    for (LedgerColumn counted : List.of(LedgerColumn.ORDINAL, LedgerColumn.NUMBER)) {
      marks[counted.ordinal()] = RowKey.Mark.NONE;
    }
  }

  private void measure(
      LedgerRow.MeasureLine measure, LedgerRow row, String[] shown, RowKey.Mark[] marks) {
    Responsibility answering = measure.responsibility();
    hint(LedgerColumn.MEASURE, MeasureWording.missing(measure) ? "0" : "", shown, marks);
    hint(LedgerColumn.LEADERS, KeyColumn.lengths(answering.leaders()), shown, marks);
    hint(LedgerColumn.LEAD, KeyColumn.lengths(answering.lead()), shown, marks);
    hint(LedgerColumn.RESPONSIBLE, KeyColumn.lengths(answering.responsible()), shown, marks);
    hint(LedgerColumn.SUPPORTING, KeyColumn.lengths(answering.supporting()), shown, marks);
    String due =
        LedgerWords.isPlainDate(measure.deadline())
            ? measure.deadline().dueOn(extract.today()).map(Object::toString).orElse("")
            : shown[LedgerColumn.DEADLINE.ordinal()];
    marks[LedgerColumn.DEADLINE.ordinal()] =
        KeyColumn.hinted(
            due, KeyColumn.deadline(measure.deadline(), due, shown[LedgerColumn.WORDS.ordinal()]));
    marks[LedgerColumn.LIGHT.ordinal()] = RowKey.Mark.NONE;
    marks[LedgerColumn.PERCENT.ordinal()] = KeyColumn.plain(measure.percent() + "%");
    boolean dated = measure.progressOn() != null && !measure.progress().isEmpty();
    hint(LedgerColumn.PROGRESS, dated ? "d" : "", shown, marks);
    Nature nature = measure.nature();
    hint(LedgerColumn.COMPLETION, measure.completion() + "." + nature, shown, marks);
    hint(LedgerColumn.CLOSURE, measure.closure().name(), shown, marks);
  }

  private static void hint(LedgerColumn column, String hint, String[] shown, RowKey.Mark[] marks) {
    marks[column.ordinal()] = KeyColumn.hinted(shown[column.ordinal()], hint);
  }

  /** The ledger's own note, what the offices remark of the issue, and of the measure. */
  private void remark(LedgerRow row, String[] shown, RowKey.Mark[] marks) {
    int place = LedgerColumn.REMARK.ordinal();
    List<String> parts = List.of(shown[place], ofIssue(row, REMARK), ofMeasure(row, REMARK));
    List<String> lengths = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        lengths.add("nim".charAt(i) + Integer.toString(parts.get(i).length()));
      }
    }
    shown[place] = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    marks[place] = KeyColumn.hinted(shown[place], String.join("+", lengths));
  }

  private void own(LedgerRow row, String heading, int place, String[] shown, RowKey.Mark[] marks) {
    String ofIssue = ofIssue(row, heading);
    String ofMeasure = ofMeasure(row, heading);
    boolean shared = ofMeasure.isEmpty() && !ofIssue.isEmpty();
    shown[place] =
        Stream.of(ofIssue, ofMeasure)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    marks[place] = KeyColumn.hinted(shown[place], shared ? "i" : "");
  }

  private String ofIssue(LedgerRow row, String heading) {
    return joined(extract.fields().ofIssues().getOrDefault(row.issue().id(), List.of()), heading);
  }

  private String ofMeasure(LedgerRow row, String heading) {
    return row.measure() == null
        ? ""
        : joined(
            extract.fields().ofMeasures().getOrDefault(row.measure().id(), List.of()), heading);
  }

  private static String joined(List<CustomField> fields, String heading) {
    return CellText.clean(
        fields.stream()
            .filter(field -> field.heading().equals(heading))
            .map(CustomField::text)
            .collect(Collectors.joining("\n"))
            .strip());
  }
}
