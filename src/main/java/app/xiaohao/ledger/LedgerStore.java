package app.xiaohao.ledger;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a ledger is kept. One store is one open ledger. Every writing method is one transaction
 * that also writes the change log; when it returns, the change is on disk. Safe for use by several
 * threads.
 *
 * <p>All methods throw {@link LedgerException} where the ledger cannot do what is asked.
 */
public interface LedgerStore extends AutoCloseable {
  /** Name, place and version of the ledger. */
  LedgerInfo info();

  /**
   * Which ledger it is, whatever its file is called: the same for copies of one ledger, different
   * for any two others.
   *
   * @return empty where nothing was ever written to it
   */
  String identity();

  /** From which account and machine it is open. */
  Workplace workplace();

  /**
   * Takes a copy now and proves it, whether or not one is due.
   *
   * @return empty where none could be made; what the listener of {@link #fileNotices} hears says
   *     why
   * @throws LedgerException READ_ONLY where the ledger is open for reading
   */
  Optional<BackupCopy> copyNow();

  /**
   * Says who hears of what people have to be told about the file and its copies. What has come up
   * before is told at once.
   *
   * @param listener called in whatever thread finds it
   */
  void fileNotices(Consumer<StoreNotice> listener);

  /**
   * Saves what this store shows as a ledger of its own under another name: the way out where the
   * file was moved, replaced or deleted while it was open.
   *
   * @throws LedgerException EXISTS where {@code to} is taken, NOT_WRITABLE or DISK_FULL where it
   *     cannot be written
   * @throws java.util.concurrent.CancellationException if the watch stopped it; nothing is left
   */
  void saveAs(Path to, CommitWatch watch);

  /** All inspections, newest first. */
  List<Inspection> inspections();

  /**
   * All rows, in the order of the paper: by inspection, issue, measure.
   *
   * @param inspection null for all
   */
  List<LedgerRow> rows(InspectionId inspection);

  /** Everything known of one measure, for its detail pane. */
  MeasureFile measureFile(MeasureId measure);

  /**
   * What the desks need beside the rows.
   *
   * @param inspection null for all
   */
  Desk desk(InspectionId inspection);

  /** All numbers that were ever given at 销号, also those revoked since. */
  Set<String> closingNumbers();

  /** The entries of the log about single measures since a moment, newest first. */
  Map<MeasureId, List<HistoryEntry>> changedSince(OffsetDateTime from);

  /**
   * What the offices' tables say beyond the ledger's own fields.
   *
   * @param inspection null for all
   */
  CustomFields customFields(InspectionId inspection);

  /**
   * The list of 建章立制, in the order of the paper.
   *
   * @param inspection null for all
   */
  List<IssuedRule> issuedRules(InspectionId inspection);

  /** What the documents of an inspection say beyond their issues, the newest import first. */
  List<Notice> notices(InspectionId inspection);

  /** How the offices lay out their tables, as last imported; by office and name of the table. */
  List<OfficeTable> officeTables();

  /** What the user says that headings mean, beside the dictionary that ships. */
  Map<String, Column> synonyms();

  /** All units, those above before those below them. */
  List<Unit> units();

  /** Who there is and who answers for what. */
  Duties duties();

  /** All leaders. */
  List<Leader> leaders();

  /** All imports, newest first. */
  List<ImportEntry> imports();

  /**
   * Takes back a whole import: what it brought goes, what it changed gets its value from before.
   * The log and the document stay.
   *
   * @param reason kept in the log
   * @throws LedgerException CHANGED_SINCE, CLOSED_BY_IMPORT, FROZEN_SINCE, FROZEN_THERE,
   *     IMPORTED_SINCE or UNDONE_ALREADY where that cannot be; REASON_MISSING
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

  /** The reporting periods of an inspection, by number. */
  List<Period> periods(InspectionId inspection);

  /** The table that was frozen when a period was closed; empty while it is open. */
  Optional<Frozen> snapshot(PeriodId period);

  /** The reconciliations of an inspection that were signed off, newest first. */
  List<Frozen> reconciliations(InspectionId inspection);

  /**
   * What a reconciliation of an inspection compares, all of one moment.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   */
  Books books(InspectionId inspection);

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
   * A page of the change log, newest first.
   *
   * @param before only entries with smaller numbers
   * @param zone in which the days of the query begin
   */
  List<HistoryLine> history(HistoryQuery query, long before, int atMost, ZoneId zone);

  /** Everybody in the change log, by name. */
  List<String> historyPeople();

  /** The change log, newest first. */
  List<HistoryEntry> history(int atMost);

  /**
   * Proves the change log from its first entry to its end, and that the ledger holds what it says.
   *
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  Proof prove(CommitWatch watch);

  /** The end of the change log; empty while it has no entry. */
  Optional<SealMark> seal();

  /** One entry with its seal as the log holds it; empty where there is none of that number. */
  Optional<SealedEntry> sealed(long number);

  /** The ledger's own settings. */
  LedgerSettings settings();

  @Override
  void close();
}
