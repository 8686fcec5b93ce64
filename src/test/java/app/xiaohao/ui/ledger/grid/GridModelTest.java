package app.xiaohao.ui.ledger.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.clip.TabText;
import app.xiaohao.ui.ledger.grid.PlannedCell.State;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridModelTest {
  /** Those of a new table. */
  private static final List<PaperColumn> COLUMNS =
      List.of(
          PaperColumn.NUMBER,
          PaperColumn.ISSUE,
          PaperColumn.MEASURE_NUMBER,
          PaperColumn.MEASURE,
          PaperColumn.LEADER,
          PaperColumn.UNIT,
          PaperColumn.DEADLINE,
          PaperColumn.LIGHT,
          PaperColumn.PROGRESS,
          PaperColumn.COMPLETION,
          PaperColumn.CLOSURE);

  @TempDir Path folder;
  private OpenLedger open;
  private GridSelection at;
  private GridModel grid;

  @BeforeEach
  void open() {
    open = new OpenLedger(folder.resolve("云溪县.xh"));
    at = new GridSelection(open.model, () -> COLUMNS);
    grid = new GridModel(open.model, OpenLedger.TEXTS);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private int row(String number) {
    List<LedgerRow> rows = open.model.shownProperty().get().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (LedgerQuery.number(rows.get(i)).equals(number)) {
        return i;
      }
    }
    throw new AssertionError(number);
  }

  private void select(String number, PaperColumn column) {
    at.select(row(number), column);
  }

  private void block(String first, PaperColumn left, String last, PaperColumn right) {
    select(first, left);
    at.extend(row(last), right);
  }

  private void paste(String tabs) {
    grid.paste(TabText.read(tabs), at);
  }

  private GridPlan plan() {
    return grid.previewProperty().get().plan();
  }

  private String log() {
    return Long.toString(open.session.contentsProperty().get().last());
  }

  @Test
  void cellsUnderAHeadingOfOnesOwnTakeAPasteAndAFillLikeAnyOther() {
    LedgerRow first = open.stored("1.1");
    open.ledger.apply(
        new Change.OwnFieldKept(first.issue().id(), first.measure().id(), "问题原因", "", "制度缺失"),
        "孙望舒");
    open.session.refresh();
    GridSelection own = new GridSelection(open.model, () -> List.of(PaperColumn.OWN_1));
    own.select(row("1.2"), PaperColumn.OWN_1);
    grid.paste(TabText.read("监督不力\n作风不实\n"), own);
    if (grid.previewProperty().get() != null) {
      grid.confirm();
    }
    CustomFields fields = open.ledger.desks().customFields(null);
    assertThat(fields.of(open.stored("1.2"), "问题原因")).isEqualTo("监督不力");
    own.select(row("1.2"), PaperColumn.OWN_1);
    grid.clear(GridModel.Gesture.CLEAR, own);
    fields = open.ledger.desks().customFields(null);
    assertThat(fields.of(open.stored("1.2"), "问题原因")).isEmpty();
    assertThat(fields.of(open.stored("1.1"), "问题原因")).isEqualTo("制度缺失");
  }

  @Test
  void aPasteIsShownFirstAndIsOneStepThatIsUndoneAsOne() {
    List<LedgerRow> before = open.ledger.rows(null);
    select("3.1", PaperColumn.LEADER);

    paste("周明远\t县委宣传部\t2026-07-31\n何䶮、陈立群\t县委组织部\t待补\n");

    assertThat(open.ledger.rows(null)).isEqualTo(before);
    assertThat(plan().height()).isEqualTo(2);
    assertThat(plan().columns()).isEqualTo(3);
    assertThat(plan().count(State.NEEDS_REASON)).isEqualTo(2);
    assertThat(plan().count(State.CHANGES)).isEqualTo(4);

    grid.because("更正：录入时看错一行");
    assertThat(plan().refused()).isEmpty();
    grid.confirm();

    LedgerRow first = open.stored("3.1");
    assertThat(first.measure().responsibility().leaders()).containsExactly("周明远");
    assertThat(first.measure().responsibility().lead()).containsExactly("县委宣传部");
    assertThat(first.measure().responsibility().responsible()).containsExactly("各乡镇党委");
    assertThat(first.measure().deadline()).isEqualTo(Deadline.on(LocalDate.of(2026, 7, 31)));
    assertThat(open.stored("3.2").measure().deadline()).isEqualTo(Deadline.unset());
    assertThat(open.dialogs.said).last().asString().contains("粘贴 2 行");

    open.ledger.undo("林晓");
    assertThat(open.ledger.rows(null)).isEqualTo(before);
  }

  @Test
  void eachRefusalSaysWhyInTheWordsOfTheRulesAndKeepsNothingElseBack() {
    select("2.1", PaperColumn.PROGRESS);

    paste("90%\t整改中\n120%\t已完成\n80\t快完了\n");

    assertThat(plan().refused())
        .extracting(cell -> LedgerQuery.number(cell.edit().row()) + " " + cell.reason())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("2.1").contains("已经销号"),
            one -> assertThat(one).startsWith("2.1").contains("已经销号"),
            one -> assertThat(one).startsWith("3.1").contains("0 到 100"),
            one -> assertThat(one).startsWith("3.2").contains("未启动、整改中"));
    grid.confirm();
    assertThat(open.stored("3.1").measure().completion()).isEqualTo(Completion.DONE);
    assertThat(open.stored("3.2").measure().percent()).isEqualTo(80);
    assertThat(open.stored("2.1").measure().percent()).isEqualTo(100);
  }

  @Test
  void aPercentageAloneLeavesTheNewestWordsOfProgress() {
    String words = open.stored("3.1").measure().progress();
    assertThat(words).isNotEmpty();
    select("3.1", PaperColumn.PROGRESS);

    paste("93%");

    assertThat(open.stored("3.1").measure().percent()).isEqualTo(93);
    assertThat(open.stored("3.1").measure().progress()).isEqualTo(words);
  }

  @Test
  void unknownNamesAreAskedOnceForAllOfThem() {
    block("1.1", PaperColumn.LEADER, "1.2", PaperColumn.LEADER);

    paste("石堃");

    assertThat(plan().count(State.NEEDS_NAME)).isEqualTo(2);
    assertThat(plan().unknown().get(CellField.LEADERS)).containsExactly("石堃");
    grid.addNames();
    assertThat(plan().refused()).isEmpty();
    grid.confirm();
    assertThat(open.stored("1.2").measure().responsibility().leaders()).containsExactly("石堃");
  }

  @Test
  void headingsAreRecognisedAndMatchedByName() {
    select("1.1", PaperColumn.NUMBER);

    paste("整改时限\t办公室自用\t责任领导\n2026-11-20\tx\t何䶮\n2026-12-20\ty\t何䶮\n");

    assertThat(grid.previewProperty().get().fit().byName()).isTrue();
    assertThat(plan().cells())
        .extracting(cell -> cell.edit().column())
        .containsExactly(
            PaperColumn.DEADLINE, PaperColumn.LEADER, PaperColumn.DEADLINE, PaperColumn.LEADER);
  }

  @Test
  void rowsThatAreFilteredAwayArePassedOverAndWhatIsLeftOverIsTold() {
    open.model.set(LedgerQuery.ALL.withText("乡镇"));
    int shown = open.model.shownProperty().get().rows().size();
    assertThat(shown).isLessThan(open.ledger.rows(null).size());
    at.select(0, PaperColumn.LEADER);

    paste("周明远\n".repeat(shown + 4));

    assertThat(grid.previewProperty().get().fit().rowsOver()).isEqualTo(4);
    assertThat(plan().height()).isEqualTo(shown);
  }

  @Test
  void whatIsCopiedIsPastedBackWithoutAnyChange() {
    at.select(0, PaperColumn.NUMBER);
    at.all();
    ClipTable copied = grid.copy(at);
    String before = log();

    grid.paste(copied, at);

    assertThat(copied.rows().getFirst()).contains("反馈问题", "责任领导");
    assertThat(plan0()).isEmpty();
    assertThat(log()).isEqualTo(before);
  }

  private List<PlannedCell> plan0() {
    return grid.previewProperty().get() == null
        ? List.of()
        : plan().cells().stream().filter(cell -> cell.state() != State.SAME).toList();
  }

  @Test
  void aCellTakenOutStaysAsItIsAndOneTypedAnewIsReadAnew() {
    select("3.1", PaperColumn.PROGRESS);
    paste("120%\n70%\n");
    CellEdit.Place refused = new CellEdit.Place(row("3.1"), PaperColumn.PROGRESS);
    CellEdit.Place other = new CellEdit.Place(row("3.2"), PaperColumn.PROGRESS);

    grid.retype(refused, "100%");
    grid.toggle(other);
    grid.confirm();

    assertThat(open.stored("3.1").measure().percent()).isEqualTo(100);
    assertThat(open.stored("3.2").measure().percent()).isNotEqualTo(70);
  }

  @Test
  void nothingIsWrittenAfterEsc() {
    String before = log();
    select("3.1", PaperColumn.PROGRESS);
    paste("10%\n70%\n");

    grid.cancel();
    grid.confirm();

    assertThat(log()).isEqualTo(before);
  }

  @Test
  void fillsDownRightAndAlong() {
    select("5.1", PaperColumn.LEADER);
    paste("何䶮");
    block("5.1", PaperColumn.LEADER, "6.1", PaperColumn.LEADER);
    grid.fillDown(at);
    assertThat(open.stored("5.2").measure().responsibility().leaders()).containsExactly("何䶮");
    assertThat(open.stored("6.1").measure().responsibility().leaders()).containsExactly("何䶮");

    block("5.1", PaperColumn.LEADER, "5.2", PaperColumn.LEADER);
    grid.fillAll(at, "周明远");
    assertThat(open.stored("5.1").measure().responsibility().leaders()).containsExactly("周明远");

    select("5.2", PaperColumn.LEADER);
    grid.drag(at, row("6.1"));
    assertThat(open.stored("6.1").measure().responsibility().leaders()).containsExactly("周明远");
  }

  @Test
  void emptiesWhatMayBeEmptyAndSaysHowTheRestIsDone() {
    block("1.2", PaperColumn.LEADER, "1.2", PaperColumn.LIGHT);
    grid.clear(GridModel.Gesture.CLEAR, at);
    assertThat(open.stored("1.2").measure().responsibility().leaders()).isEmpty();
    assertThat(open.stored("1.2").measure().responsibility().lead()).isEmpty();

    select("1.2", PaperColumn.LIGHT);
    grid.clear(GridModel.Gesture.CLEAR, at);
    assertThat(open.dialogs.said).last().asString().contains("灯由时限");
  }

  @Test
  void whatSomebodyCanDeclareIsNoRefusalYet() {
    int row = row("3.1");
    CellEdit edit =
        new CellEdit(
            row, open.model.shownProperty().get().rows().get(row), PaperColumn.MEASURE, "换个说法");
    GridPlan read = GridPlan.of(List.of(edit), grid.ground());
    LedgerException near =
        new LedgerException(LedgerException.Kind.NEAR_NAME, List.of("林晓", "林晓2"), null);
    GridPlan plan = read.examined(List.of(Optional.of(near)), why -> "像同一个人");
    assertThat(plan.refused()).isEmpty();
    assertThat(plan.changes()).hasSize(1);
  }

  @Test
  void theWalkStaysInTheBlock() {
    block("1.1", PaperColumn.LEADER, "1.2", PaperColumn.UNIT);
    at.step(1, 0);
    assertThat(at.row()).isEqualTo(row("1.2"));
    at.step(1, 0);
    assertThat(at.row()).isEqualTo(row("1.1"));
    assertThat(at.column()).isEqualTo(PaperColumn.UNIT);
    at.step(0, 1);
    assertThat(at.row()).isEqualTo(row("1.2"));
    assertThat(at.column()).isEqualTo(PaperColumn.LEADER);
    assertThat(at.rows()).hasSize(2);
    assertThat(at.columns()).containsExactly(PaperColumn.LEADER, PaperColumn.UNIT);
  }
}
