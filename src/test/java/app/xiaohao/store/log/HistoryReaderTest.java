package app.xiaohao.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void makeTypicalLedgerWithASecondInspection() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    ledger.commit(new DraftBuilder("b.txt").issue("乙").measure("做").reviewed("县审计"), "何䶮");
    ledger.apply(new Change.Title(ledger.rows(null).getFirst().issue().id(), "乙", "乙_100%"), "何䶮");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private List<HistoryEntry> entries(HistoryQuery query) {
    return ledger.history(query, Long.MAX_VALUE, 100).stream().map(HistoryLine::entry).toList();
  }

  private static HistoryQuery query(
      String by, Set<Kind> kinds, String item, InspectionId inspection, String text) {
    return new HistoryQuery(by, kinds, item, inspection, null, null, text);
  }

  @Test
  void givesThePagesOfTheWholeLogNewestFirst() {
    List<HistoryEntry> paged = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<HistoryLine> page = ledger.history(HistoryQuery.ALL, before, 3);
    while (!page.isEmpty()) {
      page.forEach(line -> paged.add(line.entry()));
      page = ledger.history(HistoryQuery.ALL, paged.getLast().number(), 3);
    }
    assertThat(paged).isEqualTo(ledger.history(1000)).hasSizeGreaterThan(8);
  }

  @Test
  void findsByPersonKindItemAndInspection() {
    assertThat(entries(query("何䶮", Set.of(), "", null, ""))).hasSize(2);
    assertThat(entries(query("", Set.of(Kind.PROGRESS_RECORDED), "", null, ""))).hasSize(3);
    assertThat(entries(query("", Set.of(), "2.1", null, ""))).hasSize(3);
    assertThat(entries(query("", Set.of(), "3", null, ""))).hasSize(4);
    assertThat(entries(query("", Set.of(), "1", null, "")))
        .as("item 1 of both inspections, with its measures")
        .hasSize(3);
    InspectionId second = ledger.inspections().getFirst().id();
    assertThat(entries(query("", Set.of(), "", second, ""))).hasSize(2);
    assertThat(entries(query("", Set.of(), "1", second, ""))).hasSize(1);
  }

  @Test
  void findsWordsWhereverTheyStandAndTakesSignsAsTheyAre() {
    assertThat(entries(query("", Set.of(), "", null, "诉讼"))).hasSize(1);
    assertThat(entries(query("", Set.of(), "", null, "追缴 386"))).hasSize(1);
    assertThat(entries(query("", Set.of(), "", null, "100%"))).hasSize(1);
    assertThat(entries(query("", Set.of(), "", null, "_100"))).hasSize(1);
    assertThat(entries(query("", Set.of(), "", null, "无此词"))).isEmpty();
  }

  @Test
  void findsByDays() {
    LocalDate today = TypicalLedger.TODAY;
    int all = entries(HistoryQuery.ALL).size();
    assertThat(entries(new HistoryQuery("", Set.of(), "", null, today, today, ""))).hasSize(all);
    assertThat(entries(new HistoryQuery("", Set.of(), "", null, today.plusDays(1), null, "")))
        .isEmpty();
    assertThat(entries(new HistoryQuery("", Set.of(), "", null, null, today.minusDays(1), "")))
        .isEmpty();
  }

  @Test
  void leadsToTheItem() {
    HistoryLine title = ledger.history(HistoryQuery.ALL, Long.MAX_VALUE, 1).getFirst();
    assertThat(title.measure()).isEqualTo(ledger.rows(null).getFirst().measure().id());
    assertThat(ledger.historyPeople())
        .contains("何䶮", TypicalLedger.OPERATOR)
        .doesNotHaveDuplicates();
  }
}
