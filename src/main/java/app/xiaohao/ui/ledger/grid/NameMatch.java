package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.model.pinyin.PinyinWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which names are meant by the letters typed so far. */
@FunctionalInterface
public interface NameMatch {
  /**
   * By characters anywhere in the name, the very name first, then those that begin with them;
   * behind them those that sound so, also by their initials (xfgj) or some of these (fgj).
   */
  NameMatch CHARACTERS_AND_SOUND = NameMatch::byCharactersAndSound;

  /**
   * The names that fit, the likeliest first.
   *
   * @param typed at least one character
   */
  List<String> of(String typed, List<String> names);

  /**
   * Whether letters are initials of characters of a name in order, with others left out between.
   */
  private static boolean skipping(String typed, String name) {
    int at = 0;
    for (int i = 0; i < typed.length(); i++) {
      String letter = typed.substring(i, i + 1);
      int start = PinyinWord.possible(letter) ? PinyinWord.of(letter).start(name, at) : -1;
      if (start < 0) {
        return false;
      }
      at = start + 1;
    }
    return true;
  }

  private static List<String> byCharactersAndSound(String typed, List<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<String> same = new ArrayList<>();
    List<String> begins = new ArrayList<>();
    List<String> holds = new ArrayList<>();
    List<String> sounds = new ArrayList<>();
    List<String> skips = new ArrayList<>();
    List<SoughtWord> sought = SoughtWord.all(typed);
    for (String name : names) {
      String plain = name.toLowerCase(Locale.ROOT);
      if (plain.equals(wanted)) {
        same.add(name);
      } else if (plain.startsWith(wanted)) {
        begins.add(name);
      } else if (plain.contains(wanted)) {
        holds.add(name);
      } else if (sought.stream().allMatch(word -> word.inName(name))) {
        sounds.add(name);
      } else if (wanted.length() > 1 && skipping(wanted, name)) {
        skips.add(name);
      }
    }
    same.addAll(begins);
    same.addAll(holds);
    same.addAll(sounds);
    same.addAll(skips);
    return same;
  }
}
