package app.xiaohao.ledger.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The shortenings of unit names that ship with the program. */
final class UnitWords {
  private static final List<Shortening> SHORTENINGS = read();

  private UnitWords() {}

  private record Shortening(String full, String shorter) {}

  /** A name without its place and level in the shortest form that offices use for it. */
  static String shortest(String organ) {
    String name = organ.replace("委员会", "委").replace("办公室", "办");
    StringBuilder shortest = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      Shortening found = longestAt(name, at);
      shortest.append(found == null ? name.charAt(at) : found.shorter);
      at += found == null ? 1 : found.full.length();
    }
    return shortest.toString();
  }

  private static Shortening longestAt(String name, int at) {
    for (Shortening shortening : SHORTENINGS) {
      if (name.startsWith(shortening.full, at)) {
        return shortening;
      }
    }
    return null;
  }

  private static List<Shortening> read() {
    try (InputStream in = UnitWords.class.getResourceAsStream("unit-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+"))
          .flatMap(words -> Stream.of(words).map(full -> new Shortening(full, words[0])))
          .sorted(Comparator.comparingInt((Shortening one) -> one.full.length()).reversed())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
