package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import java.util.HashMap;
import java.util.HashSet;
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
  private final List<Set<Integer>> titles;
  private final Map<Integer, Integer> frequency = new HashMap<>();
  private final boolean sameShape;
  private final List<Draft.FollowUp> followUps;

  Ties(List<Draft.Issue> issues, List<Draft.FollowUp> followUps) {
    this.issues = issues;
    this.followUps = List.copyOf(followUps);
    this.titles = issues.stream().map(issue -> pairs(titleOf(issue))).toList();
    titles.forEach(set -> set.forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
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
    Set<Integer> words = pairs(step.title());
    int place = followUps.indexOf(step);
    double best = 0;
    double second = 0;
    int found = -1;
    for (int i = 0; i < issues.size(); i++) {
      double likeness = likeness(words, titles.get(i));
      likeness += likeness > 0 && sameShape && i == place ? SAME_PLACE : 0;
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

  /** The share of the finding's telling pairs that the suggestion has, too. */
  private double likeness(Set<Integer> words, Set<Integer> title) {
    int common = 0;
    int telling = 0;
    for (int pair : title) {
      if (frequency.get(pair) * 2 <= Math.max(2, issues.size())) {
        telling++;
        common += words.contains(pair) ? 1 : 0;
      }
    }
    return telling == 0 ? 0 : (double) common / telling;
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
