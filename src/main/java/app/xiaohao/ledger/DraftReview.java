package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * The review of a draft by a person: what is included, and under which working title. Nothing
 * reaches a ledger before {@link #approve}. Not safe for several threads.
 */
public final class DraftReview {
  private static final int TITLE_LENGTH = 40;

  private final Draft draft;
  private final List<Item> items;

  /** Starts with everything included under the titles of the draft. */
  public DraftReview(Draft draft) {
    this.draft = draft;
    this.items = new ArrayList<>();
    for (Draft.Issue issue : draft.issues()) {
      items.add(new Item(issue, workingTitle(issue), true));
    }
  }

  /** What is reviewed. */
  public Draft draft() {
    return draft;
  }

  /** The items as they stand now, in the order of the document. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Takes an item in or leaves it out. */
  public void include(int index, boolean included) {
    Item item = items.get(index);
    items.set(index, new Item(item.issue(), item.title(), included));
  }

  /** Gives an item another working title; a blank one brings the draft's own back. */
  public void retitle(int index, String title) {
    Item item = items.get(index);
    String stripped = title.strip();
    items.set(
        index,
        new Item(
            item.issue(),
            stripped.isEmpty() ? workingTitle(item.issue()) : stripped,
            item.included()));
  }

  /** Ends the review. */
  public ReviewedBatch approve(ReviewedBatch.Target target) {
    List<ReviewedBatch.ReviewedIssue> included =
        items.stream()
            .filter(Item::included)
            .map(item -> new ReviewedBatch.ReviewedIssue(item.issue(), item.title()))
            .toList();
    return new ReviewedBatch(draft, target, included);
  }

  /** The draft's title, or the first words of the issue where it has none. */
  private static String workingTitle(Draft.Issue issue) {
    if (issue.title() != null && !issue.title().isBlank()) {
      return issue.title();
    }
    String text =
        issue.lead() != null
            ? issue.lead()
            : issue.measures().isEmpty() ? "" : issue.measures().getFirst().text();
    String line = text.strip();
    if (line.isEmpty()) {
      return String.join("·", issue.path());
    }
    int length =
        line.offsetByCodePoints(0, Math.min(TITLE_LENGTH, line.codePointCount(0, line.length())));
    return length < line.length() ? line.substring(0, length) + "…" : line;
  }

  /**
   * One line of the review.
   *
   * @param issue the draft's issue, unchanged
   * @param title the working title, never empty
   */
  public record Item(Draft.Issue issue, String title, boolean included) {}
}
