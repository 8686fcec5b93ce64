package app.xiaohao.cli;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.text.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands work with.
 *
 * @param stores fetched only by commands that open a ledger
 * @param limits what is read of a document at most, as the person has set it in the window
 * @param tables how the person left the table of a ledger, by its file; empty where never
 * @param operator under whose name changes are recorded where none is given
 * @param version of the program
 * @param out standard output, in UTF-8
 * @param err standard error
 */
public record CliSetting(
    Texts texts,
    Clock clock,
    Supplier<LedgerStores> stores,
    Supplier<IntakeLimits> limits,
    Screenshots screenshots,
    Benchmark benchmark,
    Function<Path, String> tables,
    String operator,
    String version,
    PrintStream out,
    PrintStream err) {
  /** The same, where the person at the terminal is told what comes up about files of ledgers. */
  CliSetting hearing() {
    return new CliSetting(
        texts,
        clock,
        () ->
            new HeardStores(
                stores.get(),
                notice -> say("ledger.notice." + notice.kind(), notice.arguments().toArray())),
        limits,
        screenshots,
        benchmark,
        tables,
        operator,
        version,
        out,
        err);
  }

  /** Says something to the person at the terminal. */
  public void say(String key, Object... arguments) {
    err.println(texts.of(key, arguments));
  }
}
