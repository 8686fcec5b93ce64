package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Which styles of an OpenDocument strike their words out. */
final class OdfStrikes {
  private static final int DEEPEST = 20;

  private final Map<String, Boolean> said = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  /** Reads a part with styles, up to its body. */
  void read(XmlCursor xml) throws IOException {
    while (xml.next(0)) {
      if (xml.name().equals("style")) {
        String name = xml.attribute("name");
        parent(name, xml.attribute("parent-style-name"));
        int within = xml.depth();
        while (xml.next(within)) {
          property(name, xml);
        }
      } else if (xml.name().equals("body")) {
        xml.skip();
      }
    }
  }

  void parent(String style, String parent) {
    parents.put(style, parent);
  }

  /** Takes an element inside a style. */
  void property(String style, XmlCursor xml) {
    if (xml.name().equals("text-properties")) {
      String line = xml.attribute("text-line-through-style");
      String type = xml.attribute("text-line-through-type");
      if (line != null || type != null) {
        said.put(style, !"none".equals(line == null ? type : line));
      }
    }
  }

  /** Whether a style strikes its words out; {@code otherwise} where it does not say. */
  boolean strikes(String style, boolean otherwise) {
    String at = style;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (said.containsKey(at)) {
        return said.get(at);
      }
      at = parents.get(at);
    }
    return otherwise;
  }
}
