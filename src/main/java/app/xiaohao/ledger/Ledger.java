package app.xiaohao.ledger;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.ContentPrint;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.EvidenceReader;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.ledger.merge.ImportMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.NameReview;
import app.xiaohao.ledger.merge.OwnFile;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.Limits;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LinkCandidate;
import app.xiaohao.ledger.row.LinkSearch;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One open ledger and its use cases: everything that window and command line do with a ledger goes
 * through here. All methods may wait for the disk, so none is for the FX thread. Safe for use by
 * several threads.
 */
public final class Ledger implements AutoCloseable {
  private final LedgerStore store;
  private final Clock clock;
  private final LocalDate given;

  /**
   * @param clock the program's one clock
   */
  public Ledger(LedgerStore store, Clock clock) {
    this(store, clock, null);
  }

  /**
   * @param clock the program's one clock; the log is dated by it
   * @param today the day by which rules reckon; null for that of the clock
   */
  public Ledger(LedgerStore store, Clock clock, LocalDate today) {
    this.store = store;
    this.clock = clock;
    this.given = today;
  }

  /** The day by which lights are reckoned. */
  public LocalDate today() {
    return given == null ? LocalDate.now(clock) : given;
  }

  /** Name, place and version. */
  public LedgerInfo info() {
    return store.info();
  }

  /**
   * Takes a copy now and proves it, whether or not one is due.
   *
   * @return empty where none could be made; the listener of {@link #fileNotices} was told why
   * @throws LedgerException READ_ONLY where the ledger is open for reading
   */
  public Optional<BackupCopy> copyNow() {
    return store.copyNow();
  }

  /**
   * Says who hears of what people have to be told about the file and its copies.
   *
   * @param listener called in whatever thread finds it
   */
  public void fileNotices(Consumer<StoreNotice> listener) {
    store.fileNotices(listener);
  }

  /**
   * Saves what is open as a ledger of its own under another name.
   *
   * @throws LedgerException EXISTS where {@code to} is taken, NOT_WRITABLE or DISK_FULL where it
   *     cannot be written
   */
  public void saveAs(Path to, CommitWatch watch) {
    store.saveAs(to, watch);
  }

  /** The ledger's own settings. */
  public LedgerSettings settings() {
    return store.settings();
  }

  /** All inspections, newest first. */
  public List<Inspection> inspections() {
    return store.inspections();
  }

  /**
   * All rows, in the order of the paper.
   *
   * @param inspection null for all
   */
  public List<LedgerRow> rows(InspectionId inspection) {
    return store.rows(inspection);
  }

  /** Everything known of one measure. */
  public MeasureFile measureFile(MeasureId measure) {
    return store.measureFile(measure);
  }

  /**
   * What the desks need beside the rows.
   *
   * @param inspection null for all
   */
  public Desk desk(InspectionId inspection) {
    return store.desk(inspection);
  }

  /** The reporting periods of an inspection, by number. */
  public List<Period> periods(InspectionId inspection) {
    return store.periods(inspection);
  }

  /** The table that was frozen when a period was closed; empty while it is open. */
  public Optional<Frozen> snapshot(PeriodId period) {
    return store.snapshot(period);
  }

  /** The reconciliations of an inspection that were signed off, newest first. */
  public List<Frozen> reconciliations(InspectionId inspection) {
    return store.reconciliations(inspection);
  }

  /**
   * What a reconciliation of an inspection compares, all of one moment.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   */
  public Books books(InspectionId inspection) {
    return store.books(inspection);
  }

  /** All numbers that were ever given at 销号, also those revoked since. */
  public Set<String> closingNumbers() {
    return store.closingNumbers();
  }

  /**
   * A page of the change log, newest first.
   *
   * @param before only entries with smaller numbers; {@link Long#MAX_VALUE} for the first page
   */
  public List<HistoryLine> history(HistoryQuery query, long before, int atMost) {
    return store.history(query, before, atMost, clock.getZone());
  }

  /** Everybody in the change log, in the order of Chinese. */
  public List<String> historyPeople() {
    return store.historyPeople().stream().sorted(ChineseOrder.by(name -> name)).toList();
  }

