package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.UnitRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a store does with a commit: the same document once more, what is missing, no trace of what
 * failed.
 */
abstract class CommitContract {
  private static final String WHO = TypicalLedger.OPERATOR;

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  @Test
  void noticesTheSameDocumentByItsBytes() {
    Draft same = TypicalLedger.draft().build();
    assertThat(ledger.imports().earlier(same))
        .singleElement()
        .satisfies(
            prior -> {
              assertThat(prior.by()).isEqualTo(WHO);
              assertThat(prior.document()).isEqualTo(same.source().name());
              assertThat(prior.inspection().name()).isEqualTo(TypicalLedger.INSPECTION);
              assertThat(prior.at().toInstant()).isEqualTo(TypicalLedger.CLOCK.instant());
            });
    assertThat(ledger.imports().earlier(new DraftBuilder("x").issue("别的").build())).isEmpty();
  }

  @Test
  void noticesTheSameContentInOtherBytes() {
    Draft read = TypicalLedger.draft().build();
    SourceText source = read.source();
    byte[] saved = (source.text() + "\n").getBytes(StandardCharsets.UTF_8);
    Draft again =
        new Draft(
            new SourceText("另存.txt", saved, source.text() + "\n", source.encoding()),
            read.report(),
            read.issues(),
            read.passages(),
            read.followUps(),
            read.warnings(),
            read.tables());
    assertThat(ledger.imports().earlier(again))
        .singleElement()
        .matches(prior -> !prior.sameBytes());
    assertThat(ledger.imports().earlier(read)).singleElement().matches(PriorImport::sameBytes);
    Draft more = TypicalLedger.draft().measure("另加一条").build();
    assertThat(ledger.imports().earlier(more)).isEmpty();
  }

  @Test
  void addsOnlyWhatIsMissingToAnInspectionThatIsThere() {
    List<LedgerRow> before = ledger.rows(null);
    Draft more = TypicalLedger.draft().under("新增方面").issue("新发现的问题").measure("立即整改").build();
    var target = new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id());
    var receipt = ledger.commit(new DraftReview(more).approve(target), WHO);
    assertThat(receipt.newIssues()).isEqualTo(1);
    assertThat(receipt.newMeasures()).isEqualTo(1);
    assertThat(receipt.unchanged()).isEqualTo(7);
    List<LedgerRow> after = ledger.rows(null);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.getLast().issue().number()).isEqualTo(8);
    assertThat(ledger.imports().earlier(more)).extracting(PriorImport::by).containsExactly(WHO);
    assertThat(ledger.history(1).getFirst().kind()).isEqualTo(HistoryEntry.Kind.UPDATED_BY_IMPORT);
  }

  @Test
  void refusesASecondInspectionOfTheSameNameWithoutATrace() {
    List<HistoryEntry> before = ledger.history(100);
    assertRefused(
        LedgerException.Kind.EXISTS,
        () -> ledger.commit(TypicalLedger.draft().reviewed(TypicalLedger.INSPECTION), WHO));
    assertThat(ledger.history(100)).isEqualTo(before);
  }

  @Test
  void leavesNoTraceOfACommitThatIsStopped() {
    List<LedgerRow> rows = ledger.rows(null);
    List<HistoryEntry> history = ledger.history(100);
    List<Double> heard = new ArrayList<>();
    CommitWatch impatient =
        new CommitWatch() {
          @Override
          public void at(double fraction) {
            heard.add(fraction);
          }

          @Override
          public boolean stopped() {
            return heard.size() == 3;
          }
        };
    assertThatThrownBy(() -> ledger.commit(TypicalLedger.draft().reviewed("另一轮"), WHO, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(heard).hasSize(3).isSorted();
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.history(100)).isEqualTo(history);
    assertThat(ledger.inspections()).hasSize(1);
    assertThat(ledger.commit(TypicalLedger.draft().reviewed("另一轮"), WHO).newIssues()).isEqualTo(7);
  }

  @Test
  void leavesNoTraceOfACommitThatFailsInTheMiddle() {
    List<LedgerRow> rows = ledger.rows(null);
    ReviewedBatch failing =
        new DraftBuilder("c.txt")
            .issue("问题")
            .measure("措施")
            .unit("县水务局", UnitRole.LEAD)
            .reviewed("失败的一轮");
    CommitWatch broken =
        new CommitWatch() {
          @Override
          public void at(double fraction) {
            if (fraction > 0) {
              throw new IllegalStateException("broken");
            }
          }

          @Override
          public boolean stopped() {
            return false;
          }
        };
    assertThatThrownBy(() -> ledger.commit(failing, WHO, broken))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.inspections()).hasSize(1);
  }

  private MeasureId id(String number) {
    return TypicalLedger.id(ledger.rows(null), number);
  }

  private static void assertRefused(LedgerException.Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
