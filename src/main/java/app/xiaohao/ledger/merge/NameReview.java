package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.names.LeaderMatcher;
import app.xiaohao.ledger.names.UnitMatcher;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a batch that the ledger does not know just as they are written, with what each may
 * mean: the questions a person answers by {@link NameDecisions} before the batch is committed.
 *
 * @param units in the order of the document
 * @param leaders in the order of the document
 * @param knownUnits all of the ledger
 * @param knownLeaders all of the ledger
 */
public record NameReview(
    List<UnitName> units,
    List<LeaderName> leaders,
    List<Unit> knownUnits,
    List<Leader> knownLeaders) {
  /** The lists are copied. */
  public NameReview {
    units = List.copyOf(units);
    leaders = List.copyOf(leaders);
    knownUnits = List.copyOf(knownUnits);
    knownLeaders = List.copyOf(knownLeaders);
  }

  /**
   * Where a name stands first.
   *
   * @param number the issue's place among those of the batch, counted from 1
   */
  public record Use(int number, ReviewedIssue issue) {}

  /**
   * The name of a unit.
   *
   * @param candidates of the ledger that it may mean
   * @param like a name of the same document that may mean the same; null where there is none
   * @param rules why it may mean the one candidate, or else what {@code like} means
   */
  public record UnitName(
      String name, Use first, List<Unit> candidates, String like, Set<UnitMatcher.Rule> rules) {
    /** The lists are copied. */
    public UnitName {
      candidates = List.copyOf(candidates);
      rules = Set.copyOf(rules);
    }

    /** Whether it may be anything but a new unit. */
    public boolean asks() {
      return !candidates.isEmpty() || like != null;
    }
  }

  /**
   * The name of a leader.
   *
   * @param candidates of the ledger who may be meant
   * @param like a mention in the same document that may mean the same; null where there is none
   */
  public record LeaderName(
      LeaderMention mention, Use first, List<Leader> candidates, LeaderMention like) {
    /** The list is copied. */
    public LeaderName {
      candidates = List.copyOf(candidates);
    }

    /** Whether it may be anybody but somebody new. */
    public boolean asks() {
      return !candidates.isEmpty() || like != null;
    }
  }

  /** Whether a batch names any unit or leader at all. */
  public static boolean namesAny(ReviewedBatch batch) {
    Mentions mentions = Mentions.of(batch);
    return !mentions.units.isEmpty() || !mentions.leaders.isEmpty();
  }

  /**
   * Matches the names of a batch with those of the ledger and with one another.
   *
   * @param inspectedParty as {@link UnitMatcher} takes it; null where unknown
   */
  static NameReview of(
      ReviewedBatch batch, List<Unit> units, List<Leader> leaders, String inspectedParty) {
    Mentions mentions = Mentions.of(batch);
    return new NameReview(
        units(mentions.units, units, inspectedParty),
        leaders(mentions.leaders, leaders),
        units,
        leaders);
  }

  /** Whether a person has anything to decide. */
  public boolean asks() {
    return units.stream().anyMatch(UnitName::asks) || leaders.stream().anyMatch(LeaderName::asks);
  }

  private static List<UnitName> units(Map<String, Use> mentions, List<Unit> known, String party) {
    UnitMatcher matcher = new UnitMatcher(known, party);
    Map<String, UnitMatcher.Match> open = new LinkedHashMap<>();
    for (String name : mentions.keySet()) {
      UnitMatcher.Match match = matcher.match(name);
      if (!(match instanceof UnitMatcher.Match.Exact)) {
        open.put(name, match);
      }
    }
    Map<String, String> likes = new HashMap<>();
    for (List<String> group : matcher.groups(open.keySet())) {
      // The fullest name is the one that the others are written for.
      String fullest =
          group.stream().reduce((a, b) -> b.length() > a.length() ? b : a).orElseThrow();
      group.stream().filter(name -> !name.equals(fullest)).forEach(n -> likes.put(n, fullest));
    }
    List<UnitName> names = new ArrayList<>();
    open.forEach(
        (name, match) -> {
          String like = likes.get(name);
          Use first = mentions.get(name);
          names.add(
              switch (match) {
                case UnitMatcher.Match.Same same ->
                    new UnitName(name, first, List.of(same.unit()), like, same.rules());
                case UnitMatcher.Match.Several several ->
                    new UnitName(name, first, several.units(), like, Set.of());
                default ->
                    new UnitName(
                        name,
                        first,
                        List.of(),
                        like,
                        like == null ? Set.of() : matcher.rules(name, like));
              });
        });
    return names;
  }

  private static List<LeaderName> leaders(Map<LeaderMention, Use> mentions, List<Leader> known) {
    LeaderMatcher matcher = new LeaderMatcher(known);
    Map<String, List<LeaderMention>> open = new LinkedHashMap<>();
    Map<LeaderMention, List<Leader>> candidates = new LinkedHashMap<>();
    for (LeaderMention mention : mentions.keySet()) {
      List<Leader> meant =
          switch (matcher.match(mention)) {
            // Written apart (王 伟) it is found only because the blank is passed over.
            case LeaderMatcher.Match.Exact exact ->
                exact.leader().name().equals(mention.name()) ? null : List.of(exact.leader());
            case LeaderMatcher.Match.Asked asked -> asked.leaders();
            case LeaderMatcher.Match.New none -> List.of();
          };
      if (meant != null) {
        candidates.put(mention, meant);
        open.computeIfAbsent(LeaderMatcher.squeezed(mention.name()), name -> new ArrayList<>())
            .add(mention);
      }
    }
    Map<LeaderMention, LeaderMention> likes = new HashMap<>();
    for (List<LeaderMention> group : open.values()) {
      LeaderMention fullest =
          group.stream()
              .max(Comparator.comparingInt(mention -> mention.posts().length()))
              .orElseThrow();
      if (!allOne(group)) {
        group.stream().filter(one -> !one.equals(fullest)).forEach(m -> likes.put(m, fullest));
      }
    }
    List<LeaderName> names = new ArrayList<>();
    candidates.forEach(
        (mention, meant) ->
            names.add(new LeaderName(mention, mentions.get(mention), meant, likes.get(mention))));
    return names;
  }

  /** Whether mentions are one person's by the ledger's own rule, whoever of them is taken first. */
  private static boolean allOne(List<LeaderMention> group) {
    for (LeaderMention one : group) {
      for (LeaderMention other : group) {
        if (!one.name().equals(other.name()) || !LeaderMatcher.agree(one.posts(), other.posts())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every name that a commit of the batch would look for, with its first use. */
  private record Mentions(Map<String, Use> units, Map<LeaderMention, Use> leaders) {
    static Mentions of(ReviewedBatch batch) {
      Mentions mentions = new Mentions(new LinkedHashMap<>(), new LinkedHashMap<>());
      int number = 0;
      for (ReviewedIssue issue : batch.issues()) {
        Use use = new Use(++number, issue);
        for (Draft.Measure measure : ImportRules.measures(issue.source())) {
          mentions.add(issue.source(), measure, use);
        }
      }
      return mentions;
    }

    private void add(Draft.Issue issue, Draft.Measure measure, Use use) {
      Responsibility answering = ImportRules.responsibility(issue, measure);
      for (UnitRole role : UnitRole.values()) {
        for (String name : answering.units(role)) {
          if (!name.isBlank()) {
            units.putIfAbsent(name.strip(), use);
          }
        }
      }
      for (LeaderMention mention : ImportRules.leaders(issue, measure)) {
        if (!mention.name().isBlank()) {
          leaders.putIfAbsent(
              new LeaderMention(mention.name().strip(), mention.posts().strip()), use);
        }
      }
    }
  }
}
