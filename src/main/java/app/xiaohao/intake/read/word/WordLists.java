package app.xiaohao.intake.read.word;

import app.xiaohao.intake.read.parts.ListNumbers;
import app.xiaohao.intake.read.parts.ListNumbers.Level;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** How a Word document numbers the paragraphs of its lists. */
final class WordLists {
  /** A definition that several lists may share and count on in together. */
  private static final class Definition {
    private final Level[] levels = new Level[ListNumbers.LEVELS];
    private final Map<String, Integer> levelOfStyle = new HashMap<>();
    private String elsewhere;
  }

  private static final class Numbered {
    private String definition;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Level[] levels = new Level[ListNumbers.LEVELS];
  }

  private final WordStyles styles;
  private final ListNumbers numbers = new ListNumbers();
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Numbered> lists = new HashMap<>();

  WordLists(WordStyles styles) {
    this.styles = styles;
  }

  /** Reads the part of the numbering. */
  void read(XmlCursor xml) throws IOException {
    while (xml.next(0)) {
      switch (xml.name()) {
        case "abstractNum" -> definition(xml);
        case "num" -> numbered(xml);
        case "numPicBullet" -> xml.skip();
        default -> {}
      }
    }
  }

  private void definition(XmlCursor xml) throws IOException {
    Definition definition = new Definition();
    definitions.put(xml.attribute("abstractNumId"), definition);
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "lvl" -> level(xml, definition.levels, definition.levelOfStyle);
        case "numStyleLink" -> definition.elsewhere = xml.attribute("val");
        default -> {}
      }
    }
  }

  private static void level(XmlCursor xml, Level[] levels, Map<String, Integer> levelOfStyle)
      throws IOException {
    int at = xml.number("ilvl", 0);
    int start = 0;
    String format = "decimal";
    String pattern = "";
    int restartBelow = at;
    boolean plain = false;
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "start" -> start = xml.number("val", 0);
        case "numFmt" ->
            format = "custom".equals(xml.attribute("val")) ? format : xml.attribute("val");
        case "lvlText" -> pattern = xml.attribute("val") == null ? "" : xml.attribute("val");
        case "lvlRestart" -> restartBelow = xml.number("val", at);
        case "isLgl" -> plain = xml.on();
        case "pStyle" -> levelOfStyle.put(xml.attribute("val"), at);
        case "pPr", "rPr" -> xml.skip();
        default -> {}
      }
    }
    if (at >= 0 && at < ListNumbers.LEVELS) {
      levels[at] =
          new Level(start, format == null ? "decimal" : format, pattern, restartBelow, plain);
    }
  }

  private void numbered(XmlCursor xml) throws IOException {
    Numbered numbered = new Numbered();
    lists.put(xml.attribute("numId"), numbered);
    int within = xml.depth();
    int overridden = 0;
    while (xml.next(within)) {
      switch (xml.name()) {
        case "abstractNumId" -> numbered.definition = xml.attribute("val");
        case "lvlOverride" -> overridden = xml.number("ilvl", 0);
        case "startOverride" -> numbered.starts.put(overridden, xml.number("val", 1));
        case "lvl" -> level(xml, numbered.levels, new HashMap<>());
        default -> {}
      }
    }
  }

  /**
   * The number before a paragraph; empty where it has none.
   *
   * @param list as the paragraph says; null where only its style does
   * @param level as the paragraph says; -1 where it does not
   * @param style of the paragraph; null where it has the standard one
   */
  String next(String list, int level, String style) {
    String known = list != null ? list : styles.list(style);
    Numbered numbered = lists.get(known);
    if (numbered == null) {
      return "";
    }
    String shared = shared(numbered.definition, 0);
    Definition definition = definitions.get(shared);
    if (definition == null) {
      return "";
    }
    int at = level >= 0 ? level : levelOf(style, definition);
    if (at >= ListNumbers.LEVELS) {
      return "";
    }
    Level[] levels = definition.levels.clone();
    for (int i = 0; i < levels.length; i++) {
      levels[i] = numbered.levels[i] != null ? numbered.levels[i] : levels[i];
    }
    numbered.starts.forEach(
        (overridden, start) ->
            numbers.restartOnce(known + "/" + overridden, shared, overridden, start));
    return numbers.next(shared, levels, at);
  }

  /** A definition that only names a style has its levels where that style's list has them. */
  private String shared(String id, int depth) {
    Definition definition = definitions.get(id);
    if (definition == null || definition.elsewhere == null || depth > 1) {
      return id;
    }
    Numbered linked = lists.get(styles.list(definition.elsewhere));
    return linked == null ? id : shared(linked.definition, depth + 1);
  }

  private int levelOf(String style, Definition definition) {
    for (String at : styles.line(style)) {
      Integer level = definition.levelOfStyle.get(at);
      if (level != null) {
        return level;
      }
    }
    return Math.max(0, styles.level(style));
  }
}
