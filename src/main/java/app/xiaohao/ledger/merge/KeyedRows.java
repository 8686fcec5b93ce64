package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Origin;
import app.xiaohao.intake.RowKey;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a file carry the key of a row of this ledger, before anything is compared by its
 * words. Of such a row only what somebody changed in the file is looked at. A key of another
 * ledger, of another inspection, or of an issue with another wording is none.
 */
final class KeyedRows {
  private static final Map<Column, Set<MergeField>> FIELDS =
      Map.ofEntries(
          Map.entry(Column.MEASURE, EnumSet.of(MergeField.TEXT)),
          Map.entry(Column.LEADER, EnumSet.of(MergeField.LEADERS)),
          Map.entry(Column.LEAD_UNIT, EnumSet.of(MergeField.LEAD)),
          Map.entry(Column.RESPONSIBLE_UNIT, EnumSet.of(MergeField.RESPONSIBLE)),
          Map.entry(Column.SUPPORTING_UNIT, EnumSet.of(MergeField.SUPPORTING)),
          Map.entry(Column.DEADLINE, EnumSet.of(MergeField.DEADLINE, MergeField.NATURE)),
          Map.entry(Column.PROGRESS, EnumSet.of(MergeField.PROGRESS)),
          Map.entry(Column.PERCENT, EnumSet.of(MergeField.PERCENT)),
          Map.entry(
              Column.COMPLETION,
              EnumSet.of(MergeField.COMPLETION, MergeField.NATURE, MergeField.PERCENT)),
          Map.entry(Column.CLOSURE, EnumSet.of(MergeField.CLOSURE)));

  private static final Set<Column> OF_THE_ISSUE =
      EnumSet.of(Column.ASPECT, Column.PROBLEM, Column.TASK, Column.DETAIL);

  private final Map<Integer, Origin.Row> rows = new HashMap<>();
  private final Set<Integer> copies = new HashSet<>();
  private final Map<IssueId, IssueLine> issues = new HashMap<>();

  private KeyedRows(Draft draft, MergeBase base) {
    base.rows().forEach(row -> issues.put(row.issue().id(), row.issue()));
    Set<String> taken = new HashSet<>();
    for (Origin.Row row : draft.origin().rows()) {
      IssueLine issue = issues.get(new IssueId(row.key().issue()));
      boolean ours =
          !base.ledger().isEmpty()
              && row.key().ledger().equals(base.ledger())
              && row.key().inspection() == base.inspection().value()
              && issue != null
              && RowPrints.areOf(row.key().prints(), issue);
      if (ours) {
        rows.putIfAbsent(row.start(), row);
        if (!taken.add(row.key().item())) {
          copies.add(row.start());
        }
      }
    }
  }

  static KeyedRows of(Draft draft, MergeBase base) {
    return new KeyedRows(draft, base);
  }

  /** The issue of the ledger that an issue of the file is by the key of one of its rows. */
  Optional<IssueId> issue(ReviewedIssue file) {
    return ImportRules.measures(file.source()).stream()
        .map(measure -> rows.get(measure.source().start()))
        .filter(row -> row != null)
        .map(row -> new IssueId(row.key().issue()))
        .findFirst();
  }

  /** The row of the file whose key is that of a measure of an issue; empty where it has none. */
  private Optional<Origin.Row> row(Draft.Measure measure, IssueLine issue) {
    return Optional.ofNullable(rows.get(measure.source().start()))
        .filter(row -> row.key().issue() == issue.id().value());
  }

  /**
   * What a key says of a measure of the file.
   *
   * @param line the measure of the ledger that it is; null where it is none: the issue has none, or
   *     had none when it was written
   * @param copy whether a row before it has the same key
   */
  record Match(Origin.Row row, MeasureLine line, boolean copy) {}

  /** Which measure a measure of the file is by its key; empty where that has to be looked for. */
  Optional<Match> match(Draft.Measure measure, IssueLine issue, List<MeasureLine> lines) {
    Optional<Origin.Row> row = row(measure, issue);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    long id = row.get().key().measure();
    boolean copy = copies.contains(row.get().start());
    if (id == 0 && !copy && measure.text().isBlank()) {
      return Optional.of(new Match(row.get(), null, false));
    }
    return lines.stream()
        .filter(line -> line.id().value() == id)
        .findFirst()
        .map(line -> new Match(row.get(), line, copy));
  }

  /**
   * Whether somebody changed in the file what a field of a measure holds.
   *
   * @param says all that the file says of it
   */
  private static boolean changed(Origin.Row row, MergeField field, Stated says) {
    return row.key().layout().equals(RowKey.VALUES)
        ? !RowPrints.hold(row.key().prints(), field, says)
        : changed(row, field);
  }

