package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every draft owes its document: from the first item of the item chapter to the last each
 * character belongs to exactly one heading, title, lead, field or measure, or is a number, a
 * marker, a wrapper or a page number between two of them.
 */
final class Accounting {
  private static final String WRAPPER_END =
      "[”\"’」]?(?:等|方面|的|有关|具体|突出|反馈|存在)*(?:问题)?(?:的|整改|落实|进展|情况|工作)*[。，、,.．:：;；]*";

  private static final String NUMBER =
      "[一二三四五六七八九十]{1,3}[、.．,，]|[（(][一二三四五六七八九十0-9]{1,3}[）)]、?|\\d{1,3}[.．、)）](?:\\d{1,2})?"
          + "|第[一二三四五六七八九十]{1,3}(?:个?方面|部分)(?:的?问题)?[,，:：、]?|【?(?:项目|问题点?|(?:典型|违规|审计)?案例|发现|任务|事项|议题|(?:审计|检查)发现|发现事项|不符合项)[\\dl.一二三四五六七八九十]+[：:】]?";

  private static final String MARKER =
      "(?:(?:[一二三四五六七八九十]{1,3}|其[一二三四五])是|其[一二三四五]|首先|其次|再次|最后|第[一二三四五六七八九十]{1,2}|[①-⑳]|[a-z][.、)）])[,，、:：]?";

  private static final String OPENER = "(?:针对|关于|对)?[“\"‘「]?";
  private static final String LABEL =
      "(?:[【\\[●]?(?:(?:基本|主要|案件|案例|事件|违规|违纪)?(?:案情|事实|经过|过程|情况)(?:概要|概况|简介|介绍|回顾|概述|描述)?|现状描述|整改落实|(?:督办|交办|办理|处理|工作)(?:要求|措施|意见)|案情(?:简介)?|基本情况|(?:主要|基本|案件)事实|案例(?:简介|概述)|整改要求|整改措施|整改举措|整改情况|整改成效|整改进展情况|具体问题|反馈问题|审计发现|审计发现的问题|违规事实|事实描述|问题描述|问题表现|具体表现|存在问题)(?:[及和与、]其?(?:整改|取得的)?(?:落实|进展|完成)?(?:情况|成效|效果|结果|措施|状态))?[】\\]]?[:：]?)+";
  private static final String PAGE = "[—-]\\d{1,3}[—-]|<[^<>]{1,200}>|\\*\\*|#+";

  private static final Pattern SIGNS =
      Pattern.compile(
          WRAPPER_END
              + "(?:"
              + PAGE
              + ")*(?:"
              + NUMBER
              + ")?(?:"
              + LABEL
              + ")?(?:"
              + NUMBER
              + "|"
              + MARKER
              + ")?"
              + "(?:"
              + PAGE
              + ")*"
              + OPENER);

  private Accounting() {}

  /** Fails where a character of the item chapter is in no part or in two. */
  static void assertEveryCharacterHasOnePlace(Draft draft) {
    String text = draft.source().text();
    List<SourceRange> parts = parts(draft);
    assertThat(parts).as("parts of " + draft.source().name()).isNotEmpty();
    SourceRange before = null;
    for (SourceRange part : parts) {
      if (before != null) {
        assertThat(part.start())
            .as("%s overlaps the part before it", words(text, part))
            .isGreaterThanOrEqualTo(before.end());
        String gap =
            text.substring(before.end(), part.start()).replaceAll("[\\s\\u3000\\u00A0\\\\]", "");
        assertThat(SIGNS.matcher(gap).matches())
            .as("words in no part before \"%s\": \"%s\"", words(text, part), gap)
            .isTrue();
      }
      before = part;
    }
    int end = draft.issues().stream().mapToInt(issue -> issue.source().end()).max().orElseThrow();
    assertThat(parts)
        .as("the last issue ends with its last part")
        .anyMatch(
            part -> part.end() <= end && text.substring(part.end(), end).matches("[。；;.，,]?"));
  }

  /** Fails where a place does not hold the words that the draft gives for it. */
  static void assertPlacesHoldWords(Draft draft) {
    String text = draft.source().text();
    for (Draft.Issue issue : draft.issues()) {
      assertHolds(text, issue.titleSource(), issue.title());
      assertHolds(text, issue.leadSource(), issue.lead());
      for (Draft.Measure measure : issue.measures()) {
        assertHolds(text, measure.source(), measure.text());
        assertThat(issue.source().contains(measure.source())).isTrue();
      }
    }
    draft
        .passages()
        .forEach(
            passage ->
                assertThat(squash(passage.source().of(text))).contains(squash(passage.text())));
  }

  private static void assertHolds(String text, SourceRange place, String words) {
    assertThat(place == null).isEqualTo(words == null);
    if (words != null) {
      assertThat(squash(place.of(text))).isEqualTo(squash(words));
    }
  }

  /** White space, page numbers and mark-up are not what was read. */
  private static String squash(String words) {
    return words.replaceAll(
        "(?m)^\\s*[—-]\\s*\\d{1,3}\\s*[—-]\\s*$|<[^<>]{1,200}>|\\*\\*|[\\s\\u3000\\\\]", "");
  }

  /**
   * Whether the words that name an issue are those of its measure: what a task says is the work.
   */
  static boolean isTask(Draft.Issue issue) {
    return issue.measures().stream()
        .anyMatch(measure -> measure.source().contains(issue.titleSource()));
  }

  private static List<SourceRange> parts(Draft draft) {
    List<SourceRange> parts = new ArrayList<>();
    draft.passages().forEach(passage -> parts.add(passage.source()));
    for (Draft.Issue issue : draft.issues()) {
      if (issue.titleSource() != null && !isTask(issue)) {
        parts.add(issue.titleSource());
      }
      if (issue.leadSource() != null) {
        parts.add(issue.leadSource());
      }
      issue.measures().forEach(measure -> parts.add(measure.source()));
    }
    parts.sort(Comparator.comparingInt(SourceRange::start));
    return parts;
  }

  private static String words(String text, SourceRange part) {
    return text.substring(part.start(), Math.min(part.end(), part.start() + 20));
  }
}
