package app.xiaohao.bench;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.dialog.FxDialogs;
import app.xiaohao.ui.kit.dialog.Notices;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Opener;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.FxBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * How long somebody waits in the table of a large ledger, from the deed to the picture: until the
 * first rows stand there, until a change is seen, until a filter is; and how it answers to keys,
 * wheel and drag. Needs no display.
 */
final class EditBench {
  private static final int WARM_UP = 30;
  private static final int EDITS = 200;
  private static final int FILTERS = 60;
  private static final String[] WORDS = {"管网", "河东", "整改", "资金", "台账"};

  private final LedgerStores stores;
  private final Clock clock;
  private final Texts texts;
  private final Figures figures;
  private LedgerSession session;
  private LedgerModel model;
  private FxBackground background;
  private Scene scene;

  EditBench(LedgerStores stores, Clock clock, Texts texts, Figures figures) {
    this.stores = stores;
    this.clock = clock;
    this.texts = texts;
    this.figures = figures;
  }

  /** Measures in a copy of the program's own table; ends the toolkit. */
  void run(Path file) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CompletableFuture<Void> shown = new CompletableFuture<>();
    Platform.startup(
        () -> {
          window();
          shown.complete(null);
        });
    shown.get();
    try {
      long start = System.nanoTime();
      Ledger ledger = new Ledger(stores.open(file), clock);
      until(model.shownTable(), () -> session.use(ledger)).get();
      figures.time("edit-open", (System.nanoTime() - start) / 1e6);
      edits();
      filters();
      new UseBench(scene, model, session, figures).run();
      onFx(background::close);
      ledger.close();
    } finally {
      Platform.exit();
    }
  }

  private void window() {
    Look look = new Look();
    Stage stage = new Stage();
    background = new FxBackground();
    FxDialogs dialogs = new FxDialogs(() -> stage, look, new Notices(clock), texts);
    session = new LedgerSession(background, dialogs::failed, "");
    session.operatorProperty().set("bench");
    model = new LedgerModel(session, background, dialogs, texts);
    EvidenceDesk evidence =
        new EvidenceDesk(session, background, dialogs, texts, Opener.ofDesktop());
    look.add(LedgerView.class, "ledger");
    scene =
        new Scene(
            new StackPane(new LedgerView(model, evidence, texts, new Nowhere()).view()), 1440, 900);
    look.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void edits() throws Exception {
    Random random = new Random(1);
    double[] taken = new double[EDITS];
    for (int i = -WARM_UP; i < EDITS; i++) {
      List<LedgerRow> rows = session.contentsProperty().get().rows();
      LedgerRow row = rows.get(random.nextInt(rows.size()));
      int percent = row.measure().percent() == 40 ? 60 : 40;
      Change change =
          new Change.Progress(
              row.measure().id(),
              row.measure().percent(),
              new ProgressEntry(
                  session.contentsProperty().get().today(), "进展 " + i, percent, "bench"));
      CompletableFuture<Void> refused = new CompletableFuture<>();
      long start = System.nanoTime();
      CompletableFuture<Void> seen =
          until(
              model.shownTable(),
              () -> session.apply(change, () -> {}, refused::completeExceptionally));
      CompletableFuture.anyOf(seen, refused).get();
      if (i >= 0) {
        taken[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    percentiles("edit-screen", taken);
  }

  private void filters() throws Exception {
    double[] taken = new double[FILTERS];
    for (int i = -WARM_UP; i < FILTERS; i++) {
      LedgerQuery query = LedgerQuery.ALL.withText(WORDS[Math.floorMod(i, WORDS.length)]);
      LedgerQuery asked = i % 2 == 0 ? query : LedgerQuery.ALL;
      long start = System.nanoTime();
      until(model.shownTable(), () -> model.show(asked)).get();
      if (i >= 0) {
        taken[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    percentiles("filter-screen", taken);
  }

  private void percentiles(String key, double[] taken) {
    double[] sorted = taken.clone();
    Arrays.sort(sorted);
    figures.time(key, Figures.median(taken));
    figures.time(key + "-p95", sorted[(int) Math.ceil(0.95 * sorted.length) - 1]);
  }

  /** Done once something has changed after a deed and the pulse that shows it is laid out. */
  private CompletableFuture<Void> until(ObservableValue<?> changed, Runnable deed) {
    CompletableFuture<Void> seen = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Subscription[] following = new Subscription[1];
          following[0] =
              changed.subscribe(
                  (before, after) -> {
                    following[0].unsubscribe();
                    Runnable[] pulse = new Runnable[1];
                    pulse[0] =
                        () -> {
                          scene.removePostLayoutPulseListener(pulse[0]);
                          seen.complete(null);
                        };
                    scene.addPostLayoutPulseListener(pulse[0]);
                    Platform.requestNextPulse();
                  });
          deed.run();
        });
    return seen;
  }

  private static void onFx(Runnable deed) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          deed.run();
          done.complete(null);
        });
    done.get();
  }

  private static final class Nowhere implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void open(Place place, MeasureId measure) {}

    @Override
    public void show(LedgerQuery query) {}

    @Override
    public void show(MeasureId measure) {}
  }
}
