package app.xiaohao.ledger;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.EvidenceReader;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.Limits;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LinkCandidate;
import app.xiaohao.ledger.row.LinkSearch;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.paper.PaperCopy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The file or database in which it lies. */
  public LedgerFile file() {
    return store;
  }

  /** What the desks read beside the rows. */
  public Desks desks() {
    return store;
  }

  /** Who there is: units, leaders, and who answers for what. */
  public NameBook names() {
    return store;
  }

  /** How the office works. */
  public Office office() {
    return store;
  }

  /** The change log, its proof and its seals. */
  public History log() {
    return store;
  }

  /** Imports: what is there already, what a file would change, and taking one back. */
  public Imports imports() {
    return new Imports(store, this::stamp);
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

  /**
   * What was touched after an entry of the change log, read anew.
   *
   * @param number of that entry; 0 for the beginning
   * @param inspection whose lines are wanted; null for all
   */
  public Touched touchedSince(long number, InspectionId inspection) {
    return store.touchedSince(number, inspection);
  }

  /**
   * The line of a measure alone: much cheaper than {@link #measureFile}.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such measure
   */
  public LedgerRow row(MeasureId measure) {
    return store.row(measure);
  }

  /** The lines of an issue; none where there is no such issue. */
  public List<LedgerRow> rowsOf(IssueId issue) {
    return store.rowsOf(issue);
  }

  /**
   * What became of a measure so far: steps, proof, letters, look-backs.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such measure
   */
  public MeasureLife life(MeasureId measure) {
    return store.life(measure);
  }

  /** What was reported of a measure, newest first; none where there is no such measure. */
  public List<ProgressEntry> progress(MeasureId measure) {
    return store.progress(measure);
  }

  /** Everything known of one measure. */
  public MeasureFile measureFile(MeasureId measure) {
    return store.measureFile(measure);
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
    return store.historyPeople().stream().sorted(ChineseOrder.byPerson(name -> name)).toList();
  }

  /** People of the office: all who ever signed and all who are called in a unit, each once. */
  public List<String> people() {
    Set<String> people = new LinkedHashSet<>(store.historyPeople());
    store.duties().people().values().stream()
        .flatMap(List::stream)
        .map(UnitPerson::name)
        .forEach(people::add);
    people.remove(Stamp.PROGRAM);
    return people.stream().sorted(ChineseOrder.byPerson(name -> name)).toList();
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
            ? batch.withPlan(imports().planMerge(batch).decide(MergePlan.Rule.KEEP_IN_CONFLICT))
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
    apply(changes, by, Avowal.NONE);
  }

  /**
   * The same with what is declared for all of them where a rule asks for it.
   *
   * @throws LedgerException NEAR_NAME or BACKDATED where that is missing
   */
  public void apply(List<Change> changes, String by, Avowal avowal) {
    changes.forEach(Limits::check);
    Limits.check(avowal);
    store.apply(changes, stamp(by, avowal));
  }

  /**
   * Applies changes as one step with the files that they name.
   *
   * @param files by their SHA-256 named in the changes, as {@link #look} gives them
   * @throws LedgerException as one of the changes is refused, or of one of the kinds EVIDENCE_…
   */
  public void apply(List<Change> changes, List<EvidenceContent> files, String by) {
    changes.forEach(Limits::check);
    store.apply(changes, files, stamp(by), CommitWatch.NOBODY);
  }

  /**
   * Looks at a file that is to be kept with a paper.
   *
   * @throws LedgerException of one of the kinds EVIDENCE_… where it cannot be taken in
   */
  public EvidenceContent look(Path file) {
    return new EvidenceReader(store.settings().evidence(), CommitWatch.NOBODY)
        .look(List.of(new NewEvidence(file, "")))
        .getFirst();
  }

  /**
   * Says of changes what applying each of them alone would say, by the same rules; writes nothing.
   *
   * @return in their order why one is refused; empty of one that is not
   */
  public List<Optional<LedgerException>> examine(List<Change> changes, String by) {
    Map<Integer, LedgerException> beyond = new HashMap<>();
    List<Change> within = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      try {
        Limits.check(changes.get(i));
        within.add(changes.get(i));
      } catch (LedgerException refused) {
        beyond.put(i, refused);
      }
    }
    Iterator<Optional<LedgerException>> decided = store.examine(within, stamp(by)).iterator();
    List<Optional<LedgerException>> all = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      all.add(beyond.containsKey(i) ? Optional.of(beyond.get(i)) : decided.next());
    }
    return all;
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
   * Writes the bytes of a copy that is kept with a paper to {@code target}, which is replaced.
   *
   * @throws LedgerException EVIDENCE_ALTERED or EVIDENCE_LOST where they are not those that were
   *     kept; then nothing is at {@code target}
   */
  public void copyKept(PaperCopy kept, Path target) {
    store.copyKept(kept, target, CommitWatch.NOBODY);
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
