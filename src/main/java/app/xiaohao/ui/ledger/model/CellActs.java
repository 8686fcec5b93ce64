package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is asked and written for many cells at once: one gesture is one step of the ledger. */
public final class CellActs {
  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ProblemWords problems;

  CellActs(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    problems = new ProblemWords(texts);
  }

  /** What is loaded; null before the first load. */
  public Contents contents() {
    return session.contentsProperty().get();
  }

  /** The day by which dates are reckoned. */
  public LocalDate today() {
    return contents().today();
  }

  /** Who works, asked for where nobody is named yet; empty where no name is given. */
  public String by() {
    return session.signature().orElse("");
  }

  /** Why the ledger refuses something, in a sentence. */
  public String sentence(LedgerException refused) {
    return problems.sentence(refused).orElse(refused.kind().name());
  }

  /** An asker for something that is asked again and again. */
  public Asker asker() {
    return new Asker(background);
  }

  /** Reckons what is too much for the window's thread; only the newest answer comes. */
  public <T> void reckon(Asker by, Supplier<T> job, Consumer<? super T> then) {
    by.read(texts.of("ui.ledger.cells.examining"), progress -> job.get(), then, dialogs::failed);
  }

  /**
   * Asks the ledger's own deciders about changes; only the newest answer comes.
   *
   * @param then given in the order of the changes why each is refused, empty where it is not
   */
  public void examine(List<Change> changes, Consumer<List<Optional<LedgerException>>> then) {
    Ledger ledger = session.ledger();
    String by = by();
    asker.read(
        texts.of("ui.ledger.cells.examining"),
        progress -> ledger.examine(changes, by),
        then,
        dialogs::failed);
  }

  /**
   * Writes changes as one step.
   *
   * @param gesture what was done, in a few words: by them it is undone
   */
  public void write(List<Change> changes, String gesture) {
    write(changes, gesture, () -> {}, dialogs::refusal);
  }

  /**
   * The same.
   *
   * @param written called once they are on disk
   * @param against told why none was written, where a rule is against it
   */
  void write(List<Change> changes, String gesture, Runnable written, Consumer<String> against) {
    session.applyTogether(
        changes,
        () -> {
          session.gestures().name(session.newest(), changes.size(), gesture);
          dialogs.changed(gesture);
          written.run();
        },
        problem ->
            problems.sentence(problem).ifPresentOrElse(against, () -> dialogs.failed(problem)));
  }

  /** Says in passing why something was not done. */
  public void refusal(String sentence) {
    dialogs.refusal(sentence);
  }

  /** Gives rows the same values, as one step; the same parts as {@link LedgerModel#writeMany}. */
  void write(
      List<LedgerRow> rows, List<Typed> entries, Consumer<String> problem, Runnable written) {
    ManyRows many = ManyRows.of(rows, entries, today(), by());
    if (many.problem() != null) {
      problem.accept(many.problem().sentence(texts));
    } else if (many.changes().isEmpty()) {
      problem.accept(texts.of("ui.ledger.many.nothing"));
    } else {
      write(
          many.changes(),
          texts.of("ui.ledger.many.done", many.rows(), many.changes().size()),
          written,
          problem);
    }
  }

  /** Writes another 销号标准 for a measure. */
  public void standard(MeasureId measure, List<StandardLine> before, List<StandardLine> after) {
    session.apply(
        new Change.Standard(measure, before, after),
        () -> {},
        problem -> {
          dialogs.failed(problem);
          session.refresh();
        });
  }
}
