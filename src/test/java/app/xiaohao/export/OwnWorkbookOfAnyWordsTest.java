package app.xiaohao.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of ledgers of any words come back without a change, also into another ledger. */
class OwnWorkbookOfAnyWordsTest {
  @TempDir Path folder;

  @Test
  void ledgersOfAnyWordsComeBackWithoutAChange() throws Exception {
    for (int seed = 0; seed < 6; seed++) {
      Path file;
      List<String> values;
      Random random = new Random(seed);
      try (Ledger made = empty("随机" + seed + ".xh")) {
        made.commit(new AnyDraft(random).builder().reviewed("随机检查" + seed), "林晓");
        file = OwnWorkbooks.written(made, folder.resolve("随机" + seed + ".xlsx"));
        Draft draft = OwnWorkbooks.draft(file);
        assertThat(OwnWorkbooks.changes(OwnWorkbooks.plan(made, draft)))
            .as("seed " + seed)
            .isEmpty();
        assertThat(OwnWorkbooks.plan(made, draft).gone()).isEmpty();
        values = OwnWorkbooks.values(made);
      }
      try (Ledger other = empty("另一" + seed + ".xh")) {
        other.commit(
            new DraftReview(OwnWorkbooks.draft(file))
                .approve(new Target.NewInspection("随机检查" + seed, InspectionKind.OTHER)),
            "林晓");
        assertThat(OwnWorkbooks.values(other)).as("seed " + seed).isEqualTo(values);
      }
    }
  }

  private Ledger empty(String name) {
    return new Ledger(
        new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve(name)), TypicalLedger.CLOCK);
  }

  /** Words that tables, workbooks and readings stumble over, put together at random. */
  private record AnyDraft(Random random) {
    private static final List<String> WORDS =
        List.of(
            "一是完成青石镇台账；二是完成白鹭镇台账。",
            "=SUM(A1:A9)",
            "序号_x000D_与_x005F_原样",
            "2025年6月30日前完成50%",
            "合计",
            "填报人：李某",
            "第1次排查“堵点”①；\n第2次排查",
            "待补",
            "—",
            "共3项、已完成2项",
            "𠮷县㛃河道(二)巡查",
            "1.2.3",
            "x".repeat(33_000) + "末");

    private static final List<String> UNITS = List.of("县水务局", "青石镇、白鹭镇联合专班", "县委办（督查室）", "第一中学");

    private String words() {
      return WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(3);
    }

    private String title() {
      String words = words().replace('\n', ' ');
      return words.substring(0, Math.min(300, words.length()));
    }

    private DraftBuilder builder() {
      DraftBuilder draft = new DraftBuilder("随机.txt");
      for (int i = 0; i < 6; i++) {
        if (random.nextBoolean()) {
          draft.under("方面" + random.nextInt(3), "大类、" + random.nextInt(2));
        }
        draft.issue(random.nextInt(4) == 0 ? null : "问题" + title());
        if (random.nextBoolean()) {
          draft.lead(title() + "\n" + title());
        }
        for (int m = 0; m < random.nextInt(4); m++) {
          draft.measure(words()).row(facts());
          switch (random.nextInt(6)) {
            case 0 -> draft.due("2026年底前", LocalDate.of(2026, 12, 31));
            case 1 -> draft.due("2026-10-09", LocalDate.of(2026, 10, 9));
            case 2 -> deadline(draft, m, Draft.DeadlineMention.Kind.LONG_TERM, "长期坚持", null);
            case 3 -> deadline(draft, m, Draft.DeadlineMention.Kind.IMMEDIATE, "立行立改", null);
            case 4 ->
                deadline(draft, m, Draft.DeadlineMention.Kind.RECURRING, "每季度末", "QUARTERLY-3-25");
            default -> {}
          }
        }
        if (random.nextInt(3) == 0) {
          draft.field("备注", words()).field("经办", "某人" + i);
        }
      }
      return draft;
    }

    private static void deadline(
        DraftBuilder draft, int m, Draft.DeadlineMention.Kind kind, String words, String rule) {
      draft.deadline(m + 1, kind, words, null, rule);
    }

    private Draft.RowFacts facts() {
      List<Draft.UnitMention> units = new ArrayList<>();
      for (UnitRole role : UnitRole.values()) {
        if (random.nextBoolean()) {
          units.add(new Draft.UnitMention(UNITS.get(random.nextInt(UNITS.size())), role));
        }
      }
      return new Draft.RowFacts(
          units,
          random.nextBoolean()
              ? List.of()
              : List.of(new Draft.LeaderMention("周明远", ""), new Draft.LeaderMention("何䶮", "")),
          Draft.Status.of(
              random.nextBoolean() ? Draft.Status.Value.IN_PROGRESS : Draft.Status.Value.COMPLETED,
              "据表"),
          random.nextBoolean() ? "" : words(),
          random.nextBoolean()
              ? List.of()
              : List.of(
                  new Draft.CustomField("备注", words()), new Draft.CustomField("星级", words())));
    }
  }
}
