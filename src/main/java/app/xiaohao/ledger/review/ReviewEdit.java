package app.xiaohao.ledger.review;

import java.util.List;
import java.util.Objects;

/** One step that a person takes in a review; each can be undone. */
public sealed interface ReviewEdit {
  /** Takes items in or leaves them out. */
  record Include(List<Integer> items, boolean included) implements ReviewEdit {
    /** The list is copied. */
    public Include {
      items = List.copyOf(items);
    }
  }

  /** Gives an item another working title; a blank one brings the draft's own back. */
  record Retitle(int item, String title) implements ReviewEdit {}

  /**
   * Corrects the text of a measure, or of what stands before an item's measures.
   *
   * @param text as it is to be; blank only where the item has a title without it
   */
  record Reword(ReviewPlace place, String text) implements ReviewEdit {}

  /**
   * Joins a row with the one above: a measure with the measure before it, the first measure with
   * what stands before it, an item with the item before it.
   */
  record Merge(ReviewPlace place) implements ReviewEdit {}

  /**
   * Cuts the text of a row in two.
   *
   * @param offset where in the text as it stands, counted in UTF-16; characters are on both sides
   * @param into what the second part becomes; where it is an issue, the measures behind it are its
   *     own
   */
  record Split(ReviewPlace place, int offset, Level into) implements ReviewEdit {}

  /**
   * Moves a row one rung up: a measure becomes an issue, to which the measures behind it belong; an
   * issue becomes a heading over the issues behind it, and its measures become issues.
   */
  record Promote(ReviewPlace place) implements ReviewEdit {}

  /** Makes an issue the next measure of the issue above; its own measures follow it there. */
  record Demote(int item) implements ReviewEdit {}

  /**
   * Makes a heading an issue, the first of those that stood below it.
   *
   * @param firstItem the first item below it
   * @param depth which of that item's headings, the outermost being 0
   */
  record DemoteHeading(int firstItem, int depth) implements ReviewEdit {}

  /**
   * Gives the same to many rows.
   *
   * @param places an item stands for all its measures
   * @param onlyMissing whether rows that have it keep theirs
   */
  record Assign(List<ReviewPlace> places, Assignment assignment, boolean onlyMissing)
      implements ReviewEdit {
    /** The list is copied. */
    public Assign {
      places = List.copyOf(places);
      Objects.requireNonNull(assignment);
    }
  }

  /** The three rungs: 方面 › 问题 › 措施. */
  enum Level {
    HEADING,
    ISSUE,
    MEASURE
  }

  /** Why a step cannot be taken; nothing is changed then. */
  enum Refusal {
    /** there is no row above in the same issue or under the same heading */
    NOTHING_ABOVE,
    /** there is nothing on one side of the cut */
    NOTHING_TO_CUT,
    /** nothing would stand under the heading, so that its words would be lost */
    NOTHING_BELOW,
    /** a table names units, leaders or fields here, which a heading cannot carry */
    HAS_FACTS,
    /** a measure, or an item without a title, would have no words left */
    NO_WORDS,
    /** it would change nothing */
    NO_CHANGE
  }
}
