package app.xiaohao.model.closing;

import app.xiaohao.model.PaperNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an office numbers what it closes, and the papers of a kind that it issues, such as
 * 云整销〔2026〕3号. Numbers begin anew every year; one that was given once, though revoked since, is
 * never proposed again.
 *
 * @param form with {@link #YEAR} and {@link #SERIAL} where the year and the running number stand;
 *     the year may be missing
 */
public record ClosingNumbers(String form) {
  /** Where the year stands. */
  public static final String YEAR = "{年}";

  /** Where the running number stands. */
  public static final String SERIAL = "{号}";

  /** A serial that stands for any other. */
  private static final int HELD = 987_654_321;

  /** Of a ledger for which nothing was said. */
  public static final ClosingNumbers DEFAULT = new ClosingNumbers("整销〔{年}〕{号}号");

  /**
   * @throws IllegalArgumentException if {@link #valid} says no
   */
  public ClosingNumbers {
    if (!valid(form)) {
      throw new IllegalArgumentException("no place for the running number: " + form);
    }
  }

  /** Whether a text can be such a form: it names the running number once, the year at most once. */
  public static boolean valid(String form) {
    return form.split(Pattern.quote(SERIAL), -1).length == 2
        && form.split(Pattern.quote(YEAR), -1).length <= 2
        && form.length() <= 80;
  }

  /** The number of a serial in a year. */
  public String number(int year, int serial) {
    return form.replace(YEAR, Integer.toString(year)).replace(SERIAL, Integer.toString(serial));
  }

  /** The first serial behind all that were given in a year, from 1. */
  public int next(int year, Collection<String> given) {
    return serials(year, given).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  /** The serials of those numbers that are of this form and year, however they are written. */
  public Set<Integer> serials(int year, Collection<String> given) {
    // folded with a serial in its place, for what stands before one is folded otherwise alone
    String[] around = PaperNumber.folded(number(year, HELD)).split(Integer.toString(HELD), 2);
    Pattern own =
        Pattern.compile(Pattern.quote(around[0]) + "0*(\\d{1,9})" + Pattern.quote(around[1]));
    Set<Integer> serials = new HashSet<>();
    for (String number : given) {
      Matcher match = own.matcher(PaperNumber.folded(number));
      if (match.matches()) {
        serials.add(Integer.parseInt(match.group(1)));
      }
    }
    return serials;
  }
}
