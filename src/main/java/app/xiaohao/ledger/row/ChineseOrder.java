package app.xiaohao.ledger.row;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Chinese names in the order of pinyin; databases do not sort so. Names that are empty come last.
 */
public final class ChineseOrder {
  private ChineseOrder() {}

  /**
   * Compares by a name; each different name is looked at once. The comparator is for one sort in
   * one thread.
   */
  public static <T> Comparator<T> by(Function<T, String> name) {
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    Map<String, CollationKey> keys = new HashMap<>();
    return (a, b) -> {
      String left = name.apply(a);
      String right = name.apply(b);
      if (left.isEmpty() || right.isEmpty()) {
        return Boolean.compare(left.isEmpty(), right.isEmpty());
      }
      return keys.computeIfAbsent(left, collator::getCollationKey)
          .compareTo(keys.computeIfAbsent(right, collator::getCollationKey));
    };
  }
}
