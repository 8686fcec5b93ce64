package app.xiaohao.ui.shell.palette;

import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import app.xiaohao.ui.shell.palette.PaletteSearch.Found;
import app.xiaohao.ui.shell.palette.PaletteSearch.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the palette shows for the words typed. Looked for in the background, so that a large ledger
 * does not hold up a key. For the FX thread.
 */
final class PaletteModel {
  private final ReadOnlyObjectWrapper<Found> found =
      new ReadOnlyObjectWrapper<>(new Found(List.of(), 0));
  private final ReadOnlyObjectWrapper<Hit> chosen = new ReadOnlyObjectWrapper<>();
  private final LedgerSession session;
  private final Supplier<List<Candidate>> fixed;
  private final Candidates candidates;
  private final Asker asker;
  private final String job;
  private final Consumer<? super Throwable> failed;
  private final PaletteSearch search = new PaletteSearch();
  private Kind narrowed;
  private String typed = "";
  private boolean looking;
  private Runnable then = () -> {};

  /** Touched by one search at a time: the read lane's newest. */
  private volatile OfLedger ofLedger = new OfLedger(null, List.of());

  private record OfLedger(Contents contents, List<Candidate> candidates) {}

  /**
   * @param fixed what can be done and gone to whatever the ledger holds, as it is now
   * @param job what the background shows meanwhile
   */
  PaletteModel(
      LedgerSession session,
      Supplier<List<Candidate>> fixed,
      Candidates candidates,
      Background background,
      String job,
      Consumer<? super Throwable> failed) {
    this.session = session;
    this.fixed = fixed;
    this.candidates = candidates;
    this.job = job;
    this.failed = failed;
    asker = new Asker(background);
  }

  /** What was found. */
  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The line that Enter takes; null where none can be taken. */
  ReadOnlyObjectProperty<Hit> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Begins anew with nothing typed. */
  void begin() {
    narrowed = null;
    type("");
  }

  /** Looks for other words. */
  void type(String words) {
    typed = words;
    look();
  }

  /** Looks among the items only, or among all again. */
  void narrow() {
    narrowed = narrowed == null ? Kind.ITEM : null;
    look();
  }

  private void look() {
    Contents contents = session.contentsProperty().get();
    List<Candidate> now = fixed.get();
    String words = typed;
    Kind only = narrowed;
    looking = true;
    then = () -> {};
    asker.read(
        job,
        progress -> {
          List<Candidate> all = new ArrayList<>(now);
          all.addAll(of(contents));
          return search.find(all, words, only);
        },
        this::show,
        failed);
  }

  private List<Candidate> of(Contents contents) {
    if (contents == null) {
      return List.of();
    }
    OfLedger known = ofLedger;
    if (known.contents() != contents) {
      known = new OfLedger(contents, candidates.of(contents));
      ofLedger = known;
    }
    return known.candidates();
  }

  private void show(Found now) {
    chosen.set(null);
    found.set(now);
    move(1);
    looking = false;
    then.run();
    then = () -> {};
  }

  /** Does something once what was typed last is found: a key may be quicker than the search. */
  void onceFound(Runnable deed) {
    if (looking) {
      then = deed;
    } else {
      deed.run();
    }
  }

  /** Goes up or down to the next line that can be taken; at an end it begins at the other. */
  void move(int step) {
    List<Hit> hits = found.get().hits();
    int at = chosen.get() == null ? -1 : hits.indexOf(chosen.get());
    for (int i = 0; i < hits.size(); i++) {
      at = Math.floorMod(at < 0 && step < 0 ? hits.size() - 1 : at + step, hits.size());
      if (hits.get(at).candidate().possible()) {
        chosen.set(hits.get(at));
        return;
      }
    }
  }

  /** Nobody looks any more. */
  void end() {
    asker.forget();
    ofLedger = new OfLedger(null, List.of());
  }
}
