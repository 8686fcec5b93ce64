package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.UnitId;
import java.util.Map;
import java.util.Objects;

/**
 * What a person has decided about the names of a document. A name without a decision is taken for a
 * unit or leader of the ledger only where it is written exactly so there, else for a new one: names
 * are never put together silently.
 *
 * @param units by the name as the document has it
 * @param leaders by the mention as the document has it
 */
public record NameDecisions(
    Map<String, UnitDecision> units, Map<LeaderMention, LeaderDecision> leaders) {
  /** Nothing decided. */
  public static final NameDecisions NONE = new NameDecisions(Map.of(), Map.of());

  /**
   * The maps are copied.
   *
   * @throws IllegalArgumentException if a name or mention is like one that is itself like another
   */
  public NameDecisions {
    Map<String, UnitDecision> given = units;
    for (UnitDecision decision : given.values()) {
      if (decision instanceof UnitDecision.IsLike like
          && given.get(like.other()) instanceof UnitDecision.IsLike) {
        throw new IllegalArgumentException("like a name that is like another: " + like.other());
      }
    }
    Map<LeaderMention, LeaderDecision> persons = leaders;
    for (LeaderDecision decision : persons.values()) {
      if (decision instanceof LeaderDecision.IsLike like
          && persons.get(like.other()) instanceof LeaderDecision.IsLike) {
        throw new IllegalArgumentException("like a mention that is like another: " + like.other());
      }
    }
    units = Map.copyOf(units);
    leaders = Map.copyOf(leaders);
  }

  /** Which unit a name means. */
  public sealed interface UnitDecision {
    /**
     * One that is in the ledger.
     *
     * @param alias whether the name is kept as an alias, so that it is known next time
     */
    record Is(UnitId unit, boolean alias) implements UnitDecision {
      /** The unit is required. */
      public Is {
        Objects.requireNonNull(unit);
      }
    }

    /**
     * A new one, even where the ledger has one of that name.
     *
     * @param parent the unit above it, null at the top
     */
    record IsNew(UnitId parent) implements UnitDecision {}

    /**
     * The one that another name of the same document means.
     *
     * @param other which has no decision of this kind itself
     * @param alias whether the name is kept as an alias, so that it is known next time
     */
    record IsLike(String other, boolean alias) implements UnitDecision {
      /** The name is required. */
      public IsLike {
        Objects.requireNonNull(other);
      }
    }
  }

  /** Which person a mention means. */
  public sealed interface LeaderDecision {
    /** One who is in the ledger; posts that the ledger lacks are added. */
    record Is(LeaderId leader) implements LeaderDecision {
      /** The leader is required. */
      public Is {
        Objects.requireNonNull(leader);
      }
    }

    /** Somebody new, even where the ledger has one of that name. */
    record IsNew() implements LeaderDecision {}

    /**
     * The one whom another mention of the same document means.
     *
     * @param other which has no decision of this kind itself
     */
    record IsLike(LeaderMention other) implements LeaderDecision {
      /** The mention is required. */
      public IsLike {
        Objects.requireNonNull(other);
      }
    }
  }
}
