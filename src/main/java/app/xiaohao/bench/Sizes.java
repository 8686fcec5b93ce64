package app.xiaohao.bench;

/**
 * How much is measured.
 *
 * @param rows measures of the large ledger and of the table that is imported
 * @param merged rows of the table that is merged
 * @param grown rows of the smaller of the two sizes that are compared
 * @param changes single changes, one after another
 * @param children whether other processes are started: the program itself and LibreOffice
 * @param idleSeconds how long the program stands still before its memory is looked at
 */
record Sizes(int rows, int merged, int grown, int changes, boolean children, int idleSeconds) {
  private static final int MERGED = 30_000;
  private static final int GROWN = 10_000;
  private static final int CHANGES = 2_000;
  private static final int MINUTE = 60;

  /** All of it. */
  static Sizes of(int rows) {
    return new Sizes(rows, Math.min(rows, MERGED), Math.min(rows, GROWN), CHANGES, true, MINUTE);
  }

  /** How often something short is repeated of so many times that make it a figure. */
  int times(int many) {
    return children ? many : 1;
  }

  /** Enough to see that every figure comes; nothing can be said by them. */
  static Sizes quick() {
    return new Sizes(400, 200, 100, 20, false, 0);
  }
}
