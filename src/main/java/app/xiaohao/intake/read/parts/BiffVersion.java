package app.xiaohao.intake.read.parts;

/** Which version of Excel's records (BIFF) a workbook begins with. */
public final class BiffVersion {
  private static final int BEGIN_LOW = 0x09;
  private static final int SHORTEST_BEGIN = 4;
  private static final int LONGEST_BEGIN = 16;

  private BiffVersion() {}

  /** The version of the records, 2 to 8; 0 where these are no records of a workbook. */
  public static int of(byte[] workbook) {
    if (workbook.length < 8
        || workbook[0] != BEGIN_LOW
        || workbook[2] < SHORTEST_BEGIN
        || workbook[2] > LONGEST_BEGIN
        || workbook[3] != 0) {
      return 0;
    }
    return switch (workbook[1]) {
      case 0 -> 2;
      case 2 -> 3;
      case 4 -> 4;
      case 8 -> workbook[5] == 6 ? 8 : 5;
      default -> 0;
    };
  }
}
