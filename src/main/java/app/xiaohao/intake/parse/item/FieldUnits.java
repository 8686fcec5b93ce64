package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.line.Names;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units in a field or a cell: divided by 、，；/ a line break or spaces. The role is that of the
 * field, unless the words give another: 牵头单位：甲局；配合单位：乙局, 甲局（牵头）、乙局, 甲局牵头，乙局配合.
 */
public final class FieldUnits {
  private static final Pattern LABEL =
      Pattern.compile("^(牵头|主办|主责|责任|整改|落实|配合|协助|协办|会办|参与)(?:单位|部门|科室)?\\s*[:：]\\s*");

  private static final Pattern NOTE =
      Pattern.compile("[（(](牵头|主办|主责|责任|配合|协助|协办|会办|参与)(?:单位|部门)?[）)]");

  private static final Pattern ENDING =
      Pattern.compile("(?<=[^、])(牵头|主办|配合|协助|协办)(?:负责|落实|整改|单位)?$");

  private static final Pattern REST = Pattern.compile("(?:等(?:单位|部门|相关单位|相关部门)?|[.．。])$");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑳])\\s*");

  private FieldUnits() {}

  /**
   * The units in their order, each once in each role.
   *
   * @param words of the whole field or cell
   * @param role of those for which the words say nothing
   */
  public static List<UnitMention> of(String words, UnitRole role) {
    List<UnitMention> found = new ArrayList<>();
    UnitRole current = role;
    int group = 0;
    for (Names.Name name : Names.divided(words)) {
      if (name.opensGroup()) {
        group = found.size();
        current = name.opensSentence() ? role : current;
      }
      String unit = NUMBER.matcher(name.words()).replaceFirst("");
      Matcher label = LABEL.matcher(unit);
      if (label.find()) {
        current = role(label.group(1));
        unit = unit.substring(label.end());
      }
      UnitRole own = current;
      Matcher note = NOTE.matcher(unit);
      if (note.find()) {
        own = role(note.group(1));
        unit = unit.substring(0, note.start()) + unit.substring(note.end());
      }
      unit = unit.startsWith("由") ? unit.substring(1) : unit;
      Matcher ending = ENDING.matcher(unit);
      if (ending.find() && ending.start() > 1) {
        own = role(ending.group(1));
        unit = unit.substring(0, ending.start());
        for (int i = group; i < found.size(); i++) {
          found.set(i, new UnitMention(found.get(i).name(), own));
        }
      }
      unit = REST.matcher(unit).replaceFirst("").strip();
      UnitMention mention = new UnitMention(unit, own);
      if (Names.hasWord(unit) && !found.contains(mention)) {
        found.add(mention);
      }
    }
    return found;
  }

  private static UnitRole role(String word) {
    return switch (word) {
      case "牵头", "主办", "主责" -> UnitRole.LEAD;
      case "配合", "协助", "协办", "会办", "参与" -> UnitRole.SUPPORTING;
      default -> UnitRole.RESPONSIBLE;
    };
  }
}
