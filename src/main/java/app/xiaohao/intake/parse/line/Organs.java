package app.xiaohao.intake.parse.line;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds names of organs and units by how such names begin and end: 市…委, 区…局, 各镇, 领导小组. */
final class Organs {
  private static final int LONGEST = 24;

  /** What a name ends with, longer ones first within a last character. */
  private static final List<String> ENDINGS =
      List.of(
          "纪委监委", "纪委", "监委", "区委", "市委", "县委", "省委", "镇委", "党委", "工委", "国资委", "发改委", "政法委", "编委",
          "团委", "管委会", "委员会", "常委会", "协会", "联合会", "班子", "党组", "工作组", "监察组", "领导小组", "工作小组", "整改小组",
          "政府", "组织部", "宣传部", "统战部", "指挥部", "办公室", "整改办", "人防办", "委办", "巡察办", "局", "法院", "检察院",
          "医院", "学院", "中心", "集团", "公司", "部门", "国有企业", "街道", "园区", "开发区", "区", "县", "镇", "支队", "大队");

  private static final Map<Character, List<String>> BY_LAST = byLast();

  /** Names of organs that need no place before them. */
  private static final List<String> GROUPS =
      List.of("领导小组", "工作小组", "整改小组", "指挥部", "公司", "部门", "专班", "监察组");

  private static final String LEVELS = "省市区县镇乡";
  private static final String NO_BEGINNING = "对在把将为从以由和与及其全本该此因经向同被就有并是每某按于";
  private static final String NO_PART = "的了，,。；;：:《》！？、（）()\n是在对将把与和";
  private static final int LONGEST_GAP = 2;

  /** Verbs that stand before an organ and are no part of its name. */
  private static final List<String> NO_NAMES =
      List.of(
          "认真", "开好", "开展", "借鉴", "鼓励", "降低", "研究", "组织", "要求", "落实", "积极", "推动", "加强", "督促", "支持",
          "引导", "建立", "完善", "制定", "召开", "强化", "严格", "全面", "继续", "进一步", "加快", "健全", "推进", "培育", "指导",
          "协调", "做好", "带动", "帮助", "服务", "发挥", "统筹", "提升", "规范", "深化", "明确", "压实", "聚焦", "围绕", "利用",
          "通过");

  private static final List<String> VAGUE =
      List.of("各级", "各部门", "各单位", "有关", "相关", "部分", "个别", "一些", "所有", "其他", "企业等");

  private Organs() {}

  /**
   * The end of the name that begins at a position.
   *
   * @return -1 where none begins there
   */
  static int end(String text, int at) {
    if (at >= text.length() || NO_BEGINNING.indexOf(text.charAt(at)) >= 0) {
      return -1;
    }
    for (String verb : NO_NAMES) {
      if (text.startsWith(verb, at)) {
        return -1;
      }
    }
    return end(text, at, false);
  }

  /** The end of a name within a list of names, where it need not begin with a place. */
  static int endInList(String text, int at) {
    int end = end(text, at);
    return end > 0 ? end : end(text, at, true);
  }

  private static int end(String text, int at, boolean inList) {
    int limit = Math.min(text.length(), at + (inList ? LONGEST / 2 : LONGEST));
    int best = -1;
    for (int i = at; i < limit && NO_PART.indexOf(text.charAt(i)) < 0; i++) {
      List<String> endings = BY_LAST.get(text.charAt(i));
      if (endings == null || i == at) {
        continue;
      }
      for (String ending : endings) {
        int start = i + 1 - ending.length();
        if (start >= at
            && (best < 0 || start - best <= LONGEST_GAP)
            && text.startsWith(ending, start)
            && (inList || begins(text, at, start, ending))) {
          best = i + 1;
        }
      }
    }
    return best;
  }

  /** Whether a name says who it is, and not only 各部门, 相关单位. */
  static boolean isDefinite(String name) {
    return VAGUE.stream().noneMatch(name::contains);
  }

  private static boolean begins(String text, int at, int ending, String word) {
    char first = text.charAt(at);
    if (LEVELS.indexOf(first) >= 0) {
      return ending > at || word.length() > 1;
    }
    if (text.startsWith("园区", at)) {
      return ending >= at + 2;
    }
    if (first == '各' || first == '五') {
      return ending - at <= 4;
    }
    if (GROUPS.contains(word)) {
      return ending - at >= 1 && ending - at <= 10;
    }
    for (int i = at + 2; i <= Math.min(ending, at + 5); i++) {
      if (LEVELS.indexOf(text.charAt(i)) >= 0 || text.startsWith("开发区", i)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Character, List<String>> byLast() {
    Map<Character, List<String>> map = new TreeMap<>();
    for (String ending : ENDINGS) {
      map.merge(
          ending.charAt(ending.length() - 1),
          List.of(ending),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return map;
  }
}
