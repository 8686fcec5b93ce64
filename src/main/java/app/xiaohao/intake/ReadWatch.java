package app.xiaohao.intake;

import java.util.concurrent.CancellationException;

/** Who watches a reading: hears how far it is and may stop it. Called in the reading thread. */
public interface ReadWatch {
  /** Watches nothing and stops nothing. */
  ReadWatch NOBODY =
      new ReadWatch() {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Hears how far the reading is.
   *
   * @param fraction 0 to 1, or negative where unknown
   */
  void at(double fraction);

  /** Whether the reading shall end without a result. Asked often. */
  boolean cancelled();

  /**
   * Says how far the reading is and asks whether to go on.
   *
   * @param fraction 0 to 1, or negative where unknown
   * @throws CancellationException if somebody asked the reading to stop
   */
  default void step(double fraction) {
    if (cancelled()) {
      throw new CancellationException();
    }
    at(fraction);
  }
}
