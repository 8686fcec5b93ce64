package app.xiaohao.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.inspection.InspectionKind;
import org.junit.jupiter.api.Test;

class DraftReviewTest {
  private static final ReviewedBatch.Target TARGET =
      new ReviewedBatch.Target.NewInspection("一轮", InspectionKind.OTHER);

  @Test
  void beginsWithEverythingUnderTheTitlesOfTheDocument() {
    DraftReview review =
        new DraftReview(new DraftBuilder("a").issue("甲").issue("乙").measure("做").build());
    assertThat(review.items()).extracting(DraftReview.Item::title).containsExactly("甲", "乙");
    assertThat(review.items()).allMatch(DraftReview.Item::included);
    assertThat(review.approve(TARGET).issues()).hasSize(2);
  }

  @Test
  void givesAnIssueWithoutTitleItsFirstWordsOrItsNumber() {
    String lead = "䶮".repeat(41);
    DraftReview review =
        new DraftReview(
            new DraftBuilder("a")
                .under("方面")
                .issue(null)
                .lead(lead)
                .issue(null)
                .measure("只有措施")
                .issue(null)
                .build());
    assertThat(review.items())
        .extracting(DraftReview.Item::title)
        .containsExactly("䶮".repeat(40) + "…", "只有措施", "二·(1)·3");
  }

  @Test
  void leavesOutWhatWasTakenOutAndKeepsTheSourceOfWhatWasRetitled() {
    DraftReview review = new DraftReview(new DraftBuilder("a").issue("甲").issue("乙").build());
    review.include(0, false);
    review.retitle(1, "  改过的  ");
    ReviewedBatch batch = review.approve(TARGET);
    assertThat(batch.target()).isEqualTo(TARGET);
    assertThat(batch.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.title()).isEqualTo("改过的");
              assertThat(issue.source().title()).isEqualTo("乙");
            });
    review.include(0, true);
    review.retitle(1, " ");
    assertThat(review.approve(TARGET).issues())
        .extracting(ReviewedBatch.ReviewedIssue::title)
        .containsExactly("甲", "乙");
  }
}
