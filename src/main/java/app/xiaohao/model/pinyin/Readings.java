package app.xiaohao.model.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readings of characters, by the places of their syllables in the order of pinyin. Loaded when
 * something is first looked for or sorted.
 */
final class Readings {
  private static final int PLANE = 0x10000;
  private static final int[] NONE = {};

  /**
   * All syllables without tone, in the order of letters and tones; the same one stands up to 5
   * times.
   */
  private static final List<String> SYLLABLES = new ArrayList<>();

  /** How a syllable may be typed: ü as v, u and yu. */
  private static final List<String[]> TYPED = new ArrayList<>();

  /** The place of the commonest reading and 1; of the first plane. */
  private static final char[] FIRST = new char[PLANE];

  private static final Map<String, BitSet> BEGUN = new ConcurrentHashMap<>();
  private static final Map<Integer, int[]> SEVERAL = new HashMap<>();
  private static final Map<Integer, Integer> SURNAMES = new HashMap<>();

  static {
    load();
  }

  private Readings() {}

  /** The characters of the first plane of which some reading begins so; not to be changed. */
  static BitSet begun(String letters) {
    return BEGUN.computeIfAbsent(letters, Readings::find);
  }

  private static BitSet find(String letters) {
    BitSet found = new BitSet(PLANE);
    for (int point = 0; point < PLANE; point++) {
      for (int place : of(point)) {
        for (String syllable : typed(place)) {
          if (syllable.startsWith(letters)) {
            found.set(point);
          }
        }
      }
      int surname = surname(point);
      if (surname >= 0 && typed(surname)[0].startsWith(letters)) {
        found.set(point);
      }
    }
    return found;
  }

  /** The places of all readings of a character, the commonest first; empty where it has none. */
  static int[] of(int point) {
    int[] several = SEVERAL.get(point);
    if (several != null) {
      return several;
    }
    return point < PLANE && FIRST[point] != 0 ? new int[] {FIRST[point] - 1} : NONE;
  }

  /** The place of the commonest reading of a character; -1 where it has none. */
  static int first(int point) {
    if (point < PLANE) {
      return FIRST[point] - 1;
    }
    int[] all = of(point);
    return all.length == 0 ? -1 : all[0];
  }

  /** The place of a character's reading as a surname; -1 where it has none. */
  static int surname(int point) {
    return SURNAMES.getOrDefault(point, first(point));
  }

  /** How the syllable at a place may be typed. */
  static String[] typed(int place) {
    return TYPED.get(place);
  }

  private static void load() {
    try (InputStream file = Readings.class.getResourceAsStream("readings.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(Readings::line);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A line: syllable with tone, characters so read first, so read too, so read as surnames. */
  private static void line(String line) {
    String[] parts = line.split("\t", -1);
    String syllable = parts[0].substring(0, parts[0].length() - 1);
    int place = SYLLABLES.size();
    SYLLABLES.add(syllable);
    TYPED.add(
        syllable.contains("v")
            ? new String[] {syllable, syllable.replace('v', 'u'), syllable.replace("v", "yu")}
            : new String[] {syllable});
    parts[1].codePoints().forEach(point -> read(point, place, true));
    parts[2].codePoints().forEach(point -> read(point, place, false));
    parts[3].codePoints().forEach(point -> SURNAMES.put(point, place));
  }

  private static void read(int point, int place, boolean first) {
    int[] before = of(point);
    if (point < PLANE && first) {
      FIRST[point] = (char) (place + 1);
    }
    if (before.length > 0 || point >= PLANE) {
      int[] after = new int[before.length + 1];
      System.arraycopy(before, 0, after, first ? 1 : 0, before.length);
      after[first ? 0 : before.length] = place;
      SEVERAL.put(point, after);
    } else if (!first) {
      SEVERAL.put(point, new int[] {place});
    }
  }
}
