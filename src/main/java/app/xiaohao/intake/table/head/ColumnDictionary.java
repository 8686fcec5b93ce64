package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What headings mean, as offices word them. Ships as the resource {@code columns.txt}; the user's
 * own headings come before it. Never changes; safe for several threads.
 *
 * <p>A heading is compared without white space, notes in brackets, numbering and end signs. In this
 * order: the whole heading is a word of the dictionary, or built as {@link HeadingGrammar} knows;
 * its parts divided by 及, 和, 与, 、 or / are (整改措施及成效 is of measures, as problems and measures
 * outweigh what is named beside them); the longest word that it ends with; the longest of at least
 * three characters that it contains. The end comes before the middle because the head of a Chinese
 * compound stands last: 反馈问题整改时限 is a time.
 */
public final class ColumnDictionary {
  private static final String RESOURCE = "columns.txt";
  private static final int SHORTEST_INSIDE = 3;
  private static final String DIVIDERS = "[及和与、/／\\\\＆&+]|以及";

  /** Words that say nothing without what stands above them. */
  private static final List<String> EMPTY_WORDS = List.of("姓名", "名称", "内容", "具体内容", "情况");

  private final Map<String, Meaning> words;

  private ColumnDictionary(Map<String, Meaning> words) {
    this.words = words;
  }

  /**
   * What a word means.
   *
   * @param columns the first of them that no other heading of the table means more plainly
   * @param wholeOnly whether it counts only as a whole heading
   * @param weak whether it counts only in a table that tells of work
   */
  private record Meaning(List<Column> columns, boolean wholeOnly, boolean weak) {}

  /** The dictionary as it ships. */
  public static ColumnDictionary shipped() {
    return Shipped.DICTIONARY;
  }

  /** This dictionary with headings of the user's own, which come before its words. */
  public ColumnDictionary with(Map<String, Column> synonyms) {
    if (synonyms.isEmpty()) {
      return this;
    }
    Map<String, Meaning> more = new HashMap<>(words);
    synonyms.forEach(
        (heading, column) ->
            more.put(HeadingWords.plain(heading), new Meaning(List.of(column), false, false)));
    return new ColumnDictionary(more);
  }

  /**
   * What a heading may mean.
   *
   * @param storeys from top to bottom, as written
   * @return the first of them that no other heading of the table means more plainly; empty where
   *     the heading is not known
   */
  List<Column> meanings(List<String> storeys) {
    List<String> plain = storeys.stream().map(HeadingWords::plain).toList();
    if (plain.isEmpty() || plain.getLast().length() > HeadingWords.LONGEST) {
      return List.of();
    }
    String leaf = plain.getLast();
    for (int from = 0; from < plain.size(); from++) {
      String joined = String.join("", plain.subList(from, plain.size()));
      Meaning whole = words.get(joined);
      boolean hollow = from == plain.size() - 1 && from > 0 && EMPTY_WORDS.contains(leaf);
      List<Column> columns = whole == null ? HeadingGrammar.meanings(joined) : whole.columns();
      if (!columns.isEmpty() && !hollow) {
        return columns;
      }
    }
    if (plain.size() > 1 && EMPTY_WORDS.contains(leaf)) {
      return meanings(storeys.subList(0, storeys.size() - 1));
    }
    return ofParts(leaf).or(() -> ending(leaf)).or(() -> inside(leaf)).orElse(List.of());
  }

  /** Whether a heading counts only in a table that tells of work: 任务, 描述. */
  boolean isWeak(List<String> storeys) {
    Meaning meaning = storeys.isEmpty() ? null : words.get(HeadingWords.plain(storeys.getLast()));
    return meaning != null && meaning.weak();
  }

  /** Whether the whole heading is a word of the dictionary. */
  boolean knows(String heading) {
    String plain = HeadingWords.plain(heading);
    return words.containsKey(plain) || !HeadingGrammar.meanings(plain).isEmpty();
  }

  private Optional<List<Column>> ofParts(String leaf) {
    String[] parts = leaf.split(DIVIDERS);
    if (parts.length < 2) {
      return Optional.empty();
    }
    List<List<Column>> known =
        Arrays.stream(parts)
            .map(part -> Optional.ofNullable(words.get(part)).map(Meaning::columns))
            .map(found -> found.orElse(List.of()))
            .toList();
    if (known.contains(List.of())) {
      return Optional.empty();
    }
    for (Column weighty : List.of(Column.PROBLEM, Column.MEASURE)) {
      if (known.stream().anyMatch(columns -> columns.getFirst() == weighty)) {
        return Optional.of(List.of(weighty));
      }
    }
    return Optional.of(known.getFirst());
  }

  private Optional<List<Column>> ending(String leaf) {
    for (int from = 1; from < leaf.length() - 1; from++) {
      Meaning meaning = words.get(leaf.substring(from));
      if (meaning != null && !meaning.wholeOnly()) {
        return Optional.of(meaning.columns());
      }
    }
    return Optional.empty();
  }

  private Optional<List<Column>> inside(String leaf) {
    for (int length = leaf.length() - 1; length >= SHORTEST_INSIDE; length--) {
      for (int from = leaf.length() - length; from >= 0; from--) {
        Meaning meaning = words.get(leaf.substring(from, from + length));
        if (meaning != null && !meaning.wholeOnly()) {
          return Optional.of(meaning.columns());
        }
      }
    }
    return Optional.empty();
  }

  /** Read once, when the first table comes. */
  private static final class Shipped {
    static final ColumnDictionary DICTIONARY = read();

    private static ColumnDictionary read() {
      Map<String, Meaning> words = new HashMap<>();
      try (InputStream in = ColumnDictionary.class.getResourceAsStream(RESOURCE);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            add(line, words);
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return new ColumnDictionary(Map.copyOf(words));
    }

    private static void add(String line, Map<String, Meaning> words) {
      int colon = line.indexOf(':');
      List<Column> columns =
          Arrays.stream(line.substring(0, colon).split("\\|")).map(Column::valueOf).toList();
      for (String word : line.substring(colon + 1).strip().split(" +")) {
        boolean weak = word.startsWith("?");
        boolean whole = weak || word.startsWith("=");
        String plain = HeadingWords.plain(whole ? word.substring(1) : word);
        if (words.put(plain, new Meaning(columns, whole, weak)) != null) {
          throw new IllegalStateException("twice in " + RESOURCE + ": " + word);
        }
      }
    }
  }
}
