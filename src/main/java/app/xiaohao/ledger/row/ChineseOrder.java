package app.xiaohao.ledger.row;

import app.xiaohao.model.pinyin.PinyinKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    return by(name, PinyinKey::of);
  }

  /** The same by the name of a person, whose first character is a surname. */
  public static <T> Comparator<T> byPerson(Function<T, String> name) {
    return by(name, PinyinKey::ofPerson);
  }

  private static <T> Comparator<T> by(Function<T, String> name, UnaryOperator<String> reading) {
    Map<String, String> keys = new HashMap<>();
    return (a, b) -> {
      String left = name.apply(a);
      String right = name.apply(b);
      if (left.isEmpty() || right.isEmpty()) {
        return Boolean.compare(left.isEmpty(), right.isEmpty());
      }
      return keys.computeIfAbsent(left, reading).compareTo(keys.computeIfAbsent(right, reading));
    };
  }
}
