package app.xiaohao.ledger.names;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.model.Leader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which leader of the ledger a mention means, by the name and then by the posts. */
public final class LeaderMatcher {
  private final List<Leader> leaders;

  /**
   * @param leaders all of the ledger
   */
  public LeaderMatcher(List<Leader> leaders) {
    this.leaders = List.copyOf(leaders);
  }

  /** What a mention means. */
  public sealed interface Match {
    /** The one of that name, whose posts agree. */
    record Exact(Leader leader) implements Match {}

    /**
     * One or more of that name, and the posts do not say which is meant, if any: a person has to.
     */
    record Asked(List<Leader> leaders) implements Match {
      /** The list is copied. */
      public Asked {
        leaders = List.copyOf(leaders);
      }
    }

    /** Nobody of that name. */
    record New() implements Match {}
  }

  /** Whom a mention means. */
  public Match match(LeaderMention mention) {
    String name = squeezed(mention.name());
    List<Leader> named =
        leaders.stream().filter(leader -> squeezed(leader.name()).equals(name)).toList();
    if (named.isEmpty()) {
      return new Match.New();
    }
    List<Leader> agreeing =
        named.stream().filter(leader -> agree(leader.posts(), mention.posts())).toList();
    return agreeing.size() == 1 && (named.size() == 1 || !mention.posts().isBlank())
        ? new Match.Exact(agreeing.getFirst())
        : new Match.Asked(named);
  }

  /**
   * Whether two wordings of posts can be one person's: one says nothing, or all that it names are
   * among the posts of the other (县委常委、宣传部部长 and 宣传部部长).
   */
  public static boolean agree(String posts, String others) {
    Set<String> some = parts(posts);
    Set<String> more = parts(others);
    return some.containsAll(more) || more.containsAll(some);
  }

  private static Set<String> parts(String posts) {
    return Arrays.stream(posts.split("[、，,；;/\\s]+"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  /** A name of two characters is often set with a space between them. */
  static String squeezed(String name) {
    return name.replaceAll("[\\s　]", "");
  }
}
