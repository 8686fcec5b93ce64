package app.xiaohao.ui.kit.work;

import app.xiaohao.ui.kit.work.LedgerSession.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What people did, in their words, by the entries of the log that it made; kept while the program
 * runs. For the FX thread.
 */
public final class Gestures {
  private static final int KEPT = 500;

  private final Deque<Named> named = new ArrayDeque<>();

  private record Named(Entry last, int count, String words) {}

  /**
   * Names what was just written.
   *
   * @param last the newest entry of the log
   * @param count how many entries it made
   */
  public void name(Entry last, int count, String words) {
    named.addFirst(new Named(last, count, words));
    if (named.size() > KEPT) {
      named.removeLast();
    }
  }

  /** What was done that made an entry; empty where that is not known in words. */
  public Optional<String> of(Entry entry) {
    return named.stream()
        .filter(
            one ->
                one.last.ledger() == entry.ledger()
                    && entry.number() <= one.last.number()
                    && entry.number() > one.last.number() - one.count)
        .map(Named::words)
        .findFirst();
  }
}
