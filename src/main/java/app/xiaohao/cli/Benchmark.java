package app.xiaohao.cli;

import java.io.PrintStream;

/** Measures the program; the command line only asks and says where the figures go. */
@FunctionalInterface
public interface Benchmark {
  /**
   * Runs and prints figures and ratios.
   *
   * @param rows how many measures the large ledger has
   * @param json whether the figures are printed as JSON for other programs
   */
  void run(int rows, boolean json, PrintStream out) throws Exception;
}
