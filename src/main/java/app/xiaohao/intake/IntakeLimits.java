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
  public static final IntakeLimits DEFAULTS = new IntakeLimits(64, 32, 256, 100_000);

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
