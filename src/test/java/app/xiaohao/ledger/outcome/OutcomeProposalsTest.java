package app.xiaohao.ledger.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeProposalsTest {
  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private List<Outcome> figures(String... quotesAndValues) {
    LedgerRow row = ledger.rows(null).getFirst();
    List<Notice.Metric> metrics = new ArrayList<>();
    for (int i = 0; i < quotesAndValues.length; i += 2) {
      metrics.add(
          new Notice.Metric(
              row.issue().id(),
              row.measure().number(),
              quotesAndValues[i],
              Double.parseDouble(quotesAndValues[i + 1]),
              "%"));
    }
    Notice notice =
        new Notice(
            new ImportId(1),
            "通报.docx",
            OffsetDateTime.parse("2026-11-03T09:00:00+08:00"),
            "孙望舒",
            new Notice.Head(null, null, null, null, null, null, null, null, null),
            List.of(),
            metrics,
            List.of());
    return OutcomeProposals.of(List.of(row), List.of(), List.of(), List.of(notice)).stream()
        .map(OutcomeLine::outcome)
        .filter(one -> one.kind().equals(Outcome.FIGURE))
        .toList();
  }

  @Test
  void aRateAndItsAimAreOne() {
    assertThat(figures("信访件办结率87.2%", "87.2", "力争年底前实现办结率100%", "100"))
        .singleElement()
        .satisfies(one -> assertThat(one.spelled()).isEqualTo("量化指标 信访件办结率 87.2/100%"));
  }

  @Test
  void aBoundIsAnAimAndNotWhatWasCounted() {
    assertThat(figures("一次性化解率达到90%以上", "90"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.amount()).isNull();
              assertThat(one.target()).isEqualByComparingTo("90");
            });
    assertThat(figures("达标率达到95%", "95"))
        .singleElement()
        .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("95"));
  }
}
