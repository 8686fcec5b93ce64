package app.xiaohao.ui.kit;

import app.xiaohao.ui.kit.work.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Background work that waits until the test lets it go, and can be cancelled before or after. */
public final class HeldBackground implements Background {
  private final Deque<Held<?>> waiting = new ArrayDeque<>();
  private final ObservableList<Running> jobs = FXCollections.observableArrayList();

  @Override
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    Held<T> held = new Held<>(name, job, done, failed);
    jobs.add(held);
    waiting.add(held);
    return held;
  }

  @Override
  public ObservableList<Running> running() {
    return jobs;
  }

  /** Works until nothing waits. */
  public void letGo() {
    while (!waiting.isEmpty()) {
      Held<?> next = waiting.poll();
      next.work();
      next.report();
    }
  }

  /** Does the next job's work but not yet what follows from it. */
  public Runnable workOnce() {
    Held<?> next = waiting.poll();
    next.work();
    return next::report;
  }

  private final class Held<T> implements Running, Progress {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final Job<T> job;
    private final Consumer<? super T> done;
    private final Consumer<? super Throwable> failed;
    private boolean cancelled;
    private T result;
    private Exception problem;

    Held(String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
      this.name.set(name);
      this.job = job;
      this.done = done;
      this.failed = failed;
    }

    private void work() {
      if (cancelled) {
        return;
      }
      try {
        result = job.run(this);
      } catch (CancellationException e) {
        cancelled = true;
      } catch (Exception e) {
        problem = e;
      }
    }

    private void report() {
      jobs.remove(this);
      if (cancelled) {
        return;
      }
      if (problem == null) {
        done.accept(result);
      } else {
        failed.accept(problem);
      }
    }

    @Override
    public void at(double value) {
      fraction.set(value);
    }

    @Override
    public boolean cancelled() {
      return cancelled;
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
      cancelled = true;
    }
  }
}
