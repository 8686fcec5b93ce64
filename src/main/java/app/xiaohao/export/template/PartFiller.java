package app.xiaohao.export.template;

import app.xiaohao.export.template.TemplateFault.Flaw;
import app.xiaohao.export.template.TemplateFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Fills the fields of one part of a Word document. */
final class PartFiller {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern FIELD = Pattern.compile("«([^«»]*)»");
  private static final int SHOWN = 24;

  private final Document document;
  private final TemplatePlace.Part part;
  private final Map<String, String> words;
  private final Map<String, String> blocks;
  private final List<Flaw> flaws;

  PartFiller(
      Document document,
      TemplatePlace.Part part,
      Map<String, String> words,
      Map<String, String> blocks,
      List<Flaw> flaws) {
    this.document = document;
    this.part = part;
    this.words = words;
    this.blocks = blocks;
    this.flaws = flaws;
  }

  void fill() throws IOException, SAXException {
    List<Element> paragraphs = elements(document.getDocumentElement(), "p");
    List<TemplatePlace> places = new ArrayList<>();
    for (Element paragraph : paragraphs) {
      places.add(place(paragraph));
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      fill(paragraphs.get(i), places.get(i));
    }
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private void fill(Element paragraph, TemplatePlace place) throws IOException, SAXException {
    List<Element> texts =
        elements(paragraph, "t").stream().filter(text -> above(text, "p") == paragraph).toList();
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(text.getTextContent()));
    String line = all.toString();
    if (line.indexOf('«') < 0 && line.indexOf('»') < 0) {
      return;
    }
    if (!whole(line, place)) {
      return;
    }
    Matcher alone = FIELD.matcher(line.strip());
    if (alone.matches()) {
      String name = alone.group(1).strip();
      if (blocks.containsKey(name)) {
        replace(paragraph, Objects.requireNonNull(blocks.get(name)), place);
      } else if (above(paragraph, "tc") != null) {
        lines(paragraph, texts, Objects.requireNonNull(words.get(name)));
      } else if (Objects.requireNonNull(words.get(name)).isEmpty()
          && place.part() == TemplatePlace.Part.BODY) {
        paragraph.getParentNode().removeChild(paragraph);
      } else {
        put(texts, line);
      }
    } else {
      put(texts, line);
    }
  }

  /** Whether every field of a line is known and whole; else tells what is wrong. */
  private boolean whole(String line, TemplatePlace place) {
    int before = flaws.size();
    Matcher field = FIELD.matcher(line);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (field.find()) {
      rest.append(line, from, field.start());
      from = field.end();
      String name = field.group(1).strip();
      if (blocks.containsKey(name)) {
        if (!line.strip().equals(field.group()) || part != TemplatePlace.Part.BODY) {
          flaws.add(new Flaw(Kind.NOT_ALONE, place, name));
        }
      } else if (!words.containsKey(name)) {
        flaws.add(new Flaw(Kind.UNKNOWN, place, name));
      }
    }
    rest.append(line.substring(from));
    if (rest.indexOf("«") >= 0 || rest.indexOf("»") >= 0) {
      String shown = line.strip();
      flaws.add(
          new Flaw(
              Kind.UNCLOSED,
              place,
              shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown));
    }
    return flaws.size() == before;
  }

  /** Puts the words into the run in which each field begins; a field may lie over several. */
  private void put(List<Element> texts, String line) {
    int[] starts = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      starts[i + 1] = starts[i] + texts.get(i).getTextContent().length();
    }
    StringBuilder[] said = new StringBuilder[texts.size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = new StringBuilder();
    }
    Matcher field = FIELD.matcher(line);
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      while (at < starts[i + 1]) {
        if (field.find(at) && field.start() == at) {
          said[i].append(words.get(field.group(1).strip()));
          at = field.end();
        } else {
          said[i].append(line.charAt(at++));
        }
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      say(texts.get(i), said[i].toString());
    }
  }

  /** Words with line breaks inside of a run. */
  private void say(Element text, String words) {
    String[] lines = words.split("\n", -1);
    text.setTextContent(lines[0]);
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    Node after = text;
    for (int i = 1; i < lines.length; i++) {
      Element turn = document.createElementNS(W, "w:br");
      Element next = (Element) text.cloneNode(false);
      next.setTextContent(lines[i]);
      insert(turn, after);
      insert(next, turn);
      after = next;
    }
  }

  private static void insert(Node node, Node after) {
    after.getParentNode().insertBefore(node, after.getNextSibling());
  }

  /** A paragraph of a cell for each line. */
  private void lines(Element paragraph, List<Element> texts, String words) {
    String[] lines = words.split("\n", -1);
    say(texts.getFirst(), lines[0]);
    for (Element other : texts.subList(1, texts.size())) {
      other.setTextContent("");
    }
    Node after = paragraph;
    for (int i = 1; i < lines.length; i++) {
      Element next = (Element) paragraph.cloneNode(true);
      say(elements(next, "t").getFirst(), lines[i]);
      insert(next, after);
      after = next;
    }
  }

  private void replace(Element paragraph, String xml, TemplatePlace place)
      throws IOException, SAXException {
    if (place.table() > 0) {
      flaws.add(new Flaw(Kind.NOT_ALONE, place, paragraph.getTextContent()));
      return;
    }
    Document body = WordTemplate.parse(xml.getBytes(StandardCharsets.UTF_8));
    NodeList parts = body.getDocumentElement().getFirstChild().getChildNodes();
    for (int i = 0; i < parts.getLength(); i++) {
      if (!"sectPr".equals(parts.item(i).getLocalName())) { // the sheet is that of the template
        paragraph.getParentNode().insertBefore(document.importNode(parts.item(i), true), paragraph);
      }
    }
    paragraph.getParentNode().removeChild(paragraph);
  }

  private TemplatePlace place(Element paragraph) {
    Element cell = above(paragraph, "tc");
    if (cell == null) {
      int number = 0;
      for (Element one : elements(document.getDocumentElement(), "p")) {
        if (above(one, "tc") == null) {
          number++;
        }
        if (one == paragraph) {
          break;
        }
      }
      return new TemplatePlace(part, number, 0, 0, 0);
    }
    Element row = Objects.requireNonNull(above(cell, "tr"));
    Element table = Objects.requireNonNull(above(row, "tbl"));
    return new TemplatePlace(
        part,
        0,
        elements(document.getDocumentElement(), "tbl").indexOf(table) + 1,
        among(row, "tr"),
        among(cell, "tc"));
  }

  /** The place of an element among those of its name below its parent, from 1. */
  private static int among(Element element, String name) {
    int number = 1;
    for (Node before = element.getPreviousSibling();
        before != null;
        before = before.getPreviousSibling()) {
      if (before instanceof Element other && name.equals(other.getLocalName())) {
        number++;
      }
    }
    return number;
  }

  private static @Nullable Element above(Node node, String name) {
    for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
      if (W.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }
}
