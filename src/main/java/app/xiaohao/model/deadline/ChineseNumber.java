package app.xiaohao.model.deadline;

/** Numbers of dates in Chinese numerals. */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /**
   * The value of numerals from 1 to 99, 两 among them, or of up to four Arabic digits.
   *
   * @return -1 where the characters make no such number
   */
  static int of(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    if (text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      return text.length() > 4 ? -1 : Integer.parseInt(text);
    }
    String numerals = text.replace('两', '二');
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.length() == 1 ? DIGITS.indexOf(numerals) : -1;
    }
    if (ten > 1 || numerals.length() - ten > 2 || numerals.lastIndexOf('十') != ten) {
      return -1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(0));
    int ones = ten + 1 == numerals.length() ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  /** The digits of a year, one by one: 二〇二五. */
  static String oneByOne(String numerals) {
    StringBuilder digits = new StringBuilder(numerals.length());
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      digits.append(c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c)));
    }
    return digits.toString();
  }
}
