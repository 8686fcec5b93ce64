package app.xiaohao.ledger.sample;

import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.MadeOnce;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sample for tests that want one: made once for each moment, then copied. */
public final class SampleFile {
  private static final Map<Instant, MadeOnce> MADE = new ConcurrentHashMap<>();

  private SampleFile() {}

  /** Puts the sample as it is made at that moment at {@code file}, which must not be there yet. */
  public static void at(Clock clock, Path file) {
    MADE.computeIfAbsent(
            clock.instant(),
            moment ->
                new MadeOnce(made -> new SampleLedger(new H2LedgerStores(clock), clock).make(made)))
        .copyTo(file);
  }
}
