package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.read.parts.PartXml;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the cells of a workbook show their numbers, and which of them are struck out. */
final class WorkbookStyles {
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final List<Integer> fontOfStyle = new ArrayList<>();
  private final BitSet struckFonts = new BitSet();

  /** A workbook without styles. */
  WorkbookStyles() {}

  WorkbookStyles(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = PartXml.open(part);
    boolean ofCells = false;
    boolean inFonts = false;
    int font = -1;
    while (xml.hasNext()) {
      int event = PartXml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(PartXml.number(xml, "numFmtId", 0), PartXml.attribute(xml, "formatCode"));
          case "fonts" -> inFonts = true;
          case "font" -> font += inFonts ? 1 : 0;
          case "strike" -> {
            if (inFonts && PartXml.isNotOff(xml, "val")) {
              struckFonts.set(font);
            }
          }
          case "cellXfs" -> ofCells = true;
          case "xf" -> {
            if (ofCells) {
              formatOfStyle.add(PartXml.number(xml, "numFmtId", 0));
              fontOfStyle.add(PartXml.number(xml, "fontId", 0));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !xml.getLocalName().equals("cellXfs");
        inFonts &= !xml.getLocalName().equals("fonts");
      }
    }
  }

  /** The number of a style's format; 0, General, where the file knows no such style. */
  int format(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** Whether a style strikes the words of its cells out. */
  boolean isStruck(int style) {
    return style >= 0 && style < fontOfStyle.size() && struckFonts.get(fontOfStyle.get(style));
  }

  /** The wording of a format; null where the file has none. */
  String wording(int format) {
    return formats.get(format);
  }
}
