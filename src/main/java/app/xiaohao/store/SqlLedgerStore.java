package app.xiaohao.store;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.ImportContents;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Unit;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.store.batch.BatchWriter;
import app.xiaohao.store.batch.CommitProgress;
import app.xiaohao.store.batch.ImportReader;
import app.xiaohao.store.batch.ImportUndo;
import app.xiaohao.store.batch.OfficeTables;
import app.xiaohao.store.columns.ExtraReader;
import app.xiaohao.store.columns.InspectionReader;
import app.xiaohao.store.columns.NameReader;
import app.xiaohao.store.columns.Notices;
import app.xiaohao.store.columns.PaperReader;
import app.xiaohao.store.columns.PeriodReader;
import app.xiaohao.store.columns.Synonyms;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.HistoryReader;
import app.xiaohao.store.log.UndoWriter;
import app.xiaohao.store.proof.ChainProof;
import app.xiaohao.store.proof.EvidenceFiles;
import app.xiaohao.store.rows.BooksReader;
import app.xiaohao.store.rows.ChangeWriter;
import app.xiaohao.store.rows.EvidenceChanges;
import app.xiaohao.store.rows.HandReader;
import app.xiaohao.store.rows.LifeReader;
import app.xiaohao.store.rows.MeasureFileReader;
import app.xiaohao.store.rows.MergeReader;
import app.xiaohao.store.rows.OutcomeReader;
import app.xiaohao.store.rows.RowReader;
import app.xiaohao.store.rows.Settings;
import app.xiaohao.store.rows.SqlHeld;
import app.xiaohao.store.rows.TouchedReader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A ledger in the tables of {@link Schema}, in H2 or PostgreSQL. */
final class SqlLedgerStore implements LedgerStore {
  private final Transactions transactions;
  private final Path file;
  private final int version;
  private final Workplace workplace;
  private final Machine machine;

  /**
   * @param file the ledger as people know it
   * @param version of the schema that {@code transactions} work on
   * @param workplace recorded with every change
   * @param machine on which it is kept
   */
  SqlLedgerStore(
      Transactions transactions, Path file, int version, Workplace workplace, Machine machine) {
    this.workplace = workplace;
    this.transactions = transactions;
    this.machine = machine;
    this.file = file;
    this.version = version;
  }

  /** What the store holds of the machine. */
  interface Machine {
    /** Of a database that others look after. */
    Machine ELSEWHERE =
        new Machine() {
          @Override
          public boolean readOnly() {
            return false;
          }

          @Override
          public void notices(Consumer<StoreNotice> listener) {}

          @Override
          public void saveAs(Path to, CommitWatch watch) {
            throw new UnsupportedOperationException("no ledger in a file");
          }

          @Override
          public Optional<BackupCopy> copyNow() {
            throw new UnsupportedOperationException("no ledger in a file");
          }

          @Override
          public LedgerHealth check(CommitWatch watch) {
            throw new UnsupportedOperationException("no ledger in a file");
          }

          @Override
          public void endSoon() {}

          @Override
          public void end() {}
        };

    /** Whether nothing can be written. */
    boolean readOnly();

    /** Says who hears of what people have to be told. */
    void notices(Consumer<StoreNotice> listener);

    /** Saves what is open under another name. */
    void saveAs(Path to, CommitWatch watch);

    /** Takes a copy; empty where none could be made, the notices say why. */
    Optional<BackupCopy> copyNow();

    /** Looks at the file and at all that lies beside it. */
    LedgerHealth check(CommitWatch watch);

    /** Asks what works beside the ledger to come to an end. */
    void endSoon();

    /** Gives back what the store holds; called once, when nothing runs any more. */
    void end();
  }

  @Override
  public LedgerInfo info() {
    return new LedgerInfo(file, version, settings().sample(), machine.readOnly());
  }

  @Override
  public String identity() {
    return transactions.read(MergeReader::identity);
  }

  @Override
  public Workplace workplace() {
    return workplace;
  }

  @Override
  public LedgerHealth check(CommitWatch watch) {
    return machine.check(watch);
  }

  @Override
  public Optional<BackupCopy> copyNow() {
    return machine.copyNow();
  }

  @Override
  public void fileNotices(Consumer<StoreNotice> listener) {
    machine.notices(listener);
  }

  @Override
  public void saveAs(Path to, CommitWatch watch) {
    machine.saveAs(to, watch);
  }

  @Override
  public List<Inspection> inspections() {
    return transactions.read(InspectionReader::all);
  }

