package app.xiaohao.intake.parse;

import java.util.ArrayList;
import java.util.List;

/** Names listed in a field: divided by 、，； or spaces, notes in brackets belong to their name. */
final class Names {
  private Names() {}

  static List<String> in(String words) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0 && divides(c)) {
        add(names, name);
      } else {
        name.append(c);
      }
    }
    add(names, name);
    return names;
  }

  private static boolean divides(char c) {
    return "、，,；;。".indexOf(c) >= 0 || Chars.isSpace(c);
  }

  private static void add(List<String> names, StringBuilder name) {
    String found = name.toString().strip();
    name.setLength(0);
    if (!found.isEmpty()) {
      names.add(found);
    }
  }
}
