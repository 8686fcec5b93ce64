package app.xiaohao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;

/**
 * What some work took, in milliseconds.
 *
 * @param wall from its beginning to its end
 * @param cpu of all threads of the process together; a busy machine does not change it
 */
record Taken(double wall, double cpu) {
  private static final double NANOS = 1e6;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Does the work in this process. */
  static Taken by(Callable<?> work) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    work.call();
    return new Taken(
        (System.nanoTime() - start) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
  }

  /** The middle one by the time of the processors; of an even number the lower. */
  static Taken median(Taken[] several) {
    Taken[] sorted = several.clone();
    Arrays.sort(sorted, Comparator.comparingDouble(Taken::cpu));
    return sorted[(sorted.length - 1) / 2];
  }

  /** The share of one of so many. */
  Taken each(int count) {
    return new Taken(wall / count, cpu / count);
  }
}
