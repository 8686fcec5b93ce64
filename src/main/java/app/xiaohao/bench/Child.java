package app.xiaohao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process, and what it takes. */
final class Child {
  private static final long LOOK_MILLIS = 20;
  private static final double NANOS = 1e6;
  private static final long KILOBYTE = 1024;

  private final ProcessBuilder builder;

  /**
   * @param errors where what it says of errors goes
   */
  Child(List<String> command, Path errors) {
    this.builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(errors.toFile());
  }

  /**
   * The command that starts a class of this program as this process was started.
   *
   * @param options of the runtime, behind those of this process
   */
  static List<String> program(String main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  /**
   * Waits for its end. The time of the processors is looked at while it runs, so the last
   * hundredths are missing.
   *
   * @throws IOException if it cannot be started or fails
   */
  Taken run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.start();
    Map<Long, Duration> cpu = new HashMap<>();
    do {
      Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .forEach(
              one -> one.info().totalCpuDuration().ifPresent(taken -> cpu.put(one.pid(), taken)));
    } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    double wall = (System.nanoTime() - start) / NANOS;
    if (process.exitValue() != 0) {
      throw new IOException(builder.command().getFirst() + " ended with " + process.exitValue());
    }
    Duration all = cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    return new Taken(wall, all.toNanos() / NANOS);
  }

  /**
   * Lets it stand for a while, ends it and says how much memory it held; empty where the system
   * does not tell, or where it ended by itself.
   */
  OptionalLong memoryAfter(int seconds) throws IOException, InterruptedException {
    Process process = builder.start();
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return OptionalLong.empty();
      }
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (!Files.exists(status)) {
        return OptionalLong.empty();
      }
      try (Stream<String> lines = Files.lines(status)) {
        return lines
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
            .findFirst();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
