package app.xiaohao.ui.ledger.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which names are meant by the letters typed so far. */
@FunctionalInterface
public interface NameMatch {
  /** By characters anywhere in the name: the very name first, then those that begin with them. */
  NameMatch CHARACTERS = NameMatch::byCharacters;

  /**
   * The names that fit, the likeliest first.
   *
   * @param typed at least one character
   */
  List<String> of(String typed, List<String> names);

  private static List<String> byCharacters(String typed, List<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<String> same = new ArrayList<>();
    List<String> begins = new ArrayList<>();
    List<String> holds = new ArrayList<>();
    for (String name : names) {
      String plain = name.toLowerCase(Locale.ROOT);
      if (plain.equals(wanted)) {
        same.add(name);
      } else if (plain.startsWith(wanted)) {
        begins.add(name);
      } else if (plain.contains(wanted)) {
        holds.add(name);
      }
    }
    same.addAll(begins);
    same.addAll(holds);
    return same;
  }
}
