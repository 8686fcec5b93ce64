package app.xiaohao.export.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Sheets protected without a password. fastexcel always writes one, of empty words the print 0, and
 * the format leaves open whether that is none: so it is taken out again.
 */
final class OpenProtection {
  private static final String SHEETS = "xl/worksheets/";
  private static final String PASSWORD = "<sheetProtection password=\"0\" ";

  /** The earliest day that a zip can name, so that the same packet is the same bytes anywhere. */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private OpenProtection() {}

  /** Copies a workbook. */
  static void copy(ByteArrayOutputStream workbook, OutputStream to) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(to, StandardCharsets.UTF_8);
    // fastexcel leaves sizes to the list at the end, which the JDK reads from files only
    try (ZipFile parts = ZipFile.builder().setByteArray(workbook.toByteArray()).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        byte[] bytes;
        try (InputStream stream = parts.getInputStream(part)) {
          bytes = stream.readAllBytes();
        }
        if (part.getName().startsWith(SHEETS)) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          bytes = xml.replace(PASSWORD, "<sheetProtection ").getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(FIRST_DAY);
        copy.putNextEntry(entry);
        copy.write(bytes);
        copy.closeEntry();
      }
    }
    copy.finish();
  }
}
