package app.xiaohao.ui.kit.work;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.inspection.InspectionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The open ledger as observable state: what all screens show comes from here, so that no two of
 * them differ. Read and changed on the FX thread; loading and writing happen in the background.
 */
public final class LedgerSession {
  private final Background background;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<InspectionId> inspection = new SimpleObjectProperty<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty operator = new SimpleStringProperty("");
  private final String loading;
  private Supplier<Optional<String>> askForName = Optional::empty;
  private BiFunction<LedgerException, Avowal, Optional<Avowal>> askToAvow =
      (why, said) -> Optional.empty();
  private final Map<Object, Background.Running> underWay = new HashMap<>();
  private final Asker refreshing;
  private final Gestures gestures = new Gestures();
  private int written;
  private List<String> people = List.of();
  private boolean asking;
  private Ledger ledger;
  private Ledger loadedFrom;
  private Entry newest;
  private InspectionId loadedOf;

  /**
   * @param failed told of what goes wrong while loading
   * @param loading what the background shows while loading
   */
  public LedgerSession(Background background, Consumer<Throwable> failed, String loading) {
    this.background = background;
    this.failed = failed;
    this.loading = loading;
    refreshing = new Asker(background);
    inspection.addListener((property, before, after) -> refresh());
  }

  /** Everything loaded of the open ledger, replaced as a whole; null before the first load. */
  public ReadOnlyObjectProperty<Contents> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  /** The inspection that all screens show; null for all. */
  public ObjectProperty<InspectionId> inspectionProperty() {
    return inspection;
  }

  /** The words in the search field. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Who works: every change carries this name. */
  public StringProperty operatorProperty() {
    return operator;
  }

  /**
   * Says who asks for the operator's name when a change is to be written and nobody is named.
   *
   * @param question returns the name, empty if none is given
   */
  public void askForName(Supplier<Optional<String>> question) {
    askForName = question;
  }

  /**
   * Says who asks where a rule wants something declared.
   *
   * @param question is given the refusal and what was declared so far, returns both together; empty
   *     where nobody declares it
   */
  public void askToAvow(BiFunction<LedgerException, Avowal, Optional<Avowal>> question) {
    askToAvow = question;
  }

  /**
   * The name that a change written now carries; asked for where nobody is named yet. Empty if no
   * name is given: then nothing may be written.
   */
  public Optional<String> signature() {
    // the question takes the focus, and a field that loses it may want to write: one question
    if (operator.get().isBlank() && !asking) {
      asking = true;
      try {
        askForName.get().filter(name -> !name.isBlank()).ifPresent(operator::set);
      } finally {
        asking = false;
      }
    }
    return Optional.of(operator.get()).filter(name -> !name.isBlank());
  }

  /**
   * The open ledger; null before one is open. For background work only, never called on the FX
   * thread.
   */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Puts another ledger in place of the one before, which stays open: the caller closes it in the
   * background.
   */
  public void use(Ledger opened) {
    ledger = opened;
    people = List.of();
    search.set("");
    if (inspection.get() == null) {
      refresh();
    } else {
      inspection.set(null);
    }
    // after the rows: nobody waits for the names
    background.read(loading, progress -> opened.people(), known -> know(opened, known), failed);
  }

  private void know(Ledger whose, List<String> known) {
    if (whose == ledger) {
      people = known;
    }
  }

  /**
   * People of the office, to be offered where a name is typed; as of when the ledger was opened.
   */
  public List<String> people() {
    return people;
  }

  /** Loads everything again, whatever was changed in between and by whom. */
  public void refresh() {
    Ledger source = ledger;
    if (source == null) {
      return;
    }
    InspectionId which = inspection.get();
    int begun = written;
    refreshing.read(
        loading,
        progress -> new ContentsReader(source, which).all(),
        loaded -> {
          if (begun == written) {
            show(source, which, loaded);
          } else {
            refresh(); // read before something was written that is shown already
          }
        },
        failed);
  }

  /**
   * Writes a change and loads again. The same change once more, while it is still being written, is
   * a key that was pressed twice: nothing is done, and neither is called.
   *
   * @param done called on the FX thread once the change is on disk
   * @param refused called on the FX thread if it was not written
   */
  public void apply(Change change, Runnable done, Consumer<? super Throwable> refused) {
    apply(change, Avowal.NONE, done, refused);
  }

