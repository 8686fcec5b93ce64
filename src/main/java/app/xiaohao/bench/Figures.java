package app.xiaohao.bench;

import app.xiaohao.text.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes times and prints them, one a line; or keeps them and prints all as one JSON object with the
 * stable fields {@code machine}, {@code figures} ([{key, ms, cpuMs}], [{key, mb}]) and {@code
 * ratios} ([{key, ratio, aim}]).
 */
final class Figures {
  private static final double NANOS_IN_A_MILLISECOND = 1e6;
  private static final int MEGABYTE = 1 << 20;

  private final Texts texts;
  private final PrintStream out;
  private final boolean json;
  private final List<Map<String, Object>> figures = new ArrayList<>();
  private final List<Map<String, Object>> ratios = new ArrayList<>();

  /**
   * @param json whether nothing is printed before {@link #end}
   */
  Figures(Texts texts, PrintStream out, boolean json) {
    this.texts = texts;
    this.out = out;
    this.json = json;
  }

  /** What it takes, in milliseconds. */
  static double milliseconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / NANOS_IN_A_MILLISECOND;
  }

  /** The median of several runs. */
  static double median(int runs, Callable<?> work) throws Exception {
    double[] taken = new double[runs];
    for (int i = 0; i < runs; i++) {
      taken[i] = milliseconds(work);
    }
    return median(taken);
  }

  /** The middle one; of an even number the lower. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  /** A line of text. */
  void line(String key, Object... arguments) {
    if (!json) {
      out.println(texts.of("cli.bench." + key, arguments));
      out.flush();
    }
  }

  /** A figure in milliseconds. */
  void time(String key, double milliseconds, Object... arguments) {
    keep(key, "ms", milliseconds);
    line("time", texts.of("cli.bench." + key, arguments), number(milliseconds));
  }

  /** A figure with the time of the processors beside it. */
  void time(String key, Taken taken, Object... arguments) {
    keep(key, "ms", taken.wall()).put("cpuMs", taken.cpu());
    line(
        "time-cpu",
        texts.of("cli.bench." + key, arguments),
        number(taken.wall()),
        number(taken.cpu()));
  }

  /** A figure in bytes. */
  void size(String key, long bytes, Object... arguments) {
    double megabytes = (double) bytes / MEGABYTE;
    keep(key, "mb", megabytes);
    line("size", texts.of("cli.bench." + key, arguments), number(megabytes));
  }

  /** How much longer ours takes than the bare tool, beside what is aimed at. */
  void ratio(String key, double ours, double bare, double aim) {
    Map<String, Object> ratio = new LinkedHashMap<>();
    ratio.put("key", key);
    ratio.put("ratio", ours / bare);
    ratio.put("aim", aim);
    ratios.add(ratio);
    line("ratio", texts.of("cli.bench." + key), number(ours / bare), number(aim));
  }

  private Map<String, Object> keep(String key, String unit, double value) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("key", key);
    figure.put(unit, value);
    figures.add(figure);
    return figure;
  }

  /** Ends; as JSON, this prints everything. */
  void end() {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put(
          "machine",
          Map.of(
              "java", System.getProperty("java.version"),
              "system", System.getProperty("os.name"),
              "processors", Runtime.getRuntime().availableProcessors()));
      all.put("figures", figures);
      all.put("ratios", ratios);
      ObjectWriter writer = JsonMapper.shared().writerWithDefaultPrettyPrinter();
      out.println(writer.writeValueAsString(all));
      out.flush();
    }
  }

  private static String number(double value) {
    String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
