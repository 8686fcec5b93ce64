package app.xiaohao.model.outcome;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 成效 of a measure or an issue: what it has brought, counted in a unit, perhaps held against a
 * target. What is not known stays open (待补); sums of different units are never made.
 *
 * @param id null of one that the ledger does not hold yet
 * @param kind in the office's own words: 问责处理, 追缴资金, 建章立制; never blank
 * @param title what exactly: a 《regulation》 with its number, a form of accountability; may be empty
 * @param amount what was reached so far; null while nobody has said it
 * @param unit 人, 万元, 项; empty where nothing is counted
 * @param target what is to be reached; null where none is set
 * @param due by when the target is to be reached; null where none is set
 * @param on the day on which it was reached or last counted; null where not said
 * @param note may be empty
 */
public record Outcome(
    @Nullable OutcomeId id,
    String kind,
    String title,
    @Nullable BigDecimal amount,
    String unit,
    @Nullable BigDecimal target,
    @Nullable LocalDate due,
    @Nullable LocalDate on,
    String note) {
  /** Without an exponent, by which a short word would be a number longer than any page. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

  /** 量化指标: a rate or a count of whatever a report speaks of; such are listed, not added up. */
  public static final String FIGURE = "量化指标";

  /** Texts without white space at their ends, numbers without zeros at theirs. */
  public Outcome {
    kind = kind.strip();
    title = title.strip();
    unit = unit.strip();
    note = note.strip();
    amount = plain(amount);
    target = plain(target);
  }

  /** How it stands to its target. */
  public enum Standing {
    /** 达到 */
    REACHED,
    /** 未到期: short of it, and the day is not past */
    UNDER_WAY,
    /** 未达到: short of it, and no day is set */
    SHORT,
    /** 超期: short of it, and the day is past */
    LATE,
    /** 待补: nobody has said how much was reached */
    UNKNOWN
  }

  /** How it stands to its target on a day; empty where none is set. */
  public Optional<Standing> standing(LocalDate today) {
    if (target == null) {
      return Optional.empty();
    }
    if (amount != null && amount.compareTo(target) >= 0) {
      return Optional.of(Standing.REACHED);
    }
    if (due != null && due.isBefore(today)) {
      return Optional.of(Standing.LATE);
    }
    if (amount == null) {
      return Optional.of(Standing.UNKNOWN);
    }
    return Optional.of(due == null ? Standing.SHORT : Standing.UNDER_WAY);
  }

  /** Whether what is counted is a rate: of several the sum says nothing. */
  public static boolean isRate(String unit) {
    return unit.equals("%") || unit.equals("％") || unit.equals("‰");
  }

  /** The same as the ledger holds it. */
  public Outcome withId(OutcomeId given) {
    return new Outcome(given, kind, title, amount, unit, target, due, on, note);
  }

  /** Kind, title, amount and target in one line, as people write it down; nothing is translated. */
  public String spelled() {
    StringBuilder line = new StringBuilder(kind);
    if (!title.isEmpty()) {
      line.append(' ').append(title);
    }
    if (amount != null || target != null) {
      line.append(' ').append(amount == null ? "?" : amount.toPlainString());
      if (target != null) {
        line.append('/').append(target.toPlainString());
      }
      line.append(unit);
    }
    return line.toString();
  }

  /**
   * A number as people write it: digits, perhaps with commas between them and a point; empty where
   * it is none.
   */
  public static Optional<BigDecimal> number(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replace(",", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal bare = Objects.requireNonNull(number).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
