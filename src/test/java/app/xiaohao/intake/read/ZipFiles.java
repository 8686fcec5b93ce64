package app.xiaohao.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zipped files made of parts that a test writes itself. */
public final class ZipFiles {
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private ZipFiles() {}

  /** A zip of parts by their names; the one that names the kind is not packed, so that it shows. */
  public static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A .docx of a body and of the insides of its other parts; empty ones are left out. */
  public static byte[] docx(String body, String numbering, String styles, String footnotes)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\""
            + KIND
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    StringBuilder relations = new StringBuilder("<Relationships>");
    put(parts, relations, "numbering", numbering);
    put(parts, relations, "styles", styles);
    put(parts, relations, "footnotes", footnotes);
    parts.put("word/_rels/document.xml.rels", relations.append("</Relationships>").toString());
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"
            + W
            + "><w:body>"
            + body
            + "<w:sectPr/></w:body></w:document>");
    return zip(parts);
  }

  private static void put(
      Map<String, String> parts, StringBuilder relations, String kind, String inside) {
    if (!inside.isEmpty()) {
      relations
          .append("<Relationship Id=\"" + kind + "\" Type=\"" + KIND + kind)
          .append("\" Target=\"" + kind + ".xml\"/>");
      parts.put("word/" + kind + ".xml", "<w:" + kind + W + ">" + inside + "</w:" + kind + ">");
    }
  }
}
