package app.xiaohao.intake.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML of strangers: what it declares or names outside of itself is never fetched. */
final class PartXml {
  private static final int DEEPEST = 400;

  private PartXml() {}

  static XMLStreamReader open(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Else the parser prints what is wrong to the console, besides throwing it.
    factory.setXMLReporter((message, type, related, place) -> {});
    // Below what the stack of a reader that walks down stands, above what any document nests.
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory.createXMLStreamReader(part);
  }

  /**
   * The next event.
   *
   * @throws XMLStreamException if the XML is damaged, or declares a type or entities: no Office
   *     program does so, attackers do
   */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type", xml.getLocation());
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

  /** Whether an attribute says yes. */
  static boolean isOn(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return "1".equals(value) || "true".equals(value);
  }
}
