package app.xiaohao.intake.read.word;

import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the styles of a Word document say of numbers and of words that are struck out. */
final class WordStyles {
  private record Style(String name, String basis, String list, int level, Boolean struck) {}

  private final Map<String, Style> styles = new HashMap<>();
  private String standard = "";

  /** Reads the part of the styles. */
  void read(XmlCursor xml) throws IOException {
    while (xml.next(0)) {
      if (xml.name().equals("style")) {
        style(xml);
      }
    }
  }

  private void style(XmlCursor xml) throws IOException {
    String id = xml.attribute("styleId");
    if ("paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"))) {
      standard = id == null ? "" : id;
    }
    String name = "";
    String basis = null;
    String list = null;
    int level = -1;
    Boolean struck = null;
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "name" -> name = xml.attribute("val") == null ? "" : xml.attribute("val");
        case "basedOn" -> basis = xml.attribute("val");
        case "numId" -> list = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "strike", "dstrike" -> struck = xml.on() || Boolean.TRUE.equals(struck);
        case "tblStylePr" -> xml.skip();
        default -> {}
      }
    }
    if (id != null) {
      styles.put(id, new Style(name, basis, list, level, struck));
    }
  }

  /** The list that a style numbers its paragraphs in; null where it has none. */
  String list(String id) {
    for (String at : line(id)) {
      if (styles.get(at).list() != null) {
        return styles.get(at).list();
      }
    }
    return null;
  }

  /** The level that a style numbers its paragraphs at; -1 where it does not say. */
  int level(String id) {
    for (String at : line(id)) {
      if (styles.get(at).level() >= 0) {
        return styles.get(at).level();
      }
    }
    return -1;
  }

  /** Whether a style strikes its words out; false where there is no such style. */
  boolean isStruck(String id) {
    if (id == null) {
      return false;
    }
    for (String at : line(id)) {
      if (styles.get(at).struck() != null) {
        return styles.get(at).struck();
      }
    }
    return false;
  }

  /** Whether a style is that of a table of contents, whose lines only repeat the headings. */
  boolean isContents(String id) {
    Style style = styles.get(id == null ? standard : id);
    return style != null && style.name().toLowerCase(Locale.ROOT).matches("toc ?\\d");
  }

  /** A style and those that it is based on, itself first. */
  Set<String> line(String id) {
    Set<String> line = new LinkedHashSet<>();
    String at = id == null ? standard : id;
    while (at != null && styles.containsKey(at) && line.add(at)) {
      at = styles.get(at).basis();
    }
    return line;
  }
}
