package app.xiaohao.store;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.HistoryEntry;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.ImportRules;
import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerException.Kind;
import app.xiaohao.ledger.ReviewedBatch;
import app.xiaohao.ledger.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.Stamp;
import app.xiaohao.model.Closure;
import app.xiaohao.model.InspectionId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.store.ChangeChain.Subject;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a reviewed batch: the document, what is new in it, and one entry in the log. */
final class BatchWriter {
  private final Sql sql;
  private final ReviewedBatch batch;
  private final Stamp stamp;
  private final CommitProgress progress;

  private BatchWriter(Sql sql, ReviewedBatch batch, Stamp stamp, CommitProgress progress) {
    this.sql = sql;
    this.batch = batch;
    this.stamp = stamp;
    this.progress = progress;
  }

  static ImportReceipt write(Sql sql, ReviewedBatch batch, Stamp stamp, CommitProgress progress)
      throws SQLException {
    ChangeLog log = ChangeLog.lock(sql, stamp);
    return new BatchWriter(sql, batch, stamp, progress).write(log);
  }

  private ImportReceipt write(ChangeLog log) throws SQLException {
    progress.wrote(0);
    long inspection =
        switch (batch.target()) {
          case ReviewedBatch.Target.NewInspection made -> insertInspection(made);
          case ReviewedBatch.Target.Existing there -> requireInspection(there.inspection());
        };
    List<ReviewedIssue> fresh = fresh(inspection);
    int measures = fresh.stream().mapToInt(issue -> issue.source().measures().size()).sum();
    int unchanged = batch.issues().size() - fresh.size();
    long document = document();
    long importId =
        sql.insert(
            "insert into document_import (inspection_id, document_id, imported_at, imported_by,"
                + " new_issue_count, new_measure_count, unchanged_issue_count)"
                + " values (?,?,?,?,?,?,?)",
            inspection,
            document,
            stamp.at().truncatedTo(ChronoUnit.MICROS),
            stamp.by(),
            fresh.size(),
            measures,
            unchanged);
    List<Long> issueIds = insertIssues(inspection, importId, fresh);
    insertMentions(fresh, issueIds);
    insertMeasures(fresh, issueIds);
    boolean made = batch.target() instanceof ReviewedBatch.Target.NewInspection;
    log.append(
        made ? HistoryEntry.Kind.IMPORTED : HistoryEntry.Kind.UPDATED_BY_IMPORT,
        new Subject(importId, null, null),
        "",
        "",
        new FieldChanges()
            .add("document", "", batch.draft().source().name())
            .add("sha256", "", batch.draft().source().sha256())
            .add("inspection", "", inspectionName(inspection))
            .add("new_issues", "", fresh.size())
            .add("new_measures", "", measures)
            .add("unchanged_issues", "", unchanged)
            .list());
    return new ImportReceipt(new InspectionId(inspection), fresh.size(), measures, unchanged);
  }

  private long insertInspection(ReviewedBatch.Target.NewInspection target) throws SQLException {
    if (sql.first("select id from inspection where name = ?", row -> row.getLong(1), target.name())
        .isPresent()) {
      throw new LedgerException(Kind.EXISTS, List.of(target.name()), null);
    }
    Draft.Report report = batch.draft().report();
    return sql.insert(
        "insert into inspection (name, kind, inspecting_body, inspected_party, from_on, to_on,"
            + " feedback_on, signatory, signed_on, phone, address, postcode, email,"
            + " comment_from_on, comment_to_on) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        target.name(),
        target.kind(),
        report.inspectingBody(),
        report.inspectedParty(),
        report.inspectionFrom(),
        report.inspectionTo(),
        report.feedbackDate(),
        report.signatory(),
        report.signedDate(),
        report.phone(),
        report.address(),
        report.postcode(),
        report.email(),
        report.commentFrom(),
        report.commentTo());
  }

  private long requireInspection(InspectionId inspection) throws SQLException {
    return sql.first(
            "select id from inspection where id = ?", row -> row.getLong(1), inspection.value())
        .orElseThrow(
            () ->
                new LedgerException(
                    Kind.UNKNOWN_ITEM, List.of(Long.toString(inspection.value())), null));
  }

  private String inspectionName(long inspection) throws SQLException {
    return sql.first(
            "select name from inspection where id = ?", row -> row.getString(1), inspection)
        .orElseThrow();
  }

