package app.xiaohao.intake.packet;

import app.xiaohao.intake.PacketKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a file has the hidden sheet of a packet: a look at the names of its sheets, so that files
 * can be sorted without being read. Whether it is a packet says {@link PacketReader} alone.
 */
public final class PacketSign {
  /** Where the names of sheets stand: in a workbook of Excel, and of OpenDocument. */
  private static final List<String> NAMES = List.of("xl/workbook.xml", "content.xml");

  /** Of an old workbook; longer ones are sorted as any file is. */
  private static final long OLD_AT_MOST = 16L << 20;

  private PacketSign() {}

  /** False also where the file cannot be read: whoever reads it then says why. */
  public static boolean isOn(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(2);
      if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
        return isInZip(file);
      }
      return Files.size(file) <= OLD_AT_MOST && isIn(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isInZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String name : NAMES) {
        ZipEntry part = zip.getEntry(name);
        if (part != null) {
          try (InputStream stream = zip.getInputStream(part)) {
            if (isIn(stream.readNBytes((int) OLD_AT_MOST))) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  /** Its name is of ASCII alone, which all of these formats write in one byte each. */
  private static boolean isIn(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(PacketKey.SHEET);
  }
}
