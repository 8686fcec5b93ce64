package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.file.ContentPrint;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import java.util.List;
import java.util.Optional;

/**
 * A draft that a person has reviewed: the only thing that can be committed. Made by {@link
 * DraftReview#approve()} alone.
 */
public final class ReviewedBatch {
  private final Draft draft;
  private final Target target;
  private final List<ReviewedIssue> issues;
  private final NameDecisions names;
  private final MergePlan plan;

  ReviewedBatch(Draft draft, Target target, List<ReviewedIssue> issues) {
    this(draft, target, issues, NameDecisions.NONE, null);
  }

  private ReviewedBatch(
      Draft draft, Target target, List<ReviewedIssue> issues, NameDecisions names, MergePlan plan) {
    this.draft = draft;
    this.target = target;
    this.issues = List.copyOf(issues);
    this.names = names;
    this.plan = plan;
  }

  /**
   * This batch with what a person decided about its names; a plan made before goes, because names
   * are part of what it compares.
   */
  public ReviewedBatch withNames(NameDecisions decided) {
    return new ReviewedBatch(draft, target, issues, decided, null);
  }

  /**
   * This batch with the plan by which it is merged into the inspection that is its target.
   *
   * @throws IllegalArgumentException if the plan is of another batch or inspection
   */
  public ReviewedBatch withPlan(MergePlan decided) {
    boolean mine =
        target instanceof Target.Existing there
            && there.inspection().equals(decided.inspection())
            && decided.issues().stream().map(IssueMerge::file).toList().equals(issues);
    if (!mine) {
      throw new IllegalArgumentException("the plan of another batch");
    }
    return new ReviewedBatch(draft, target, issues, names, decided);
  }

  /** The draft it was made of, with the document. */
  public Draft draft() {
    return draft;
  }

  /**
   * A fingerprint of what was read of the document, before anybody corrected it: documents of the
   * same content have the same, whatever their bytes.
   */
  public String content() {
    return ContentPrint.of(draft);
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

  /** By which plan it is merged; empty for a new inspection, or where none was made yet. */
  public Optional<MergePlan> plan() {
    return Optional.ofNullable(plan);
  }

  /** Into which inspection a batch goes. */
  public sealed interface Target {
    /** Into one made for it. */
    record NewInspection(String name, InspectionKind kind) implements Target {}

    /** Into one that is there: merged with it by a {@link MergePlan}. */
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
