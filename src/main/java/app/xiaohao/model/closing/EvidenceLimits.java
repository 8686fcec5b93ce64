package app.xiaohao.model.closing;

/**
 * How much proof (佐证材料) a ledger takes in.
 *
 * @param megabytes of one file at most, 1 to {@link #MOST_MEGABYTES}
 * @param files of one measure at most, 1 to {@link #MOST_FILES}
 */
public record EvidenceLimits(int megabytes, int files) {
  /** No file can be larger: the databases keep one in a single value. */
  public static final int MOST_MEGABYTES = 1000;

  /** No measure can have more. */
  public static final int MOST_FILES = 1000;

  /** What holds where the office set nothing else. */
  public static final EvidenceLimits DEFAULT = new EvidenceLimits(200, 100);

  private static final long MEGABYTE = 1L << 20;

  /**
   * @throws IllegalArgumentException if a limit is out of range
   */
  public EvidenceLimits {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES || files < 1 || files > MOST_FILES) {
      throw new IllegalArgumentException("out of range: " + megabytes + " MB, " + files);
    }
  }

  /** {@link #megabytes} in bytes. */
  public long bytes() {
    return megabytes * MEGABYTE;
  }
}
