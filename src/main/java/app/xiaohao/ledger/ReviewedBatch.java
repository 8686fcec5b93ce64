package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.InspectionId;
import app.xiaohao.model.InspectionKind;
import java.util.List;

/**
 * A draft that a person has reviewed: the only thing that can be committed. Made by {@link
 * DraftReview#approve()} alone.
 */
public final class ReviewedBatch {
  private final Draft draft;
  private final Target target;
  private final List<ReviewedIssue> issues;
  private final NameDecisions names;

  ReviewedBatch(Draft draft, Target target, List<ReviewedIssue> issues) {
    this(draft, target, issues, NameDecisions.NONE);
  }

  private ReviewedBatch(
      Draft draft, Target target, List<ReviewedIssue> issues, NameDecisions names) {
    this.draft = draft;
    this.target = target;
    this.issues = List.copyOf(issues);
    this.names = names;
  }

  /** This batch with what a person decided about its names. */
  public ReviewedBatch withNames(NameDecisions decided) {
    return new ReviewedBatch(draft, target, issues, decided);
  }

  /** The draft it was made of, with the document. */
  public Draft draft() {
    return draft;
  }

  /** Into which inspection it goes. */
  public Target target() {
    return target;
  }

  /** The issues that were included, in the order of the document. */
  public List<ReviewedIssue> issues() {
    return issues;
  }

  /** What a person decided about the names in it. */
  public NameDecisions names() {
    return names;
  }

  /** Into which inspection a batch goes. */
  public sealed interface Target {
    /** Into one made for it. */
    record NewInspection(String name, InspectionKind kind) implements Target {}

    /** Into one that is there: what it has already is left as it is, what it lacks is added. */
    record Existing(InspectionId inspection) implements Target {}
  }

  /**
   * An issue as reviewed.
   *
   * @param source the draft's issue, unchanged
   * @param title the working title, never empty
   */
  public record ReviewedIssue(Draft.Issue source, String title) {}
}
