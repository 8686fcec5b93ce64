package app.xiaohao.ui.ledger.replace;

import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for, and what takes its place.
 *
 * @param find as it stands in the ledger; nothing is found where it is empty
 * @param with what takes its place; may be empty
 * @param in the columns in which it is looked for
 * @param whole whether it has to be all that a cell says, or a whole name of several
 * @param exact whether capital letters differ from small ones
 * @param chosen whether only chosen cells count
 */
public record Replacement(
    String find, String with, Set<PaperColumn> in, boolean whole, boolean exact, boolean chosen) {
  /** The columns in which words can be looked for, from left to right. */
  public static final List<PaperColumn> COLUMNS =
      List.of(
          PaperColumn.ISSUE,
          PaperColumn.MEASURE,
          PaperColumn.LEADER,
          PaperColumn.UNIT,
          PaperColumn.RESPONSIBLE,
          PaperColumn.SUPPORTING,
          PaperColumn.DEADLINE,
          PaperColumn.LATEST);

  /** The set is copied. */
  public Replacement {
    in = Set.copyOf(in);
  }

  private Pattern pattern() {
    int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(Pattern.quote(find), flags);
  }

  /**
   * How often words say what is looked for.
   *
   * @param names whether they are names in a line
   */
  int count(String held, boolean names) {
    if (find.isEmpty()) {
      return 0;
    }
    Pattern pattern = pattern();
    if (whole) {
      return (int)
          parts(held, names).stream()
              .filter(part -> pattern.matcher(part.strip()).matches())
              .count();
    }
    Matcher matcher = pattern.matcher(held);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static List<String> parts(String held, boolean names) {
    return names ? NameList.read(held) : List.of(held);
  }

  /** The words with the replacement in the place of what is looked for. */
  String in(String held, boolean names) {
    Pattern pattern = pattern();
    if (!whole) {
      return pattern.matcher(held).replaceAll(Matcher.quoteReplacement(with));
    }
    List<String> after = new ArrayList<>();
    for (String part : parts(held, names)) {
      after.add(pattern.matcher(part.strip()).matches() ? with : part);
    }
    return names ? NameList.write(after) : after.getFirst();
  }
}
