package app.xiaohao.export.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a document that is kept as a zip. The same parts give the same bytes. */
public final class ZipParts {
  /** The earliest day that a zip can name: a document is not dated by its packing. */
  private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final ZipOutputStream zip;

  /**
   * @param stream not closed
   */
  public ZipParts(OutputStream stream) {
    zip = new ZipOutputStream(stream);
  }

  /** A part of XML, whose declaration is put before it. */
  public void xml(String name, CharSequence content) throws IOException {
    bytes(name, (XML + content).getBytes(StandardCharsets.UTF_8));
  }

  /** A part of bytes. */
  public void bytes(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(UNDATED);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Ends the zip. */
  public void finish() throws IOException {
    zip.finish();
  }
}
