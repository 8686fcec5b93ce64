package app.xiaohao.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.HeldBackground;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerSessionTest {
  @TempDir private Path folder;
  private final HeldBackground background = new HeldBackground();
  private final List<String> told = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private IssueLine issue;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    session = new LedgerSession(background, problem -> told.add("load: " + problem), "");
    session.operatorProperty().set(TypicalLedger.OPERATOR);
    session.use(ledger);
    background.letGo();
    issue = session.contentsProperty().get().rows().getFirst().issue();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void writesOnceWhatIsAskedTwiceBeforeItIsWritten() {
    rename(issue.title(), "新题");
    rename(issue.title(), "新题");
    background.letGo();
    assertThat(told).containsExactly("done");
    assertThat(session.contentsProperty().get().rows().getFirst().issue().title()).isEqualTo("新题");
  }

  @Test
  void writesTheSameAgainOnceItIsWritten() {
    rename(issue.title(), "新题");
    background.letGo();
    rename("新题", issue.title());
    background.letGo();
    rename(issue.title(), "新题");
    background.letGo();
    assertThat(told).containsExactly("done", "done", "done");
  }

  @Test
  void writesSeveralOnceThatAreAskedTwice() {
    List<Change> several = List.of(new Change.Title(issue.id(), issue.title(), "新题"));
    for (int presses = 0; presses < 2; presses++) {
      session.apply(
          several, refused -> told.add("refused " + refused.size()), why -> told.add("failed"));
    }
    background.letGo();
    assertThat(told).containsExactly("refused 0");
  }

  @Test
  void asksOnceWhatSeveralWantDeclaredAndTriesThoseAgain() {
    session.askToAvow(
        (why, said) -> {
          told.add(why.kind().name());
          return Optional.of(said.withLateReason("补录"));
        });
    MeasureLine doing = line("3.1");
    ledger.apply(
        new Change.Completed(
            doing.id(), doing.completion(), Completion.DONE, doing.nature(), doing.nature()),
        TypicalLedger.OPERATOR);
    List<Change> late = new ArrayList<>(List.of(requested("3.1"), requested("3.2")));
    late.add(requested("1.1")); // is not done, which nobody can declare away
    session.apply(
        late,
        refused -> refused.forEach(one -> told.add("refused " + one.why().kind())),
        why -> told.add("failed"));
    background.letGo();
    background.letGo();
    assertThat(told).containsExactly("BACKDATED", "refused NOT_DONE");
    assertThat(session.contentsProperty().get().rows())
        .filteredOn(row -> List.of("3.1", "3.2").contains(LedgerQuery.number(row)))
        .extracting(row -> row.measure().closure())
        .containsExactly(Closure.REQUESTED, Closure.REQUESTED);
  }

  @Test
  void asksOnceWhatOneStepWantsDeclaredAndWritesItAsOne() {
    session.askToAvow(
        (why, said) -> {
          told.add(why.kind().name());
          return Optional.of(said.withLateReason("补录"));
        });
    MeasureLine doing = line("3.1");
    ledger.apply(
        new Change.Completed(
            doing.id(), doing.completion(), Completion.DONE, doing.nature(), doing.nature()),
        TypicalLedger.OPERATOR);
    session.applyTogether(
        List.of(requested("3.1"), requested("3.2")),
        () -> told.add("written"),
        why -> told.add("failed"));
    background.letGo();
    background.letGo();
    assertThat(told).containsExactly("BACKDATED", "written");
    assertThat(ledger.rows(null))
        .filteredOn(row -> List.of("3.1", "3.2").contains(LedgerQuery.number(row)))
        .extracting(row -> row.measure().closure())
        .containsExactly(Closure.REQUESTED, Closure.REQUESTED);
  }

  @Test
  void aSaveWaitsForNoLongJob() {
    background.work("", progress -> "exported", told::add, problem -> told.add("failed"));
    rename(issue.title(), "新题");
    background.letGo(Background.Lane.WRITE);
    assertThat(told).containsExactly("done");
    assertThat(session.contentsProperty().get().rows().getFirst().issue().title()).isEqualTo("新题");
  }

  @Test
  void whatWasReadBeforeAWriteNeverTakesThePlaceOfWhatItLeft() {
    session.refresh();
    Runnable older = background.workOnce();
    rename(issue.title(), "新题");
    background.letGo();
    older.run();
    background.letGo();
    assertThat(session.contentsProperty().get().rows().getFirst().issue().title()).isEqualTo("新题");
  }

  @Test
  void showsWhatWasWrittenAlsoInTheInspectionThatWasChosenMeanwhile() {
    rename(issue.title(), "新题");
    session.inspectionProperty().set(issue.inspection());
    background.letGo(Background.Lane.READ);
    background.letGo();
    assertThat(session.contentsProperty().get().rows().getFirst().issue().title()).isEqualTo("新题");
  }

  @Test
  void writesNothingIntoALedgerWhileAnotherIsShown() {
    try (Ledger other = TypicalLedger.create(folder.resolve("另一本.xh"))) {
      session.use(other);
      rename(issue.title(), "新题");
      session.apply(
          List.of(new Change.Title(issue.id(), issue.title(), "新题")),
          refused -> told.add("several: " + refused.getFirst().why().kind()),
          why -> told.add("failed"));
      background.letGo();
      assertThat(told).hasSize(2).allMatch(words -> words.contains("STALE"));
      assertThat(other.rows(null).getFirst().issue().title()).isEqualTo(issue.title());
      rename(issue.title(), "新题");
      background.letGo();
      assertThat(other.rows(null).getFirst().issue().title()).isEqualTo("新题");
      session.use(ledger);
    }
    background.letGo();
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure();
  }

  private Change requested(String number) {
    MeasureLine line = line(number);
    return new Change.Closing(
        line.id(),
        line.closureState(),
        ClosureAct.REQUEST,
        TypicalLedger.TODAY.minusDays(200),
        "",
        "已完成",
        Set.of());
  }

  private void rename(String before, String after) {
    session.apply(
        new Change.Title(issue.id(), before, after),
        () -> told.add("done"),
        problem -> told.add("refused: " + problem));
  }
}