  /** People of the office: all who ever signed and all who are called in a unit, each once. */
  public List<String> people() {
    Set<String> people = new LinkedHashSet<>(store.historyPeople());
    store.duties().people().values().stream()
        .flatMap(List::stream)
        .map(UnitPerson::name)
        .forEach(people::add);
    people.remove(Stamp.PROGRAM);
    return people.stream().sorted(ChineseOrder.by(name -> name)).toList();
  }

  /** The zone in which the days of this ledger begin. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** The entries of the log about single measures since the beginning of a day, newest first. */
  public Map<MeasureId, List<HistoryEntry>> changedSince(LocalDate day) {
    return store.changedSince(day.atStartOfDay(clock.getZone()).toOffsetDateTime());
  }

  /** The change log, newest first. */
  public List<HistoryEntry> history(int atMost) {
    return store.history(atMost);
  }

  /**
   * Proves the change log from its first entry to its end, and that the ledger holds what it says.
   *
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  public Proof prove(CommitWatch watch) {
    return store.prove(watch);
  }

  /** The end of the change log as it stands now; empty while nothing was written. */
  public Optional<SealMark> seal() {
    return store.seal();
  }

  /**
   * The seal of one entry, as the log holds it; whether it is proved, {@link #prove} says.
   *
   * @return empty where the log has no such entry
   */
  public Optional<SealedEntry> sealed(long number) {
    return store.sealed(number);
  }

  /**
   * What the offices' tables say beyond the ledger's own fields.
   *
   * @param inspection null for all
   */
  public CustomFields customFields(InspectionId inspection) {
    return store.customFields(inspection);
  }

  /**
   * The list of 建章立制, in the order of the paper.
   *
   * @param inspection null for all
   */
  public List<IssuedRule> issuedRules(InspectionId inspection) {
    return store.issuedRules(inspection);
  }

  /** What the documents of an inspection say beyond their issues, the newest import first. */
  public List<Notice> notices(InspectionId inspection) {
    return store.notices(inspection);
  }

  /** How the offices lay out their tables, as last imported; by office and name of the table. */
  public List<OfficeTable> officeTables() {
    return store.officeTables();
  }

  /** What the user says that headings mean, beside the dictionary that ships. */
  public Map<String, Column> synonyms() {
    return store.synonyms();
  }

  /** All units, those above before those below them. */
  public List<Unit> units() {
    return store.units();
  }

  /** Who there is and who answers for what. */
  public Duties duties() {
    return store.duties();
  }

  /**
   * Issues that may speak of the same problem as that of a measure, the most alike first, at most
   * 30.
   *
   * @param words parted by blanks, all of which have to stand in the other; empty to be shown what
   *     is worded alike in other inspections
   */
  public List<LinkCandidate> linkCandidates(MeasureId measure, String words) {
    MeasureFile file = store.measureFile(measure);
    Set<IssueId> linked =
        file.linked().stream().map(one -> one.issue().id()).collect(Collectors.toSet());
    return LinkSearch.of(store.rows(null), store.inspections(), file.row().issue(), linked, words);
  }

  /** All leaders. */
  public List<Leader> leaders() {
    return store.leaders();
  }

  /** All imports, newest first, each with what stands in the way of undoing it. */
  public List<ImportEntry> imports() {
    return store.imports();
  }

  /**
   * Takes back a whole import: what it brought goes from every list and count and its numbers are
   * free again, what it changed gets its value from before. The log and the document stay.
   *
   * <p>Whoever has the ledger may: those who imported may be gone. The log names both, and why.
   *
   * @param reason kept in the log
   * @throws LedgerException CHANGED_SINCE, CLOSED_BY_IMPORT, FROZEN_SINCE, FROZEN_THERE or
   *     IMPORTED_SINCE where something rests on it, naming who and what; UNDONE_ALREADY;
   *     REASON_MISSING
   */
  public void undoImport(ImportId imported, String reason, String by) {
    store.undoImport(imported, reason, stamp(by));
  }