  private void apply(
      Change change, Avowal avowal, Runnable done, Consumer<? super Throwable> refused) {
    write(
        change,
        (source, by) -> {
          source.apply(change, by, avowal);
          return change;
        },
        written -> done.run(),
        problem ->
            avowed(problem, avowal)
                .filter(said -> !said.equals(avowal))
                .ifPresentOrElse(
                    said -> apply(change, said, done, refused), () -> refused.accept(problem)));
  }

  /** What somebody declares who was refused for want of it. */
  private Optional<Avowal> avowed(Throwable problem, Avowal avowal) {
    return problem instanceof LedgerException why && Hindrance.asks(why.kind())
        ? askToAvow.apply(why, avowal)
        : Optional.empty();
  }

  /**
   * Writes several changes as one step, all of them or none, and loads again; not while the same
   * are still being written. What a rule asks to be declared is asked once for all of them.
   *
   * @param done called on the FX thread once they are on disk
   * @param refused called on the FX thread if none was written
   */
  public void applyTogether(
      List<Change> changes, Runnable done, Consumer<? super Throwable> refused) {
    applyTogether(List.copyOf(changes), Avowal.NONE, done, refused);
  }

  private void applyTogether(
      List<Change> changes, Avowal avowal, Runnable done, Consumer<? super Throwable> refused) {
    write(
        changes,
        (source, by) -> {
          source.apply(changes, by, avowal);
          return changes;
        },
        written -> done.run(),
        problem ->
            avowed(problem, avowal)
                .filter(said -> !said.equals(avowal))
                .ifPresentOrElse(
                    said -> applyTogether(changes, said, done, refused),
                    () -> refused.accept(problem)));
  }

  /**
   * Writes several changes, each a transaction of its own, and loads once; not while the same are
   * still being written. A change that is refused does not keep the others from being written. What
   * is refused for want of a declaration is asked once for all that ask the same, and those are
   * tried again.
   *
   * @param done called on the FX thread with the refused changes in their order
   */
  public void apply(
      List<Change> changes, Consumer<List<Refusal>> done, Consumer<? super Throwable> failed) {
    new Several(changes, done, failed).write();
  }

  /** Several changes on their way, each a transaction of its own. For the FX thread. */
  private final class Several {
    private final List<Change> changes;
    private final Consumer<List<Refusal>> done;
    private final Consumer<? super Throwable> failed;
    private final Map<Integer, Avowal> trying = new TreeMap<>();
    private final Map<Integer, LedgerException> refusals = new TreeMap<>();
    private final Map<Hindrance, Optional<Avowal>> answers = new HashMap<>();

    Several(
        List<Change> changes, Consumer<List<Refusal>> done, Consumer<? super Throwable> failed) {
      this.changes = List.copyOf(changes);
      this.done = done;
      this.failed = failed;
      for (int i = 0; i < changes.size(); i++) {
        trying.put(i, Avowal.NONE);
      }
    }

    void write() {
      Ledger source = ledger;
      InspectionId which = inspection.get();
      Contents before = shownOf(source);
      Optional<String> by = signature();
      if (by.isEmpty()) {
        trying.keySet().forEach(i -> refusals.put(i, nobodyNamed()));
        finish();
      } else if (!shows(source)) {
        trying.keySet().forEach(i -> refusals.put(i, notLoaded()));
        finish();
      } else if (!isBeingWritten(changes)) {
        underWay.put(
            changes,
            background.write(
                loading,
                progress -> {
                  tried(source, by.get(), progress);
                  return read(source, which, before);
                },
                loaded -> {
                  wrote(source, which, loaded);
                  underWay.remove(changes);
                  again();
                },
                failed));
      }
    }

    private void tried(Ledger source, String by, Background.Progress progress) {
      double count = 0;
      for (Map.Entry<Integer, Avowal> one : trying.entrySet()) {
        progress.at(count++ / trying.size());
        try {
          source.apply(changes.get(one.getKey()), by, one.getValue());
        } catch (LedgerException refused) {
          refusals.put(one.getKey(), refused);
        }
      }
    }

    /** Tries those again for which somebody declares now what was wanting. */
    private void again() {
      Map<Integer, Avowal> declared = new TreeMap<>();
      refusals.forEach(
          (i, why) -> {
            Avowal said = trying.get(i);
            if (said != null && Hindrance.asks(why.kind())) {
              answers
                  .computeIfAbsent(
                      new Hindrance(why.kind(), why.arguments()), asked -> avowed(why, Avowal.NONE))
                  .map(said::and)
                  .filter(more -> !more.equals(said))
                  .ifPresent(more -> declared.put(i, more));
            }
          });
      trying.clear();
      trying.putAll(declared);
      refusals.keySet().removeAll(declared.keySet());
      if (trying.isEmpty()) {
        finish();
      } else {
        write();
      }
    }

