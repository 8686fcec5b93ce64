package app.xiaohao.store;

import app.xiaohao.ledger.history.LedgerException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another program that tries to open a ledger and says what it is told. Argument: the ledger. */
final class OpeningProcess {
  private OpeningProcess() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      new H2LedgerStores(TypicalLedger.CLOCK).open(Path.of(arguments[0])).close();
      out.println("OPENED");
    } catch (LedgerException refused) {
      out.println(refused.kind() + " " + refused.arguments());
    }
  }

  /** What it is told. */
  static String told(Path ledger) throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OpeningProcess.class.getName(),
                ledger.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return other.inputReader(StandardCharsets.UTF_8).readLine();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }
}
