package app.xiaohao.export;

import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.FieldMerge;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Workbooks of ledgers, written and read back. */
public final class OwnWorkbooks {
  static final Texts TEXTS = new Texts(Locale.CHINESE);

  private OwnWorkbooks() {}

  /** Writes a ledger as its workbook. */
  public static Path written(Ledger from, Path file) throws Exception {
    List<LedgerRow> rows = from.rows(null);
    new LedgerWorkbook(TEXTS)
        .write(
            file,
            new LedgerExtract(
                    new LedgerExtract.Heading("云溪县", "县整改办", "林晓", ""),
                    rows,
                    IssuedRule.of(from.issuedRules(null), rows),
                    from.inspections(),
                    from.settings().lights(),
                    TypicalLedger.TODAY)
                .from(from.identity(), from.customFields(null)),
            () -> false);
    return file;
  }

  /** What the program reads of a workbook. */
  static Draft draft(Path file) throws Exception {
    return new DraftMaker().of(file, ReadWatch.NOBODY);
  }

  /** What it would change in the inspection that it came from. */
  static MergePlan plan(Ledger into, Draft draft) {
    return into.planMerge(
        new DraftReview(draft)
            .approve(new Target.Existing(into.cameFrom(draft).orElseThrow().id())));
  }

  /** That in words: item, field, and whether somebody has to decide. */
  static List<String> changes(MergePlan plan) {
    List<String> changes = new ArrayList<>();
    for (IssueMerge issue : plan.issues()) {
      if (issue.mine() == null) {
        changes.add(issue.settled() ? "新问题" : "不明");
        continue;
      }
      int number = issue.mine().number();
      add(changes, Integer.toString(number), issue.title());
      for (MeasureMerge measure : issue.measures()) {
        if (measure.mine() == null) {
          changes.add(number + (measure.settled() ? " 新措施" : " 不明"));
        } else {
          String item = number + "." + measure.mine().number();
          measure.fields().forEach(field -> add(changes, item, field));
        }
      }
    }
    return changes;
  }

  private static void add(List<String> changes, String item, FieldMerge field) {
    if (field.state() != MergeState.UNCHANGED) {
      String conflict = field.state() == MergeState.CONFLICT ? " 冲突" : "";
      changes.add(item + " " + field.field() + conflict);
    }
  }

  /** All that the rows of a ledger say. */
  static List<String> values(Ledger from) {
    CustomFields fields = from.customFields(null);
    return from.rows(null).stream()
        .map(
            row ->
                String.join(
                    " | ",
                    row.issue().path().toString(),
                    row.issue().aspects().toString(),
                    row.issue().title(),
                    row.issue().original(),
                    row.measure().text(),
                    row.measure().responsibility().toString(),
                    row.measure().deadline().toString(),
                    row.measure().progress() + row.measure().progressOn(),
                    // what is done is done whole, whatever was reported before
                    row.measure().completion() == Completion.DONE
                        ? ""
                        : row.measure().percent() + "%",
                    row.measure().completion().name(),
                    row.measure().nature().name(),
                    fields.of(row).toString()))
        .toList();
  }
}
