package app.xiaohao.model.pinyin;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Makes {@code readings.txt}: of every character the reading of ICU's Han-Latin first, then those
 * of pinyin4j that are others, and that of Han-Latin/Names where it is another. Run it after one of
 * the libraries has changed; {@link ReadingsTest} says when.
 */
final class ReadingsMaker {
  /** Where the table stands in the tree of sources. */
  static final Path TABLE = Path.of("src/main/resources/app/xiaohao/model/pinyin/readings.txt");

  private static final String MARKS = "\u0304\u0301\u030C\u0300";
  private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin");
  private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

  /** The characters read so first, so too, so as surnames. */
  private record Line(StringBuilder first, StringBuilder too, StringBuilder surname) {}

  private ReadingsMaker() {}

  /** Writes the table into the tree of sources. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(TABLE, table());
  }

  /** The table as it is to be. */
  static String table() {
    Map<String, Line> lines = new TreeMap<>();
    IntStream.rangeClosed(0x2E80, 0x323AF)
        .filter(Character::isDefined)
        .filter(Character::isIdeographic)
        .forEach(point -> add(lines, point));
    StringBuilder table =
        new StringBuilder(
            "# Made by ReadingsMaker of ICU (Unicode License V3) and pinyin4j (BSD): do not edit.\n"
                + "# syllable and tone, characters so read first, so read too, so read as"
                + " surnames\n");
    lines.forEach(
        (syllable, line) ->
            table
                .append(syllable)
                .append('\t')
                .append(line.first)
                .append('\t')
                .append(line.too)
                .append('\t')
                .append(line.surname)
                .append('\n'));
    return table.toString();
  }

  private static void add(Map<String, Line> lines, int point) {
    Set<String> readings = new LinkedHashSet<>();
    String plain = spelled(PLAIN, point);
    if (!plain.isEmpty()) {
      readings.add(plain);
    }
    String[] more = point < 0x10000 ? PinyinHelper.toHanyuPinyinStringArray((char) point) : null;
    if (more != null) {
      Arrays.stream(more)
          .map(one -> one.replace("u:", "v"))
          .filter(one -> one.matches("[a-z]+[1-5]"))
          .forEach(readings::add);
    }
    boolean first = true;
    for (String reading : readings) {
      Line line = line(lines, reading);
      (first ? line.first : line.too).appendCodePoint(point);
      first = false;
    }
    String surname = spelled(NAMES, point);
    if (!surname.isEmpty() && !surname.equals(plain)) {
      line(lines, surname).surname.appendCodePoint(point);
    }
  }

  private static Line line(Map<String, Line> lines, String syllable) {
    return lines.computeIfAbsent(
        syllable, any -> new Line(new StringBuilder(), new StringBuilder(), new StringBuilder()));
  }

  /** A reading with its tone as a digit and ü as v; empty where the library has none. */
  private static String spelled(Transliterator library, int point) {
    String marked = library.transliterate(Character.toString(point)).strip();
    StringBuilder letters = new StringBuilder();
    int tone = 5;
    for (char c : Normalizer.normalize(marked, Normalizer.Form.NFD).toCharArray()) {
      if (MARKS.indexOf(c) >= 0) {
        tone = MARKS.indexOf(c) + 1;
      } else if (c == '\u0308') {
        letters.setCharAt(letters.length() - 1, 'v');
      } else if (c != '\u0302') {
        letters.append(c);
      }
    }
    String spelled = letters.append(tone).toString();
    return spelled.matches("[a-z]+[1-5]") ? spelled : "";
  }
}
