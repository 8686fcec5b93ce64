package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.read.parts.ListNumbers;
import app.xiaohao.intake.read.parts.ListNumbers.Level;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** How an OpenDocument text numbers its lists and its headings. */
final class OdtLists {
  /** The name under which the numbers of headings are kept; no style is called so. */
  static final String HEADINGS = "/headings";

  private final Map<String, Level[]> styles = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers();

  /** Reads the styles of lists out of a part. */
  void read(XmlCursor xml) throws IOException {
    while (xml.next(0)) {
      switch (xml.name()) {
        case "list-style" -> styles.put(xml.attribute("name"), levels(xml));
        case "outline-style" -> styles.put(HEADINGS, levels(xml));
        case "body" -> xml.skip();
        default -> {}
      }
    }
  }

  private static Level[] levels(XmlCursor xml) throws IOException {
    Level[] levels = new Level[ListNumbers.LEVELS];
    int within = xml.depth();
    while (xml.next(within)) {
      int at = xml.number("level", 0) - 1;
      boolean number =
          xml.name().equals("list-level-style-number") || xml.name().equals("outline-level-style");
      if (number && at >= 0 && at < levels.length) {
        levels[at] = level(xml, at);
      }
    }
    return levels;
  }

  private static Level level(XmlCursor xml, int at) {
    String format = xml.attribute("num-format");
    int start = xml.number("start-value", 1);
    if (format == null || format.isEmpty()) {
      return new Level(start, "none", "", at, false);
    }
    String pattern = xml.attribute("num-list-format");
    if (pattern == null) {
      int shown = Math.clamp(xml.number("display-levels", 1), 1, at + 1);
      StringBuilder places = new StringBuilder();
      for (int i = at + 1 - shown; i <= at; i++) {
        places.append(places.isEmpty() ? "" : ".").append('%').append(i + 1);
      }
      pattern =
          orEmpty(xml.attribute("num-prefix")) + places + orEmpty(xml.attribute("num-suffix"));
    } else {
      pattern = pattern.replaceAll("(%\\d+)%", "$1");
    }
    return new Level(start, format(format), pattern, at, false);
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** Formats are given by their first number. */
  private static String format(String sample) {
    return switch (sample.charAt(0)) {
      case '一' -> "chineseCountingThousand";
      case '壹' -> "chineseLegalSimplified";
      case '甲' -> "ideographTraditional";
      case '子' -> "ideographZodiac";
      case '①' -> "decimalEnclosedCircle";
      case '１' -> "decimalFullWidth";
      case 'a' -> "lowerLetter";
      case 'A' -> "upperLetter";
      case 'i' -> "lowerRoman";
      case 'I' -> "upperRoman";
      default -> "decimal";
    };
  }

  /**
   * The number before an item.
   *
   * @param list items of the same list are counted together
   * @param level from 0
   */
  String next(String list, String style, int level) {
    Level[] levels = styles.get(style);
    return levels == null || level >= levels.length ? "" : numbers.next(list, levels, level);
  }

  /** Makes the next item of a list begin at {@code start}; {@code key} is the item's own. */
  void restart(String key, String list, int level, int start) {
    if (level < ListNumbers.LEVELS) {
      numbers.restartOnce(key, list, level, start);
    }
  }
}
