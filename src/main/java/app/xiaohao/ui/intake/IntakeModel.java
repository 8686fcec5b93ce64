package app.xiaohao.ui.intake;

import app.xiaohao.intake.HiddenCells;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.NameReview;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.history.ImportHistory;
import app.xiaohao.ui.intake.merge.MergeModel;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The way of documents into the ledger: a queue that is read in the background, reviewed one after
 * another, each committed at once and whole. For the FX thread.
 */
public final class IntakeModel {
  private final DocumentReading reading;
  private final IntakePreferences preferences;
  private final Background background;
  private final Sight sight;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Texts texts;
  private final ObservableList<QueuedDocument> queue = FXCollections.observableArrayList();
  private final ObservableList<QueuedDocument> queueView =
      FXCollections.unmodifiableObservableList(queue);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
  private final ReadOnlyObjectWrapper<QueuedDocument> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Background.Running> commit = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<NamesModel> names = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MergeModel> merge = new ReadOnlyObjectWrapper<>();
  private final ImportHistory imports;
  private Ledger compared;
  private Reviewed asked;
  private UnderWay underWay;
  private int pastes;

  /**
   * @param session which ledger is open, and who works
   */
  public IntakeModel(
      ReadReport reader,
      IntakePreferences preferences,
      Background background,
      Dialogs dialogs,
      LedgerSession session,
      Texts texts) {
    this.reading =
        new DocumentReading(
            reader, preferences, background, dialogs, session, texts, queue::add, this::ready);
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.session = session;
    this.texts = texts;
    this.imports = new ImportHistory(background, dialogs, session, texts);
    sight = new Sight(session, contents -> ledgerChanged());
  }

  /** What the screen shows. */
  public enum Stage {
    /** choosing documents, and the queue */
    CHOOSE,
    /** what the columns of one document's tables mean */
    MAPPING,
    /** one document's review */
    REVIEW,
    /** names that may be known to the ledger under another */
    NAMES,
    /** what it would do to an inspection that is there */
    MERGE,
    /** its commit under way */
    COMMIT,
    /** what the commit put into the ledger */
    RECEIPT
  }

  /** What the screen shows. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The document under review or just committed; null while choosing. */
  public ReadOnlyObjectProperty<QueuedDocument> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The documents given since the program started, in the order given. */
  public ObservableList<QueuedDocument> queue() {
    return queueView;
  }

  /** The commit under way; null while there is none. */
  public ReadOnlyObjectProperty<Background.Running> commitProperty() {
    return commit.getReadOnlyProperty();
  }

  /** What the stage MERGE shows. */
  public ReadOnlyObjectProperty<MergeModel> mergeProperty() {
    return merge.getReadOnlyProperty();
  }

  /** The documents imported last, newest first. */
  public List<Path> recentDocuments() {
    return preferences.recent();
  }

  /** What was imported into the open ledger. */
  public ImportHistory imports() {
    return imports;
  }

  /** How many documents wait for their review, the one under review included. */
  public long waiting() {
    return queue.stream().filter(document -> document.state() == State.READY).count();
  }

  /** Whether closing the window would lose a review. */
  public boolean hasUnfinished() {
    return underWay != null || waiting() > 0;
  }

  /** Takes files; each is read in the background, and the first that is read comes to review. */
  public void open(List<Path> files) {
    for (Path file : files) {
      Path name = file.getFileName();
      add(
          new QueuedDocument(
              name == null ? file.toString() : name.toString(), file, null, background));
    }
  }

  /** Lets the user choose files. */
  public void choose() {
    open(dialogs.openFiles(Dialogs.FileKind.REPORT));
  }

  /** Takes pasted text; blank text is none. */
  public void paste(String text) {
    if (!text.isBlank()) {
      pastes++;
      add(new QueuedDocument(texts.of("ui.intake.pasted", pastes), null, text, background));
    }
  }

  /** Reads a document again that failed or was stopped. */
  public void retry(QueuedDocument document) {
    document.again();
    reading.read(document);
  }

