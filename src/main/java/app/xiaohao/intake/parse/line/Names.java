package app.xiaohao.intake.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names listed in a field or a cell: divided by 、，；/ a line break or spaces; notes in brackets
 * belong to their name. What stands for nobody yet (待定, 暂无) is no name.
 */
public final class Names {
  /**
   * One piece.
   *
   * @param opensGroup whether a comma, a semicolon or a line end stands before it, and not only 、
   * @param opensSentence whether a semicolon, a stop or a line end stands before it
   */
  public record Name(String words, boolean opensGroup, boolean opensSentence) {}

  /** What stands in a field for nobody yet. */
  private static final Pattern NOBODY = Pattern.compile("待补充?|待定|待确定|待明确|暂无|暂缺|无|空|未定|未明确");

  private Names() {}

  /** The pieces in their order, none of them empty. */
  public static List<Name> divided(String words) {
    List<Name> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    boolean group = true;
    boolean sentence = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > 0 || !divides(words, i)) {
        name.append(c);
        continue;
      }
      if (add(names, name, group, sentence)) {
        group = false;
        sentence = false;
      }
      group |= "，,；;。\n".indexOf(c) >= 0;
      sentence |= "；;。\n".indexOf(c) >= 0;
    }
    add(names, name, group, sentence);
    return names;
  }

  /** Whether words stand for nobody and nothing yet (待补, 暂无); a stop behind them counts not. */
  public static boolean isNobody(String words) {
    return NOBODY.matcher(words.strip().replaceFirst("[。．.；;]$", "")).matches();
  }

  /** Whether it is more than signs. */
  public static boolean hasWord(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean divides(String words, int at) {
    char c = words.charAt(at);
    if (Chars.isSpace(c)) {
      boolean afterColon = at > 0 && Chars.isColon(words.charAt(at - 1));
      return !afterColon;
    }
    return "、，,；;。/／".indexOf(c) >= 0 && !isNumberSign(words, at);
  }

  /** The sign in 1、. */
  private static boolean isNumberSign(String words, int at) {
    return words.charAt(at) == '、' && at > 0 && ChineseNumber.isDigit(words.charAt(at - 1));
  }

  private static boolean add(
      List<Name> names, StringBuilder name, boolean group, boolean sentence) {
    String found = name.toString().strip();
    name.setLength(0);
    if (!hasWord(found) || NOBODY.matcher(found).matches()) {
      return false;
    }
    names.add(new Name(found, group, sentence));
    return true;
  }
}
