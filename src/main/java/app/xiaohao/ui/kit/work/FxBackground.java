package app.xiaohao.ui.kit.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Background work on one named thread, results on the FX thread. No failure is lost: what a job
 * throws goes to its {@code failed}, and what {@code done} or {@code failed} throw goes to the FX
 * thread's own handler.
 */
public final class FxBackground implements Background, AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("xiaohao-background").unstarted(work));
  private final ObservableList<Running> jobs = FXCollections.observableArrayList();
  private final ObservableList<Running> view = FXCollections.unmodifiableObservableList(jobs);

  @Override
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    UnderWay underWay = new UnderWay(name);
    jobs.add(underWay);
    worker.execute(() -> work(underWay, job, done, failed));
    return underWay;
  }

  @Override
  public ObservableList<Running> running() {
    return view;
  }

  private <T> void work(
      UnderWay underWay, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    Runnable outcome;
    try {
      underWay.stopIfCancelled();
      T result = job.run(underWay);
      // a job that ended in spite of a late cancel has left its trace, so it must be seen
      outcome = () -> done.accept(result);
    } catch (CancellationException e) {
      outcome = () -> {};
    } catch (Throwable e) { // one of the program's few: the job's owner decides what it means
      outcome = () -> failed.accept(e);
    }
    Runnable last = outcome;
    Platform.runLater(
        () -> {
          jobs.remove(underWay);
          last.run();
        });
  }

  /**
   * Takes no more jobs. Those given so far are still done, and the program lives as long: a write
   * that has begun is finished.
   */
  @Override
  public void close() {
    worker.shutdown();
  }

  private static final class UnderWay implements Running, Progress {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile double newest = -1;

    UnderWay(String name) {
      this.name.set(name);
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
      return cancelled.get();
    }

    @Override
    public ReadOnlyStringProperty nameProperty() {
      return name.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty fractionProperty() {
      return fraction.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
      cancelled.set(true);
    }
  }
}
