package app.xiaohao.ledger.history;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 封签: a {@link SealMark} in the short form that stands on paper, as {@code
 * 128-3F9A-20C7-51BE-88D0}: the number of the entry and the first 16 of the 64 characters of its
 * seal. Nobody makes another log with the same 16 without trying some 10^19 of them.
 *
 * @param number of the entry, from 1
 * @param start the first {@link #LENGTH} characters of the seal, lower-case hex
 */
public record SealCode(long number, String start) {
  /** So many characters of the seal are printed. */
  public static final int LENGTH = 16;

  private static final int GROUP = 4;

  /** Whatever stands before the number, as 封签：, is no part of it. */
  private static final Pattern TYPED =
      Pattern.compile("[^0-9a-z]*(\\d{1,18})-((?:[0-9a-f]-?){" + LENGTH + "})");

  static SealCode of(SealMark mark) {
    return new SealCode(mark.number(), mark.seal().substring(0, LENGTH));
  }

  /**
   * Reads what somebody copied from paper: full or half width, any kind of dash, with or without
   * blanks, large or small letters, O for 0 and I or L for 1.
   *
   * @return empty where it is no code
   */
  public static Optional<SealCode> read(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Cf}]+", "")
            .replaceAll("[\\p{Pd}−ー一]", "-")
            .toLowerCase(Locale.ROOT)
            .replace('o', '0')
            .replaceAll("[il]", "1");
    Matcher code = TYPED.matcher(plain.substring(plain.lastIndexOf(':') + 1));
    return code.matches() && Long.parseLong(code.group(1)) > 0
        ? Optional.of(new SealCode(Long.parseLong(code.group(1)), code.group(2).replace("-", "")))
        : Optional.empty();
  }

  /** Whether it is the short form of this mark. */
  public boolean isOf(SealMark mark) {
    return mark.number() == number && mark.seal().startsWith(start);
  }

  /** As it is printed. */
  @Override
  public String toString() {
    StringBuilder printed = new StringBuilder(Long.toString(number));
    for (int from = 0; from < start.length(); from += GROUP) {
      printed.append('-').append(start, from, Math.min(start.length(), from + GROUP));
    }
    return printed.toString().toUpperCase(Locale.ROOT);
  }
}
