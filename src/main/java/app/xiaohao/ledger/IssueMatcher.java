package app.xiaohao.ledger;

import app.xiaohao.ledger.IssueMerge.Found;
import app.xiaohao.ledger.LedgerRow.IssueLine;
import app.xiaohao.ledger.ReviewedBatch.ReviewedIssue;
import app.xiaohao.model.Likeness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds the issues of a file among those of the ledger: first by the same wording, then by the most
 * alike wording with the number as a help, last by the place between two that were found.
 */
final class IssueMatcher {
  /** From here on two wordings are one issue, whatever the numbers say. */
  private static final double ALIKE = 0.55;

  /** From here on two wordings under the same numbers are one issue. */
  private static final double AKIN_BY_NUMBER = 0.3;

  /** From here on two wordings between the same neighbours are one issue. */
  private static final double AKIN_BY_POSITION = 0.25;

  private static final double SAME_PATH = 0.1;
  private static final double SAME_NUMBER = 0.05;
  private static final double SAME_HEADING = 0.05;

  private final List<ReviewedIssue> file;
  private final List<IssueLine> mine;
  private final List<Words> fileWords;
  private final List<Words> mineWords;
  private final int[] found;
  private final int[] foundBy;
  private final Found[] how;

  private IssueMatcher(List<ReviewedIssue> file, List<IssueLine> mine) {
    this.file = file;
    this.mine = mine;
    this.fileWords =
        file.stream()
            .map(issue -> new Words(issue.title(), ImportRules.original(issue.source())))
            .toList();
    this.mineWords =
        mine.stream().map(issue -> new Words(issue.title(), issue.original())).toList();
    this.found = filled(file.size());
    this.foundBy = filled(mine.size());
    this.how = new Found[file.size()];
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** The wordings of one issue. */
  private record Words(Likeness title, Likeness original) {
    Words(String title, String original) {
      this(Likeness.of(title), Likeness.of(original));
    }

    double to(Words other) {
      double best = Math.max(title.to(other.title), original.to(other.original));
      best = Math.max(best, title.to(other.original));
      return Math.max(best, original.to(other.title));
    }
  }

  /**
   * An issue of the file and the one of the ledger that it is.
   *
   * @param mine in the ledger's list; -1 where it has none
   */
  record Match(int mine, Found by) {}

  /**
   * Matches the lists; each issue of the ledger is found once at most.
   *
   * @param given what a person said: -1 where the issue of the file is new
   */
  static List<Match> match(
      List<ReviewedIssue> file, List<IssueLine> mine, Map<Integer, Integer> given) {
    IssueMatcher matcher = new IssueMatcher(file, mine);
    given.forEach((one, other) -> matcher.pair(one, other, Found.PERSON));
    matcher.byEqual(
        i -> path(file.get(i).source().path()) + matcher.fileWords.get(i).original.normal(),
        i -> path(mine.get(i).path()) + matcher.mineWords.get(i).original.normal());
    matcher.byEqual(
        i -> matcher.fileWords.get(i).original.normal(),
        i -> matcher.mineWords.get(i).original.normal());
    matcher.byEqual(
        i -> matcher.fileWords.get(i).title.normal(), i -> matcher.mineWords.get(i).title.normal());
    matcher.byLikeness();
    matcher.byPosition();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      matches.add(new Match(matcher.found[i], matcher.how[i]));
    }
    return matches;
  }

  private static String path(List<String> numbers) {
    return String.join("/", numbers) + "\n";
  }

  private void pair(int one, int other, Found by) {
    how[one] = by;
    found[one] = other;
    if (other >= 0) {
      foundBy[other] = one;
    }
  }

  private boolean open(int one) {
    return how[one] == null;
  }

  private void byEqual(IntFunction<String> key, IntFunction<String> mineKey) {
    Map<String, Deque<Integer>> there = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      if (foundBy[i] < 0) {
        there.computeIfAbsent(mineKey.apply(i), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < file.size(); i++) {
      if (open(i)) {
        String wording = key.apply(i);
        Deque<Integer> same = there.get(wording);
        if (same != null && !same.isEmpty() && !wording.isBlank()) {
          pair(i, same.poll(), Found.WORDING);
        }
      }
    }
  }

  private record Candidate(int file, int mine, double likeness, double rank) {}

  private void byLikeness() {
    CandidateIndex index = new CandidateIndex();
    for (int i = 0; i < mine.size(); i++) {
      if (foundBy[i] < 0) {
        index.add(i, mineWords.get(i).title, mineWords.get(i).original);
      }
    }
    Map<String, List<Integer>> byPath = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      byPath.computeIfAbsent(path(mine.get(i).path()), key -> new ArrayList<>(1)).add(i);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      if (!open(i)) {
        continue;
      }
      List<Integer> possible = index.likely(fileWords.get(i).title, fileWords.get(i).original);
      possible.addAll(byPath.getOrDefault(path(file.get(i).source().path()), List.of()));
      for (int other : possible.stream().distinct().toList()) {
        if (foundBy[other] < 0) {
          candidates.add(candidate(i, other));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::rank)
            .reversed()
            .thenComparingInt(one -> Math.abs(one.file - one.mine)));
    for (Candidate one : candidates) {
      boolean samePath = samePath(one.file, one.mine);
      if (open(one.file)
          && foundBy[one.mine] < 0
          && (one.likeness >= ALIKE || (samePath && one.likeness >= AKIN_BY_NUMBER))) {
        pair(one.file, one.mine, one.likeness >= ALIKE ? Found.WORDING : Found.NUMBER);
      }
    }
  }

  private Candidate candidate(int one, int other) {
    double likeness = fileWords.get(one).to(mineWords.get(other));
    double rank = likeness;
    if (samePath(one, other)) {
      rank += SAME_PATH;
    }
    List<String> path = file.get(one).source().path();
    if (!path.isEmpty() && path.getLast().equals(Integer.toString(mine.get(other).number()))) {
      rank += SAME_NUMBER;
    }
    if (sameHeading(one, other)) {
      rank += SAME_HEADING;
    }
    return new Candidate(one, other, likeness, rank);
  }

  private boolean samePath(int one, int other) {
    List<String> path = file.get(one).source().path();
    return !path.isEmpty() && path.equals(mine.get(other).path());
  }

  private boolean sameHeading(int one, int other) {
    List<String> headings = file.get(one).source().headings();
    List<String> aspects = mine.get(other).aspects();
    return !headings.isEmpty()
        && !aspects.isEmpty()
        && Likeness.normal(headings.getLast()).equals(Likeness.normal(aspects.getLast()));
  }

  /** Where as many are left on both sides between two neighbours that were found, in order. */
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
        for (int i = from; i < to; i++) {
          int other = before + 1 + i - from;
          if (foundBy[other] < 0 && fileWords.get(i).to(mineWords.get(other)) >= AKIN_BY_POSITION) {
            pair(i, other, Found.POSITION);
          }
        }
      }
      from = to;
    }
  }
}
