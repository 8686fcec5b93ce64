package app.xiaohao.bench;

import app.xiaohao.text.Texts;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Takes times and prints them, one a line. */
final class Figures {
  private static final double NANOS_IN_A_MILLISECOND = 1e6;

  private final Texts texts;
  private final PrintStream out;

  Figures(Texts texts, PrintStream out) {
    this.texts = texts;
    this.out = out;
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
    out.println(texts.of("cli.bench." + key, arguments));
    out.flush();
  }

  /** A figure in milliseconds. */
  void time(String key, double milliseconds, Object... arguments) {
    line("time", texts.of("cli.bench." + key, arguments), number(milliseconds));
  }

  /** How much longer ours takes than the bare tool, beside what is aimed at. */
  void ratio(String key, double ours, double bare, double aim) {
    line("ratio", texts.of("cli.bench." + key), number(ours / bare), number(aim));
  }

  private static String number(double value) {
    String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
