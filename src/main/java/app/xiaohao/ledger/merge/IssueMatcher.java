package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.IssueMerge.Found;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.model.Likeness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the issues of a file among those of the ledger, one to one: first by the same wording, then
 * by alike wording with numbers and measures as a help, last by the place between two that were
 * found. Each step takes only what is clearly better than the next best in both directions; issues
 * that a figure, an ordinal, a place or a name tells apart are one only where their measures say
 * so. What stays unclear is left to a person.
 */
final class IssueMatcher {
  /** From here on two wordings may be one issue, whatever the numbers say. */
  private static final double ALIKE = 0.55;

  /** From here on two wordings under the same numbers may be one issue. */
  private static final double AKIN_BY_NUMBER = 0.3;

  /** From here on two wordings with the same measures, or between the same neighbours, may be. */
  private static final double AKIN_BY_POSITION = 0.25;

  private static final double SAME_PATH = 0.1;
  private static final double SAME_NUMBER = 0.05;
  private static final double SAME_HEADING = 0.05;
  private static final double SAME_MEASURES = 0.5;

  /** By so much a rank has to be above the next. */
  private static final double CLEAR = 0.1;

  /** So many of the same wording are compared with each other; more are left to a person. */
  private static final int MOST_COMPARED = 1000;

  /** Among so many a person is asked to choose. */
  private static final int MOST_ASKED = 6;

  private final List<ReviewedIssue> file;
  private final List<Mine> mine;
  private final BiPredicate<ReviewedIssue, Mine> agrees;
  private final List<Words> fileWords;
  private final List<Words> mineWords;
  private final int[] found;
  private final int[] foundBy;
  private final Found[] how;
  private final Map<Integer, List<Candidate>> unclear = new HashMap<>();

  private IssueMatcher(
      List<ReviewedIssue> file, List<Mine> mine, BiPredicate<ReviewedIssue, Mine> agrees) {
    this.file = file;
    this.mine = mine;
    this.agrees = agrees;
    this.fileWords = file.stream().map(Words::of).toList();
    this.mineWords = mine.stream().map(Words::of).toList();
    this.found = filled(file.size());
    this.foundBy = filled(mine.size());
    this.how = new Found[file.size()];
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** An issue of the ledger with its measures. */
  record Mine(IssueLine issue, List<MeasureLine> measures) {}

  /** The wordings of one issue. */
  private record Words(
      String path, String said, Likeness title, Likeness original, Set<String> measures) {
    static Words of(ReviewedIssue issue) {
      return of(
          issue.source().path(),
          issue.title(),
          ImportRules.original(issue.source()),
          issue.source().measures(),
          Draft.Measure::text);
    }

    static Words of(Mine mine) {
      IssueLine issue = mine.issue();
      return of(issue.path(), issue.title(), issue.original(), mine.measures(), MeasureLine::text);
    }

    private static <T> Words of(
        List<String> path,
        String title,
        String original,
        List<T> measures,
        Function<T, String> text) {
      Set<String> texts = new HashSet<>();
      measures.forEach(measure -> texts.add(Likeness.normal(text.apply(measure))));
      texts.remove("");
      return new Words(
          String.join("/", path), title, Likeness.of(title), Likeness.of(original), texts);
    }

    double to(Words other) {
      double best = Math.max(title.to(other.title), original.to(other.original));
      best = Math.max(best, title.to(other.original));
      return Math.max(best, original.to(other.title));
    }

    /** How many of the measures of the one that has fewer are the other's too, 0 to 1. */
    double measuresIn(Words other) {
      int fewer = Math.min(measures.size(), other.measures.size());
      return fewer == 0
          ? 0
          : (double) measures.stream().filter(other.measures::contains).count() / fewer;
    }

    boolean samePath(Words other) {
      return !path.isEmpty() && path.equals(other.path);
    }
  }

  /**
   * An issue of the file and the one of the ledger that it is.
   *
   * @param mine in the ledger's list; -1 where it has none
   * @param maybe which it may be, the likeliest first; only where it is unclear
   */
  record Match(int mine, Found by, List<Integer> maybe) {}

  /**
   * Matches the lists; each issue of the ledger is found once at most.
   *
   * @param byKey which of the ledger's an issue of the file is by the key of one of its rows
   * @param agrees whether an issue of the file says of the measures of one of the ledger just what
   *     the ledger has
   */
  static List<Match> match(
      List<ReviewedIssue> file,
      List<Mine> mine,
      Map<Integer, Integer> byKey,
      BiPredicate<ReviewedIssue, Mine> agrees) {
    IssueMatcher matcher = new IssueMatcher(file, mine, agrees);
    byKey.forEach((one, other) -> matcher.pair(one, other, Found.KEY));
    matcher.wholly();
    matcher.byWording(words -> words.original.normal());
    matcher.byWording(words -> words.title.normal());
    matcher.byLikeness();
    matcher.byPosition();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      matches.add(new Match(matcher.found[i], matcher.how[i], matcher.maybe(i)));
    }
    return matches;
  }