  /** Reads the document under review again, its hidden rows and columns too or without them. */
  public void read(HiddenCells hidden) {
    QueuedDocument document = current.get();
    document.hidden(hidden);
    later();
    retry(document);
  }

  /** Stops the reading of a document. */
  public void stop(QueuedDocument document) {
    if (document.state() == State.READING) {
      document.reading().cancel();
      document.stopped();
    }
  }

  /** Takes a document that is not in the ledger off the list. */
  public void remove(QueuedDocument document) {
    stop(document);
    queue.remove(document);
  }

  /**
   * Brings a document's review to sight, as it was left; before the first look at it the columns of
   * its tables, unless they are known from an earlier import.
   */
  public void review(QueuedDocument document) {
    current.set(document);
    stage.set(document.columnsToSee() ? Stage.MAPPING : Stage.REVIEW);
  }

  /** Goes on from the columns to the review. */
  public void mapped() {
    current.get().columnsSeen();
    stage.set(Stage.REVIEW);
  }

  /** Shows what the columns of the document under review mean. */
  public void map() {
    stage.set(Stage.MAPPING);
  }

  /** Leaves the review for later; nothing of it is lost. */
  public void later() {
    current.set(null);
    stage.set(Stage.CHOOSE);
  }

  /** Leaves the document under review out of the ledger, after asking where work would be lost. */
  public void discard() {
    QueuedDocument document = current.get();
    if (dialogs.confirm(
        texts.of("ui.intake.discard.title"),
        texts.of("ui.intake.discard.text", document.name()),
        texts.of("ui.intake.discard.action"))) {
      skip();
    }
  }

  /** Leaves the document under review out of the ledger. */
  public void skip() {
    current.get().skipped();
    next();
  }

  /** Goes on to the next document that waits, or to choosing. */
  public void next() {
    Optional<QueuedDocument> waits =
        queue.stream().filter(document -> document.state() == State.READY).findFirst();
    if (waits.isPresent()) {
      review(waits.get());
    } else {
      later();
    }
  }

  /**
   * Puts the document under review into the ledger, as reviewed: all of it or nothing. Names that
   * the ledger may know under another are decided first. Before it goes into an inspection that is
   * there, a person sees what would become of it.
   */
  public void commit() {
    QueuedDocument document = current.get();
    if (underWay != null || document.target().obstacleBinding().get() != null) {
      return;
    }
    Optional<String> by = session.signature();
    if (by.isEmpty()) {
      return;
    }
    Reviewed reviewed =
        new Reviewed(
            document,
            document.review().approve(document.target().target()),
            by.get(),
            session.ledger());
    if (NameReview.namesAny(reviewed.batch())) {
      background.work(
          texts.of("ui.intake.names.matching", document.name()),
          progress -> reviewed.ledger().imports().reviewNames(reviewed.batch()),
          review -> named(reviewed, review),
          dialogs::failed);
    } else {
      merge(reviewed);
    }
  }

  /** Its names are decided by a person where there is anything to decide. */
  private void named(Reviewed reviewed, NameReview review) {
    if (current.get() != reviewed.document()
        || stage.get() != Stage.REVIEW
        || session.ledger() != reviewed.ledger()) {
      return;
    }
    if (review.asks()) {
      asked = reviewed;
      names.set(new NamesModel(review, texts));
      stage.set(Stage.NAMES);
    } else {
      merge(reviewed);
    }
  }

  /** The names to decide about before the commit; null where none were asked about. */
  public ReadOnlyObjectProperty<NamesModel> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** Goes on to the commit once every name is decided. */
  public void namesDecided() {
    if (stage.get() != Stage.NAMES || names.get().undecidedProperty().get() > 0) {
      return;
    }
    stage.set(Stage.REVIEW);
    // Decisions name units of the ledger that was open when they were asked for.
    if (asked.ledger() == session.ledger()) {
      merge(asked.with(names.get().decisions()));
    }
  }

  /** Leaves the names for the review. */
  public void backToReview() {
    review(current.get());
  }