  @Override
  public List<LedgerRow> rows(InspectionId inspection) {
    return transactions.read(sql -> RowReader.all(sql, inspection));
  }

  @Override
  public Touched touchedSince(long number, InspectionId inspection) {
    return transactions.read(sql -> TouchedReader.since(sql, number, inspection));
  }

  @Override
  public Desk desk(InspectionId inspection) {
    return transactions.read(sql -> LifeReader.desk(sql, inspection));
  }

  @Override
  public ByHand byHand(InspectionId inspection) {
    return transactions.read(sql -> HandReader.of(sql, inspection));
  }

  @Override
  public List<OutcomeLine> outcomes(InspectionId inspection) {
    return transactions.read(sql -> OutcomeReader.outcomes(sql, inspection));
  }

  @Override
  public List<WorkRecord> records(InspectionId inspection) {
    return transactions.read(sql -> OutcomeReader.records(sql, inspection));
  }

  @Override
  public List<RegisteredPaper> papers() {
    return transactions.read(PaperReader::papers);
  }

  @Override
  public Map<String, PaperForm> paperForms() {
    return transactions.read(PaperReader::forms);
  }

  @Override
  public List<Period> periods(InspectionId inspection) {
    return transactions.read(sql -> PeriodReader.periods(sql, inspection));
  }

  @Override
  public List<SentPacket> packets(PeriodId period) {
    return transactions.read(sql -> PeriodReader.packets(sql, period));
  }

  @Override
  public Optional<Frozen> snapshot(PeriodId period) {
    return transactions.read(sql -> PeriodReader.snapshot(sql, period));
  }

  @Override
  public List<Frozen> reconciliations(InspectionId inspection) {
    return transactions.read(sql -> PeriodReader.reconciliations(sql, inspection));
  }

  @Override
  public Books books(InspectionId inspection) {
    return transactions
        .read(sql -> BooksReader.read(sql, inspection))
        .orElseThrow(
            () ->
                new LedgerException(
                    Kind.UNKNOWN_ITEM, List.of(Long.toString(inspection.value())), null));
  }

  @Override
  public Set<String> closingNumbers() {
    return transactions.read(SqlHeld::closingNumbers);
  }

  @Override
  public Map<MeasureId, List<HistoryEntry>> changedSince(OffsetDateTime from) {
    return transactions.read(sql -> ChangeLog.since(sql, from));
  }

  @Override
  public LedgerRow row(MeasureId measure) {
    return transactions.read(sql -> RowReader.of(sql, measure)).stream()
        .findFirst()
        .orElseThrow(() -> LedgerException.refusing(Kind.UNKNOWN_ITEM, measure.value()));
  }

  @Override
  public List<LedgerRow> rowsOf(IssueId issue) {
    return transactions.read(sql -> RowReader.of(sql, issue));
  }

  @Override
  public MeasureLife life(MeasureId measure) {
    return transactions.read(
        sql -> {
          if (RowReader.of(sql, measure).isEmpty()) {
            throw LedgerException.refusing(Kind.UNKNOWN_ITEM, measure.value());
          }
          return LifeReader.of(sql, measure);
        });
  }

  @Override
  public List<ProgressEntry> progress(MeasureId measure) {
    return transactions.read(sql -> MeasureFileReader.progress(sql, measure));
  }

  @Override
  public MeasureFile measureFile(MeasureId measure) {
    return transactions
        .read(sql -> MeasureFileReader.read(sql, measure))
        .orElseThrow(() -> LedgerException.refusing(Kind.UNKNOWN_ITEM, measure.value()));
  }

  @Override
  public List<PriorImport> importsOf(String sha256, String content) {
    return transactions.read(sql -> InspectionReader.importsOf(sql, sha256, content));
  }

  @Override
  public List<PriorImport> importsOfUnknownContent(InspectionId inspection) {
    return transactions.read(sql -> InspectionReader.importsOfUnknownContent(sql, inspection));
  }

  @Override
  public CustomFields customFields(InspectionId inspection) {
    return transactions.read(sql -> ExtraReader.of(sql, inspection).fields());
  }

  @Override
  public List<IssuedRule> issuedRules(InspectionId inspection) {
    return transactions.read(sql -> ExtraReader.of(sql, inspection).rules());
  }

  @Override
  public List<Notice> notices(InspectionId inspection) {
    return transactions.read(sql -> Notices.read(sql, inspection));
  }

  @Override
  public List<OfficeTable> officeTables() {
    return transactions.read(OfficeTables::read);
  }

