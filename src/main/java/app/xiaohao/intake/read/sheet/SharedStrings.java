package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.read.parts.PartXml;
import app.xiaohao.intake.read.parts.RichText;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share; only those that a cell needs are kept. */
final class SharedStrings {
  /** ECMA-376, 22.9.2.19: characters that XML cannot hold, such as carriage returns. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Map<Integer, RichText> texts = new HashMap<>();

  /** A workbook without shared texts. */
  SharedStrings() {}

  SharedStrings(InputStream part, BitSet needed) throws XMLStreamException {
    XMLStreamReader xml = PartXml.openInPieces(part);
    int index = 0;
    while (xml.hasNext()) {
      if (PartXml.next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("si")) {
        RichText text = richText(xml, "si");
        if (needed.get(index)) {
          texts.put(index, text);
        }
        index++;
      }
    }
  }

  /**
   * One of the texts.
   *
   * @throws IOException if the workbook has none of this number
   */
  RichText get(int index) throws IOException {
    RichText text = texts.get(index);
    if (text == null) {
      throw new IOException("no shared text " + index);
    }
    return text;
  }

  /**
   * The text of the element at which the reader stands, run by run, the marks of pronunciation left
   * out.
   */
  static RichText richText(XMLStreamReader xml, String element) throws XMLStreamException {
    RichText whole = new RichText();
    StringBuilder text = new StringBuilder();
    Boolean struck = null;
    boolean inText = false;
    int pronounced = 0;
    while (xml.hasNext()) {
      switch (PartXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          inText = xml.getLocalName().equals("t");
          pronounced += xml.getLocalName().equals("rPh") ? 1 : 0;
          switch (xml.getLocalName()) {
            case "rPr" -> struck = Boolean.FALSE;
            case "strike" -> struck = PartXml.isNotOff(xml, "val");
            default -> {}
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText && pronounced == 0) {
            PartXml.append(xml, text);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          boolean ended = xml.getLocalName().equals(element);
          if (ended || xml.getLocalName().equals("r")) {
            whole.add(unescaped(text.toString()), struck);
            text.setLength(0);
            struck = null;
          }
          if (ended) {
            return whole;
          }
          pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
        }
        default -> {}
      }
    }
    throw new XMLStreamException("the text does not end", xml.getLocation());
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found -> {
                  char c = (char) Integer.parseInt(found.group(1), 16);
                  return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
                })
        : text;
  }
}
