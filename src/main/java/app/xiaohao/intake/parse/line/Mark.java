package app.xiaohao.intake.parse.line;

import java.util.List;

/**
 * The number at the start of a paragraph.
 *
 * @param value the number; 0 where it is not a single one (1.2)
 * @param label the number as a path gives it: without dots, with ASCII brackets
 * @param end the position after it and the signs that divide it from the words
 */
record Mark(Style style, int value, String label, int end) {
  /** The numberings; which one stands below which is for the report to say. */
  enum Style {
    /** 第一部分 */
    PART,
    /** 一、 */
    CHAPTER,
    /** 第一方面 */
    ASPECT,
    /** （一） */
    HAN,
    /** 1. */
    ARABIC,
    /** 1.1 */
    DOTTED,
    /** (1) */
    BRACKETED,
    /** 项目1.1： */
    LABEL,
    /** an unnumbered 反馈问题：…, counted by the outline */
    PROBLEM,
    /** an unnumbered 关于“…”问题, counted by the outline */
    ABOUT,
    /** an unnumbered 审计发现 with a list of its own below it */
    NAMED
  }

  private static final List<String> LABELS =
      List.of(
          "整改任务", "整改问题", "反馈问题", "整改事项", "审计发现", "检查发现", "发现问题", "发现事项", "问题点", "项目", "问题", "任务",
          "事项", "发现", "不符合项", "议题");

  private static final String FIRST_OF_LABELS = "整反审检发项问任事不议典违案【[";

  /** Labels of cases, which may do without a colon: 案例一 某乡票据管理违规, 【案例1】. */
  private static final List<String> CASES = List.of("典型案例", "违规案例", "审计案例", "案例");

  private static final String AMOUNTS = "万亿元％%个吨公千米倍";
  private static final String COUNTERS = "月座条处名家件份宗起辆台具间户部批项类所支人栋口只张笔次村";
  private static final int LONGEST_NUMBER = 3;
  private static final String CASE = "案例";

