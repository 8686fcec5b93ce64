package app.xiaohao.intake;

/**
 * What is read at most. Beyond a limit a document is refused with its own kind of {@link
 * IntakeException}, so that no file, however made, takes more than seconds or a bounded memory.
 *
 * @param megabytes of a file as it lies on the disk
 * @param textMegabytes of the text in it, and of a text file or a paste itself; a report has some
 *     hundred KB
 * @param unpackedMegabytes of what a packed file (docx, xlsx, odt) holds when unpacked
 * @param tableRows of one table
 */
public record IntakeLimits(int megabytes, int textMegabytes, int unpackedMegabytes, int tableRows) {
  private static final int MOST = 2047;
  private static final int MEGABYTE = 1024 * 1024;

  /** What holds where nobody set anything else. */
  public static final IntakeLimits DEFAULTS =
      new IntakeLimits(
          Limit.FILE.otherwise,
          Limit.TEXT.otherwise,
          Limit.UNPACKED.otherwise,
          Limit.ROWS.otherwise);

  /**
   * What a person may set, and how far: below it no real document is read any more, above it a
   * hostile one takes more memory than an office's machine has.
   */
  public enum Limit {
    /** {@link #megabytes}, in MB */
    FILE(1, 64, 512),
    /** {@link #textMegabytes}, in MB */
    TEXT(1, 32, 128),
    /** {@link #unpackedMegabytes}, in MB */
    UNPACKED(16, 256, 1024),
    /** {@link #tableRows}, in rows */
    ROWS(100, 100_000, 500_000);

    private final int least;
    private final int otherwise;
    private final int most;

    Limit(int least, int otherwise, int most) {
      this.least = least;
      this.otherwise = otherwise;
      this.most = most;
    }

    /** The lowest that can be set. */
    public int least() {
      return least;
    }

    /** The highest that can be set. */
    public int most() {
      return most;
    }
  }

  /**
   * @throws IllegalArgumentException if a limit is below 1, or so many MB that no array holds them
   */
  public IntakeLimits {
    if (megabytes < 1 || textMegabytes < 1 || unpackedMegabytes < 1 || tableRows < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
    if (megabytes > MOST || textMegabytes > MOST || unpackedMegabytes > MOST) {
      throw new IllegalArgumentException("a limit above " + MOST + " MB");
    }
  }

  /** One of them. */
  public int get(Limit limit) {
    return switch (limit) {
      case FILE -> megabytes;
      case TEXT -> textMegabytes;
      case UNPACKED -> unpackedMegabytes;
      case ROWS -> tableRows;
    };
  }

  /** These with another value for one, or what is nearest to it in the limit's range. */
  public IntakeLimits with(Limit limit, int value) {
    int within = Math.clamp(value, limit.least, limit.most);
    return switch (limit) {
      case FILE -> new IntakeLimits(within, textMegabytes, unpackedMegabytes, tableRows);
      case TEXT -> new IntakeLimits(megabytes, within, unpackedMegabytes, tableRows);
      case UNPACKED -> new IntakeLimits(megabytes, textMegabytes, within, tableRows);
      case ROWS -> new IntakeLimits(megabytes, textMegabytes, unpackedMegabytes, within);
    };
  }

  /** {@link #megabytes} in bytes. */
  public int bytes() {
    return megabytes * MEGABYTE;
  }

  /** {@link #textMegabytes} in bytes. */
  public int textBytes() {
    return textMegabytes * MEGABYTE;
  }

  /** {@link #unpackedMegabytes} in bytes. */
  public int unpackedBytes() {
    return unpackedMegabytes * MEGABYTE;
  }
}
