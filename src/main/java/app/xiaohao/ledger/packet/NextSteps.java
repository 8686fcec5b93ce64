package app.xiaohao.ledger.packet;

/**
 * A report of progress with what is to be done next behind it. The ledger keeps both in one text, a
 * packet in two cells.
 *
 * @param progress what was done; may be empty
 * @param next what is to be done next (下一步); empty where nothing is said of it
 */
public record NextSteps(String progress, String next) {
  private static final String SIGN = "\n下一步：";

  /** Takes a text apart: at the last line that begins with the sign. */
  public static NextSteps of(String text) {
    int at = ("\n" + text).lastIndexOf(SIGN);
    if (at < 0) {
      return new NextSteps(text, "");
    }
    String next = ("\n" + text).substring(at + SIGN.length());
    return next.isBlank()
        ? new NextSteps(text, "")
        : new NextSteps(text.substring(0, Math.max(0, at - 1)), next);
  }

  /** The text that the ledger keeps. */
  public String text() {
    return next.isEmpty()
        ? progress
        : progress.isEmpty() ? SIGN.strip() + next : progress + SIGN + next;
  }
}
