package app.xiaohao.bench;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.grid.GridModel;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.table.PaperTable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/**
 * How the table of a large ledger answers to keys, to the wheel, to its bar that is dragged, to a
 * change in groups and to a paste: each as people do it, from the deed to the picture.
 */
final class UseBench {
  private static final int KEYS = 200;
  private static final int FRAMES = 400;
  private static final int EDITS = 60;
  private static final int PASTES = 5;
  private static final int PASTED = 1000;
  private static final double WHEEL = 120;

  private final Scene scene;
  private final LedgerModel model;
  private final LedgerSession session;
  private final Figures figures;
  private final PaperTable table;

  /**
   * @param scene in which the screen of the ledger stands
   */
  UseBench(Scene scene, LedgerModel model, LedgerSession session, Figures figures) {
    this.scene = scene;
    this.model = model;
    this.session = session;
    this.figures = figures;
    table = (PaperTable) scene.lookup("#paper-table");
  }

  void run() throws Exception {
    keys();
    frames("scroll-wheel", this::wheel);
    ScrollBar bar = bar();
    frames("scroll-drag", i -> bar.setValue(bar.getMax() * (i % FRAMES) / FRAMES));
    frames("scroll-key", i -> Event.fireEvent(table, key(KeyCode.PAGE_DOWN)));
    grouped();
    paste();
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private void keys() throws Exception {
    onFx(
        () -> {
          table.requestFocus();
          table.grid().selection().select(0, PaperColumn.MEASURE);
        });
    double[] taken = new double[KEYS];
    for (int i = 0; i < KEYS; i++) {
      KeyCode code = i % 10 == 9 ? KeyCode.PAGE_DOWN : KeyCode.DOWN;
      long start = System.nanoTime();
      picture(() -> Event.fireEvent(table, key(code))).get();
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    percentile("key-screen-p95", taken, 0.95);
  }

  private void wheel(int frame) {
    Node flow = table.lookup(".virtual-flow");
    Event.fireEvent(
        flow,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            200,
            200,
            200,
            200,
            false,
            false,
            false,
            false,
            true,
            false,
            0,
            -WHEEL,
            0,
            -WHEEL,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private ScrollBar bar() {
    return table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst()
        .orElseThrow();
  }

  private interface Deed {
    void at(int frame);
  }

  /**
   * One deed a frame: how far the frames are from one another, and how long the window's thread
   * works for one.
   */
  private void frames(String name, Deed deed) throws Exception {
    CompletableFuture<Taken[]> all = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
              private final Taken[] taken = new Taken[FRAMES];
              private int frame = -FRAMES / 4;
              private long before;
              private long cpuBefore;

              @Override
              public void handle(long now) {
                long at = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                if (frame > 0) {
                  taken[frame - 1] = new Taken((at - before) / 1e6, (cpu - cpuBefore) / 1e6);
                }
                before = at;
                cpuBefore = cpu;
                if (frame == FRAMES) {
                  stop();
                  all.complete(taken);
                } else {
                  deed.at(Math.abs(frame++));
                }
              }
            }.start());
    Taken[] taken = all.get();
    figures.time(name + "-median", percentile(taken, 0.5));
    figures.time(name + "-p99", percentile(taken, 0.99));
  }

  private void grouped() throws Exception {
    until(
            model.shownTable(),
            () -> model.choices().groupingProperty().set(Grouping.of(GroupBy.UNIT)))
        .get();
    Taken[] taken = new Taken[EDITS];
    for (int i = 0; i < EDITS; i++) {
      LedgerRow row = session.contentsProperty().get().rows().get(i * 7);
      int percent = row.measure().percent() == 40 ? 60 : 40;
      Change change =
          new Change.Progress(
              row.measure().id(),
              row.measure().percent(),
              new ProgressEntry(
                  session.contentsProperty().get().today(), "分组 " + i, percent, "bench"));
      CompletableFuture<Void> refused = new CompletableFuture<>();
      taken[i] =
          Taken.by(
              () -> {
                CompletableFuture<Void> seen =
                    until(
                        model.shownTable(),
                        () -> session.apply(change, () -> {}, refused::completeExceptionally));
                return CompletableFuture.anyOf(seen, refused).get();
              });
    }
    figures.time("grouped-edit", percentile(taken, 0.5));
    figures.time("grouped-edit-p95", percentile(taken, 0.95));
    until(model.shownTable(), () -> model.choices().groupingProperty().set(Grouping.NONE)).get();
  }

  private void paste() throws Exception {
    Taken[] looked = new Taken[PASTES];
    Taken[] written = new Taken[PASTES];
    GridModel grid = table.grid().grid();
    int rows = Math.min(PASTED, model.shownProperty().get().rows().size());
    for (int i = 0; i < PASTES; i++) {
      List<List<String>> cells = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        cells.add(List.of("第 " + i + " 次写明的措施 " + row, i % 2 == 0 ? "陈向东" : "李文涛"));
      }
      looked[i] = Taken.by(() -> look(grid, new ClipTable(cells)));
      if (!grid.previewProperty().get().plan().unknown().isEmpty()) {
        until(grid.previewProperty(), grid::addNames).get();
      }
      written[i] = Taken.by(() -> until(model.shownTable(), grid::confirm).get());
    }
    figures.time("paste-preview", Taken.median(looked), rows);
    figures.time("paste-written", Taken.median(written), rows);
  }

  private Object look(GridModel grid, ClipTable clip) throws Exception {
    return until(
            grid.previewProperty(),
            () -> {
              table.grid().selection().select(0, PaperColumn.MEASURE);
              grid.paste(clip, table.grid().selection());
            })
        .get();
  }

  private static Taken percentile(Taken[] taken, double share) {
    Taken[] wall = taken.clone();
    Taken[] cpu = taken.clone();
    Arrays.sort(wall, Comparator.comparingDouble(Taken::wall));
    Arrays.sort(cpu, Comparator.comparingDouble(Taken::cpu));
    int at = (int) Math.ceil(share * taken.length) - 1;
    return new Taken(wall[at].wall(), cpu[at].cpu());
  }

  private void percentile(String key, double[] taken, double share) {
    double[] sorted = taken.clone();
    Arrays.sort(sorted);
    figures.time(key, sorted[(int) Math.ceil(share * sorted.length) - 1]);
  }

  /** Done once the pulse after a deed is laid out. */
  private CompletableFuture<Void> picture(Runnable deed) {
    CompletableFuture<Void> seen = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          deed.run();
          afterLayout(seen);
        });
    return seen;
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
                    afterLayout(seen);
                  });
          deed.run();
        });
    return seen;
  }

  private void afterLayout(CompletableFuture<Void> seen) {
    Runnable[] pulse = new Runnable[1];
    pulse[0] =
        () -> {
          scene.removePostLayoutPulseListener(pulse[0]);
          seen.complete(null);
        };
    scene.addPostLayoutPulseListener(pulse[0]);
    Platform.requestNextPulse();
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
}
