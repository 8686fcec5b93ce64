package app.xiaohao.cli;

import app.xiaohao.cli.registry.Commands;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The command line on ledgers in files, by the clock of the typical one; what the last command said
 * is kept. It takes no pictures and measures nothing.
 */
final class TestLine {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Function<Path, String> tables = ledger -> "";
  private LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
  private List<Function<CliSetting, Command>> commands = Commands.ALL;

  /** Says how the person left the table of a ledger in the window. */
  TestLine leaving(Path ledger, String table) {
    tables = asked -> asked.equals(ledger.toAbsolutePath().normalize()) ? table : "";
    return this;
  }

  /** On these ledgers, with these commands beside the built-in ones. */
  TestLine with(LedgerStores ledgers, List<Function<CliSetting, Command>> apart) {
    stores = ledgers;
    commands = apart;
    return this;
  }

  /** Runs one command and gives its exit code. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return new CommandLineProgram(
            new CliSetting(
                new Texts(Locale.SIMPLIFIED_CHINESE),
                TypicalLedger.CLOCK,
                () -> stores,
                () -> IntakeLimits.DEFAULTS,
                request -> {
                  throw new AssertionError("no pictures");
                },
                (rows, json, to) -> {
                  throw new AssertionError("no bench");
                },
                tables,
                "系统用户",
                "test",
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            commands)
        .run(arguments);
  }

  /** What went to standard output. */
  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was said beside it. */
  String said() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
