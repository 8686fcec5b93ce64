package app.xiaohao.ledger;

import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;

/** Imports as the store keeps them; {@link Imports} is what others use. */
public interface ImportStore {
  /** All imports, newest first. */
  List<ImportEntry> imports();

  /**
   * Takes back a whole import: what it brought goes, what it changed gets its value from before.
   * The log and the document stay.
   *
   * @param reason kept in the log
   * @throws LedgerException CHANGED_SINCE, CLOSED_BY_IMPORT, FROZEN_SINCE, FROZEN_THERE,
   *     RECORD_THERE, IMPORTED_SINCE or UNDONE_ALREADY where that cannot be; REASON_MISSING
   */
  void undoImport(ImportId imported, String reason, Stamp stamp);

  /** What an import brought and changed. */
  ImportContents importContents(ImportId imported);

  /**
   * Earlier imports that are not undone of a document with this hash, or of one of this content,
   * newest first.
   *
   * @param content as {@link ReviewedBatch#content} has it
   */
  List<PriorImport> importsOf(String sha256, String content);

  /**
   * Imports into an inspection that are not undone and of which it is not known what content they
   * had, because an earlier version made them; newest first.
   */
  List<PriorImport> importsOfUnknownContent(InspectionId inspection);

  /**
   * What a merge compares a file with.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   */
  MergeBase mergeBase(InspectionId inspection);

  /**
   * Puts a reviewed batch into the ledger: all of it or nothing.
   *
   * @param batch with a plan whose conflicts are decided, where it goes into an inspection that is
   *     there
   * @throws LedgerException of kind STALE if the ledger has moved since the plan was made
   * @throws java.util.concurrent.CancellationException if the watch stopped it; the ledger is as it
   *     was
   */
  ImportReceipt commit(ReviewedBatch batch, Stamp stamp, CommitWatch watch);
}
