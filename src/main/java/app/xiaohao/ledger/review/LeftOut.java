package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
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
    List<SourceRange> ranges = new ArrayList<>();
    for (ReviewedBatch.ReviewedIssue issue : batch.issues()) {
      ranges.add(issue.source().source());
      issue.source().measures().forEach(measure -> ranges.add(measure.source()));
    }
    Taken taken = new Taken(ranges);
    List<LeftOut> left = new ArrayList<>();
    for (Draft.Issue issue : batch.draft().issues()) {
      String aspect = issue.headings().isEmpty() ? "" : issue.headings().getFirst();
      String title = DraftReview.Item.workingTitle(issue);
      if (issue.measures().isEmpty() && !taken.meets(issue.source())) {
        left.add(new LeftOut(issue.path(), aspect, title, ""));
      }
      for (Draft.Measure measure : issue.measures()) {
        if (!taken.meets(measure.source())) {
          left.add(new LeftOut(issue.path(), aspect, title, measure.text()));
        }
      }
    }
    return left;
  }

  /** Ranges by their beginnings, and for each how far those up to it reach. */
  static final class Taken {
    private final int[] starts;
    private final int[] reach;

    Taken(List<SourceRange> ranges) {
      List<SourceRange> sorted = new ArrayList<>(ranges);
      sorted.sort(Comparator.comparingInt(SourceRange::start));
      starts = new int[sorted.size()];
      reach = new int[sorted.size()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = sorted.get(i).start();
        reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], sorted.get(i).end());
      }
    }

    /** Whether one of them shares a place with this one. */
    boolean meets(SourceRange range) {
      int before = 0; // so many begin before its end
      for (int after = starts.length; before < after; ) {
        int middle = (before + after) >>> 1;
        if (starts[middle] < range.end()) {
          before = middle + 1;
        } else {
          after = middle;
        }
      }
      return before > 0 && reach[before - 1] > range.start();
    }
  }
}
