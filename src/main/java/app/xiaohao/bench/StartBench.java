package app.xiaohao.bench;

import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * First frame and first data of the program beside the first frame of a bare window, each a child
 * process on this runtime with this process's options, turn by turn.
 */
final class StartBench {
  private static final int TURNS = 5;
  private static final long PATIENCE_SECONDS = 60;
  private static final double FRAME_AIM = 1.3;
  private static final double DATA_AIM = 1.65;
  private static final String FRAME = "first-frame";
  private static final String DATA = "first-data";

  private final String program;
  private final Figures figures;

  /**
   * @param program the program's main class
   */
  StartBench(String program, Figures figures) {
    this.program = program;
    this.figures = figures;
  }

  /**
   * @param ledger shown by the program
   * @param folder for settings that are this bench's own
   */
  void run(Path ledger, Path folder) throws IOException, InterruptedException {
    show(ledger, folder);
    List<Double> bare = new ArrayList<>();
    List<Double> frame = new ArrayList<>();
    List<Double> data = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      moments(BareWindow.class.getName(), folder, bare, data);
      moments(program, folder, frame, data);
    }
    OptionalDouble bareFrame = median(bare);
    OptionalDouble ourFrame = median(frame);
    OptionalDouble ourData = median(data);
    if (bareFrame.isEmpty() || ourFrame.isEmpty() || ourData.isEmpty()) {
      figures.line("start-failed");
      return;
    }
    figures.time("bare-frame", bareFrame.getAsDouble());
    figures.time("first-frame", ourFrame.getAsDouble());
    figures.time("first-data", ourData.getAsDouble());
    figures.ratio("frame-ratio", ourFrame.getAsDouble(), bareFrame.getAsDouble(), FRAME_AIM);
    figures.ratio("data-ratio", ourData.getAsDouble(), bareFrame.getAsDouble(), DATA_AIM);
  }

  private static void moments(String main, Path folder, List<Double> frame, List<Double> data)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(started(main, folder));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Path errors = Files.createTempFile(folder, "start", ".txt");
    builder.redirectError(errors.toFile());
    Process child = builder.start();
    if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      child.destroyForcibly().waitFor();
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(errors), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(
              line -> {
                moment(line, FRAME, frame);
                moment(line, DATA, data);
              });
    }
  }

  private static void moment(String line, String name, List<Double> moments) {
    if (line.matches(name + " \\d+")) {
      moments.add(Double.valueOf(line.substring(name.length() + 1)));
    }
  }

  private static List<String> started(String main, Path folder) {
    List<String> options = new ArrayList<>(options(folder));
    options.add("-Dxiaohao.startup.trace=true");
    return Child.program(main, options, List.of());
  }

  /** With a display or without, and settings of its own. */
  private static List<String> options(Path folder) {
    List<String> options = new ArrayList<>();
    if (noDisplay()) {
      options.add("-Dglass.platform=Headless");
      options.add("-Dprism.order=sw");
    }
    options.add("-Dxiaohao.settings=" + folder);
    options.add("-Dxiaohao.logs=" + folder);
    return options;
  }

  /** A command of the program, as a process of its own. */
  Taken command(Path folder, List<String> arguments) throws IOException, InterruptedException {
    return new Child(
            Child.program(program, options(folder), arguments), folder.resolve("command.txt"))
        .run();
  }

  /** How much memory the program holds that has stood with a ledger for a while. */
  void memory(String key, Path ledger, Path folder, int seconds)
      throws IOException, InterruptedException {
    show(ledger, folder);
    OptionalLong held =
        new Child(Child.program(program, options(folder), List.of()), folder.resolve("memory.txt"))
            .memoryAfter(seconds);
    if (held.isPresent()) {
      figures.size(key, held.getAsLong(), seconds);
    } else {
      figures.line("memory-unknown");
    }
  }

  private static void show(Path ledger, Path folder) throws IOException {
    new UserSettingsFile(folder.resolve("settings.properties"))
        .write(UserSettings.DEFAULT.withLastLedger(ledger));
  }

  private static boolean noDisplay() {
    return System.getProperty("os.name").startsWith("Linux")
        && System.getenv("DISPLAY") == null
        && System.getenv("WAYLAND_DISPLAY") == null;
  }

  private static OptionalDouble median(List<Double> values) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
