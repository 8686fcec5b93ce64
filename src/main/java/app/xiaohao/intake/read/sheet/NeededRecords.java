package app.xiaohao.intake.read.sheet;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a binary workbook that hold what is read of it. Some programs write others with
 * odd lengths, over which POI stops although Excel passes them over.
 */
final class NeededRecords {
  private static final int CONTINUE = 0x3C;
  private static final int LOCK = 0x2F;
  private static final Set<Integer> NEEDED =
      Set.of(
          0x809, 0x0A, 0x85, 0x22, 0x42, 0xFC, 0x31, 0xE0, 0x41E, // the workbook
          0xFD, 0x204, 0x203, 0x27E, 0xBD, 0x205, 0x06, 0x207, // cells
          0xE5, 0x7D, 0x208);

  private NeededRecords() {}

  /** The stream with these alone; empty where it is locked, since a lock counts all bytes. */
  static Optional<byte[]> of(byte[] workbook) {
    ByteArrayOutputStream needed = new ByteArrayOutputStream(workbook.length);
    boolean keeps = false;
    for (int at = 0; at + 4 <= workbook.length; ) {
      int kind = word(workbook, at);
      int end = at + 4 + word(workbook, at + 2);
      if (kind == LOCK) {
        return Optional.empty();
      }
      if (end > workbook.length) {
        break;
      }
      keeps = kind == CONTINUE ? keeps : NEEDED.contains(kind);
      if (keeps) {
        needed.write(workbook, at, end - at);
      }
      at = end;
    }
    return Optional.of(needed.toByteArray());
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }
}
