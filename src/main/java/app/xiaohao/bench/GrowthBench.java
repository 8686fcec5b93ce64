package app.xiaohao.bench;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much longer twice the rows take: whatever compares each with each takes four times. */
final class GrowthBench {
  private static final double AIM = 2.3;
  private static final String OPERATOR = "bench";

  private final LedgerStores stores;
  private final Clock clock;
  private final Texts texts;
  private final Figures figures;

  GrowthBench(LedgerStores stores, Clock clock, Texts texts, Figures figures) {
    this.stores = stores;
    this.clock = clock;
    this.texts = texts;
    this.figures = figures;
  }

  /**
   * @param rows of the smaller table
   */
  void run(Path folder, int rows) throws Exception {
    work(folder, "warm", rows);
    Map<String, Taken> once = work(folder, "once", rows);
    Map<String, Taken> twice = work(folder, "twice", 2 * rows);
    for (Map.Entry<String, Taken> one : once.entrySet()) {
      String key = "growth-" + one.getKey();
      figures.ratio(key, twice.get(one.getKey()).cpu(), one.getValue().cpu(), AIM);
    }
  }

  private Map<String, Taken> work(Path folder, String name, int rows) throws Exception {
    Map<String, Taken> taken = new LinkedHashMap<>();
    Path table = folder.resolve(name + ".csv");
    TableFile.write(table, rows, false);
    try (Ledger ledger = new Ledger(stores.create(folder.resolve(name + ".xh")), clock)) {
      ImportReceipt[] receipt = new ImportReceipt[1];
      taken.put(
          "import",
          Taken.by(
              () ->
                  receipt[0] =
                      ledger.commit(
                          new DraftReview(draft(table))
                              .approve(
                                  new ReviewedBatch.Target.NewInspection(
                                      name, InspectionKind.OTHER)),
                          OPERATOR)));
      InspectionId inspection = receipt[0].inspection();
      TableFile.write(table, rows, true);
      ReviewedBatch later =
          new DraftReview(draft(table)).approve(new ReviewedBatch.Target.Existing(inspection));
      MergePlan[] plan = new MergePlan[1];
      taken.put(
          "match",
          Taken.by(
              () -> plan[0] = ledger.imports().planMerge(later).decide(MergePlan.Rule.TAKE_FILE)));
      taken.put("merge", Taken.by(() -> ledger.commit(later.withPlan(plan[0]), OPERATOR)));
      LocalDate today = LocalDate.now(clock);
      taken.put(
          "reconcile",
          Taken.by(() -> Reconciler.of(ledger.desks().books(inspection), null, today)));
      LedgerExtract extract = ExportBench.extract(ledger.rows(null), today);
      taken.put(
          "export",
          Taken.by(
              () -> {
                new LedgerWorkbook(texts)
                    .write(folder.resolve(name + ".xlsx"), extract, () -> false);
                return null;
              }));
    }
    return taken;
  }

  private static Draft draft(Path table) throws Exception {
    return new DraftMaker().of(table, ReadWatch.NOBODY).withIssues();
  }
}
