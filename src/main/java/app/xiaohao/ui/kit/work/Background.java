package app.xiaohao.ui.kit.work;

import app.xiaohao.ledger.file.CommitWatch;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/**
 * The one door to background work. Each job goes by the lane that its kind asks for, so that none
 * waits for work of another kind; results arrive on the FX thread. What is given on the FX thread
 * only; tests use a stand-in that runs everything at once in the calling thread.
 *
 * <p>A read sees all that was written before it began. One that was given while a write was under
 * way may see the state before: whoever shows it asks again when the write is done, and takes the
 * newest answer only, for which {@link Asker} cares.
 */
public interface Background {
  /** Where a job runs. */
  enum Lane {
    /** what changes the ledger or the person's settings: one after another, in the order given */
    WRITE,
    /** what a screen waits for: a few at a time, never behind a write or a long job */
    READ,
    /** what takes its time: documents read, tables exported, logs proved, copies looked through */
    WORK
  }

  /**
   * Runs a job once others have ended, however they end.
   *
   * @param first jobs of this background
   * @param name what is being done, for people; shown while it runs longer than a moment
   */
  <T> Running runAfter(
      Collection<Running> first, Lane lane, String name, Job<T> job, Outcome<T> outcome);

  /** Changes something; cannot be stopped, since what was asked for is to be done. */
  default <T> Running write(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return runAfter(List.of(), Lane.WRITE, name, job, Outcome.of(done, failed));
  }

  /** Changes something that takes its time and can be stopped: then nothing is changed. */
  default <T> Running write(
      String name,
      Job<T> job,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed,
      Runnable cancelled) {
    return runAfter(List.of(), Lane.WRITE, name, job, new Outcome<>(done, failed, cancelled));
  }

  /** Reads something once that nobody would ask for again; else an {@link Asker} reads. */
  default <T> Running read(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return runAfter(List.of(), Lane.READ, name, job, Outcome.of(done, failed));
  }

  /** Does something that takes its time; where it is cancelled nothing more is to be done. */
  default <T> Running work(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return work(name, job, done, failed, () -> {});
  }

  /** Does something that takes its time. */
  default <T> Running work(
      String name,
      Job<T> job,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed,
      Runnable cancelled) {
    return runAfter(List.of(), Lane.WORK, name, job, new Outcome<>(done, failed, cancelled));
  }

  /** The jobs that wait or run now, oldest first; changes on the FX thread only. */
  ObservableList<Running> running();

  /** Work off the FX thread. */
  @FunctionalInterface
  interface Job<T> {
    /**
     * Does the work.
     *
     * @param progress where to say how far it is and to ask whether to go on
     */
    T run(Progress progress) throws Exception;
  }

  /**
   * Who hears how a job ended; one of the three, once, on the FX thread.
   *
   * @param done takes the result, also where a cancel came too late
   * @param failed takes what went wrong
   * @param cancelled called where the job heeded a cancel or had not begun; null for a job that
   *     cannot be cancelled
   */
  record Outcome<T>(
      Consumer<? super T> done, Consumer<? super Throwable> failed, Runnable cancelled) {
    /** The first two are required. */
    public Outcome {
      Objects.requireNonNull(done);
      Objects.requireNonNull(failed);
    }

    /** Of a job that cannot be cancelled. */
    public static <T> Outcome<T> of(Consumer<? super T> done, Consumer<? super Throwable> failed) {
      return new Outcome<>(done, failed, null);
    }
  }

  /** How a job says how far it is. Safe to call from its thread. */
  interface Progress {
    /**
     * Says how far the job is.
     *
     * @param fraction 0 to 1, or negative where unknown
     */
    void at(double fraction);

    /** Whether somebody asked the job to stop. */
    boolean cancelled();

    /**
     * @throws CancellationException if somebody asked the job to stop
     */
    default void stopIfCancelled() {
      if (cancelled()) {
        throw new CancellationException();
      }
    }

    /** The same for work on a ledger. */
    default CommitWatch watch() {
      return new CommitWatch() {
        @Override
        public void at(double fraction) {
          Progress.this.at(fraction);
        }

        @Override
        public boolean stopped() {
          return cancelled();
        }
      };
    }
  }

  /** A job under way. Its properties change on the FX thread. */
  interface Running {
    /** Where it runs. */
    Lane lane();

    /** What is being done. */
    ReadOnlyStringProperty nameProperty();

    /** 0 to 1, negative where unknown. */
    ReadOnlyDoubleProperty fractionProperty();

    /**
     * Whether a person may stop it. Never a read: the screen that waits for it would be left
     * without what it shows; only who asked for it drops it.
     */
    boolean stoppable();

    /**
     * Asks the job to stop, where its outcome takes a cancel; a job that stops leaves no trace in
     * the ledger. One that has not begun never does.
     */
    void cancel();
  }
}