  private static boolean changed(Origin.Row row, MergeField field) {
    boolean onlyResult = !row.columns().contains(Column.MEASURE);
    boolean onlyProgress = !row.columns().contains(Column.COMPLETION);
    return row.changed().stream()
        .anyMatch(
            column ->
                FIELDS.getOrDefault(column, Set.of()).contains(field)
                    || (column == Column.PROGRESS && onlyResult && field == MergeField.TEXT)
                    || (column == Column.PROGRESS && onlyProgress && ofState(field)));
  }

  private static boolean ofState(MergeField field) {
    return field == MergeField.COMPLETION || field == MergeField.NATURE;
  }

  /** What a row says beyond what was written into it. */
  static Stated changedOnly(Origin.Row row, Stated says) {
    Responsibility answering = says.answering();
    return new Stated(
        changed(row, MergeField.TEXT, says) ? says.text() : "",
        new Responsibility(
            changed(row, MergeField.LEADERS, says) ? answering.leaders() : List.of(),
            changed(row, MergeField.LEAD, says) ? answering.lead() : List.of(),
            changed(row, MergeField.RESPONSIBLE, says) ? answering.responsible() : List.of(),
            changed(row, MergeField.SUPPORTING, says) ? answering.supporting() : List.of()),
        changed(row, MergeField.DEADLINE, says) ? says.deadline() : Deadline.unset(),
        changed(row, MergeField.PROGRESS, says) ? says.progress() : "",
        changed(row, MergeField.COMPLETION, says) ? says.completion() : null,
        changed(row, MergeField.CLOSURE, says) ? says.closure() : null,
        changed(row, MergeField.NATURE, says) ? says.nature() : null,
        changed(row, MergeField.PERCENT, says) ? says.percent() : null);
  }

  /**
   * The measure with the state and the cells of own columns that somebody changed in its row.
   *
   * @param says all that the file says of it
   */
  static Draft.Measure changedOnly(Origin.Row row, Draft.Measure measure, Stated says) {
    Draft.RowFacts facts = measure.row();
    Draft.Status status = facts.status() == null ? Draft.Status.NOT_STATED : facts.status();
    boolean closed = changed(row, MergeField.CLOSURE, says);
    return new Draft.Measure(
        measure.n(),
        measure.text(),
        measure.source(),
        new Draft.RowFacts(
            facts.units(),
            facts.leaders(),
            new Draft.Status(
                status.value(),
                status.quote(),
                changed(row, MergeField.COMPLETION, says) ? status.completion() : null,
                closed ? status.closure() : null,
                changed(row, MergeField.NATURE, says) ? status.nature() : null,
                changed(row, MergeField.PERCENT, says) ? status.percent() : null,
                closed ? status.closedOn() : null,
                closed ? status.closingNumber() : ""),
            facts.progress(),
            facts.progressOn(),
            facts.fields().stream()
                .filter(field -> row.headings().contains(field.heading()))
                .toList()));
  }

  /**
   * The state of a field: a conflict where the ledger has moved since the file was written.
   *
   * @param says what somebody changed
   */
  static MergeState state(Origin.Row row, MergeField field, Stated held, Stated says) {
    if (field.missing(says) || field.same(says, held)) {
      return MergeState.UNCHANGED;
    }
    if (field.missing(held)) {
      return MergeState.NEW;
    }
    return RowPrints.hold(row.key().prints(), field, held)
        ? MergeState.CHANGED
        : MergeState.CONFLICT;
  }

  /**
   * How the title of an issue stands; empty where none of its rows has a key. A person who changes
   * the title in the workbook means it.
   */
  Optional<FieldMerge> title(ReviewedIssue file, IssueLine issue) {
    List<Origin.Row> own =
        ImportRules.measures(file.source()).stream()
            .flatMap(measure -> row(measure, issue).stream())
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    boolean changed =
        own.stream().anyMatch(row -> row.changed().stream().anyMatch(OF_THE_ISSUE::contains));
    List<String> prints = own.getFirst().key().prints();
    if (!changed
        || file.title().equals(issue.title())
        || RowPrints.holdTitle(prints, file.title())) {
      return Optional.of(FieldMerge.found(MergeField.TITLE, MergeState.UNCHANGED));
    }
    return Optional.of(
        RowPrints.holdTitle(prints, issue.title())
            ? new FieldMerge(MergeField.TITLE, MergeState.CHANGED, FieldMerge.Choice.TAKE_FILE)
            : FieldMerge.found(MergeField.TITLE, MergeState.CONFLICT));
  }
}