    private void finish() {
      done.accept(
          refusals.entrySet().stream()
              .map(one -> new Refusal(changes.get(one.getKey()), one.getValue()))
              .toList());
    }
  }

  /**
   * Undoes or redoes something and loads again.
   *
   * @param turning does it in the name given and returns its entry in the log
   * @param done called on the FX thread with that entry
   * @param refused called on the FX thread if nothing was done
   */
  public void turn(
      BiFunction<Ledger, String, HistoryEntry> turning,
      Consumer<HistoryEntry> done,
      Consumer<? super Throwable> refused) {
    write(new Object(), turning::apply, done, refused);
  }

  /** What is done to the ledger in somebody's name. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it in the background. */
    T of(Ledger ledger, String by) throws Exception;
  }

  /**
   * Does something to the ledger in the operator's name that is more than a change, such as keeping
   * a file with it, and loads again; not while the same is under way.
   *
   * @param asked what tells it from other work
   * @param done called on the FX thread once it is on disk
   * @param refused called on the FX thread if nothing was done
   */
  public <T> void work(
      Object asked, Work<T> work, Consumer<T> done, Consumer<? super Throwable> refused) {
    write(asked, work, done, refused);
  }

  /**
   * Does something to the ledger in the operator's name and loads again.
   *
   * @param asked what tells it from other work; while the same is under way nothing is done
   */
  private <T> void write(
      Object asked, Work<T> work, Consumer<T> done, Consumer<? super Throwable> refused) {
    Ledger source = ledger;
    InspectionId which = inspection.get();
    Contents before = shownOf(source);
    Optional<String> by = signature();
    if (by.isEmpty()) {
      refused.accept(nobodyNamed());
      return;
    }
    if (!shows(source)) {
      refused.accept(notLoaded());
      return;
    }
    if (isBeingWritten(asked)) {
      return;
    }
    underWay.put(
        asked,
        background.write(
            loading,
            progress -> {
              T result = work.of(source, by.get());
              return new Written<>(result, read(source, which, before));
            },
            written -> {
              wrote(source, which, written.loaded);
              done.accept(written.result);
            },
            refused));
  }

  private boolean isBeingWritten(Object asked) {
    underWay.values().retainAll(background.running());
    return underWay.containsKey(asked);
  }

  /**
   * Whether a ledger is open and what is shown is of it. Until another one is loaded nothing may be
   * written: what people point at is of the ledger before, and the same identity is another thing.
   */
  public boolean shows(Ledger source) {
    return source == ledger && source == loadedFrom;
  }

  /** What is shown of a ledger for the inspection chosen; null where that is not loaded yet. */
  private Contents shownOf(Ledger source) {
    return source == loadedFrom && Objects.equals(inspection.get(), loadedOf)
        ? contents.get()
        : null;
  }

  private static Contents read(Ledger source, InspectionId which, Contents before) {
    ContentsReader reader = new ContentsReader(source, which);
    return before == null ? reader.all() : reader.since(before);
  }

  private void show(Ledger source, InspectionId which, Contents loaded) {
    loadedFrom = source;
    loadedOf = which;
    contents.set(loaded);
  }

  /** Shows what was loaded after a write; of another inspection chosen since all is read anew. */
  private void wrote(Ledger source, InspectionId which, Contents loaded) {
    written++;
    newest = new Entry(source, loaded.last());
    if (source != ledger) {
      return;
    }
    if (Objects.equals(which, inspection.get())) {
      show(source, which, loaded);
    } else {
      refresh(); // what is shown of the other may have been read before this was written
    }
  }

  /** The entry of what was written last; null before anything is. */
  public Entry newest() {
    return newest;
  }

  /** What people did in this window, in their words. */
  public Gestures gestures() {
    return gestures;
  }

  /** Says that something was written that did not go through here, and loads again. */
  public void wroteApart(Entry entry) {
    newest = entry;
    refresh();
  }

  /**
   * An entry of a ledger's change log.
   *
   * @param number from 1
   */
  public record Entry(Ledger ledger, long number) {}

  private record Written<T>(T result, Contents loaded) {}

  private static LedgerException nobodyNamed() {
    return new LedgerException(LedgerException.Kind.NOBODY_NAMED, List.of(), null);
  }

  private static LedgerException notLoaded() {
    return new LedgerException(LedgerException.Kind.STALE, List.of(), null);
  }

  /** A change that the ledger did not take. */
  public record Refusal(Change change, LedgerException why) {}
}