  private void merge(Reviewed reviewed) {
    QueuedDocument document = reviewed.document();
    ReviewedBatch batch = reviewed.batch();
    if (batch.target() instanceof ReviewedBatch.Target.NewInspection) {
      commit(document, batch, reviewed.by());
      return;
    }
    Ledger ledger = reviewed.ledger();
    background.work(
        texts.of("ui.intake.merge.comparing", document.name()),
        progress -> ledger.imports().planMerge(batch),
        plan -> compared(ledger, document, batch, plan, reviewed.by()),
        dialogs::failed);
  }

  /** Shows what would become of the inspection, where the review was not left meanwhile. */
  private void compared(
      Ledger ledger, QueuedDocument document, ReviewedBatch batch, MergePlan plan, String by) {
    if (session.ledger() == ledger && stage.get() == Stage.REVIEW && current.get() == document) {
      compared = ledger;
      merge.set(
          new MergeModel(
              plan,
              texts,
              decided -> commit(document, batch.withPlan(decided), by),
              () -> review(document)));
      stage.set(Stage.MERGE);
    }
  }

  private void commit(QueuedDocument document, ReviewedBatch batch, String by) {
    Ledger ledger = session.ledger();
    AtomicReference<ImportReceipt> written = new AtomicReference<>();
    underWay = new UnderWay(document, written);
    stage.set(Stage.COMMIT);
    Background.Running job =
        background.write(
            texts.of("ui.intake.committing", document.name()),
            progress -> {
              written.set(ledger.commit(batch, by, progress.watch()));
              return written.get();
            },
            receipt -> committed(),
            problem -> {
              committed();
              dialogs.failed(problem);
            },
            this::committed);
    if (underWay != null) {
      commit.set(job);
    }
  }

  /** Asks the commit under way to stop; what it had written is taken back. */
  public void cancelCommit() {
    if (commit.get() != null) {
      commit.get().cancel();
    }
  }

  /**
   * Ends the commit by what it did, not by what was asked of it: a cancel that came too late finds
   * the receipt.
   */
  private void committed() {
    UnderWay ended = underWay;
    if (ended == null) {
      return;
    }
    underWay = null;
    commit.set(null);
    QueuedDocument document = ended.document();
    ImportReceipt receipt = ended.written().get();
    if (receipt == null) {
      review(document);
      reading.askLedger(document);
      return;
    }
    document.committed(receipt);
    if (document.file() != null) {
      preferences.opened(document.file());
    }
    current.set(document);
    stage.set(Stage.RECEIPT);
    session.refresh();
  }

  /** The screen comes to sight or leaves it: only then is the ledger asked what it has. */
  public void inSight(boolean now) {
    sight.in(now);
  }

  private void add(QueuedDocument document) {
    if (stage.get() == Stage.RECEIPT) {
      // What was committed is done with: the next one shows itself.
      later();
    }
    queue.add(document);
    reading.read(document);
  }

  /** A document that was read comes to sight where nothing else is looked at. */
  private void ready(QueuedDocument document) {
    if (stage.get() == Stage.CHOOSE) {
      review(document);
    }
  }

  /** Another ledger, or another state of this one: the names taken and the duplicates differ. */
  private void ledgerChanged() {
    boolean otherLedger =
        switch (stage.get()) {
          case NAMES -> session.ledger() != asked.ledger();
          case MERGE -> session.ledger() != compared;
          default -> false;
        };
    if (otherLedger) {
      review(current.get());
    }
    queue.stream().filter(document -> document.state() == State.READY).forEach(reading::askLedger);
  }

  /** What is to be committed, by whom and into which ledger. */
  private record Reviewed(QueuedDocument document, ReviewedBatch batch, String by, Ledger ledger) {
    Reviewed with(NameDecisions decided) {
      return new Reviewed(document, batch.withNames(decided), by, ledger);
    }
  }

  private record UnderWay(QueuedDocument document, AtomicReference<ImportReceipt> written) {}
}
