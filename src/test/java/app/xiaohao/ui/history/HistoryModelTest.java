package app.xiaohao.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
  private static final String ME = "孙望舒";

  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private HistoryModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    session = new LedgerSession(new DirectBackground(), dialogs::failed, "载入");
    session.operatorProperty().set(ME);
    model =
        new HistoryModel(
            session, new DirectBackground(), dialogs, new Texts(Locale.SIMPLIFIED_CHINESE));
    session.use(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void progress(int percent) {
    LedgerRow row = TypicalLedger.row(ledger.rows(null), "1.2");
    session.apply(
        new Change.Progress(
            row.measure().id(),
            row.measure().percent(),
            new ProgressEntry(TypicalLedger.TODAY, "进展" + percent, percent, "甲")),
        () -> {},
        dialogs::failed);
  }

  @Test
  void namesTheInspectionWhereEntriesOfSeveralStand() {
    model.inSight(true);
    assertThat(model.severalProperty().get()).isFalse();
    ledger.commit(
        new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计"), ME);
    progress(30);
    assertThat(model.severalProperty().get()).isTrue();
    assertThat(model.lines())
        .filteredOn(line -> line.measure() != null)
        .isNotEmpty()
        .allMatch(line -> model.inspection(line).equals(TypicalLedger.INSPECTION));
    assertThat(model.lines().subList(0, 2))
        .extracting(model::inspection)
        .containsExactly(TypicalLedger.INSPECTION, "县审计局审计");
    session.inspectionProperty().set(ledger.inspections().getLast().id());
    assertThat(model.severalProperty().get()).isFalse();
  }

  @Test
  void readsNothingBeforeSomebodyLooks() {
    assertThat(model.lines()).isEmpty();
    model.inSight(true);
    assertThat(model.lines()).hasSameSizeAs(ledger.history(1000));
    assertThat(model.people()).contains(TypicalLedger.OPERATOR);
  }

  @Test
  void saysFromWhereAnEntryWasWritten() {
    model.inSight(true);
    HistoryEntry first = model.lines().getLast().entry();
    assertThat(model.origin(first)).isEqualTo("第 1 条　2026-11-03 09:00:00　林晓　账户：未记录　电脑：未记录");
    HistoryEntry recorded =
        new HistoryEntry(
            7,
            first.at(),
            "林晓",
            new Workplace("linxiao", "DC-PC-07"),
            first.kind(),
            "",
            List.of(),
            "");
    assertThat(model.origin(recorded)).endsWith("账户：linxiao　电脑：DC-PC-07");
  }

  @Test
  void loadsFurtherPagesAsTheyAreAskedFor() {
    for (int i = 1; i <= 210; i++) {
      progress(i % 100);
    }
    model.inSight(true);
    assertThat(model.lines()).hasSize(200);
    assertThat(model.moreProperty().get()).isTrue();
    model.loadMore();
    assertThat(model.lines().stream().map(line -> line.entry().number()))
        .hasSameSizeAs(ledger.history(1000))
        .doesNotHaveDuplicates();
    assertThat(model.moreProperty().get()).isFalse();
  }

  @Test
  void filtersAndFollowsTheLedger() {
    model.inSight(true);
    model
        .filterProperty()
        .set(HistoryFilter.ALL.withKind(HistoryEntry.Kind.PROGRESS_RECORDED).withItem("1.2"));
    assertThat(model.lines()).isEmpty();
    progress(30);
    assertThat(model.lines())
        .singleElement()
        .satisfies(line -> assertThat(model.sentence(line.entry())).contains("30%", "进展30"));
  }

  @Test
  void provesTheLedgerInWords() {
    model.inSight(true);
    model.prove();
    assertThat(model.findingProperty().get().whole()).isTrue();
    assertThat(model.findingProperty().get().verdict()).contains("核验通过");
    progress(30);
    assertThat(model.findingProperty().get()).as("of another state").isNull();
  }

  @Test
  void undoesOnesOwnStepAndSaysSo() {
    model.inSight(true);
    progress(30);
    HistoryEntry own = model.lines().getFirst().entry();
    assertThat(model.own(own)).isTrue();
    assertThat(model.own(model.lines().getLast().entry())).isFalse();
    model.undo(own);
    assertThat(TypicalLedger.row(ledger.rows(null), "1.2").measure().percent()).isZero();
    assertThat(dialogs.said.getLast()).contains("已撤销：1.2 填报进展（第 " + own.number() + " 条）");
    model.undo(own);
    assertThat(dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.UNDO_TWICE));
  }

  @Test
  void exportsAllThatIsFiltered() throws Exception {
    Path file = folder.resolve("变更.xlsx");
    model.inSight(true);
    model.filterProperty().set(HistoryFilter.ALL.withKind(HistoryEntry.Kind.PROGRESS_RECORDED));
    dialogs.answer(file);
    model.export();
    assertThat(dialogs.failures).isEmpty();
    assertThat(Files.size(file)).isPositive();
    try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3 + model.lines().size());
    }
  }
}
