package app.xiaohao.ui.kit.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Background work on named threads, results on the FX thread. No failure is lost: what a job throws
 * goes to its {@code failed}, and what an outcome throws goes to the FX thread's own handler.
 */
public final class FxBackground implements Background, AutoCloseable {
  /** One screen is in sight; a second reader serves what it asks while the first still reads. */
  private static final int READERS = 2;

  private static final int WORKERS = Math.max(3, Runtime.getRuntime().availableProcessors());

  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
  private final ObservableList<Running> jobs = FXCollections.observableArrayList();
  private final ObservableList<Running> view = FXCollections.unmodifiableObservableList(jobs);

  private boolean looking = true;

  /** Threads begin with the first jobs. */
  public FxBackground() {
    lanes.put(Lane.WRITE, threads("xiaohao-write", 1));
    lanes.put(Lane.READ, threads("xiaohao-read", READERS));
    lanes.put(Lane.WORK, threads("xiaohao-work", WORKERS));
  }

  private static ExecutorService threads(String name, int count) {
    return Executors.newFixedThreadPool(
        count, work -> Thread.ofPlatform().name(name).unstarted(work));
  }

  @Override
  public <T> Running runAfter(
      Collection<Running> first, Lane lane, String name, Job<T> job, Outcome<T> outcome) {
    UnderWay<T> underWay = new UnderWay<>(lane, name, job, outcome);
    jobs.add(underWay);
    List<CompletableFuture<Void>> awaited = new ArrayList<>();
    for (Running one : first) {
      if (jobs.contains(one) && one instanceof UnderWay<?> ours) {
        awaited.add(ours.ended);
      }
    }
    if (awaited.isEmpty()) {
      lanes.get(lane).execute(underWay::work);
    } else {
      CompletableFuture.allOf(awaited.toArray(CompletableFuture<?>[]::new))
          .thenRun(() -> lanes.get(lane).execute(underWay::work));
    }
    return underWay;
  }

  @Override
  public ObservableList<Running> running() {
    return view;
  }

  /**
   * Nobody looks any more: what is still asked of a ledger that is being closed is not told to have
   * failed. On the FX thread.
   */
  public void endLooking() {
    looking = false;
  }

  /**
   * Takes no more jobs. Those given so far are still done, and the program lives as long: a write
   * that has begun is finished.
   */
  @Override
  public void close() {
    lanes.values().forEach(ExecutorService::shutdown);
  }

  private enum State {
    WAITING,
    RUNNING,
    ENDED
  }

  private final class UnderWay<T> implements Running, Progress {
    private final Lane lane;
    private final Job<T> job;
    private final Outcome<T> outcome;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile double newest = -1;

    UnderWay(Lane lane, String name, Job<T> job, Outcome<T> outcome) {
      this.lane = lane;
      this.job = job;
      this.outcome = outcome;
      this.name.set(name);
    }

    private void work() {
      if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
        return; // cancelled before it began
      }
      Runnable last;
      try {
        T result = job.run(this);
        // a job that ended in spite of a late cancel has left its trace, so it must be seen
        last = () -> outcome.done().accept(result);
      } catch (CancellationException e) {
        last = cancellable() ? outcome.cancelled() : () -> outcome.failed().accept(e);
      } catch (Throwable e) { // one of the program's few: the job's owner decides what it means
        last = () -> failed(e);
      }
      state.set(State.ENDED);
      end(last);
    }

    private void failed(Throwable problem) {
      if (looking || lane != Lane.READ) {
        outcome.failed().accept(problem);
      }
    }

    private void end(Runnable last) {
      Platform.runLater(
          () -> {
            jobs.remove(this);
            last.run();
          });
      ended.complete(null);
    }

    @Override
    public void cancel() {
      if (!cancellable()) {
        return;
      }
      cancelled = true;
      if (state.compareAndSet(State.WAITING, State.ENDED)) {
        end(outcome.cancelled());
      }
    }

    @Override
    public void at(double value) {
      newest = value;
      // a job may say it a thousand times a second; the FX thread hears of the newest only
      if (told.compareAndSet(false, true)) {
        Platform.runLater(
            () -> {
              told.set(false);
              fraction.set(newest);
            });
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    private boolean cancellable() {
      return outcome.cancelled() != null;
    }

    @Override
    public boolean stoppable() {
      return lane != Lane.READ && cancellable();
    }

    @Override
    public Lane lane() {
      return lane;
    }

    @Override
    public ReadOnlyStringProperty nameProperty() {
      return name.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty fractionProperty() {
      return fraction.getReadOnlyProperty();
    }
  }
}
