package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.TargetModel.Obstacle;
import app.xiaohao.ui.intake.merge.MergeRow;
import org.junit.jupiter.api.Test;

/** What is brought to a ledger that has something of it already. */
class IntakeAgainTest extends OpenIntake {
  @Test
  void noticesTheSameDocumentAndWaitsForAWord() {
    open("甲.txt");
    commit();

    open("乙.txt");

    assertThat(target().prior()).hasSize(1);
    assertThat(target().obstacleBinding().get()).isEqualTo(Obstacle.UNDECIDED);
    model.commit();
    background.letGo();
    assertThat(ledger.inspections()).hasSize(1);
  }

  @Test
  void skipsADocumentThatIsThere() {
    open("甲.txt");
    commit();
    open("乙.txt");

    model.skip();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
    assertThat(model.queue().getLast().state()).isEqualTo(State.SKIPPED);
    assertThat(ledger.rows(null)).hasSize(8);
  }

  @Test
  void addsToTheInspectionOnlyWhatItLacks() {
    open("甲.txt");
    current().review().lines().get(1).includedProperty().set(false);
    commit();
    open("乙.txt");

    target().update();
    commit();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MERGE);
    assertThat(titles()).hasSize(3);
    mergeAsDecided();

    assertThat(current().receipt().newIssues()).isEqualTo(1);
    assertThat(current().receipt().unchanged()).isEqualTo(3);
    assertThat(ledger.inspections()).hasSize(1);
    assertThat(titles()).hasSize(4).contains("部分镇污水管网建设欠账较多");
  }

  @Test
  void takesTheFilesWordInAllConflictsOrStops() {
    bringTwoConflicts();

    merge().stop();
    background.letGo();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
    assertThat(texts()).startsWith("台账改过的措施", "台账也改过的措施");

    commit();
    merge().chooseAll(Choice.KEEP_MINE);
    merge().chooseAll(Choice.TAKE_FILE);
    mergeAsDecided();
    assertThat(texts().get(0)).contains("旬调度");
    assertThat(texts().get(1)).contains("11个项目");
  }

  @Test
  void asksOfEachConflictAndWritesWhatWasChosen() {
    bringTwoConflicts();

    assertThat(merge().filterProperty().get()).isEqualTo(MergeState.CONFLICT);
    assertThat(merge().shown()).hasSize(2).extracting(MergeRow::what).containsOnly("措施 1", "措施 2");
    MergeRow first = merge().shown().getFirst();
    assertThat(first.item()).isEqualTo("1　重点项目调度不够");
    assertThat(first.said().before()).contains("周调度");
    assertThat(first.said().held()).isEqualTo("台账改过的措施");
    assertThat(first.said().file()).contains("旬调度");

    merge().choose(first, Choice.KEEP_MINE);
    assertThat(merge().undecidedProperty().get()).isEqualTo(1);
    mergeAsDecided();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MERGE);

    merge().choose(merge().shown().getLast(), Choice.TAKE_FILE);
    mergeAsDecided();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(texts().get(0)).isEqualTo("台账改过的措施");
    assertThat(texts().get(1)).contains("11个项目");
  }

  @Test
  void showsWhatIsNewChangedGoneAndUnchanged() {
    open("甲.txt");
    current().review().lines().get(1).includedProperty().set(false);
    commit();
    open(
        "乙.txt",
        InventedReport.TEXT
            .replace("新增县医院周边公共停车位600个。", "新增县医院周边公共停车位800个。")
            .replace("1.针对公务接待审批不严格问题。一是", "1.")
            .replace("全面自查公务接待单据，逐笔核对审批手续，已完成整改。二是修订公务接待管理实施细则。", "针对用车登记不全问题。逐车补登台账。"));
    mergeIntoTheFirst();
    commit();

    assertThat(merge().count(MergeState.CONFLICT)).isZero();
    assertThat(merge().filterProperty().get()).isNull();
    assertThat(states(MergeState.CHANGED)).containsExactly("措施 1");
    assertThat(states(MergeState.NEW)).contains("问题", "新措施");
    assertThat(states(MergeState.UNCHANGED)).contains("措施 1", "措施 3");
    assertThat(states(MergeState.GONE)).containsExactly("措施 1", "措施 2");
    merge().filterProperty().set(MergeState.CHANGED);
    merge().choose(merge().shown().getFirst(), Choice.KEEP_MINE);
    mergeAsDecided();
    assertThat(texts())
        .anyMatch(text -> text.contains("600个"))
        .noneMatch(text -> text.contains("800个"));
    assertThat(titles()).contains("公务接待审批不严格", "用车登记不全");
  }

  @Test
  void doesNotShowTheMergeOfAReviewThatWasLeft() {
    open("甲.txt");
    commit();
    open("乙.txt");
    target().update();

    model.commit();
    model.later();
    background.letGo();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
    assertThat(ledger.history(10)).hasSize(1);
  }

  @Test
  void takesAWholeImportBackWhereNobodyWorkedOnIt() {
    open("甲.txt");
    commit();
    model.imports().load();
    background.letGo();
    ImportEntry entry = model.imports().entries().getFirst();

    model.imports().undo(entry);
    background.letGo();
    assertThat(ledger.rows(null)).hasSize(8);

    dialogs.answer(true);
    model.imports().undo(entry);
    background.letGo();
    assertThat(ledger.rows(null)).as("without a reason").hasSize(8);

    dialogs.answer(true).answer("导错了文件");
    model.imports().undo(entry);
    background.letGo();
    assertThat(ledger.rows(null)).isEmpty();
    assertThat(ledger.history(1).getFirst().reason()).isEqualTo("导错了文件");
    assertThat(model.imports().entries().getFirst().undoable()).isFalse();
  }

  @Test
  void makesASecondInspectionUnderAnotherName() {
    open("甲.txt");
    commit();
    open("乙.txt");

    target().makeSecond();
    commit();

    assertThat(ledger.inspections()).hasSize(2);
    assertThat(ledger.inspections().getFirst().name()).endsWith("（2）");
  }

  @Test
  void tellsOfTheSameContentInOtherBytes() {
    open("甲.txt");
    commit();
    open("丙.txt", InventedReport.TEXT + "\n");
    assertThat(target().obstacleBinding().get()).isEqualTo(Obstacle.UNDECIDED);
    assertThat(target().prior()).singleElement().matches(prior -> !prior.sameBytes());
    open("丁.txt", InventedReport.TEXT.replace("600个", "900个"));
    assertThat(target().prior()).isEmpty();
  }

  @Test
  void refusesANameThatIsTaken() {
    open("甲.txt");
    commit();
    background.letGo();
    open("丙.txt", InventedReport.TEXT.replace("600个", "900个"));

    target().nameProperty().set(ledger.inspections().getFirst().name());
    assertThat(target().obstacleBinding().get()).isEqualTo(Obstacle.NAME_TAKEN);
    target().nameProperty().set(" ");
    assertThat(target().obstacleBinding().get()).isEqualTo(Obstacle.NO_NAME);
    target().nameProperty().set("另一次");
    assertThat(target().obstacleBinding().get()).isNull();
  }
}
