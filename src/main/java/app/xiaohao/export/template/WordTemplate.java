package app.xiaohao.export.template;

import app.xiaohao.export.template.TemplateFault.Flaw;
import app.xiaohao.export.template.TemplateFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word document whose fields are filled. All parts but its words stay byte for byte. */
final class WordTemplate {
  private static final String DOCUMENT = "word/document.xml";
  private static final int MOST_PARTS = 2_000;

  /** So many bytes a part: a text of thousands of pages, or a large seal as picture. */
  private static final int MOST_BYTES = 64 << 20;

  private final Map<String, byte[]> parts;

  private WordTemplate(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Reads a template.
   *
   * @throws TemplateFault NO_WORD where it is no Word document
   */
  static WordTemplate read(Path file) throws TemplateFault {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements() && parts.size() < MOST_PARTS) {
        ZipEntry entry = entries.nextElement();
        byte[] bytes = zip.getInputStream(entry).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw noWord(file);
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IOException unreadable) {
      throw noWord(file);
    }
    if (!parts.containsKey(DOCUMENT)) {
      throw noWord(file);
    }
    return new WordTemplate(parts);
  }

  private static TemplateFault noWord(Path file) {
    return new TemplateFault(
        List.of(new Flaw(Kind.NO_WORD, TemplatePlace.WHOLE, String.valueOf(file.getFileName()))),
        List.of());
  }

  /**
   * Fills the fields and writes the document.
   *
   * @param words what stands in fields of words, by name
   * @param blocks what stands in fields of paragraphs, as the body of a document of Word
   * @throws TemplateFault where a field is not known or not whole; nothing is written then
   */
  void fill(OutputStream stream, Map<String, String> words, Map<String, String> blocks)
      throws TemplateFault, IOException {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, byte[]> filled = new LinkedHashMap<>(parts);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      TemplatePlace.Part which = which(part.getKey());
      if (which != null) {
        try {
          Document document = parse(part.getValue());
          new PartFiller(document, which, words, blocks, flaws).fill();
          filled.put(part.getKey(), bytes(document));
        } catch (SAXException broken) {
          flaws.add(new Flaw(Kind.NO_WORD, TemplatePlace.WHOLE, part.getKey()));
        }
      }
    }
    if (!flaws.isEmpty()) {
      List<String> known = new ArrayList<>(words.keySet());
      known.addAll(blocks.keySet());
      throw new TemplateFault(flaws, known);
    }
    ZipOutputStream zip = new ZipOutputStream(stream);
    for (Map.Entry<String, byte[]> part : filled.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static TemplatePlace.@Nullable Part which(String name) {
    if (name.equals(DOCUMENT)) {
      return TemplatePlace.Part.BODY;
    }
    if (name.matches("word/header\\d*\\.xml")) {
      return TemplatePlace.Part.HEADER;
    }
    return name.matches("word/footer\\d*\\.xml") ? TemplatePlace.Part.FOOTER : null;
  }

  static Document parse(byte[] xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the parser of the JDK knows its features", impossible);
    }
  }

  private static byte[] bytes(Document document) throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      document.setXmlStandalone(true);
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException failure) {
      throw new IOException("a part of the document cannot be written", failure);
    }
  }
}
