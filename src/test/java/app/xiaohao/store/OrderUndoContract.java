package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.id;
import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.MeasureId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of an order of measures (压茬推进) that is undone after another was made. */
abstract class OrderUndoContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final String OTHER = "另一人";

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private MeasureId measure(String number) {
    return id(ledger.rows(null), number);
  }

  private List<First> firsts(String number) {
    return row(ledger.rows(null), number).measure().after();
  }

  private List<String> after(String number) {
    return firsts(number).stream().map(First::number).toList();
  }

  /** Puts a measure after others; gives the number of the change. */
  private long order(String who, String number, String... firsts) {
    ledger.apply(
        new Change.Ordered(
            measure(number),
            firsts(number).stream().map(First::measure).toList(),
            Stream.of(firsts).map(this::measure).toList(),
            "压茬推进"),
        who);
    return ledger.history(1).getFirst().number();
  }

  private void refused(Runnable act) {
    List<LedgerRow> before = ledger.rows(null);
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(act::run)
        .extracting(LedgerException::kind)
        .isEqualTo(Kind.UNDO_IN_USE);
    assertThat(ledger.rows(null)).isEqualTo(before);
    requireWhole();
  }

  private void requireWhole() {
    assertThat(ledger.log().prove(CommitWatch.NOBODY).differences()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void noneWaitsForItselfBecauseAnOrderComesBack() {
    order(WHO, "5.2", "1.1");
    long lifted = order(WHO, "5.2");
    long turned = order(WHO, "1.1", "5.2");
    refused(() -> ledger.undo(lifted, WHO));
    ledger.undo(turned, WHO);
    ledger.undo(lifted, WHO);
    assertThat(after("5.2")).containsExactly("1.1");
    assertThat(after("1.1")).isEmpty();
    requireWhole();
  }

  @Test
  void norOverOthersBetween() {
    order(WHO, "5.2", "1.1", "3.2");
    long lifted = order(WHO, "5.2", "3.2");
    order(WHO, "3.1", "5.2");
    order(WHO, "1.1", "3.1");
    refused(() -> ledger.undo(lifted, WHO));
  }

  @Test
  void norBecauseItIsRedone() {
    long made = order(WHO, "5.2", "1.1");
    ledger.undo(made, WHO);
    order(OTHER, "1.1", "5.2");
    refused(() -> ledger.redo(WHO));
  }

  @Test
  void whatMakesNoCircleComesBack() {
    order(WHO, "5.2", "1.1");
    long lifted = order(WHO, "5.2");
    order(WHO, "1.1", "3.1");
    order(WHO, "3.2", "5.2");
    ledger.undo(lifted, WHO);
    assertThat(after("5.2")).containsExactly("1.1");
    requireWhole();
  }

  @Test
  void whatOthersWaitForStays() {
    ledger.apply(
        new Change.MeasureAdded(row(ledger.rows(null), "5.1").issue().id(), "第三条", "", ""), WHO);
    long added = ledger.history(1).getFirst().number();
    order(WHO, "1.1", "5.3");
    refused(() -> ledger.undo(added, WHO));
    assertThat(after("1.1")).containsExactly("5.3");
  }
}
