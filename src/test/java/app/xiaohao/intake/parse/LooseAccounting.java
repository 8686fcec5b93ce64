package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The accounting of {@link Accounting} for damaged texts: between the first item and the last no
 * word is lost and none is taken twice, whatever numbers, wrappers and page signs stand around it.
 */
public final class LooseAccounting {
  private static final Pattern FRAME =
      Pattern.compile(
          "<[^<>]{0,400}>|(?:基本|主要|案件|案例|事件|违规|违纪)?(?:案情|事实|经过|过程)(?:概要|概况|简介|介绍|回顾|概述|描述)?|现状|问题点|(?:督办|交办|转办|催办|办理|处理|工作|整改)(?:要求|措施|意见|事项|内容|问题|任务)|事项(?:名称|内容)|隐患(?:内容|描述|情况|名称)|案情(?:简介)?|基本情况|(?:主要|基本|案件)事实|案例(?:简介|概述)|整改要求|取得|议题|不符合项|发现事项|发现|完成情况|举措|成效|结果|状态|措施|整改进展情况|整改(?:措施|情况|成效)|审计发现的(?:主要)?问题|审计发现|检查发现|发现问题|违规(?:事实|问题|情况)|问题(?:事实|概述|情况)|事实描述|问题描述|描述|表现|存在的|主要|典型案例|违规案例|审计案例|案例|反馈问题|具体问题|存在问题|针对|关于|方面|问题|整改|落实|进展|情况|工作|有关|具体|突出|反馈|存在"
              + "|首先|其次|再次|然后|最后|项目|任务|事项|部分|[一二三四五六七八九十对及和与的等第其是章个页共]|[^\\p{L}]|[a-zA-Z]");

  private static final String FURNITURE =
      "(?m)<[^<>]{0,400}>|^\\s*第\\s*\\d+\\s*页\\s*共\\s*\\d+\\s*页\\s*$|[^\\p{L}]";

  private LooseAccounting() {}

  /** What is wrong with a draft; null where nothing is. */
  public static String fault(Draft draft) {
    if (draft.issues().isEmpty()) {
      return null;
    }
    String text = draft.source().text();
    int first = draft.issues().stream().mapToInt(issue -> issue.source().start()).min().orElse(0);
    int last = draft.issues().stream().mapToInt(issue -> issue.source().end()).max().orElse(0);
    int reached = first;
    for (SourceRange part : parts(draft)) {
      if (part.end() <= first || part.start() >= last) {
        continue;
      }
      if (part.start() < reached && part.start() >= first) {
        return "twice: " + shown(text, part.start(), Math.min(reached, part.end()));
      }
      String lost = lost(text, reached, part.start());
      if (lost != null) {
        return lost;
      }
      reached = Math.max(reached, part.end());
    }
    String lost = lost(text, reached, last);
    return lost == null ? misplaced(draft) : lost;
  }

  private static String lost(String text, int from, int to) {
    if (from >= to) {
      return null;
    }
    String rest = FRAME.matcher(text.substring(from, to).replaceAll(FURNITURE, "")).replaceAll("");
    return rest.isEmpty() ? null : "lost: " + shown(text, from, to);
  }

  private static String misplaced(Draft draft) {
    String text = draft.source().text();
    for (Draft.Issue issue : draft.issues()) {
      for (Draft.Measure measure : issue.measures()) {
        if (!isWithin(measure.text(), measure.source().of(text))) {
          return "misplaced: " + measure.text();
        }
      }
      if (issue.title() != null && !isWithin(issue.title(), issue.titleSource().of(text))) {
        return "misplaced: " + issue.title();
      }
    }
    return null;
  }

  /** Whether the words stand in a place in their order, other signs between them or not. */
  private static boolean isWithin(String words, String place) {
    int at = 0;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == '\n') {
        continue;
      }
      at = place.indexOf(words.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<SourceRange> parts(Draft draft) {
    List<SourceRange> parts = new ArrayList<>();
    draft.passages().forEach(passage -> parts.add(passage.source()));
    for (Draft.Issue issue : draft.issues()) {
      if (issue.titleSource() != null && !Accounting.isTask(issue)) {
        parts.add(issue.titleSource());
      }
      if (issue.leadSource() != null) {
        parts.add(issue.leadSource());
      }
      issue.measures().forEach(measure -> parts.add(measure.source()));
    }
    parts.removeIf(part -> part.start() == part.end());
    parts.sort(Comparator.comparingInt(SourceRange::start));
    return parts;
  }

  private static String shown(String text, int from, int to) {
    return text.substring(Math.max(0, from - 30), from)
        + "【"
        + text.substring(from, Math.min(to, from + 80))
        + "】"
        + text.substring(to, Math.min(text.length(), to + 20));
  }
}
