package app.xiaohao.ui.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.model.inspection.InspectionKind;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented table of an office, sent as CSV; for tests. */
final class OfficeReport {
  static final String OFFICE = "河湾县档案馆";
  static final String INSPECTION = "县委第二巡察组巡察河湾县档案馆";
  static final String[] HEADINGS = {"序号", "反馈问题", "整改措施", "牵头单位", "整改时限", "星级"};

  private static final String ROWS =
      """
      填报单位：河湾县档案馆,,,,,
      %s
      1,学习制度落实不到位,制定学习计划。,办公室,2026年6月底前,三星
      2,会议记录不全,补齐记录。,业务科,2026年12月31日,一星
      """;

  private OfficeReport() {}

  /** Takes it into an open ledger, as 导入 does. */
  static void into(OpenLedger open, Path folder) {
    Path file = folder.resolve("档案馆.csv");
    try {
      Files.writeString(file, ROWS.formatted(String.join(",", HEADINGS)));
      Draft draft = new DraftMaker().of(file, ReadWatch.NOBODY).withIssues();
      open.ledger.commit(
          new DraftReview(draft)
              .approve(new ReviewedBatch.Target.NewInspection(INSPECTION, InspectionKind.OTHER)),
          "林晓");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    open.session.refresh();
  }
}
