package app.xiaohao.ui.kit;

import app.xiaohao.ui.kit.work.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Background work that waits until the test lets it go, and can be cancelled before or after. Lanes
 * are let go together in the order given, or one alone while the others are held.
 */
public final class HeldBackground implements Background {
  private final Deque<Held<?>> waiting = new ArrayDeque<>();
  private final ObservableList<Running> jobs = FXCollections.observableArrayList();

  @Override
  public <T> Running runAfter(
      Collection<Running> first, Lane lane, String name, Job<T> job, Outcome<T> outcome) {
    Held<T> held = new Held<>(lane, name, job, outcome, List.copyOf(first));
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

  /** Works in one lane until nothing waits there; the others are held. */
  public void letGo(Lane lane) {
    List<Held<?>> own = new ArrayList<>();
    do {
      own.clear();
      waiting.stream().filter(held -> held.lane == lane && held.mayBegin()).forEach(own::add);
      waiting.removeAll(own);
      own.forEach(
          held -> {
            held.work();
            held.report();
          });
    } while (!own.isEmpty());
  }

  /** Does the next job's work but not yet what follows from it. */
  public Runnable workOnce() {
    Held<?> next = waiting.poll();
    next.work();
    return next::report;
  }

  private final class Held<T> implements Running, Progress {
    private final Lane lane;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final Job<T> job;
    private final Outcome<T> outcome;
    private final List<Running> first;
    private boolean cancelled;
    private boolean worked;
    private boolean ended;
    private T result;
    private Exception problem;

    Held(Lane lane, String name, Job<T> job, Outcome<T> outcome, List<Running> first) {
      this.lane = lane;
      this.name.set(name);
      this.job = job;
      this.outcome = outcome;
      this.first = first;
    }

    private boolean mayBegin() {
      return first.stream().noneMatch(jobs::contains);
    }

    private void work() {
      if (ended) {
        return;
      }
      try {
        stopIfCancelled();
        result = job.run(this);
      } catch (CancellationException e) {
        cancelled = true;
      } catch (Exception e) {
        problem = e;
      }
      worked = true;
    }

    private void report() {
      if (ended) {
        return;
      }
      ended = true;
      jobs.remove(this);
      if (cancelled) {
        outcome.cancelled().run();
      } else if (problem == null) {
        outcome.done().accept(result);
      } else {
        outcome.failed().accept(problem);
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
    public Lane lane() {
      return lane;
    }

    @Override
    public boolean stoppable() {
      return lane != Lane.READ && outcome.cancelled() != null;
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
      cancelled |= outcome.cancelled() != null && !worked;
    }
  }
}
