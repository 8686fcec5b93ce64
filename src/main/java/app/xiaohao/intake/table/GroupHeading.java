package app.xiaohao.intake.table;

import app.xiaohao.intake.parse.item.FieldTitle;
import app.xiaohao.model.SourceRange;

/**
 * A row that is a heading above the rows below it: 一、关于政治建设方面.
 *
 * @param number as a path gives it; empty where it has none
 * @param style what its number looks like, so that 二、 stands beside 一、 and （一） below it
 * @param words as printed, without the number
 */
record GroupHeading(String number, String style, String words, SourceRange source) {
  /** A heading in a single cell. */
  static GroupHeading of(String text, SourceRange source) {
    FieldTitle title = FieldTitle.of(text);
    String words = title.number().isEmpty() ? text : text.substring(numberEnd(text, title));
    return new GroupHeading(title.number(), style(title.number()), bare(words), source);
  }

  /** A heading whose number stands in a cell of its own. */
  static GroupHeading of(String number, String text, SourceRange source) {
    String plain = IssueNumbers.plain(number);
    return new GroupHeading(plain, style(plain), bare(text), source);
  }

  /** The wrapper 关于…方面 is part of a heading as printed; the title has it off. */
  private static int numberEnd(String text, FieldTitle title) {
    for (int at = 0; at < title.titleStart(); at++) {
      if ("、.．)）：:".indexOf(text.charAt(at)) >= 0) {
        int end = at + 1;
        while (end < title.titleStart() && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return title.titleStart();
  }

  private static String bare(String words) {
    String stripped = words.replace("\n", "").strip();
    int end = stripped.length();
    while (end > 0 && "。：:；;，,、".indexOf(stripped.charAt(end - 1)) >= 0) {
      end--;
    }
    return stripped.substring(0, end);
  }

  /** 二 and 十一 look alike, (一) and (1) do not. */
  private static String style(String number) {
    return number.replaceAll("[一二三四五六七八九十]+", "一").replaceAll("\\d+", "1");
  }
}
