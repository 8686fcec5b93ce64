package app.xiaohao.intake.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as OpenDocument text. */
public final class OdtFiles {
  private static final String SPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

  private OdtFiles() {}

  /** Each line a paragraph, numbers typed as they stand. */
  static byte[] typed(List<String> lines) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      body.append("<text:p text:style-name=\"P1\">")
          .append(
              line.replace("&", "&amp;").replace("<", "&lt;").replaceAll("(?<= ) ", "<text:s/>"))
          .append("</text:p>");
    }
    return of("", body.toString(), "");
  }

  /**
   * A file of its parts.
   *
   * @param styles of lists
   * @param manifest inside of it
   */
  public static byte[] of(String styles, String body, String manifest) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + SPACES
            + "><office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    parts.put("META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>");
    return ZipFiles.zip(parts);
  }
}
