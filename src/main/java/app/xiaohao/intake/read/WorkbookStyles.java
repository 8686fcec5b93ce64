package app.xiaohao.intake.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the cells of a workbook show their numbers. */
final class WorkbookStyles {
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();

  /** A workbook without styles. */
  WorkbookStyles() {}

  WorkbookStyles(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = PartXml.open(part);
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = PartXml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(PartXml.number(xml, "numFmtId", 0), PartXml.attribute(xml, "formatCode"));
          case "cellXfs" -> ofCells = true;
          case "xf" -> {
            if (ofCells) {
              formatOfStyle.add(PartXml.number(xml, "numFmtId", 0));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      }
    }
  }

  /** The number of a style's format; 0, General, where the file knows no such style. */
  int format(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** The wording of a format; null where the file has none. */
  String wording(int format) {
    return formats.get(format);
  }
}