  /**
   * The inspection of this ledger from which a file came that this program wrote; empty where it
   * came from another ledger, or from none.
   */
  public Optional<Inspection> cameFrom(Draft draft) {
    return draft
        .origin()
        .placeIn(store.identity())
        .flatMap(
            place ->
                store.inspections().stream()
                    .filter(inspection -> inspection.id().value() == place.inspection())
                    .findFirst());
  }

  /** The same, with what the file would change there. */
  public Optional<OwnFile> ownFile(Draft draft) {
    return cameFrom(draft)
        .map(
            inspection ->
                new OwnFile(
                    inspection,
                    OwnFile.changes(
                        planMerge(
                            new DraftReview(draft)
                                .approve(new ReviewedBatch.Target.Existing(inspection.id()))))));
  }

  /** Which ledger it is, as {@link LedgerStore#identity} says. */
  public String identity() {
    return store.identity();
  }

  /** What an import brought and changed: what taking it back would take away and put back. */
  public ImportContents importContents(ImportId imported) {
    return store.importContents(imported);
  }

  /**
   * Earlier imports that are not undone of the same document, byte for byte, or of one with the
   * same content; newest first. Where an earlier version imported and kept no account of the
   * content, it is the same if it would change nothing and leave nothing out.
   */
  public List<PriorImport> importsOf(Draft draft) {
    List<PriorImport> known = store.importsOf(draft.source().sha256(), ContentPrint.of(draft));
    if (!known.isEmpty() || draft.issues().isEmpty()) {
      return known;
    }
    for (Inspection inspection : store.inspections()) {
      List<PriorImport> older = store.importsOfUnknownContent(inspection.id());
      if (!older.isEmpty() && tellsNothing(draft, inspection.id())) {
        return List.of(older.getFirst());
      }
    }
    return List.of();
  }

  private boolean tellsNothing(Draft draft, InspectionId inspection) {
    MergePlan plan =
        planMerge(new DraftReview(draft).approve(new ReviewedBatch.Target.Existing(inspection)));
    return plan.gone().isEmpty()
        && plan.issues().stream().allMatch(issue -> issue.state() == MergeState.UNCHANGED);
  }

  /** What a person has to decide about the names of a batch before its commit. */
  public NameReview reviewNames(ReviewedBatch batch) {
    return NameReview.of(batch, store.units(), store.leaders(), inspectedParty(batch));
  }

  /**
   * Whom the document names, else whom the inspection it goes into names, else the one whom all of
   * the ledger's inspections name: a table says nothing of it. Null where that leaves none.
   */
  private String inspectedParty(ReviewedBatch batch) {
    String named = batch.draft().report().inspectedParty();
    if (named != null) {
      return named;
    }
    List<Inspection> known = store.inspections();
    List<String> parties =
        known.stream()
            .filter(
                inspection ->
                    !(batch.target() instanceof ReviewedBatch.Target.Existing there)
                        || there.inspection().equals(inspection.id()))
            .map(Inspection::inspectedParty)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return parties.size() == 1 ? parties.getFirst() : null;
  }

  /**
   * What a commit of a batch into the inspection that is its target would do. Nothing is written.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   * @throws IllegalArgumentException if the batch is for a new inspection
   */
  public MergePlan planMerge(ReviewedBatch batch) {
    if (!(batch.target() instanceof ReviewedBatch.Target.Existing there)) {
      throw new IllegalArgumentException("nothing to merge with");
    }
    return ImportMerge.plan(batch, store.mergeBase(there.inspection()));
  }

  /** Puts a reviewed batch into the ledger: all of it or nothing. */
  public ImportReceipt commit(ReviewedBatch batch, String by) {
    return commit(batch, by, CommitWatch.NOBODY);
  }

