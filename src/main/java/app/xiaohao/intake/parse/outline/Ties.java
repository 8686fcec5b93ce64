package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which finding a suggestion repeats: the one whose title shares the most pairs of characters with
 * it, where no other shares nearly as many. Pairs that half of the titles have say nothing.
 * Standing at the same place below a list of the same shape counts as a little more likeness.
 */
final class Ties {
  private static final double LEAST = 0.2;
  private static final double SAME_WORDS = 0.8;
  private static final double AHEAD = 1.25;
  private static final double SAME_PLACE = 0.15;

  private final List<Draft.Issue> issues;
  private final Map<Integer, List<Integer>> holders = new HashMap<>();
  private final int[] telling;
  private final boolean sameShape;
  private final Map<Draft.FollowUp, Integer> places = new IdentityHashMap<>();

  Ties(List<Draft.Issue> issues, List<Draft.FollowUp> followUps) {
    this.issues = issues;
    this.telling = new int[issues.size()];
    for (int i = 0; i < issues.size(); i++) {
      for (int pair : pairs(titleOf(issues.get(i)))) {
        holders.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
      }
    }
    holders.values().removeIf(those -> those.size() * 2 > Math.max(2, issues.size()));
    holders.values().forEach(those -> those.forEach(i -> telling[i]++));
    for (int i = 0; i < followUps.size(); i++) {
      places.put(followUps.get(i), i);
    }
    this.sameShape =
        issues.size() == followUps.size()
            && issues.stream()
                .map(issue -> below(issue.path()))
                .toList()
                .equals(followUps.stream().map(step -> below(step.path())).toList());
  }

  /** The follow-up with the number of the finding that it repeats, where that can be told. */
  Draft.FollowUp tied(Draft.FollowUp step) {
    if (!step.about().isEmpty() || asksForSeveral(step)) {
      return step;
    }
    Map<Integer, Integer> common = new HashMap<>();
    for (int pair : pairs(step.title())) {
      holders.getOrDefault(pair, List.of()).forEach(i -> common.merge(i, 1, Integer::sum));
    }
    int place = places.getOrDefault(step, -1);
    double best = 0;
    double second = 0;
    int found = -1;
    for (Map.Entry<Integer, Integer> shared : common.entrySet()) {
      int i = shared.getKey();
      double likeness = (double) shared.getValue() / telling[i];
      likeness += sameShape && i == place ? SAME_PLACE : 0;
      if (likeness > best) {
        second = best;
        best = likeness;
        found = i;
      } else {
        second = Math.max(second, likeness);
      }
    }
    return best >= LEAST && best >= second * AHEAD ? step.about(issues.get(found).path()) : step;
  }

  /** Whether of some titles at least half stand among others, in nearly the same words. */
  static boolean repeats(List<String> titles, List<String> others) {
    List<Set<Integer>> words = others.stream().map(Ties::pairs).toList();
    long found =
        titles.stream()
            .map(Ties::pairs)
            .filter(title -> !title.isEmpty())
            .filter(title -> words.stream().anyMatch(other -> isSame(title, other)))
            .count();
    return found > 0 && found * 2 >= titles.size();
  }

  private static boolean isSame(Set<Integer> title, Set<Integer> other) {
    Set<Integer> common = new HashSet<>(title);
    common.retainAll(other);
    return common.size() >= SAME_WORDS * title.size();
  }

  /** 一是…二是…: what counts several things repeats several findings. */
  private static boolean asksForSeveral(Draft.FollowUp step) {
    Span text = new Span(0, step.text().length());
    return MeasureSplitter.split(step.text(), text).measures().size() > 1;
  }

  private static List<String> below(List<String> path) {
    return path.isEmpty() ? path : path.subList(1, path.size());
  }

  private static String titleOf(Draft.Issue issue) {
    return issue.title() == null ? "" : issue.title();
  }

  private static Set<Integer> pairs(String words) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.length(); i++) {
      char one = words.charAt(i);
      char other = words.charAt(i + 1);
      if (Character.isIdeographic(one) && Character.isIdeographic(other)) {
        pairs.add(one << 16 | other);
      }
    }
    return pairs;
  }
}
