package app.xiaohao.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and folders that every system takes, Windows the strictest of them. */
public final class SafeName {
  /** Characters of a name at most, so that a folder in a folder stays below 260. */
  private static final int LONGEST = 60;

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SafeName() {}

  /** A file's name: as it is where it can be, else as near to it; the ending stays. */
  public static String of(String name) {
    String bare = cleaned(name);
    int dot = bare.lastIndexOf('.');
    String ending = dot > 0 && bare.length() - dot <= 10 ? bare.substring(dot) : "";
    String stem = bare.substring(0, bare.length() - ending.length());
    return shortened(stem, LONGEST - ending.length()) + ending;
  }

  /** A file with an ending, added where its name has another or none. */
  public static Path ending(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? file
        : file.resolveSibling(name + ending);
  }

  /**
   * A part of a folder's name.
   *
   * @param longest in UTF-16 units
   */
  public static String part(String name, int longest) {
    return shortened(cleaned(name), longest);
  }

  private static String cleaned(String name) {
    String bare = BLANKS.matcher(NOT_IN_NAMES.matcher(name).replaceAll(" ")).replaceAll(" ");
    return withoutEnd(bare.strip());
  }

  private static String shortened(String stem, int longest) {
    int end = Math.min(stem.length(), longest);
    if (end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
      end--;
    }
    String cut = withoutEnd(stem.substring(0, end).strip());
    if (cut.isEmpty()) {
      return "_";
    }
    return RESERVED.contains(cut.toLowerCase(Locale.ROOT)) ? "_" + cut : cut;
  }

  /** Windows drops dots and blanks at the end of a name, and then does not find it. */
  private static String withoutEnd(String name) {
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
      end--;
    }
    return name.substring(0, end);
  }
}
