package app.xiaohao.ui.shell.palette;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds candidates by what is typed: {@code >} before it looks among what can be done only, {@code
 * #} among items, {@code @} among units and people.
 */
final class PaletteSearch {
  /** So many lines stand under each other at most. */
  static final int MOST = 12;

  /**
   * So many of them are for what can be done with what is chosen, even where all kinds are found.
   */
  private static final int MOST_OF_CHOSEN = 5;

  private static final Map<Character, Kind> SIGNS =
      Map.of('>', Kind.ACTION, '#', Kind.ITEM, '@', Kind.NAME);

  /**
   * What was found.
   *
   * @param marks where its words say what was typed, from left to right
   */
  record Hit(Candidate candidate, List<SoughtWord.Hit> marks) {
    private boolean atStart() {
      return !marks.isEmpty() && marks.getFirst().start() == 0;
    }
  }

  /**
   * What is shown.
   *
   * @param hits by kind, the best first
   * @param left how many more there are
   */
  record Found(List<Hit> hits, int left) {}

  /**
   * @param narrowed the only kind to look among; null for what the sign before the words says
   */
  Found find(List<Candidate> among, String typed, Kind narrowed) {
    String words = typed.strip();
    Kind only = narrowed;
    if (!words.isEmpty() && SIGNS.containsKey(words.charAt(0))) {
      only = SIGNS.get(words.charAt(0));
      words = words.substring(1).strip();
    }
    List<SoughtWord> sought = SoughtWord.all(words);
    Map<Kind, List<Hit>> found = new EnumMap<>(Kind.class);
    for (Candidate candidate : among) {
      if (only == null || candidate.kind() == only || alsoDone(candidate.kind(), only)) {
        hit(candidate, sought)
            .ifPresent(
                hit -> found.computeIfAbsent(candidate.kind(), k -> new ArrayList<>()).add(hit));
      }
    }
    return cut(found);
  }

  /** What is done with something chosen is something that can be done. */
  private static boolean alsoDone(Kind kind, Kind only) {
    return only == Kind.ACTION && kind == Kind.CHOSEN;
  }

  /** All words must occur; where they stand is looked for in what is shown only. */
  private static Optional<Hit> hit(Candidate candidate, List<SoughtWord> sought) {
    List<SoughtWord.Hit> marks = new ArrayList<>();
    for (SoughtWord word : sought) {
      boolean name = candidate.kind() != Kind.ITEM;
      if (!(name ? word.inName(candidate.words()) : word.in(candidate.words()))) {
        return Optional.empty();
      }
      marks.addAll(word.hits(candidate.words(), name));
    }
    marks.sort(Comparator.comparingInt(SoughtWord.Hit::start));
    return Optional.of(new Hit(candidate, marks));
  }

  /**
   * Kinds with words that begin as typed come first; each gets its share of the lines, and what one
   * does not need goes to those behind it.
   */
  private static Found cut(Map<Kind, List<Hit>> found) {
    for (List<Hit> of : found.values()) {
      // stable: of those that begin alike the order of the source
      of.sort(Comparator.comparing(hit -> !hit.atStart()));
    }
    List<List<Hit>> kinds = new ArrayList<>(found.values());
    kinds.sort(Comparator.comparing(of -> !of.getFirst().atStart()));
    List<Hit> hits = new ArrayList<>();
    int total = 0;
    int left = kinds.size();
    for (List<Hit> of : kinds) {
      total += of.size();
      int share = Math.max(1, (MOST - hits.size()) / left--);
      if (of.getFirst().candidate().kind() == Kind.CHOSEN) {
        share = Math.max(share, MOST_OF_CHOSEN);
      }
      hits.addAll(of.subList(0, Math.min(share, of.size())));
    }
    return new Found(List.copyOf(hits), total - hits.size());
  }
}
