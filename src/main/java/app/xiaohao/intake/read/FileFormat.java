package app.xiaohao.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Knows by their first bytes the formats that are no plain text but that people will try. */
final class FileFormat {
  private static final int HTML_LOOK = 512;

  private FileFormat() {}

  /** The format's usual name; empty where the bytes may be plain text. */
  static Optional<String> of(byte[] bytes) {
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) {
      return Optional.of(zipped(bytes));
    }
    if (begins(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of("pdf");
    }
    if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of("doc");
    }
    if (begins(bytes, '{', '\\', 'r', 't', 'f')) {
      return Optional.of("rtf");
    }
    if (begins(bytes, 'R', 'a', 'r', '!')) {
      return Optional.of("rar");
    }
    if (begins(bytes, '7', 'z', 0xBC, 0xAF)) {
      return Optional.of("7z");
    }
    return html(bytes) ? Optional.of("html") : Optional.empty();
  }

  /** Office files are zip archives; the names of their parts tell them apart. */
  private static String zipped(byte[] bytes) {
    String names = new String(bytes, StandardCharsets.ISO_8859_1);
    if (names.contains("word/")) {
      return "docx";
    }
    if (names.contains("xl/")) {
      return "xlsx";
    }
    return names.contains("ppt/") ? "pptx" : "zip";
  }

  private static boolean html(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, HTML_LOOK), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static boolean begins(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
