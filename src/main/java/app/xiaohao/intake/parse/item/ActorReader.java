package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.parse.line.ChineseNumber;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Organs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organs and units that are named as doing something for the rectification: the subject of a
 * clause, whom the clause charges or urges, and groups that were set up for it.
 */
final class ActorReader {
  private static final List<String> OPENINGS =
      List.of("目前", "现", "其中", "同时", "并", "由", "经", "会同", "指派", "被指出问题的", "加强", "针对巡视整改涉及");

  private static final List<String> CHARGES =
      List.of("要求", "督促", "指导", "责成", "安排", "通知", "组织", "推动");

  /** With what the order to them goes on: 于…前, 按…, 根据…. */
  private static final String CHARGED = "于按根依要采整";

  private static final List<String> FOUNDING = List.of("成立", "设立", "组建", "组成", "增设", "建立");

  private static final List<String> ADVERBS =
      List.of(
          "均", "已", "经", "分别", "正式", "正", "将", "率先", "统一", "认真", "积极", "先后", "共同", "严格", "进一步",
          "及时", "还", "都", "不", "能", "切实");

  private static final List<String> VERBS =
      List.of(
          "带头", "印发", "出台", "制定", "建立", "开展", "召开", "组织", "牵头", "负责", "安排", "派出", "设立", "设置", "成立",
          "推进", "落实", "打造", "发布", "修订", "组成", "审核", "审批", "受理", "分类", "梳理", "研究", "明确", "督促", "指导",
          "指派", "完善", "加强", "加大", "强化", "履行", "结合", "针对", "承担", "带队", "把", "以", "分工", "坚决", "大力",
          "全面", "深入", "主动", "按要求", "定期", "改进");

  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?:成立|设立|组建|组成|增设|建立)了?(?:(?:由|以)?[^，]{1,16}?(?:任|为)组长的)?"
              + "([^，的了由以并及为《]{1,26}?(?:领导小组(?:及其办公室)?|工作小组|整改小组|专项小组|工作专班|专班|行动组|督查组|督导组|监察组))");

  private ActorReader() {}

  static List<String> read(List<Clause> clauses) {
    Set<String> actors = new LinkedHashSet<>();
    for (Clause clause : clauses) {
      subject(clause.plain(), actors);
      if (clause.says(CHARGES)) {
        charged(clause.plain(), actors);
      }
      if (clause.says(FOUNDING)) {
        founded(clause.plain(), actors);
      }
    }
    return new ArrayList<>(actors);
  }

  private static void subject(String words, Set<String> actors) {
    List<String> names = new ArrayList<>();
    int at = skip(words, 0, OPENINGS);
    int end = list(words, at, names);
    if (names.isEmpty()) {
      return;
    }
    boolean several = names.size() > 2 && words.startsWith("等", end);
    if (several || acts(words, end)) {
      names.stream().filter(Organs::isDefinite).forEach(actors::add);
    }
  }

  /** Names divided by 、 and 和; the position after them. */
  private static int list(String words, int start, List<String> names) {
    int at = start;
    int end = Organs.end(words, at);
    while (end > 0) {
      names.add(words.substring(at, end));
      boolean more = end < words.length() && "、和与".indexOf(words.charAt(end)) >= 0;
      int next = more ? Organs.endInList(words, end + 1) : -1;
      if (next < 0) {
        return end;
      }
      at = end + 1;
      end = next;
    }
    return at;
  }

  private static boolean acts(String words, int end) {
    int at = end;
    for (String tail : List.of("等单位", "等部门", "等")) {
      at = at == end && words.startsWith(tail, at) ? at + tail.length() : at;
    }
    at = skip(words, at, ADVERBS);
    if (at >= words.length()) {
      return false;
    }
    for (String verb : VERBS) {
      if (words.startsWith(verb, at)) {
        return true;
      }
    }
    return "对将把与".indexOf(words.charAt(at)) >= 0;
  }

  private static void charged(String words, Set<String> actors) {
    for (String charge : CHARGES) {
      int at = words.indexOf(charge);
      if (at < 0) {
        continue;
      }
      List<String> names = new ArrayList<>();
      int end = list(words, at + charge.length(), names);
      if (acts(words, end) || (end < words.length() && CHARGED.indexOf(words.charAt(end)) >= 0)) {
        names.stream().filter(Organs::isDefinite).forEach(actors::add);
      }
    }
  }

  private static void founded(String words, Set<String> actors) {
    Matcher matcher = FOUNDED.matcher(words);
    while (matcher.find()) {
      String name = matcher.group(1).replace("及其办公室", "");
      if (!ChineseNumber.isDigit(name.charAt(0))) {
        actors.add(name);
      }
    }
  }

  private static int skip(String words, int start, List<String> some) {
    int at = start;
    boolean moving = true;
    while (moving) {
      moving = false;
      for (String word : some) {
        if (words.startsWith(word, at)) {
          at += word.length();
          moving = true;
        }
      }
    }
    return at;
  }
}
