package app.xiaohao;

import app.xiaohao.cli.CommandLineProgram;
import app.xiaohao.ledger.sample.SampleLedger;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The run from which the distribution's AOT cache (JEP 514) is made: every command once, and with
 * {@code shots} every screen, on the sample. What is loaded here starts fast later; nothing else
 * depends on it.
 */
final class Training {
  private Training() {}

  /**
   * @param arguments the folder to work in, empty or absent
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Clock clock = Clock.systemDefaultZone();
    String report = folder.resolve("report.txt").toString();
    String ledger = folder.resolve("sample.xh").toString();
    Files.writeString(Path.of(report), SampleLedger.report(LocalDate.now(clock)).text());
    new SampleLedger(new H2LedgerStores(clock), clock).make(Path.of(ledger));

    CommandLineProgram program = Main.commandLine(clock, new Texts(Locale.SIMPLIFIED_CHINESE));
    int failed =
        program.run("parse", report)
            + program.run("import", report, "--ledger", folder.resolve("imported.xh").toString())
            + program.run("list", "--ledger", ledger, "--json")
            + program.run(
                "export", "--ledger", ledger, "--to", folder.resolve("workbook.xlsx").toString())
            + program.run("shots", "--ledger", ledger, "--to", folder.resolve("shots").toString());
    System.exit(failed == 0 ? 0 : 1);
  }
}
