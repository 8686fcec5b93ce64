package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A measure of a document that a person left out when it was imported; of an issue without measures
 * the issue itself.
 *
 * @param path numbers as in the document
 * @param aspect the outermost heading, empty where there is none
 * @param title as the review would have called the issue
 * @param text the wording of the measure, empty where the issue has none
 */
public record LeftOut(List<String> path, String aspect, String title, String text) {
  /** The list is copied. */
  public LeftOut {
    path = List.copyOf(path);
  }

  /**
   * What the document has and the batch has not. Rows that were joined, cut or moved in the review
   * are in the batch: what counts is where their words stand in the document.
   */
  public static List<LeftOut> of(ReviewedBatch batch) {
    List<SourceRange> taken = new ArrayList<>();
    for (ReviewedBatch.ReviewedIssue issue : batch.issues()) {
      taken.add(issue.source().source());
      issue.source().measures().forEach(measure -> taken.add(measure.source()));
    }
    List<LeftOut> left = new ArrayList<>();
    for (Draft.Issue issue : batch.draft().issues()) {
      String aspect = issue.headings().isEmpty() ? "" : issue.headings().getFirst();
      String title = DraftReview.Item.workingTitle(issue);
      if (issue.measures().isEmpty() && !meets(issue.source(), taken)) {
        left.add(new LeftOut(issue.path(), aspect, title, ""));
      }
      for (Draft.Measure measure : issue.measures()) {
        if (!meets(measure.source(), taken)) {
          left.add(new LeftOut(issue.path(), aspect, title, measure.text()));
        }
      }
    }
    return left;
  }

  private static boolean meets(SourceRange range, List<SourceRange> taken) {
    return taken.stream().anyMatch(one -> one.start() < range.end() && range.start() < one.end());
  }
}