  /**
   * Puts a reviewed batch into the ledger while somebody watches: all of it or nothing. A batch for
   * an inspection that is there and without a plan is merged so that the ledger keeps what it has
   * in every conflict.
   *
   * @throws LedgerException TEXT_TOO_LONG, TEXT_BROKEN or DAY_BEYOND if it brings what no ledger
   *     takes; STALE if the ledger has moved since the plan was made; CONFLICTS if the plan leaves
   *     one undecided, or unclear which of the ledger's a row is
   * @throws java.util.concurrent.CancellationException if the watch stopped it; the ledger is as it
   *     was
   */
  public ImportReceipt commit(ReviewedBatch batch, String by, CommitWatch watch) {
    Limits.check(batch);
    ReviewedBatch planned =
        batch.target() instanceof ReviewedBatch.Target.Existing && batch.plan().isEmpty()
            ? batch.withPlan(planMerge(batch).decide(MergePlan.Rule.KEEP_IN_CONFLICT))
            : batch;
    int undecided = planned.plan().map(MergePlan::undecided).orElse(0);
    if (undecided > 0) {
      throw new LedgerException(
          LedgerException.Kind.CONFLICTS, List.of(Integer.toString(undecided)), null);
    }
    return store.commit(planned, stamp(by), watch);
  }

  /**
   * Applies a change.
   *
   * @throws LedgerException STALE if somebody changed the same first; another kind if a rule
   *     refuses the change, saying why
   */
  public void apply(Change change, String by) {
    apply(change, by, Avowal.NONE);
  }

  /**
   * The same with what is declared where a rule asks for it.
   *
   * @throws LedgerException NEAR_NAME or BACKDATED where that is missing
   */
  public void apply(Change change, String by, Avowal avowal) {
    Limits.check(change);
    Limits.check(avowal);
    store.apply(change, stamp(by, avowal));
  }

  /**
   * Applies several changes as one step: all of them or none, undone as one.
   *
   * @throws LedgerException as one of them is refused
   */
  public void apply(List<Change> changes, String by) {
    changes.forEach(Limits::check);
    store.apply(changes, stamp(by));
  }

  /**
   * Adds files to the proof of a measure: all of them or none. Takes as long as reading them twice.
   *
   * @return their identities in the order given
   * @throws LedgerException of one of the kinds EVIDENCE_…, naming the file that cannot be taken in
   * @throws java.util.concurrent.CancellationException if the watch stopped it; the ledger is as it
   *     was
   */
  public List<EvidenceId> attach(
      MeasureId measure, List<NewEvidence> files, String by, CommitWatch watch) {
    List<EvidenceContent> looked =
        new EvidenceReader(store.settings().evidence(), watch).look(files);
    return store.attach(measure, looked, stamp(by), watch);
  }

  /**
   * Writes the bytes of a file of proof to {@code target}, which is replaced.
   *
   * @throws LedgerException EVIDENCE_ALTERED or EVIDENCE_LOST where they are not those that were
   *     added; then nothing is at {@code target}
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  public void copyEvidence(EvidenceId evidence, Path target, CommitWatch watch) {
    store.copyEvidence(evidence, target, watch);
  }

  /**
   * Undoes what somebody did last and has not undone, also after restarts. What others have
   * approved, received or changed since is not undone.
   *
   * @return the inverse as the log has it
   * @throws LedgerException NOTHING_TO_UNDO, or one of the UNDO kinds saying why it cannot be
   */
  public HistoryEntry undo(String by) {
    return store.undo(stamp(by));
  }

  /**
   * Undoes one change of somebody's.
   *
   * @param number of its entry in the log
   * @throws LedgerException UNDO_NOT_OWN, UNDO_TWICE, or another of the UNDO kinds
   */
  public HistoryEntry undo(long number, String by) {
    return store.undo(number, stamp(by));
  }

  /**
   * Redoes what somebody undid last and has not redone.
   *
   * @return the entry of the redoing
   * @throws LedgerException NOTHING_TO_REDO also where they have changed something since, or one of
   *     the UNDO kinds saying why it cannot be
   */
  public HistoryEntry redo(String by) {
    return store.redo(stamp(by));
  }

  private Stamp stamp(String by) {
    return stamp(by, Avowal.NONE);
  }

  private Stamp stamp(String by, Avowal avowal) {
    Limits.name(by);
    return new Stamp(by.strip(), OffsetDateTime.now(clock), today(), store.workplace(), avowal);
  }

  @Override
  public void close() {
    store.close();
  }
}
