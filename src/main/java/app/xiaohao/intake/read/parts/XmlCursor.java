package app.xiaohao.intake.read.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a foreign XML part once, from its start to its end. Elements that a reader does not
 * know are walked into, so that what is wrapped in them is not lost. Entities of one's own and
 * everything outside the part are refused. Names are without their prefix.
 */
final class XmlCursor {
  /** What a step came upon. */
  enum Step {
    ELEMENT,
    TEXT,
    END
  }

  private final XMLStreamReader reader;
  private int depth;

  XmlCursor(InputStream part) throws IOException {
    try {
      reader = PartXml.open(part);
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** How deep the element stands that was found last; 0 before the first. */
  int depth() {
    return depth;
  }

  /** The name of the element that was found last. */
  String name() {
    return reader.getLocalName();
  }

  /**
   * Goes to the next element inside the one at {@code within}, at any depth.
   *
   * @return false at the end of that one
   */
  boolean next(int within) throws IOException {
    Step step = step(within);
    while (step == Step.TEXT) {
      step = step(within);
    }
    return step == Step.ELEMENT;
  }

  /** Goes to the next element or text inside the one at {@code within}, or to its end. */
  Step step(int within) throws IOException {
    try {
      while (reader.hasNext()) {
        switch (PartXml.next(reader)) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            return Step.ELEMENT;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            if (depth < within) {
              return Step.END;
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Step.TEXT;
          }
          default -> {}
        }
      }
      return Step.END;
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** The characters of the text that was found last. */
  String text() {
    return reader.getText();
  }

  /** All characters inside the element that was found last; goes to its end. */
  String allText() throws IOException {
    StringBuilder all = new StringBuilder();
    int within = depth;
    for (Step step = step(within); step != Step.END; step = step(within)) {
      if (step == Step.TEXT) {
        all.append(text());
      }
    }
    return all.toString();
  }

  /** Goes to the end of the element that was found last. */
  void skip() throws IOException {
    int within = depth;
    while (step(within) != Step.END) {
      // what stands inside is not wanted
    }
  }

  /** An attribute of the element that was found last, by its name without prefix; or null. */
  String attribute(String name) {
    return PartXml.attribute(reader, name);
  }

  /** An attribute that is a whole number; {@code otherwise} where it is none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }

  /** Whether a switch such as {@code <w:b/>} or {@code <w:b w:val="0"/>} is on. */
  boolean on() {
    String value = attribute("val");
    return value == null
        || switch (value.toLowerCase(Locale.ROOT)) {
          case "0", "false", "off", "none" -> false;
          default -> true;
        };
  }
}
