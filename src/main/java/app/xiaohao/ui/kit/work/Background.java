package app.xiaohao.ui.kit.work;

import app.xiaohao.ledger.file.CommitWatch;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/**
 * The one door to background work. Jobs run one after another in the order given, so that a reading
 * job sees what a writing job before it wrote; results arrive on the FX thread. Tests use a
 * stand-in that runs everything at once in the calling thread.
 */
public interface Background {
  /**
   * Runs a job.
   *
   * @param name what is being done, for people; shown while it runs longer than a moment
   * @param done takes the result, on the FX thread; not called if the job heeded a cancel
   * @param failed takes what went wrong, on the FX thread; not called if the job heeded a cancel
   */
  <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed);

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
    /** What is being done. */
    ReadOnlyStringProperty nameProperty();

    /** 0 to 1, negative where unknown. */
    ReadOnlyDoubleProperty fractionProperty();

    /** Asks the job to stop; a job that stops leaves no trace in the ledger. */
    void cancel();
  }
}
