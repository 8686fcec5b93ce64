package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of what people write under headings of their own (自己的栏). */
abstract class OwnFieldContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final String CAUSE = "问题原因";

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

  private LedgerRow item(String number) {
    return row(ledger.rows(null), number);
  }

  private CustomFields fields() {
    return ledger.desks().customFields(null);
  }

  private String said(String number) {
    return fields().of(item(number), CAUSE);
  }

  private Change write(String number, String before, String after) {
    LedgerRow row = item(number);
    return new Change.OwnFieldKept(row.issue().id(), row.measure().id(), CAUSE, before, after);
  }

  private Change writeWhole(String number, String before, String after) {
    return new Change.OwnFieldKept(item(number).issue().id(), null, CAUSE, before, after);
  }

  @Test
  void whatIsWrittenStandsThereIsUndoneAndRedone() {
    ledger.apply(write("1.1", "", "制度缺失"), WHO);
    assertThat(said("1.1")).isEqualTo("制度缺失");
    assertThat(said("1.2")).isEmpty();
    assertThat(fields().headings()).contains(CAUSE);
    ledger.apply(write("1.1", "制度缺失", "制度缺失、监督不力"), WHO);
    ledger.undo(WHO);
    assertThat(said("1.1")).isEqualTo("制度缺失");
    ledger.undo(WHO);
    assertThat(said("1.1")).isEmpty();
    assertThat(fields().headings()).doesNotContain(CAUSE);
    ledger.redo(WHO);
    assertThat(said("1.1")).isEqualTo("制度缺失");
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void whatIsOfTheIssueHoldsForItsMeasuresUntilOneSaysOtherwise() {
    ledger.apply(writeWhole("1.1", "", "思想认识不足"), WHO);
    assertThat(said("1.1")).isEqualTo("思想认识不足");
    assertThat(said("1.2")).isEqualTo("思想认识不足");
    ledger.apply(write("1.2", "思想认识不足", "制度缺失"), WHO);
    assertThat(said("1.1")).isEqualTo("思想认识不足");
    assertThat(said("1.2")).isEqualTo("制度缺失");
    ledger.apply(write("1.2", "制度缺失", ""), WHO);
    assertThat(said("1.2")).as("struck out for this measure").isEmpty();
    assertThat(said("1.1")).isEqualTo("思想认识不足");
  }

  @Test
  void whatStoodThereMeanwhileIsNotWrittenOver() {
    ledger.apply(write("1.1", "", "制度缺失"), WHO);
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.apply(write("1.1", "", "监督不力"), "周明远"))
        .extracting(LedgerException::kind)
        .isEqualTo(Kind.STALE);
    assertThat(said("1.1")).isEqualTo("制度缺失");
  }

  @Test
  void itGoesWithItsMeasureAndBothStandWhereTwoAreJoined() {
    ledger.apply(write("1.1", "", "制度缺失"), WHO);
    ledger.apply(write("1.2", "", "监督不力"), WHO);
    LedgerRow from = item("1.2");
    LedgerRow into = item("1.1");
    ledger.apply(
        new Change.Joined(
            from.measure().id(),
            into.measure().id(),
            from.measure().text(),
            into.measure().text(),
            ""),
        WHO);
    assertThat(said("1.1")).isEqualTo("制度缺失；监督不力");
    ledger.undo(WHO);
    assertThat(said("1.1")).isEqualTo("制度缺失");
    assertThat(said("1.2")).isEqualTo("监督不力");
    LedgerRow other = item("3.1");
    ledger.apply(
        new Change.Moved(from.measure().id(), from.issue().id(), other.issue().id(), ""), WHO);
    assertThat(
            ledger.rows(null).stream()
                .filter(row -> row.measure().id().equals(from.measure().id()))
                .map(row -> fields().of(row, CAUSE)))
        .containsExactly("监督不力");
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void readersAreToldThatFieldsReadOtherwise() {
    long last = ledger.log().seal().orElseThrow().number();
    ledger.apply(write("1.1", "", "制度缺失"), WHO);
    Touched touched = ledger.touchedSince(last, null);
    assertThat(touched.everything()).isFalse();
    assertThat(touched.fields()).isTrue();
    long then = ledger.log().seal().orElseThrow().number();
    ledger.undo(WHO);
    assertThat(ledger.touchedSince(then, null).fields()).isTrue();
  }
}