  /**
   * The number that the paragraph begins with.
   *
   * @param start the paragraph's first character that is no white space
   * @return null where it begins with words
   */
  static Mark at(CharSequence text, int start, int end) {
    if (start >= end) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '(' || first == '（') {
      return bracketed(text, start, end);
    }
    if (first == '第') {
      return counted(text, start, end);
    }
    if (ChineseNumber.isNumeral(first)) {
      return chapter(text, start, end);
    }
    if (ChineseNumber.isLooseDigit(first)) {
      return arabic(text, start, end);
    }
    return labelled(text, start, end);
  }

  private static Mark bracketed(CharSequence text, int start, int end) {
    int from = Chars.skipSpaces(text, start + 1, end);
    int to = from;
    while (to < end && ChineseNumber.isNumeral(text.charAt(to))) {
      to++;
    }
    boolean han = to > from;
    while (!han && to < end && ChineseNumber.isLooseDigit(text.charAt(to))) {
      to++;
    }
    int close = Chars.skipSpaces(text, to, end);
    if (to == from || close >= end || !isClosing(text.charAt(close))) {
      return null;
    }
    int value =
        han ? ChineseNumber.ofNumerals(text, from, to) : ChineseNumber.ofDigits(text, from, to);
    if (value == 0 || to - from > LONGEST_NUMBER) {
      return null;
    }
    String label = "(" + (han ? ChineseNumber.numerals(value) : String.valueOf(value)) + ")";
    return new Mark(
        han ? Style.HAN : Style.BRACKETED, value, label, afterDivider(text, close + 1, end));
  }

  private static Mark counted(CharSequence text, int start, int end) {
    int to = start + 1;
    while (to < end && ChineseNumber.isNumeral(text.charAt(to))) {
      to++;
    }
    int value = ChineseNumber.ofNumerals(text, start + 1, to);
    if (to == start + 1 || value == 0) {
      return null;
    }
    String number = ChineseNumber.numerals(value);
    int at = startsWith(text, to, end, "个") ? to + 1 : to;
    if (startsWith(text, at, end, "方面")) {
      int after = at + 2;
      after = startsWith(text, after, end, "的问题") ? after + 3 : after;
      after = startsWith(text, after, end, "问题") ? after + 2 : after;
      if (after < end && !isDivider(text.charAt(after)) && !Chars.isSpace(text.charAt(after))) {
        return null;
      }
      return new Mark(Style.ASPECT, value, "第" + number + "方面", afterDivider(text, after, end));
    }
    for (String part : List.of("部分", "章")) {
      if (startsWith(text, to, end, part)) {
        int after = to + part.length();
        return new Mark(Style.PART, value, "第" + number + part, afterDivider(text, after, end));
      }
    }
    return null;
  }

  private static Mark chapter(CharSequence text, int start, int end) {
    int to = start;
    while (to < end && ChineseNumber.isNumeral(text.charAt(to))) {
      to++;
    }
    int at = Chars.skipSpaces(text, to, end);
    if (at >= end || "、.．,，".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    int value = ChineseNumber.ofNumerals(text, start, to);
    return value == 0
        ? null
        : new Mark(
            Style.CHAPTER, value, ChineseNumber.numerals(value), afterDivider(text, at + 1, end));
  }

  private static Mark arabic(CharSequence text, int start, int end) {
    int to = digits(text, start, end);
    int at = Chars.skipSpaces(text, to, end);
    if (to - start > LONGEST_NUMBER || at >= end) {
      return null;
    }
    char sign = text.charAt(at);
    int value = ChineseNumber.ofDigits(text, start, to);
    if (value == 0) {
      return null;
    }
    if (isClosing(sign)) {
      return new Mark(Style.BRACKETED, value, "(" + value + ")", afterDivider(text, at + 1, end));
    }
    if (sign == '、') {
      return new Mark(Style.ARABIC, value, String.valueOf(value), afterDivider(text, at + 1, end));
    }
    if (sign != '.' && sign != '．') {
      return null;
    }
    int next = at + 1;
    if (next < end && ChineseNumber.isDigit(text.charAt(next))) {
      int second = digits(text, next, end);
      boolean year = second - next == 4 && startsWith(text, second, end, "年");
      boolean counts = second < end && COUNTERS.indexOf(text.charAt(second)) >= 0;
      if (!year && !counts) {
        return dotted(text, value, next, second, end);
      }
    }
    return new Mark(Style.ARABIC, value, String.valueOf(value), afterDivider(text, next, end));
  }

  /**
   * 1.2 before words, not 2.2座水库, which counts what it tells of, nor 2.9月底前; 72.96 万元 is an amount
   * that happens to begin the line.
   */
  private static Mark dotted(CharSequence text, int value, int from, int to, int end) {
    int minor = ChineseNumber.ofDigits(text, from, to);
    int at = Chars.skipSpaces(text, to, end);
    if (to - from > 2 || minor == 0 || at >= end || AMOUNTS.indexOf(text.charAt(at)) >= 0) {
      return null;
    }
    boolean divided = isDivider(text.charAt(at)) || text.charAt(at) == '.' || at > to;
    return divided
        ? new Mark(Style.DOTTED, minor, value + "." + minor, afterDivider(text, at, end))
        : null;
  }

  /** Whether it counts a case of a collection. */
  boolean isCase() {
    return style == Style.LABEL && label.startsWith(CASE);
  }

  /** 案例1：, 案例一 …, 【典型案例1】: at most a bracket before it, and a sign or a space behind. */
  private static Mark caseLabel(CharSequence text, int start, int end) {
    int open = start < end && isOpening(text.charAt(start)) ? start + 1 : start;
    for (String word : CASES) {
      if (!startsWith(text, open, end, word)) {
        continue;
      }
      int from = Chars.skipSpaces(text, open + word.length(), end);
      int to = from;
      StringBuilder number = new StringBuilder();
      while (to < end && to - from < LONGEST_NUMBER && isLabelSign(text.charAt(to))) {
        number.append(plain(text.charAt(to)));
        to++;
      }
      int after = to;
      while (after < end && (isDivider(text.charAt(after)) || isFrameEnd(text.charAt(after)))) {
        after++;
      }
      boolean parted = after > to || to >= end || Chars.isSpace(text.charAt(to));
      if (to > from && parted) {
        return new Mark(Style.LABEL, 0, CASE + number, afterDivider(text, after, end));
      }
    }
    return null;
  }

  private static boolean isOpening(char c) {
    return c == '【' || c == '[';
  }

  private static boolean isFrameEnd(char c) {
    return c == '】' || c == ']';
  }

  private static Mark labelled(CharSequence text, int start, int end) {
    if (FIRST_OF_LABELS.indexOf(text.charAt(start)) < 0) {
      return null;
    }
    Mark ofCase = caseLabel(text, start, end);
    if (ofCase != null) {
      return ofCase;
    }
    int open = isOpening(text.charAt(start)) ? start + 1 : start;
    for (String word : LABELS) {
      if (!startsWith(text, open, end, word)) {
        continue;
      }
      int from = Chars.skipSpaces(text, open + word.length(), end);
      int to = from;
      StringBuilder number = new StringBuilder();
      while (to < end && isLabelSign(text.charAt(to))) {
        char c = text.charAt(to);
        number.append(plain(c));
        to++;
      }
      int at = Chars.skipSpaces(text, to, end);
      boolean closed = open > start && at < end && isFrameEnd(text.charAt(at));
      if (to > from && (closed || (at < end && Chars.isColon(text.charAt(at))))) {
        return new Mark(
            Style.LABEL, 0, word + number, afterDivider(text, closed ? at + 1 : at, end));
      }
    }
    return null;
  }

  private static char plain(char c) {
    if (c == 'l') {
      return '1';
    }
    return c == '．' || (c >= '０' && c <= '９') ? (char) (c - 0xFEE0) : c;
  }

  private static boolean isLabelSign(char c) {
    return ChineseNumber.isLooseDigit(c)
        || ChineseNumber.isNumeral(c)
        || c == '.'
        || c == '．'
        || c == '-';
  }

  private static int digits(CharSequence text, int start, int end) {
    int to = start;
    while (to < end && ChineseNumber.isLooseDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }

  private static boolean isDivider(char c) {
    return "、,，:：.．。;；".indexOf(c) >= 0;
  }

  private static int afterDivider(CharSequence text, int start, int end) {
    int at = Chars.skipSpaces(text, start, end);
    while (at < end && isDivider(text.charAt(at))) {
      at = Chars.skipSpaces(text, at + 1, end);
    }
    return at;
  }

  /** Whether {@code word} stands at a position. */
  static boolean startsWith(CharSequence text, int at, int end, String word) {
    if (at < 0 || at + word.length() > end) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
