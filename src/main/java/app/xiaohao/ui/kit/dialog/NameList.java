package app.xiaohao.ui.kit.dialog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names written in one line, parted by 、 as on paper. */
public final class NameList {
  private static final Pattern BREAK = Pattern.compile("[、，,；;\\n\\r\\t]+");

  private NameList() {}

  /** The names of a text, each once, in their order; other separators are understood too. */
  public static List<String> read(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : BREAK.split(text)) {
      String name = part.strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** The names as one text. */
  public static String write(List<String> names) {
    return String.join("、", names);
  }

  /** Where the name that is being typed at {@code caret} begins. */
  public static int startOfName(String text, int caret) {
    int start = caret;
    while (start > 0 && !BREAK.matcher(text.substring(start - 1, start)).matches()) {
      start--;
    }
    return start;
  }
}
