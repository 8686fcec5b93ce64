package app.xiaohao.intake.read.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML of strangers: what it declares or names outside of itself is never fetched. */
final class PartXml {
  private static final int DEEPEST = 400;

  private static final int LOOK = 200;
  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  /** A cell of a sheet holds 32,767 characters at most. */
  private static final int LONGEST_TEXT = 1 << 20;

  private PartXml() {}

  /** XML declares a type or entities: no Office program does so, attackers do. */
  static final class EntitiesDeclared extends XMLStreamException {
    private static final long serialVersionUID = 1;

    private EntitiesDeclared(Location where) {
      super("a document type", where);
    }

    /** Whether that is what brought a failure about. */
    static boolean in(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof EntitiesDeclared) {
          return true;
        }
      }
      return false;
    }
  }

  static XMLStreamReader open(InputStream part) throws XMLStreamException {
    return factory(true).createXMLStreamReader(characters(part));
  }

  /** The same, long texts coming in several events, so that none has to fit into memory. */
  static XMLStreamReader openInPieces(InputStream part) throws XMLStreamException {
    return factory(false).createXMLStreamReader(characters(part));
  }

  private static XMLInputFactory factory(boolean whole) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, whole);
    // Below what the stack of a reader that walks down stands, above what any document nests.
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory;
  }

  /** Decoded here, strictly: the parser prints to the console where it meets wrong bytes. */
  private static Reader characters(InputStream part) throws XMLStreamException {
    BufferedInputStream bytes = new BufferedInputStream(part, LOOK * 2);
    try {
      bytes.mark(LOOK);
      String start = new String(bytes.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
      bytes.reset();
      Matcher named = ENCODING.matcher(start);
      Charset charset = StandardCharsets.UTF_8;
      if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
        charset = StandardCharsets.UTF_16;
      } else if (named.find()) {
        charset = Charset.forName(named.group(1));
      }
      if (start.startsWith("\u00EF\u00BB\u00BF")) {
        bytes.skipNBytes(3);
      }
      return new InputStreamReader(bytes, charset.newDecoder());
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new XMLStreamException(unreadable);
    }
  }

  /**
   * Appends what the reader stands at to a text.
   *
   * @throws XMLStreamException if it becomes longer than the text of any cell
   */
  static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (text.length() > LONGEST_TEXT) {
      throw new XMLStreamException("a text without end", xml.getLocation());
    }
  }

  /**
   * The next event.
   *
   * @throws EntitiesDeclared if the XML declares a type or entities
   * @throws XMLStreamException if the XML is damaged
   */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new EntitiesDeclared(xml.getLocation());
    }
    return event;
  }

  /** An attribute by its local name; null where there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A number of an attribute, or what holds where there is none. */
  static int number(XMLStreamReader xml, String name, int otherwise) {
    String value = attribute(xml, name);
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }

  /** Whether an attribute does not say no: an element without it says yes by being there. */
  static boolean isNotOff(XMLStreamReader xml, String name) {
    return attribute(xml, name) == null || isOn(xml, name);
  }

  /** Whether an attribute says yes. */
  static boolean isOn(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return "1".equals(value) || "true".equals(value);
  }
}
