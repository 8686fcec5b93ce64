package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.CommitWatch;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.ReviewedBatch;
import app.xiaohao.model.Inspection;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.kit.Background;
import app.xiaohao.ui.kit.Dialogs;
import app.xiaohao.ui.kit.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The way of documents into the ledger: a queue that is read in the background, reviewed one after
 * another, each committed at once and whole. For the FX thread.
 */
public final class IntakeModel {
  private final ReadReport reader;
  private final RecentDocuments recent;
  private final Background background;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Texts texts;
  private final ObservableList<QueuedDocument> queue = FXCollections.observableArrayList();
  private final ObservableList<QueuedDocument> queueView =
      FXCollections.unmodifiableObservableList(queue);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
  private final ReadOnlyObjectWrapper<QueuedDocument> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Background.Running> commit = new ReadOnlyObjectWrapper<>();
  private UnderWay underWay;
  private int pastes;

  /**
   * @param session which ledger is open, and who works
   */
  public IntakeModel(
      ReadReport reader,
      RecentDocuments recent,
      Background background,
      Dialogs dialogs,
      LedgerSession session,
      Texts texts) {
    this.reader = reader;
    this.recent = recent;
    this.background = background;
    this.dialogs = dialogs;
    this.session = session;
    this.texts = texts;
    session.contentsProperty().addListener((property, before, now) -> ledgerChanged());
    background
        .running()
        .addListener((ListChangeListener<Background.Running>) change -> jobsChanged());
  }

  /** What the screen shows. */
  public enum Stage {
    /** choosing documents, and the queue */
    CHOOSE,
    /** one document's review */
    REVIEW,
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

  /** The documents imported last, newest first. */
  public List<Path> recentDocuments() {
    return recent.list();
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
      add(new QueuedDocument(name == null ? file.toString() : name.toString(), file, null));
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
      add(new QueuedDocument(texts.of("ui.intake.pasted", pastes), null, text));
    }
  }

  /** Reads a document again that failed or was stopped. */
  public void retry(QueuedDocument document) {
    document.again();
    read(document);
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

  /** Brings a document's review to sight, as it was left. */
  public void review(QueuedDocument document) {
    current.set(document);
    stage.set(Stage.REVIEW);
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

  /** Puts the document under review into the ledger, as reviewed: all of it or nothing. */
  public void commit() {
    QueuedDocument document = current.get();
    if (underWay != null || document.target().obstacleBinding().get() != null) {
      return;
    }
    Optional<String> by = session.signature();
    if (by.isEmpty()) {
      return;
    }
    Ledger ledger = session.ledger();
    ReviewedBatch batch = document.review().approve(document.target().target());
    AtomicReference<ImportReceipt> written = new AtomicReference<>();
    underWay = new UnderWay(document, written);
    stage.set(Stage.COMMIT);
    Background.Running job =
        background.run(
            texts.of("ui.intake.committing", document.name()),
            progress -> {
              written.set(ledger.commit(batch, by.get(), watch(progress)));
              return written.get();
            },
            receipt -> committed(),
            problem -> {
              committed();
              dialogs.failed(problem);
            });
    if (underWay != null) {
      commit.set(job);
      jobsChanged();
    }
  }

  /** Asks the commit under way to stop; what it had written is taken back. */
  public void cancelCommit() {
    if (commit.get() != null) {
      commit.get().cancel();
    }
  }

  private static CommitWatch watch(Background.Progress progress) {
    return new CommitWatch() {
      @Override
      public void at(double fraction) {
        progress.at(fraction);
      }

      @Override
      public boolean stopped() {
        return progress.cancelled();
      }
    };
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
      askLedger(document);
      return;
    }
    document.committed(receipt);
    if (document.file() != null) {
      recent.opened(document.file());
    }
    current.set(document);
    stage.set(Stage.RECEIPT);
    session.refresh();
  }

  /** A cancelled job tells nobody that it ended: the list of jobs does. */
  private void jobsChanged() {
    if (commit.get() != null && !background.running().contains(commit.get())) {
      committed();
    }
    for (QueuedDocument document : queue) {
      if (document.state() == State.READING
          && document.reading() != null
          && !background.running().contains(document.reading())) {
        document.stopped();
      }
    }
  }

  private void add(QueuedDocument document) {
    queue.add(document);
    read(document);
  }

  private void read(QueuedDocument document) {
    Ledger ledger = session.ledger();
    document.reads(
        background.run(
            texts.of("ui.intake.reading", document.name()),
            progress -> {
              Draft draft =
                  document.file() == null
                      ? reader.pasted(document.name(), document.pasted(), progress)
                      : reader.file(document.file(), progress);
              progress.stopIfCancelled();
              return new Read(
                  new ReviewModel(draft), ledger.inspections(), ledger.importsOf(draft.source()));
            },
            read -> read(document, read),
            problem -> failed(document, problem)));
  }

  private void failed(QueuedDocument document, Throwable problem) {
    document.failed(problem);
    if (!(problem instanceof IntakeException)) {
      dialogs.failed(problem);
    }
  }

  private void read(QueuedDocument document, Read read) {
    TargetModel target = new TargetModel(read.review().draft(), texts);
    target.ledgerHas(read.inspections());
    target.importedBefore(read.prior());
    document.read(read.review(), target);
    if (stage.get() == Stage.CHOOSE) {
      review(document);
    }
  }

  /** Another ledger, or another state of this one: the names taken and the duplicates differ. */
  private void ledgerChanged() {
    queue.stream().filter(document -> document.state() == State.READY).forEach(this::askLedger);
  }

  private void askLedger(QueuedDocument document) {
    Ledger ledger = session.ledger();
    SourceText source = document.review().draft().source();
    background.run(
        texts.of("ui.intake.checking"),
        progress -> new Known(ledger.inspections(), ledger.importsOf(source)),
        known -> {
          document.target().ledgerHas(known.inspections());
          document.target().importedBefore(known.prior());
        },
        dialogs::failed);
  }

  private record UnderWay(QueuedDocument document, AtomicReference<ImportReceipt> written) {}

  private record Read(ReviewModel review, List<Inspection> inspections, List<PriorImport> prior) {}

  private record Known(List<Inspection> inspections, List<PriorImport> prior) {}
}
