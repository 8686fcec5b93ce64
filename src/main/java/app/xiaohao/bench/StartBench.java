package app.xiaohao.bench;

import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * First frame and first data of the program beside the first frame of a bare window, each a child
 * process on this runtime with this process's options, turn by turn.
 */
final class StartBench {
  private static final int TURNS = 5;
  private static final long PATIENCE_SECONDS = 60;
  private static final double FRAME_AIM = 1.2;
  private static final double DATA_AIM = 1.6;
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
    new UserSettingsFile(folder.resolve("settings.properties"))
        .write(UserSettings.DEFAULT.withLastLedger(ledger));
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
    ProcessBuilder builder = new ProcessBuilder(command(main, folder));
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

  private static List<String> command(String main, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    if (noDisplay()) {
      command.add("-Dglass.platform=Headless");
      command.add("-Dprism.order=sw");
    }
    command.add("-Dxiaohao.startup.trace=true");
    command.add("-Dxiaohao.settings=" + folder);
    command.add("-Dxiaohao.logs=" + folder);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    return command;
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
