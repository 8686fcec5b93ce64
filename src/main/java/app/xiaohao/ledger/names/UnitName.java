package app.xiaohao.ledger.names;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a unit's name means, apart from how it is written.
 *
 * @param level 省, 市, 区, 县 …; empty where it is the inspected party's own or none is named
 * @param organ the rest in its shortest form
 */
record UnitName(String level, String organ) {
  private static final String LEVELS = "省市州盟区县旗镇乡";

  /** Words that only begin like a level: 市场监管局 is no 场监管局 of a city. */
  private static final Pattern NO_LEVEL =
      Pattern.compile("市(?:场|容|民|政(?!府|协|法)).*|区(?:块|域).*|县域.*|乡村.*");

  private static final Pattern YOUTH = Pattern.compile("(?:共青团|团)(.*)委(?:员会)?");

  /** What belongs to the party committee of a level and is named with or without its 委. */
  private static final Pattern OF_COMMITTEE =
      Pattern.compile(
          "委(?=组织部|宣传部|统战部|统一战线|政法委|社会工作部|社工部|网信办|网络安全|编办|机构编制|编委|巡察|老干|党校|直属机关|直机关"
              + "|台办|台湾|信访局|党史).*");

  /**
   * The place to which names without one belong.
   *
   * @param place 云溪; empty where unknown
   * @param level 县; empty where unknown
   */
  record Home(String place, String level) {
    private static final Pattern PARTY =
        Pattern.compile(
            "(?:中共|中国共产党)?(\\p{IsHan}{1,8}?)(自治州|自治县|自治旗|[省市州盟区县旗镇乡])(?:委|党委|人民政府|政府|$).*");

    static Home of(String inspectedParty) {
      Matcher party = PARTY.matcher(inspectedParty == null ? "" : squeezed(inspectedParty));
      return party.matches()
          ? new Home(party.group(1), party.group(2).substring(party.group(2).length() - 1))
          : new Home("", "");
    }
  }

  static UnitName of(String name, Home home) {
    Parts parts = Parts.of(squeezed(name), home);
    String level = parts.level.equals(home.level) ? "" : parts.level;
    return new UnitName(level, UnitWords.shortest(parts.organ));
  }

  /** By which rules two names mean the same that are not written the same. */
  static Set<UnitMatcher.Rule> rules(String name, String other, Home home) {
    Set<UnitMatcher.Rule> rules = EnumSet.noneOf(UnitMatcher.Rule.class);
    Parts one = Parts.of(squeezed(name), home);
    Parts two = Parts.of(squeezed(other), home);
    if (!one.head.equals(two.head)) {
      rules.add(UnitMatcher.Rule.LEVEL);
    }
    if (!one.organ.equals(two.organ)) {
      rules.add(UnitMatcher.Rule.SHORTENING);
    }
    if (rules.isEmpty()) {
      rules.add(UnitMatcher.Rule.SPELLING);
    }
    return rules;
  }

  /**
   * A name taken apart.
   *
   * @param head all before the organ: 云溪县委, 县; empty where there is nothing
   * @param level as named, empty where it is not
   * @param organ as written
   */
  private record Parts(String head, String level, String organ) {
    static Parts of(String squeezed, Home home) {
      String name = squeezed.replaceFirst("^(?:中共|中国共产党)", "");
      Matcher youth = YOUTH.matcher(name);
      if (youth.matches() && LEVELS.indexOf(last(youth.group(1))) >= 0) {
        return new Parts(youth.group(1), Character.toString(last(youth.group(1))), "团委");
      }
      int head = headEnd(name, home);
      String level = head == 0 ? "" : name.substring(head - 1, head);
      if (OF_COMMITTEE.matcher(name.substring(head)).matches()) {
        head++;
      }
      return new Parts(name.substring(0, head), level, name.substring(head));
    }

    private static char last(String text) {
      return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** Behind the level that a name begins with, with the home's place before it or without. */
    private static int headEnd(String name, Home home) {
      if (!home.place.isEmpty() && name.startsWith(home.place)) {
        int level = name.indexOf(home.level, home.place.length());
        if (level >= 0 && level <= home.place.length() + 2 && level + 1 < name.length()) {
          return level + 1;
        }
      }
      boolean levelled =
          name.length() > 1
              && LEVELS.indexOf(name.charAt(0)) >= 0
              && !NO_LEVEL.matcher(name).matches();
      return levelled ? 1 : 0;
    }
  }

  /** Without white space, brackets of one width. */
  static String squeezed(String name) {
    return name.replaceAll("[\\s　]", "").replace('(', '（').replace(')', '）');
  }
}