  private void pair(int one, int other, Found by) {
    how[one] = by;
    found[one] = other;
    foundBy[other] = one;
  }

  private boolean open(int one) {
    return how[one] == null;
  }

  /** What is the same with its number and its measures, in order where there are several such. */
  private void wholly() {
    Map<List<Object>, Deque<Integer>> there = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      if (foundBy[i] < 0) {
        there.computeIfAbsent(whole(mineWords.get(i)), key -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < file.size(); i++) {
      Deque<Integer> same = open(i) ? there.get(whole(fileWords.get(i))) : null;
      if (same != null && !same.isEmpty() && !fileWords.get(i).original.normal().isEmpty()) {
        pair(i, same.poll(), Found.WORDING);
      }
    }
  }

  private static List<Object> whole(Words words) {
    return List.of(words.path, words.original.normal(), words.measures);
  }

  /** What is worded the same; of several such what its measures and numbers make clear. */
  private void byWording(Function<Words, String> wording) {
    Map<String, List<Integer>> there = groups(mineWords, wording, i -> foundBy[i] < 0);
    for (Map.Entry<String, List<Integer>> same :
        groups(fileWords, wording, this::open).entrySet()) {
      List<Integer> others = there.getOrDefault(same.getKey(), List.of());
      List<Integer> ones = same.getValue();
      if (ones.size() == 1 && others.size() == 1) {
        pair(ones.getFirst(), others.getFirst(), Found.WORDING);
      } else if (!others.isEmpty() && ones.size() * (long) others.size() <= MOST_COMPARED * 1000L) {
        double[][] scores = new double[ones.size()][others.size()];
        for (int i = 0; i < ones.size(); i++) {
          for (int m = 0; m < others.size(); m++) {
            scores[i][m] = bonus(ones.get(i), others.get(m));
          }
        }
        ClearPairs.of(scores, CLEAR, (i, m) -> scores[i][m] > 0)
            .forEach(pair -> pair(ones.get(pair.row()), others.get(pair.column()), Found.WORDING));
      }
    }
  }

  private static Map<String, List<Integer>> groups(
      List<Words> all, Function<Words, String> wording, IntFunction<Boolean> open) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String words = wording.apply(all.get(i));
      if (open.apply(i) && !words.isBlank()) {
        groups.computeIfAbsent(words, key -> new ArrayList<>(1)).add(i);
      }
    }
    return groups;
  }

  private record Candidate(int file, int mine, double likeness, double rank) {}

  private void byLikeness() {
    List<Candidate> candidates = candidates();
    Map<Integer, List<Candidate>> ofFile = new HashMap<>();
    Map<Integer, List<Candidate>> ofMine = new HashMap<>();
    for (Candidate one : candidates) {
      ofFile.computeIfAbsent(one.file, key -> new ArrayList<>()).add(one);
      ofMine.computeIfAbsent(one.mine, key -> new ArrayList<>()).add(one);
    }
    boolean more = true;
    while (more) {
      List<Candidate> clear =
          candidates.stream()
              .filter(one -> best(one, ofFile.get(one.file)) && best(one, ofMine.get(one.mine)))
              .filter(this::sure)
              .toList();
      clear.forEach(
          one -> pair(one.file, one.mine, one.likeness >= ALIKE ? Found.WORDING : Found.NUMBER));
      more = !clear.isEmpty();
    }
    ofFile.forEach(
        (one, all) -> {
          if (open(one)) {
            unclear.put(one, all);
          }
        });
  }

  private boolean free(Candidate one) {
    return open(one.file) && foundBy[one.mine] < 0;
  }

  /** Whether it is free and clearly above the others that are. */
  private boolean best(Candidate one, List<Candidate> others) {
    return free(one)
        && others.stream()
            .allMatch(other -> other.equals(one) || !free(other) || one.rank - other.rank >= CLEAR);
  }

  private boolean sure(Candidate one) {
    Words here = fileWords.get(one.file);
    Words there = mineWords.get(one.mine);
    boolean samePath = here.samePath(there);
    if (here.measuresIn(there) >= SAME_MEASURES && (samePath || one.likeness >= AKIN_BY_POSITION)) {
      return true;
    }
    if (one.likeness < ALIKE && !(samePath && one.likeness >= AKIN_BY_NUMBER)) {
      return false;
    }
    return Telling.of(here.said, there.said) == Telling.By.NOTHING
        || (samePath && agrees.test(file.get(one.file), mine.get(one.mine)));
  }

  private List<Candidate> candidates() {
    CandidateIndex index = new CandidateIndex();
    Map<String, List<Integer>> byPath = new HashMap<>();
    Map<String, List<Integer>> byMeasure = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      if (foundBy[i] < 0) {
        Words words = mineWords.get(i);
        index.add(i, words.title, words.original);
        byPath.computeIfAbsent(words.path, key -> new ArrayList<>(1)).add(i);
        for (String measure : words.measures) {
          byMeasure.computeIfAbsent(measure, key -> new ArrayList<>(1)).add(i);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      if (!open(i)) {
        continue;
      }
      Words words = fileWords.get(i);
      Set<Integer> possible = new HashSet<>(index.likely(words.title, words.original));
      possible.addAll(byPath.getOrDefault(words.path, List.of()));
      for (String measure : words.measures) {
        List<Integer> same = byMeasure.getOrDefault(measure, List.of());
        // A measure that many issues have says nothing of any.
        possible.addAll(same.size() > MOST_ASKED ? List.of() : same);
      }
      int one = i;
      possible.stream().sorted().forEach(other -> candidates.add(candidate(one, other)));
    }
    return candidates;
  }

  private Candidate candidate(int one, int other) {
    double likeness = fileWords.get(one).to(mineWords.get(other));
    return new Candidate(one, other, likeness, likeness + bonus(one, other));
  }

  /** What speaks for two beside their wording. */
  private double bonus(int one, int other) {
    Words here = fileWords.get(one);
    Words there = mineWords.get(other);
    double bonus = SAME_MEASURES * here.measuresIn(there);
    if (here.samePath(there)) {
      bonus += SAME_PATH;
    }
    List<String> path = file.get(one).source().path();
    if (!path.isEmpty()
        && path.getLast().equals(Integer.toString(mine.get(other).issue().number()))) {
      bonus += SAME_NUMBER;
    }
    return sameHeading(one, other) ? bonus + SAME_HEADING : bonus;
  }

  private boolean sameHeading(int one, int other) {
    List<String> headings = file.get(one).source().headings();
    List<String> aspects = mine.get(other).issue().aspects();
    return !headings.isEmpty()
        && !aspects.isEmpty()
        && Likeness.normal(headings.getLast()).equals(Likeness.normal(aspects.getLast()));
  }

  /** What stands between two neighbours that were found, where as many are left on both sides. */
  private void byPosition() {
    int from = 0;
    while (from < file.size()) {
      if (!open(from)) {
        from++;
        continue;
      }
      int to = from;
      while (to < file.size() && open(to)) {
        to++;
      }
      int before = from == 0 ? -1 : found[from - 1];
      int after = to == file.size() ? mine.size() : found[to];
      boolean anchored = (from == 0 || before >= 0) && (to == file.size() || after >= 0);
      if (anchored && after - before - 1 == to - from) {
        between(from, to, before + 1);
      }
      from = to;
    }
  }

  private void between(int from, int to, int first) {
    int[] ones = IntStream.range(from, to).toArray();
    double[][] scores = new double[ones.length][ones.length];
    for (int i = 0; i < ones.length; i++) {
      for (int m = 0; m < ones.length; m++) {
        scores[i][m] =
            foundBy[first + m] < 0
                ? fileWords.get(ones[i]).to(mineWords.get(first + m))
                : ClearPairs.NEVER;
      }
    }
    ClearPairs.of(
            scores,
            CLEAR,
            (i, m) ->
                i == m
                    && scores[i][m] >= AKIN_BY_POSITION
                    && Telling.of(fileWords.get(ones[i]).said, mineWords.get(first + m).said)
                        == Telling.By.NOTHING)
        .forEach(pair -> pair(ones[pair.row()], first + pair.column(), Found.POSITION));
  }

  private List<Integer> maybe(int one) {
    if (!open(one)) {
      return List.of();
    }
    return unclear.getOrDefault(one, List.of()).stream()
        .filter(this::free)
        .filter(this::akin)
        .sorted(
            Comparator.comparingDouble(Candidate::rank)
                .reversed()
                .thenComparingInt(Candidate::mine))
        .limit(MOST_ASKED)
        .map(Candidate::mine)
        .toList();
  }

  private boolean akin(Candidate one) {
    Words here = fileWords.get(one.file);
    Words there = mineWords.get(one.mine);
    return one.likeness >= ALIKE
        || (here.samePath(there) && one.likeness >= AKIN_BY_NUMBER)
        || here.measuresIn(there) >= SAME_MEASURES;
  }
}
