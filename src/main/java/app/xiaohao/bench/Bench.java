package app.xiaohao.bench;

import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs all measurements in a temporary folder and prints them. */
public final class Bench {
  private static final int SMALL = 1000;
  private static final int WARM_UP = 60;
  private static final int RUNS = 41;

  private final Clock clock;
  private final Texts texts;
  private final LedgerStores stores;
  private final String program;

  /**
   * @param program the program's main class, started as a child to see how soon its window stands
   */
  public Bench(Clock clock, Texts texts, LedgerStores stores, String program) {
    this.clock = clock;
    this.texts = texts;
    this.stores = stores;
    this.program = program;
  }

  /**
   * Takes a minute or two; nothing is left behind.
   *
   * @param rows how many measures the large ledger has
   */
  public void run(int rows, PrintStream out) throws Exception {
    Figures figures = new Figures(texts, out);
    LocalDate today = LocalDate.now(clock);
    Path folder = Files.createTempDirectory("xiaohao-bench");
    try {
      figures.line(
          "machine",
          System.getProperty("java.version"),
          System.getProperty("os.name"),
          Runtime.getRuntime().availableProcessors());
      parse(LargeReport.text(today), figures);
      new DocumentBench(figures).run(LargeReport.text(today));
      new TableBench(figures).run(folder);
      LedgerBench ledgers = new LedgerBench(stores, clock, figures);
      Path small = folder.resolve("small.xh");
      Path large = folder.resolve("large.xh");
      ledgers.commit(small, SMALL);
      ledgers.commit(large, rows);
      List<LedgerRow> read = ledgers.look(large);
      new ExportBench(texts, today, figures).run(read, folder);
      new StartBench(program, figures).run(small, folder);
    } finally {
      delete(folder);
    }
  }

  private static void parse(SourceText text, Figures figures) throws Exception {
    ReportParser parser = new ReportParser();
    Figures.median(WARM_UP, () -> parser.parse(text));
    figures.time(
        "parse", Figures.median(RUNS, () -> parser.parse(text)), text.bytes().length / 1000);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
