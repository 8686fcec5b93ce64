package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.columns.Notices;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.ItemChange;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.rows.BooksReader;
import app.xiaohao.store.rows.ReportPlaces;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a reviewed batch: the document, what is new in it, and one entry in the log. */
public final class BatchWriter {
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

  public static ImportReceipt write(
      Sql sql, ReviewedBatch batch, Stamp stamp, CommitProgress progress) throws SQLException {
    ChangeLog log = ChangeLog.lock(sql, stamp);
    return new BatchWriter(sql, batch, stamp, progress).write(log);
  }

  private ImportReceipt write(ChangeLog log) throws SQLException {
    progress.wrote(0);
    Optional<MergePlan> plan = batch.plan();
    if (plan.isPresent()) {
      requireSeen(plan.get().seen());
    }
    boolean made = batch.target() instanceof ReviewedBatch.Target.NewInspection;
    long inspection =
        switch (batch.target()) {
          case ReviewedBatch.Target.NewInspection target -> insertInspection(target);
          case ReviewedBatch.Target.Existing there -> requireInspection(there.inspection());
        };
    String name = inspectionName(inspection);
    List<ReviewedIssue> fresh = plan.map(MergeWriter::fresh).orElse(batch.issues());
    long importId = insertImport(inspection, name, made);
    ImportContext context = ImportContext.of(importId, inspection, made, batch, stamp);
    MeasureWriter measures = new MeasureWriter(sql, context);
    ExtraWriter extras = new ExtraWriter(sql, importId);
    SaidWriter said = new SaidWriter(sql, importId);
    new IssueWriter(sql, context, progress::wrote).write(fresh, measures, extras);
    List<ItemChange> changes = new ArrayList<>();
    int changed = 0;
    int otherwise = 0;
    int refused = 0;
    if (plan.isPresent()) {
      MergeWriter merge = new MergeWriter(sql, context, plan.get(), measures, extras, said);
      changed = merge.write(changes);
      otherwise = merge.changer().said();
      refused = merge.changer().refused();
    }
    measures.write(progress::wrote);
    extras.write(progress::wrote);
    said.write(progress::wrote);
    Notices.write(sql, importId, batch.draft());
    ReportPlaces.place(sql, inspection);
    BooksReader.keepLeftOut(sql, importId, LeftOut.of(batch));
    OfficeTables.write(sql, importId, batch.draft().tables());
    int unchanged = batch.issues().size() - fresh.size() - changed;
    count(importId, fresh.size(), measures.count(), changed, unchanged);
    log.add(
        made ? HistoryEntry.Kind.IMPORTED : HistoryEntry.Kind.UPDATED_BY_IMPORT,
        new Subject(importId, null, null),
        "",
        "",
        new Changed()
            .add(Topic.DOCUMENT, "", batch.draft().source().name())
            .add(Topic.SHA256, "", batch.draft().source().sha256())
            .add(Topic.INSPECTION, "", name)
            .add(Topic.NEW_ISSUES, "", fresh.size())
            .add(Topic.NEW_MEASURES, "", measures.count())
            .add(Topic.CHANGED_ISSUES, "", changed)
            .add(Topic.UNCHANGED_ISSUES, "", unchanged)
            .facts());
    for (ItemChange change : changes) {
      log.add(
          HistoryEntry.Kind.UPDATED_BY_IMPORT, change.subject(), change.item(), "", change.facts());
    }
    log.write();
    return new ImportReceipt(
        new ImportId(importId),
        new InspectionId(inspection),
        fresh.size(),
        measures.count(),
        changed,
        unchanged,
        !made,
        plan.map(MergePlan::taken).orElse(0),
        changes.stream().map(ItemChange::item).distinct().toList(),
        new ImportReceipt.Closings(
            measures.closedAsStated(), measures.said() + otherwise, refused));
  }

  /** Refuses a plan that was made before something of the ledger's rows or names has changed. */
  private void requireSeen(long seen) throws SQLException {
    if (sql.first(
            "select number from change_log where number > ? and kind not in (?, ?)",
            row -> row.getLong(1),
            seen,
            HistoryEntry.Kind.SETTINGS_CHANGED,
            HistoryEntry.Kind.SYNONYM_CHANGED)
        .isPresent()) {
      throw new LedgerException(Kind.STALE, List.of(), null);
    }
  }

  private long insertImport(long inspection, String name, boolean made) throws SQLException {
    return sql.insert(
        Dml.insert(
            "document_import",
            "inspection_id",
            "document_id",
            "imported_at",
            "imported_by",
            "new_issue_count",
            "new_measure_count",
            "unchanged_issue_count",
            "inspection_name",
            "made_inspection",
            "content_sha256"),
        inspection,
        document(),
        stamp.at().truncatedTo(ChronoUnit.MICROS),
        stamp.by(),
        0,
        0,
        0,
        name,
        made,
        batch.content());
  }

  private void count(long importId, int issues, int measures, int changed, int unchanged)
      throws SQLException {
    sql.update(
        Dml.update(
                "document_import",
                "new_issue_count",
                "new_measure_count",
                "changed_issue_count",
                "unchanged_issue_count")
            .where("id = ?"),
        issues,
        measures,
        changed,
        unchanged,
        importId);
  }

  private long insertInspection(ReviewedBatch.Target.NewInspection target) throws SQLException {
    if (sql.first("select id from inspection where name = ?", row -> row.getLong(1), target.name())
        .isPresent()) {
      throw new LedgerException(Kind.EXISTS, List.of(target.name()), null);
    }
    Draft.Report report = batch.draft().report();
    return sql.insert(
        Dml.insert(
            "inspection",
            "name",
            "kind",
            "inspecting_body",
            "inspected_party",
            "from_on",
            "to_on",
            "feedback_on",
            "signatory",
            "signed_on",
            "phone",
            "address",
            "postcode",
            "email",
            "comment_from_on",
            "comment_to_on"),
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
            Dml.insert("source_document", "name", "sha256", "encoding", "content", "body"),
            source.name(),
            source.sha256(),
            source.encoding(),
            source.bytes(),
            source.text());
  }
}
