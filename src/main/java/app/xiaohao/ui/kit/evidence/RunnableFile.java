package app.xiaohao.ui.kit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Whether a file runs, or may run something, when the desktop opens it: by the end of its name or
 * by how its bytes begin, whatever the name says.
 */
final class RunnableFile {
  private static final Set<String> PROGRAMS =
      Set.of(
          "exe",
          "com",
          "scr",
          "pif",
          "cpl",
          "dll",
          "sys",
          "ocx",
          "msi",
          "msp",
          "mst",
          "msix",
          "appx",
          "bat",
          "cmd",
          "ps1",
          "psm1",
          "psd1",
          "ps1xml",
          "vbs",
          "vbe",
          "vb",
          "js",
          "jse",
          "mjs",
          "ws",
          "wsf",
          "wsc",
          "wsh",
          "sct",
          "hta",
          "htm",
          "html",
          "xhtml",
          "mht",
          "mhtml",
          "svg",
          "chm",
          "hlp",
          "lnk",
          "url",
          "website",
          "desktop",
          "scf",
          "reg",
          "inf",
          "jar",
          "jnlp",
          "class",
          "py",
          "pyw",
          "pl",
          "rb",
          "php",
          "lua",
          "sh",
          "bash",
          "zsh",
          "csh",
          "run",
          "bin",
          "elf",
          "app",
          "command",
          "dmg",
          "pkg",
          "deb",
          "rpm",
          "apk",
          "ipa",
          "appimage",
          "iso",
          "img",
          "vhd",
          "vhdx",
          "application",
          "appref-ms",
          "gadget",
          "msc",
          "settingcontent-ms",
          "library-ms",
          "search-ms",
          "diagcab",
          "xll",
          "xlam",
          "xla",
          "ppam",
          "docm",
          "dotm",
          "xlsm",
          "xltm",
          "xlsb",
          "pptm",
          "potm",
          "ppsm",
          "sldm",
          "mdb",
          "accdb",
          "accde",
          "ade",
          "iqy",
          "slk",
          "rdp",
          "theme",
          "one",
          "ahk",
          "au3",
          "swf");

  private static final Set<String> ZIPPED = Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "cab");

  private static final int HEAD = 512;
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_BYTES = 64 << 20;

  private RunnableFile() {}

  /**
   * Whether it may run. A packed file runs nothing, but what lies in it may; one that cannot be
   * looked into counts as one that does.
   *
   * @throws IOException if it cannot be read
   */
  static boolean mayRun(Path file) throws IOException {
    String ending = ending(file.getFileName().toString());
    if (PROGRAMS.contains(ending)) {
      return true;
    }
    byte[] head;
    try (InputStream stream = Files.newInputStream(file)) {
      head = stream.readNBytes(HEAD);
    }
    if (beginsLikeAProgram(head)) {
      return true;
    }
    if (begins(head, 'P', 'K', 3, 4)) {
      return holdsPrograms(file);
    }
    return ZIPPED.contains(ending)
        || begins(head, 'R', 'a', 'r', '!')
        || begins(head, '7', 'z', 0xBC, 0xAF)
        || begins(head, 'M', 'S', 'C', 'F')
        || begins(head, 0xD0, 0xCF, 0x11, 0xE0) && holdsMacros(file);
  }

  private static boolean beginsLikeAProgram(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text;
    return begins(head, 'M', 'Z')
        || begins(head, 0x7F, 'E', 'L', 'F')
        || begins(head, 0xCA, 0xFE, 0xBA, 0xBE)
        || begins(head, 0xFE, 0xED, 0xFA)
        || begins(head, 0xCE, 0xFA, 0xED, 0xFE)
        || begins(head, 0xCF, 0xFA, 0xED, 0xFE)
        || begins(head, 'L', 0, 0, 0, 1, 0x14, 2, 0)
        || begins(head, 'I', 'T', 'S', 'F')
        || Stream.of(
                "#!",
                "<script",
                "<html",
                "<!doctype html",
                "<hta:",
                "<?xml-stylesheet",
                "<svg",
                "@echo",
                "windows registry editor",
                "regedit4",
                "[internetshortcut]",
                "[desktop entry]")
            .anyMatch(text::startsWith);
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsPrograms(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > MOST_ENTRIES
          || zip.stream()
              .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
              .anyMatch(RunnableFile::partRuns);
    } catch (IOException | IllegalArgumentException unreadable) {
      return true;
    }
  }

  private static boolean partRuns(String name) {
    String ending = ending(name);
    return name.endsWith("vbaproject.bin")
        || name.contains("/activex/")
        || name.startsWith("basic/")
        || name.contains("/macrosheets/")
        || name.equals("meta-inf/manifest.mf")
        || ZIPPED.contains(ending)
        || PROGRAMS.contains(ending) && !isOfficePart(name);
  }

  /** Parts of documents whose names end like a program and are none. */
  private static boolean isOfficePart(String name) {
    return name.matches("(word|xl|ppt|customxml|docprops|_rels)/.*\\.(bin|svg|xml|rels)");
  }

  /** Old documents of Word and Excel keep their macros under these names. */
  private static boolean holdsMacros(Path file) throws IOException {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MOST_BYTES);
    }
    for (String name : List.of("VBA", "Macros")) {
      byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
      for (int at = 0; at + wide.length <= bytes.length; at += 2) {
        if (Arrays.equals(bytes, at, at + wide.length, wide, 0, wide.length)) {
          return true;
        }
      }
    }
    return bytes.length == MOST_BYTES;
  }

  private static String ending(String name) {
    String plain = name.replaceAll("[\\p{Cf}\\p{Cntrl}\\s.]+$", "");
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
  }
}
