package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of measures that begin when others have ended (压茬推进). */
abstract class OrderContract extends HandLedger {
  @Test
  void oneBeginsWhenOthersHaveEnded() {
    List<LedgerRow> before = rows();
    order("5.2", "1.2", "1.1");
    assertThat(after("5.2")).containsExactly("1.1", "1.2");
    assertThat(after("1.1")).isEmpty();
    refused(Kind.AFTER_SELF, ordered("5.2", "5.2"));
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "5.2"));
    order("3.1", "5.2");
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "3.1"));
    refused(Kind.STALE, new Change.Ordered(measure("5.2"), List.of(), List.of(measure("3.2")), ""));
    requireWhole();
    order("5.2", "1.1");
    assertThat(after("5.2")).containsExactly("1.1");
    ledger.undo(WHO);
    assertThat(after("5.2")).containsExactly("1.1", "1.2");
    order("5.2");
    assertThat(after("5.2")).isEmpty();
    ledger.undo(WHO);
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(rows()).isEqualTo(before);
    requireWhole();
  }

  @Test
  void whatWaitsIsReadAgainWithWhatEndsFirst() {
    order("5.2", "1.2");
    long seen = ledger.touchedSince(Long.MAX_VALUE, null).last();
    MeasureLine first = row(rows(), "1.2").measure();
    apply(
        new Change.Completed(
            first.id(), first.completion(), Completion.DONE, first.nature(), first.nature()));
    Touched touched = ledger.touchedSince(seen, null);
    assertThat(touched.rows()).contains(row(rows(), "5.2"));
    assertThat(row(rows(), "5.2").measure().after()).allMatch(First::ended);
    requireWhole();
  }

  @Test
  void whatStandsInAnOrderIsNotJoinedAndWhatIsStruckBindsNobody() {
    order("5.2", "5.1");
    refused(Kind.JOIN_ORDERED, join("5.1", "5.2"));
    refused(Kind.JOIN_ORDERED, join("5.2", "5.1"));
    apply(new Change.MeasureAdded(issue("5.1"), "第三条", "", ""));
    apply(new Change.Removed(measure("5.1"), "重复"));
    assertThat(after("5.2")).isEmpty();
    ledger.undo(WHO);
    assertThat(after("5.2")).containsExactly("5.1");
    requireWhole();
  }

  @Test
  void whatIsStruckMayComeBackAndNoneWaitsForItselfThen() {
    order("3.1", "5.1");
    order("5.1", "1.1");
    apply(new Change.Removed(measure("5.1"), "重复"));
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "3.1"));
    ledger.undo(WHO);
    assertThat(after("3.1")).containsExactly("5.1");
    assertThat(after("1.1")).isEmpty();
    requireWhole();
  }

  @Test
  void whatOthersWaitForIsNotTakenBackWithItsImport() {
    int last = rows().getLast().issue().number();
    ledger.commit(
        new DraftReview(new DraftBuilder("补充.txt").issue("新问题").measure("整改").build())
            .approve(new ReviewedBatch.Target.Existing(rows().getFirst().issue().inspection())),
        WHO);
    String added = last + 1 + ".1";
    order("1.1", added);
    ImportEntry entry = ledger.imports().all().getFirst();
    assertThat(entry.obstacle().kind()).isEqualTo(ImportEntry.Obstacle.Kind.ROW_CHANGED);
    assertThat(entry.obstacle().about()).isEqualTo("1.1");
    order("1.1");
    ledger.imports().undo(entry.id(), "导错了文件", WHO);
    assertThat(rows().getLast().issue().number()).isEqualTo(last);
    requireWhole();
  }
}
