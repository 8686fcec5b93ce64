package app.xiaohao.export.json;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.WholeFile;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.ExchangeFile;
import app.xiaohao.intake.ExchangeFile.ExchangeAdded;
import app.xiaohao.intake.ExchangeFile.ExchangeDeadline;
import app.xiaohao.intake.ExchangeFile.ExchangeField;
import app.xiaohao.intake.ExchangeFile.ExchangeInspection;
import app.xiaohao.intake.ExchangeFile.ExchangeIssue;
import app.xiaohao.intake.ExchangeFile.ExchangeLeader;
import app.xiaohao.intake.ExchangeFile.ExchangeMeasure;
import app.xiaohao.intake.ExchangeFile.ExchangeProgress;
import app.xiaohao.intake.ExchangeFile.ExchangeRemoved;
import app.xiaohao.intake.ExchangeFile.ExchangeRule;
import app.xiaohao.intake.RowKey;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.RowPrints;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.Inspection;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an inspection of a ledger as an {@link ExchangeFile}. */
public final class ExchangeJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(ExchangeFile.class, LeavesOut.class)
          .addMixIn(ExchangeMeasure.class, LeavesOut.class)
          .build();

  /** What was added and struck is left out where there is none: earlier readers do not know it. */
  private interface LeavesOut {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    ExchangeAdded added();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ExchangeRemoved> removed();
  }

  private final Ledger ledger;
  private final String identity;
  private final Map<IssueId, List<CustomField>> issueFields;
  private final Map<MeasureId, List<CustomField>> measureFields;
  private final List<IssuedRule> issued;
  private final Map<String, String> posts;
  private final ByHand byHand;

  /** Reads from the ledger what is not in its rows. */
  public ExchangeJson(Ledger ledger, Inspection inspection) {
    this.ledger = ledger;
    this.identity = ledger.file().identity();
    this.issueFields = ledger.desks().customFields(inspection.id()).ofIssues();
    this.measureFields = ledger.desks().customFields(inspection.id()).ofMeasures();
    this.issued = ledger.desks().issuedRules(inspection.id());
    this.byHand = ledger.desks().byHand(inspection.id());
    this.posts =
        ledger.names().leaders().stream()
            .collect(Collectors.toMap(Leader::name, Leader::posts, (first, second) -> first));
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param rows of this inspection, as chosen
   * @throws ExportException if it cannot be written
   */
  public void write(Path target, Inspection inspection, List<LedgerRow> rows)
      throws ExportException {
    byte[] json = JSON.writeValueAsString(file(inspection, rows)).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(target, stream -> stream.write(json));
  }

  private ExchangeFile file(Inspection inspection, List<LedgerRow> rows) {
    Map<IssueId, List<LedgerRow>> byIssue = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      byIssue.computeIfAbsent(row.issue().id(), id -> new ArrayList<>()).add(row);
    }
    List<ExchangeRemoved> removed = byHand.removed().stream().map(ExchangeJson::removed).toList();
    boolean added =
        rows.stream()
            .anyMatch(
                row -> row.measure() != null && byHand.added().containsKey(row.measure().id()));
    return new ExchangeFile(
        ExchangeFile.FORMAT,
        added || !removed.isEmpty() ? ExchangeFile.VERSION : ExchangeFile.PLAIN,
        new ExchangeInspection(
            inspection.name(),
            inspection.kind(),
            inspection.inspectingBody(),
            inspection.inspectedParty(),
            inspection.from(),
            inspection.to(),
            inspection.feedbackDate(),
            inspection.signatory(),
            inspection.signedDate()),
        byIssue.values().stream().map(this::issue).toList(),
        removed);
  }

  private static ExchangeRemoved removed(ByHand.Removed one) {
    return new ExchangeRemoved(
        LedgerQuery.number(one.row()),
        one.row().issue().title(),
        one.row().measure().text(),
        one.reason(),
        one.by(),
        one.at().toLocalDate());
  }

  private ExchangeAdded added(MeasureLine measure) {
    ByHand.Addition added = byHand.added().get(measure.id());
    return added == null
        ? null
        : new ExchangeAdded(added.source(), added.reason(), added.by(), added.at().toLocalDate());
  }

  private ExchangeIssue issue(List<LedgerRow> rows) {
    LedgerRow.IssueLine issue = rows.getFirst().issue();
    return new ExchangeIssue(
        issue.path(),
        issue.aspects(),
        issue.title(),
        issue.original(),
        rows.stream()
            .filter(row -> row.measure() != null)
            .map(row -> measure(row, row.measure()))
            .toList(),
        fields(issueFields.getOrDefault(issue.id(), List.of())),
        issued.stream()
            .filter(rule -> rule.issue().equals(issue.id()) && rule.measure() == null)
            .map(rule -> new ExchangeRule(rule.title(), rule.quote()))
            .toList(),
        rows.getFirst().measure() == null ? key(rows.getFirst()) : null);
  }

  private String key(LedgerRow row) {
    return identity.isEmpty()
        ? null
        : new RowKey(
                identity,
                row.issue().inspection().value(),
                row.issue().id().value(),
                row.measure() == null ? 0 : row.measure().id().value(),
                0,
                RowKey.VALUES,
                row.issue().path(),
                (row.measure() == null
                        ? List.<CustomField>of()
                        : measureFields.getOrDefault(row.measure().id(), List.of()))
                    .stream().map(field -> KeyColumn.plain(field.text())).toList(),
                RowPrints.of(row))
            .written();
  }

  private ExchangeMeasure measure(LedgerRow row, MeasureLine measure) {
    return new ExchangeMeasure(
        measure.text(),
        measure.responsibility().leaders().stream()
            .map(name -> new ExchangeLeader(name, posts.getOrDefault(name, "")))
            .toList(),
        measure.responsibility().lead(),
        measure.responsibility().responsible(),
        measure.responsibility().supporting(),
        deadline(measure.deadline()),
        measure.firstDue(),
        measure.extensions(),
        measure.completion(),
        measure.nature(),
        measure.closure(),
        measure.closedOn(),
        measure.closingNumber(),
        progress(measure),
        fields(measureFields.getOrDefault(measure.id(), List.of())),
        issued.stream()
            .filter(rule -> measure.id().equals(rule.measure()))
            .map(rule -> new ExchangeRule(rule.title(), rule.quote()))
            .toList(),
        measure.percent(),
        key(row),
        added(measure));
  }

  /** The rows know the newest only, so where there is one all are fetched. */
  private List<ExchangeProgress> progress(MeasureLine measure) {
    return measure.progressOn() == null
        ? List.of()
        : ledger.progress(measure.id()).stream()
            .map(
                entry ->
                    new ExchangeProgress(entry.on(), entry.percent(), entry.text(), entry.by()))
            .toList();
  }

  private static ExchangeDeadline deadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate due ->
          new ExchangeDeadline(ExchangeDeadline.Kind.ON_DATE, due.date(), null, null, due.words());
      case Deadline.Immediate due ->
          new ExchangeDeadline(ExchangeDeadline.Kind.IMMEDIATE, due.by(), null, null, due.words());
      case Deadline.LongTerm due ->
          new ExchangeDeadline(ExchangeDeadline.Kind.LONG_TERM, null, null, null, due.words());
      case Deadline.Recurring due -> new ExchangeDeadline(due.recurrence(), due.words());
      case Deadline.Unset _ -> null;
    };
  }

  private static List<ExchangeField> fields(List<CustomField> fields) {
    return fields.stream().map(field -> new ExchangeField(field.heading(), field.text())).toList();
  }
}
