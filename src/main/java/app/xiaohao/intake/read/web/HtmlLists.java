package app.xiaohao.intake.read.web;

import app.xiaohao.intake.read.parts.NumberWords;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The numbers that a browser makes before the items of a list, and those that Word has saved. */
final class HtmlLists {
  private static final Pattern STYLE = Pattern.compile("list-style(?:-type)?\\s*:\\s*([^;]+)");

  /** An item that was numbered by hand has its number already. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[0-9]{1,3}[.．、)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}(?:、|是)|[①-⑳]"
              + "|第[一二三四五六七八九十]).*",
          Pattern.DOTALL);

  private HtmlLists() {}

  /** The number of an item; empty where its list shows none. */
  static String number(Element list, Element item, int number) {
    String kind = kind(list, item);
    if (kind.contains("none") || NUMBERED.matcher(item.text()).matches()) {
      return "";
    }
    return switch (kind) {
      case "a", "lower-alpha", "lower-latin" -> NumberWords.of("lowerLetter", number) + ".";
      case "A", "upper-alpha", "upper-latin" -> NumberWords.of("upperLetter", number) + ".";
      case "i", "lower-roman" -> NumberWords.of("lowerRoman", number) + ".";
      case "I", "upper-roman" -> NumberWords.of("upperRoman", number) + ".";
      case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal" ->
          NumberWords.of("chineseCountingThousand", number) + "、";
      case "disc", "circle", "square" -> "";
      default -> number + ".";
    };
  }

  private static String kind(Element list, Element item) {
    for (Element element : new Element[] {item, list}) {
      Matcher style = STYLE.matcher(element.attr("style").toLowerCase(Locale.ROOT));
      if (style.find()) {
        return style.group(1).strip();
      }
    }
    return list.attr("type");
  }

  /** Whether Word has put the number that it shows into this element. */
  static boolean isShownNumber(Element element) {
    String style = element.attr("style");
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("mso-list:ignore");
  }

  /** Such a number without the space that Word puts behind it; nothing for a bullet. */
  static String withoutGap(String number) {
    String words = number.replace('\u00A0', ' ').strip();
    if (words.isEmpty() || words.length() == 1 && !Character.isLetterOrDigit(words.charAt(0))) {
      return words.matches("[①-⑳⑴-⒛㈠-㈩]") ? words : "";
    }
    boolean apart = Character.isLetterOrDigit(words.charAt(words.length() - 1));
    return apart ? words + " " : words;
  }
}
