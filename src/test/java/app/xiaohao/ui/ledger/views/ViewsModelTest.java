package app.xiaohao.ui.ledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices.RowHeight;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsModelTest {
  private static final ColumnQuery ASKED =
      ColumnQuery.ALL
          .with(RowColumn.LEADERS, new OneOf(Set.of("何䶮", "a\tb\\n"), true))
          .with(RowColumn.PERCENT, new Condition(ColumnFilter.Test.BETWEEN, "", "99"))
          .sorted(List.of(new ColumnQuery.Key(RowColumn.DEADLINE, true)));

  @TempDir Path folder;

  @Test
  void everythingIsWrittenAndReadAgain() {
    Layout layout =
        new Layout(
            List.of(PaperColumn.NUMBER, PaperColumn.ISSUE, PaperColumn.MEASURE),
            Map.of(PaperColumn.ISSUE, 200.0),
            PaperColumn.MEASURE,
            RowHeight.ONE_LINE,
            Grouping.of(GroupBy.UNIT).with("县教育局、县\t财政局", true).with("", true));
    Memory memory =
        new Memory(
            BuiltIn.TASKS,
            "本周要办",
            Map.of(BuiltIn.CLOSING, layout),
            ASKED,
            LedgerQuery.ALL
                .withDue(Set.of(DueState.OVERDUE, DueState.DUE_SOON))
                .withLights(Set.of(Light.RED))
                .withStatus(LedgerQuery.Status.UNFINISHED)
                .withUnit("县财政局")
                .withLeader("何䶮")
                .withAspect("第一方面")
                .withOrder(LedgerQuery.Order.DUE),
            List.of(new SavedView("本周要办", layout, ASKED, LedgerQuery.ALL)));
    assertThat(MemoryNotation.read(MemoryNotation.write(memory))).isEqualTo(memory);
  }

  @Test
  void whatIsNotKnownIsPassedOver() {
    assertThat(MemoryNotation.read("")).isEqualTo(Memory.NEW);
    assertThat(MemoryNotation.read("list\tNONSENSE\nfuture\tx\nsort\tLIGHT\nwidth\tISSUE\twide\n"))
        .isEqualTo(Memory.NEW);
  }

  @Test
  void listsShareWhatIsAskedAndKeepTheirColumns() {
    try (OpenLedger open = new OpenLedger(folder.resolve("台账.xh"))) {
      ViewsModel views = new ViewsModel(open.model, KeptTables.here());
      open.model.set(ASKED);
      views.show(BuiltIn.TASKS);
      assertThat(open.model.columnsProperty().get()).isEqualTo(ASKED);
      assertThat(open.model.choices().columns(true)).isEqualTo(BuiltIn.TASKS.columns());
      open.model.choices().observableHidden().add(PaperColumn.LATEST);
      views.show(BuiltIn.LEDGER);
      assertThat(open.model.choices().columns(true)).isEqualTo(BuiltIn.LEDGER.columns());
      views.show(BuiltIn.TASKS);
      assertThat(open.model.choices().columns(true)).doesNotContain(PaperColumn.LATEST);
    }
  }

  @Test
  void aSavedViewBringsItsFilterAndIsThereAtTheNextStart() {
    KeptTables kept = KeptTables.here();
    Path file = folder.resolve("台账.xh");
    try (OpenLedger open = new OpenLedger(file)) {
      ViewsModel views = new ViewsModel(open.model, kept);
      open.model.set(ASKED);
      views.save(" 本周要办 ");
      assertThat(views.isChanged()).isFalse();
      open.model.set(ColumnQuery.ALL);
      assertThat(views.isChanged()).isTrue();
      views.show(BuiltIn.DUTIES);
      views.show(views.views().getFirst());
      assertThat(open.model.columnsProperty().get()).isEqualTo(ASKED);
      views.keep();

      ViewsModel next = new ViewsModel(open.model, kept);
      assertThat(next.saved()).map(SavedView::name).contains("本周要办");
      assertThat(open.model.columnsProperty().get()).isEqualTo(ASKED);
      next.remove(next.views().getFirst());
      assertThat(next.views()).isEmpty();
      assertThat(next.list()).contains(BuiltIn.DUTIES);
    }
  }

  @Test
  void rowsOfASavedViewAreAsHighAsTheyWereAndThoseOfListsAsTheirOwn() {
    try (OpenLedger open = new OpenLedger(folder.resolve("台账.xh"))) {
      KeptTables kept = KeptTables.here();
      ViewsModel views = new ViewsModel(open.model, kept);
      open.model.choices().rowHeightProperty().set(RowHeight.ONE_LINE);
      open.model.choices().groupingProperty().set(Grouping.of(GroupBy.UNIT));
      views.save("紧凑");
      views.show(BuiltIn.LEDGER);
      open.model.choices().rowHeightProperty().set(RowHeight.WHOLE_TEXT);
      open.model.choices().groupingProperty().set(Grouping.NONE);
      views.show(views.views().getFirst());
      assertThat(open.model.choices().rowHeightProperty().get()).isEqualTo(RowHeight.ONE_LINE);
      assertThat(open.model.choices().groupingProperty().get().by()).isEqualTo(GroupBy.UNIT);

      views.show(BuiltIn.TASKS); // never changed yet

      assertThat(open.model.choices().rowHeightProperty().get()).isEqualTo(RowHeight.WHOLE_TEXT);
      assertThat(open.model.choices().groupingProperty().get()).isEqualTo(Grouping.NONE);
      views.keep();
      new ViewsModel(open.model, kept).show(views.views().getFirst());
      assertThat(open.model.choices().rowHeightProperty().get()).isEqualTo(RowHeight.ONE_LINE);
    }
  }
}
