package app.xiaohao.ledger;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.paper.PaperCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is written for the work at the rows, and the rows. */
public interface WorkStore {
  /** From which account and machine it is open. */
  Workplace workplace();

  /** All inspections, newest first. */
  List<Inspection> inspections();

  /**
   * All rows, in the order of the paper: by inspection, issue, measure.
   *
   * @param inspection null for all
   */
  List<LedgerRow> rows(InspectionId inspection);

  /**
   * What was touched after an entry of the change log, read anew, all of one moment.
   *
   * @param number of that entry; 0 for the beginning
   * @param inspection whose lines are wanted; null for all
   */
  Touched touchedSince(long number, InspectionId inspection);

  /**
   * The line of a measure alone: much cheaper than {@link #measureFile}.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such measure
   */
  LedgerRow row(MeasureId measure);

  /** The lines of an issue; none where there is no such issue. */
  List<LedgerRow> rowsOf(IssueId issue);

  /**
   * What became of a measure so far: steps, proof, letters, look-backs.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such measure
   */
  MeasureLife life(MeasureId measure);

  /** What was reported of a measure, newest first; none where there is no such measure. */
  List<ProgressEntry> progress(MeasureId measure);

  /** Everything known of one measure, for its detail pane. */
  MeasureFile measureFile(MeasureId measure);

  /**
   * Applies one change.
   *
   * @throws LedgerException of kind STALE if the ledger no longer holds the change's {@code before}
   */
  void apply(Change change, Stamp stamp);

  /**
   * Applies several changes in one transaction: all of them or none, undone as one.
   *
   * @throws LedgerException as one of them is refused
   */
  void apply(List<Change> changes, Stamp stamp);

  /**
   * Applies changes that name files, whose bytes are kept in the same transaction.
   *
   * @param files what the changes name by its SHA-256
   * @throws LedgerException as one of the changes is refused, or of one of the kinds EVIDENCE_…
   * @throws java.util.concurrent.CancellationException if the watch stopped it; the ledger is as it
   *     was
   */
  void apply(List<Change> changes, List<EvidenceContent> files, Stamp stamp, CommitWatch watch);

  /**
   * Says of changes what {@link #apply} would say of each alone, by the same deciders; writes
   * nothing.
   *
   * @return in their order why one is refused; empty of one that is not
   */
  List<Optional<LedgerException>> examine(List<Change> changes, Stamp stamp);

  /**
   * Undoes what the person of the stamp did last and has not undone.
   *
   * @return the inverse as the log has it
   * @throws LedgerException NOTHING_TO_UNDO, or one of the UNDO kinds saying why it cannot be
   */
  HistoryEntry undo(Stamp stamp);

  /**
   * Undoes one change of the person of the stamp.
   *
   * @param number of its entry in the log
   * @throws LedgerException UNDO_NOT_OWN, UNDO_TWICE, or another of the UNDO kinds
   */
  HistoryEntry undo(long number, Stamp stamp);

  /**
   * Redoes what the person of the stamp undid last and has not redone.
   *
   * @return the entry of the redoing
   * @throws LedgerException NOTHING_TO_REDO also where they have changed something since, or one of
   *     the UNDO kinds saying why it cannot be
   */
  HistoryEntry redo(Stamp stamp);

  /**
   * Adds files to the proof of a measure: all of them or none. The bytes are read from the disk
   * while they are written.
   *
   * @return their identities in the order given
   * @throws LedgerException of kind EVIDENCE_TOO_MANY, EVIDENCE_TWICE, EVIDENCE_CHANGING,
   *     EVIDENCE_UNREADABLE or UNKNOWN_ITEM
   * @throws java.util.concurrent.CancellationException if the watch stopped it; the ledger is as it
   *     was
   */
  List<EvidenceId> attach(
      MeasureId measure, List<EvidenceContent> files, Stamp stamp, CommitWatch watch);

  /**
   * Writes the bytes of a file of proof to {@code target}, which is replaced.
   *
   * @throws LedgerException of kind EVIDENCE_ALTERED or EVIDENCE_LOST where they are not those that
   *     were added; then nothing is at {@code target}
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  void copyEvidence(EvidenceId evidence, Path target, CommitWatch watch);

  /**
   * Writes the bytes of a copy that is kept with a paper to {@code target}, which is replaced.
   *
   * @throws LedgerException of kind EVIDENCE_ALTERED or EVIDENCE_LOST where they are not those that
   *     were kept; then nothing is at {@code target}
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  void copyKept(PaperCopy kept, Path target, CommitWatch watch);
}