  @Override
  public Map<String, Column> synonyms() {
    return transactions.read(Synonyms::read);
  }

  @Override
  public List<Unit> units() {
    return transactions.read(NameReader::units);
  }

  @Override
  public Duties duties() {
    return transactions.read(NameReader::duties);
  }

  @Override
  public List<Leader> leaders() {
    return transactions.read(NameReader::leaders);
  }

  @Override
  public List<ImportEntry> imports() {
    return transactions.read(ImportReader::all);
  }

  @Override
  public ImportContents importContents(ImportId imported) {
    return transactions.read(sql -> ImportReader.contents(sql, imported));
  }

  @Override
  public void undoImport(ImportId imported, String reason, Stamp stamp) {
    transactions.write(
        sql -> {
          ImportUndo.undo(sql, imported, reason, stamp);
          return null;
        });
  }

  @Override
  public MergeBase mergeBase(InspectionId inspection) {
    return transactions.read(sql -> MergeReader.read(sql, inspection));
  }

  @Override
  public ImportReceipt commit(ReviewedBatch batch, Stamp stamp, CommitWatch watch) {
    return transactions.write(
        sql -> BatchWriter.write(sql, batch, stamp, new CommitProgress(batch, watch)));
  }

  @Override
  public void apply(Change change, Stamp stamp) {
    transactions.write(
        sql -> {
          ChangeWriter.write(sql, List.of(change), stamp);
          return null;
        });
  }

  @Override
  public void apply(List<Change> changes, Stamp stamp) {
    transactions.write(
        sql -> {
          ChangeWriter.write(sql, changes, stamp);
          return null;
        });
  }

  @Override
  public void apply(
      List<Change> changes, List<EvidenceContent> files, Stamp stamp, CommitWatch watch) {
    transactions.write(
        sql -> {
          EvidenceChanges.keep(sql, changes, files, stamp, watch);
          return null;
        });
  }

  @Override
  public List<Optional<LedgerException>> examine(List<Change> changes, Stamp stamp) {
    return transactions.read(sql -> ChangeWriter.examine(sql, changes, stamp));
  }

  @Override
  public HistoryEntry undo(Stamp stamp) {
    return transactions.write(sql -> UndoWriter.undo(sql, stamp));
  }

  @Override
  public HistoryEntry undo(long number, Stamp stamp) {
    return transactions.write(sql -> UndoWriter.undo(sql, number, stamp));
  }

  @Override
  public HistoryEntry redo(Stamp stamp) {
    return transactions.write(sql -> UndoWriter.redo(sql, stamp));
  }

  @Override
  public List<EvidenceId> attach(
      MeasureId measure, List<EvidenceContent> files, Stamp stamp, CommitWatch watch) {
    return transactions.write(
        sql -> {
          ChangeWriter writer = ChangeWriter.begin(sql, stamp);
          List<EvidenceId> added = EvidenceChanges.attach(writer, measure, files, watch);
          writer.end();
          return added;
        });
  }

  @Override
  public void copyEvidence(EvidenceId evidence, Path target, CommitWatch watch) {
    transactions.read(
        sql -> {
          EvidenceFiles.copy(sql, evidence, target, watch);
          return null;
        });
  }

  @Override
  public void copyKept(PaperCopy kept, Path target, CommitWatch watch) {
    transactions.read(
        sql -> {
          EvidenceFiles.copy(sql, kept, target, watch);
          return null;
        });
  }

  @Override
  public List<HistoryLine> history(HistoryQuery query, long before, int atMost, ZoneId zone) {
    return transactions.read(sql -> HistoryReader.page(sql, query, before, atMost, zone));
  }

  @Override
  public List<String> historyPeople() {
    return transactions.read(HistoryReader::people);
  }

  @Override
  public List<HistoryEntry> history(int atMost) {
    return transactions.read(sql -> ChangeLog.newest(sql, atMost));
  }

  @Override
  public Proof prove(CommitWatch watch) {
    return transactions.read(sql -> ChainProof.prove(sql, watch));
  }

  @Override
  public Optional<SealMark> seal() {
    return transactions.read(ChangeLog::end);
  }

  @Override
  public Optional<SealedEntry> sealed(long number) {
    return transactions.read(sql -> ChangeLog.sealed(sql, number));
  }

  @Override
  public LedgerSettings settings() {
    return transactions.read(Settings::read);
  }

  @Override
  public void close() {
    machine.endSoon();
    if (transactions.end()) {
      machine.end();
    }
  }
}