  /** The issues that the inspection has not got: none of the same numbers and the same wording. */
  private List<ReviewedIssue> fresh(long inspection) throws SQLException {
    record Same(String path, String original) {}
    Set<Same> there =
        new HashSet<>(
            sql.list(
                "select path, original from issue where inspection_id = ?",
                row -> new Same(row.getString(1), row.getString(2)),
                inspection));
    return batch.issues().stream()
        .filter(
            issue ->
                !there.contains(
                    new Same(
                        IssuePath.column(issue.source().path()),
                        ImportRules.original(issue.source()))))
        .toList();
  }

  private long document() throws SQLException {
    SourceText source = batch.draft().source();
    Optional<Long> kept =
        sql.first(
            "select id from source_document where sha256 = ? and name = ? and encoding = ?",
            row -> row.getLong(1),
            source.sha256(),
            source.name(),
            source.encoding());
    return kept.isPresent()
        ? kept.get()
        : sql.insert(
            "insert into source_document (name, sha256, encoding, content, body)"
                + " values (?,?,?,?,?)",
            source.name(),
            source.sha256(),
            source.encoding(),
            source.bytes(),
            source.text());
  }

  private List<Long> insertIssues(long inspection, long importId, List<ReviewedIssue> fresh)
      throws SQLException {
    int last =
        sql.first(
                "select coalesce(max(number), 0) from issue where inspection_id = ?",
                row -> row.getInt(1),
                inspection)
            .orElse(0);
    AspectWriter aspects = new AspectWriter(sql, inspection);
    List<Object[]> rows = new ArrayList<>(fresh.size());
    for (ReviewedIssue issue : fresh) {
      Draft.Issue source = issue.source();
      rows.add(
          new Object[] {
            inspection,
            aspects.id(source.headings()),
            importId,
            ++last,
            IssuePath.column(source.path()),
            issue.title(),
            ImportRules.original(source),
            source.source().start(),
            source.source().end(),
            source.status().value(),
            source.status().quote()
          });
    }
    return sql.batchInsert(
        "insert into issue (inspection_id, aspect_id, import_id, number, path, title, original,"
            + " source_start, source_end, stated_status, status_quote)"
            + " values (?,?,?,?,?,?,?,?,?,?,?)",
        rows,
        progress::wrote);
  }

  private void insertMentions(List<ReviewedIssue> fresh, List<Long> issueIds) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      for (Draft.DeadlineMention mention : fresh.get(i).source().deadlines()) {
        rows.add(
            new Object[] {
              issueIds.get(i),
              mention.measure(),
              mention.quote(),
              mention.kind(),
              mention.date(),
              mention.rule()
            });
      }
    }
    sql.batch(
        "insert into deadline_mention (issue_id, measure_number, quote, kind, due_on, rule)"
            + " values (?,?,?,?,?,?)",
        rows,
        progress::wrote);
  }

  private void insertMeasures(List<ReviewedIssue> fresh, List<Long> issueIds) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    List<Responsibility> answering = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      Draft.Issue issue = fresh.get(i).source();
      Responsibility responsibility = ImportRules.responsibility(issue);
      for (Draft.Measure measure : issue.measures()) {
        rows.add(measureRow(issueIds.get(i), issue, measure));
        answering.add(responsibility);
      }
    }
    List<Long> ids =
        sql.batchInsert(
            "insert into measure (issue_id, number, body, source_start, source_end, due_kind,"
                + " due_on, due_day, due_words, first_due_on, nature, completion, percent,"
                + " progress, closure, closing_number)"
                + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            rows,
            progress::wrote);
    AnswerWriter writer = new AnswerWriter(sql);
    for (int i = 0; i < ids.size(); i++) {
      writer.add(ids.get(i), answering.get(i));
    }
    writer.write(progress::wrote);
  }

  private static Object[] measureRow(long issueId, Draft.Issue issue, Draft.Measure measure) {
    DueColumns due = DueColumns.of(ImportRules.deadline(issue, measure.n()));
    Draft.Status.Value stated = issue.status().value();
    return new Object[] {
      issueId,
      measure.n(),
      measure.text(),
      measure.source().start(),
      measure.source().end(),
      due.kind(),
      due.on(),
      due.day(),
      due.words(),
      due.on(),
      ImportRules.nature(stated),
      ImportRules.completion(stated),
      ImportRules.percent(stated),
      "",
      Closure.NONE,
      ""
    };
  }
}
