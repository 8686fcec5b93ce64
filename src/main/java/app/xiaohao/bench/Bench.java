package app.xiaohao.bench;

import app.xiaohao.cli.Benchmark;
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
public final class Bench implements Benchmark {
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
   * Takes some minutes; nothing is left behind.
   *
   * @param rows how many measures the large ledger has
   */
  @Override
  public void run(int rows, boolean json, PrintStream out) throws Exception {
    run(Sizes.of(rows), json, out);
  }

  void run(Sizes sizes, boolean json, PrintStream out) throws Exception {
    Figures figures = new Figures(texts, out, json);
    LocalDate today = LocalDate.now(clock);
    Path folder = Files.createTempDirectory("xiaohao-bench");
    try {
      figures.line(
          "machine",
          System.getProperty("java.version"),
          System.getProperty("os.name"),
          Runtime.getRuntime().availableProcessors());
      parse(LargeReport.text(today), sizes, figures);
      new DocumentBench(sizes, figures).run(LargeReport.text(today));
      new TableBench(figures).run(folder, sizes.grown());
      LedgerBench ledgers = new LedgerBench(stores, clock, figures);
      Path small = folder.resolve("small.xh");
      Path large = folder.resolve("large.xh");
      ledgers.commit(small, Math.min(SMALL, sizes.rows()));
      ledgers.commitBesideRaw(large, folder.resolve("raw.xh"), sizes.rows());
      List<LedgerRow> read = ledgers.look(large);
      new PasswordBench(stores, clock, figures)
          .run(large, Files.createDirectory(folder.resolve("locked")));
      new ExportBench(texts, today, figures).run(read, folder);
      new ChangeBench(stores, clock, figures).run(small, sizes.changes());
      new GrowthBench(stores, clock, texts, figures).run(folder, sizes.grown());
      if (sizes.children()) {
        // a toolkit can be started once only, and the tests have one already
        new EditBench(stores, clock, texts, figures).run(large);
        children(sizes, folder, large, figures);
      }
    } finally {
      delete(folder);
    }
    figures.end();
  }

  private void children(Sizes sizes, Path folder, Path large, Figures figures) throws Exception {
    Path sample = folder.resolve("sample.xh");
    StartBench starts = new StartBench(program, figures);
    new ImportBench(starts, figures).run(folder, sizes);
    figures.time(
        "sample", starts.command(folder, List.of("sample", "--ledger", sample.toString())));
    starts.run(folder.resolve("small.xh"), folder);
    starts.memory("memory-sample", sample, folder, sizes.idleSeconds());
    starts.memory("memory-large", large, folder, sizes.idleSeconds());
  }

  private static void parse(SourceText text, Sizes sizes, Figures figures) throws Exception {
    ReportParser parser = new ReportParser();
    Figures.median(sizes.times(WARM_UP), () -> parser.parse(text));
    figures.time(
        "parse",
        Figures.median(sizes.times(RUNS), () -> parser.parse(text)),
        text.bytes().length / 1000);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
