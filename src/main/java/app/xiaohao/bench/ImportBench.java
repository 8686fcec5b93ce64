package app.xiaohao.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table imported by the program's own command, and merged again; beside LibreOffice, which only
 * turns the same file into a workbook. Each is a process of its own.
 */
final class ImportBench {
  private static final double AIM = 3.5;

  private final StartBench starts;
  private final Figures figures;

  ImportBench(StartBench starts, Figures figures) {
    this.starts = starts;
    this.figures = figures;
  }

  void run(Path folder, Sizes sizes) throws IOException, InterruptedException {
    Path table = folder.resolve("large.csv");
    TableFile.write(table, sizes.rows(), false);
    figures.size("import-file", Files.size(table));
    Taken ours = imported(table, folder.resolve("imported.xh"), List.of());
    figures.time("import", ours, sizes.rows());
    Optional<Path> office = office();
    if (office.isPresent()) {
      Taken bare =
          new Child(
                  List.of(
                      office.get().toString(),
                      "--headless",
                      "-env:UserInstallation=" + folder.resolve("office").toUri(),
                      "--convert-to",
                      "xlsx",
                      "--outdir",
                      folder.toString(),
                      table.toString()),
                  folder.resolve("office.txt"))
              .run();
      figures.time("import-office", bare);
      figures.ratio("import-ratio", ours.cpu(), bare.cpu(), AIM);
    } else {
      figures.line("no-office");
    }
    Path merged = folder.resolve("merge.csv");
    Path ledger = folder.resolve("merged.xh");
    TableFile.write(merged, sizes.merged(), false);
    imported(merged, ledger, List.of());
    TableFile.write(merged, sizes.merged(), true);
    figures.time(
        "merge",
        imported(merged, ledger, List.of("--into", "merge", "--rule", "take-file")),
        sizes.merged());
  }

  private Taken imported(Path table, Path ledger, List<String> more)
      throws IOException, InterruptedException {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "import", table.toString(), "--ledger", ledger.toString(), "--as", "bench"),
                more.stream())
            .toList();
    return starts.command(ledger.getParent(), arguments);
  }

  private static Optional<Path> office() {
    String path = System.getenv("PATH");
    return path == null
        ? Optional.empty()
        : Stream.of(path.split(File.pathSeparator))
            .map(place -> Path.of(place, "soffice"))
            .filter(Files::isExecutable)
            .findFirst();
  }
}
