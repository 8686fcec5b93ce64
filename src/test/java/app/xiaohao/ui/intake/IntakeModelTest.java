package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.TargetModel.Obstacle;
import app.xiaohao.ui.intake.merge.MergeModel;
import app.xiaohao.ui.intake.merge.MergeRow;
import app.xiaohao.ui.intake.review.ReviewLine;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.kit.work.Background.Running;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeModelTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;
  private final HeldBackground background = new HeldBackground();
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final KeptInMemory preferences = new KeptInMemory();
  private Ledger ledger;
  private LedgerSession session;
  private IntakeModel model;

  @BeforeEach
  void openAnEmptyLedger() {
    ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("账.mv.db")),
            TypicalLedger.CLOCK);
    session = new LedgerSession(background, dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(InventedReport.READER, preferences, background, dialogs, session, TEXTS);
    model.inSight(true);
    background.letGo();
  }

  @AfterEach
  void close() {
    assertThat(dialogs.failures).isEmpty();
    ledger.close();
  }

  @Test
  void whatWaitsIsCountedAsItWasCorrected() {
    open("甲.txt");
    QueuedDocument document = current();
    IntakeWords words = new IntakeWords(TEXTS);
    ReviewModel.Counts before = document.review().countsProperty().get();

    document.review().lines().getFirst().includedProperty().set(false);
    ReviewModel.Counts left = document.review().countsProperty().get();
    assertThat(left.issues()).isEqualTo(before.issues() - 1);
    assertThat(words.state(document))
        .isEqualTo(TEXTS.of("ui.intake.state.READY", left.issues(), left.measures()));

    document.review().apply(new ReviewEdit.Merge(new ReviewPlace(1, 2)));
    assertThat(words.state(document))
        .isEqualTo(TEXTS.of("ui.intake.state.READY", left.issues(), left.measures() - 1));
  }

  @Test
  void putsWhatIsIncludedIntoTheLedgerUnderItsTypedTitle() {
    open("甲.txt");
    ReviewModel review = current().review();
    review.lines().get(0).titleProperty().set("项目调度");
    review.lines().get(1).includedProperty().set(false);

    commit();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(current().receipt().newIssues()).isEqualTo(3);
    assertThat(current().receipt().newMeasures()).isEqualTo(6);
    assertThat(titles()).containsExactly("项目调度", "公务接待审批不严格", "停车难");
    assertThat(session.contentsProperty().get().rows()).hasSize(6);
    assertThat(preferences.recent()).containsExactly(folder.resolve("甲.txt"));
  }

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
  void showsTheColumnsOfATableFirstAndReadsItAnewAsTheyAreMapped() {
    open(
        "表.csv",
        """
        序号,存在问题,整改措施,跟进专班,数额
        1,接待审批不严,逐笔核对接待单据,县接待办,3万元
        2,停车难,新增公共停车位,县住建局,5万元
        3,底数不清,逐户登记造册,县农业局,1万元
        """);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MAPPING);
    MappingModel mapping = current().mapping();
    assertThat(mapping.unmapped(0)).isEqualTo(2);
    ReviewModel before = current().review();

    mapping.office("县整改办");
    mapping.mean(0, 3, Column.LEAD_UNIT);
    background.letGo();
    assertThat(current().review()).isNotSameAs(before);
    ReviewLine first = current().review().lines().getFirst();
    assertThat(first.responsibility(first.issue().measures().getFirst()).lead())
        .containsExactly("县接待办");
    assertThat(mapping.unmapped(0)).isEqualTo(1);

    model.mapped();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
    target().nameProperty().set("专班清单");
    commit();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    model.next();
    open(
        "再来.csv",
        """
        序号,存在问题,整改措施,跟进专班,数额
        1,接待审批不严,逐笔核对接待单据,县接待办,4万元
        2,停车难,新增公共停车位,县住建局,5万元
        3,底数不清,逐户登记造册,县农业局,2万元
        """);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
    assertThat(current().mapping().remembered(0)).isPresent();
    assertThat(current().mapping().unmapped(0)).isEqualTo(1);
  }

  @Test
  void offersATableWhoseProblemsAreNotKnownWithWhatIsKnownOfIt() {
    open("表.csv", "序号,病灶,药方,责任单位\n1,停车难,新增公共停车位,县住建局\n");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MAPPING);
    MappingModel mapping = current().mapping();
    assertThat(mapping.recognised()).isFalse();
    assertThat(mapping.layouts().getFirst().columns())
        .extracting(OfficeTable.OfficeColumn::column)
        .containsExactly(Column.NUMBER, Column.CUSTOM, Column.CUSTOM, Column.RESPONSIBLE_UNIT);

    mapping.mean(0, 1, Column.TASK);
    background.letGo();
    assertThat(current().review().lines()).hasSize(1);
    assertThat(current().review().lines().getFirst().issue().measures().getFirst().text())
        .isEqualTo("停车难");

    mapping.mean(0, 1, Column.PROBLEM);
    mapping.mean(0, 2, Column.MEASURE);
    background.letGo();
    assertThat(current().review().lines().getFirst().issue().measures().getFirst().text())
        .isEqualTo("新增公共停车位");
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
  void showsANewDocumentWhileAnOldReceiptStands() {
    open("甲.txt");
    commit();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    model.open(List.of(InventedReport.in(folder, "乙.txt")));
    background.letGo();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
    assertThat(current().name()).isEqualTo("乙.txt");
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

  @Test
  void leavesNoTraceOfACancelledCommit() {
    open("甲.txt");

    model.commit();
    model.cancelCommit();
    background.letGo();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
    assertThat(current().state()).isEqualTo(State.READY);
    assertThat(ledger.rows(null)).isEmpty();
    assertThat(ledger.history(10)).isEmpty();
    assertThat(target().prior()).isEmpty();
  }

  @Test
  void showsTheReceiptWhereACancelCameTooLate() {
    open("甲.txt");

    model.commit();
    Runnable report = background.workOnce();
    model.cancelCommit();
    report.run();
    background.letGo();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(ledger.rows(null)).hasSize(8);
  }

  @Test
  void reviewsSeveralDocumentsOneAfterAnother() {
    Path first = InventedReport.in(folder, "甲.txt");
    Path second = folder.resolve("乙.txt");
    InventedReport.write(second, InventedReport.TEXT.replace("云溪", "清河"));

    model.open(List.of(first, second));
    background.letGo();
    assertThat(current().name()).isEqualTo("甲.txt");
    commit();
    model.next();

    assertThat(current().name()).isEqualTo("乙.txt");
    commit();
    assertThat(ledger.inspections()).hasSize(2);
    assertThat(model.hasUnfinished()).isFalse();
  }

  @Test
  void saysWhatIsWrongWithAFileAndReadsTheOthers() {
    Path missing = folder.resolve("没有.txt");

    model.open(List.of(missing, InventedReport.in(folder, "甲.txt")));
    background.letGo();

    QueuedDocument failed = model.queue().getFirst();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.problem()).isInstanceOf(IntakeException.class);
    assertThat(new IntakeWords(TEXTS).state(failed)).contains("没有.txt");
    assertThat(current().name()).isEqualTo("甲.txt");

    InventedReport.write(missing, InventedReport.TEXT);
    model.retry(failed);
    background.letGo();
    assertThat(failed.state()).isEqualTo(State.READY);
  }

  @Test
  void stopsReadingWhenAskedAndReadsAgainLater() {
    model.open(List.of(InventedReport.in(folder, "甲.txt")));
    QueuedDocument document = model.queue().getFirst();

    model.stop(document);
    background.letGo();
    assertThat(document.state()).isEqualTo(State.STOPPED);

    model.retry(document);
    background.letGo();
    assertThat(document.state()).isEqualTo(State.READY);
  }

  @Test
  void heedsNothingOfAReadingThatWasStopped() {
    model.open(List.of(InventedReport.in(folder, "甲.txt")));
    QueuedDocument document = model.queue().getFirst();
    Runnable first = background.workOnce();
    model.stop(document);
    model.retry(document);
    first.run();
    assertThat(document.state()).as("the first").isEqualTo(State.READING);
    background.letGo();
    assertThat(document.state()).isEqualTo(State.READY);

    model.later();
    model.open(List.of(InventedReport.in(folder, "乙.txt")));
    Runnable late = background.workOnce();
    model.remove(model.queue().getLast());
    late.run();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
  }

  @Test
  void doesNotTakeAnOlderAnswerOfTheLedgerForANewerOne() {
    open("甲.txt");
    session.refresh();
    Runnable refreshed = background.workOnce();
    refreshed.run();
    Runnable older = background.workOnce();
    ledger.commit(
        new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计"), "周启明");
    session.refresh();
    background.letGo();
    assertThat(target().inspections()).hasSize(1);
    older.run();
    assertThat(target().inspections()).hasSize(1);
  }

  @Test
  void aMappingIsAlwaysFollowedByItsReview() {
    open("表.csv", "序号,存在问题,整改措施,跟进专班\n1,接待审批不严,逐笔核对接待单据,县接待办\n");
    MappingModel mapping = current().mapping();
    mapping.mean(0, 3, Column.LEAD_UNIT);
    assertThat(background.running()).isNotEmpty().noneMatch(Running::stoppable);
    Runnable older = background.workOnce();
    mapping.mean(0, 3, Column.SUPPORTING_UNIT);
    older.run();
    assertThat(mapping.rereadingProperty().get()).isTrue();
    background.letGo();
    assertThat(mapping.rereadingProperty().get()).isFalse();
    ReviewLine line = current().review().lines().getFirst();
    assertThat(line.responsibility(line.issue().measures().getFirst()).supporting())
        .containsExactly("县接待办");
  }

  @Test
  void keepsTheReviewThatIsLeftForLater() {
    open("甲.txt");
    QueuedDocument document = current();
    document.review().lines().getFirst().titleProperty().set("改过的题目");

    model.later();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
    assertThat(model.hasUnfinished()).isTrue();
    model.review(document);

    assertThat(document.review().lines().getFirst().titleProperty().get()).isEqualTo("改过的题目");
  }

  @Test
  void asksBeforeAReviewIsThrownAway() {
    open("甲.txt");

    model.discard();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);

    dialogs.answer(true);
    model.discard();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSE);
  }

  @Test
  void asksWhoWorksWhereNobodyIsNamed() {
    session.operatorProperty().set("");
    open("甲.txt");

    commit();
    assertThat(ledger.rows(null)).isEmpty();

    session.askForName(() -> Optional.of("周启明"));
    commit();
    assertThat(ledger.history(1).getFirst().by()).isEqualTo("周启明");
  }

  @Test
  void takesPastedTextAsADocument() {
    model.paste("  ");
    assertThat(model.queue()).isEmpty();

    model.paste(InventedReport.TEXT);
    background.letGo();

    assertThat(current().name()).isEqualTo("粘贴的文字 1");
    assertThat(current().review().lines()).hasSize(4);
  }

  private void open(String name) {
    open(InventedReport.in(folder, name));
  }

  private void open(String name, String text) {
    open(InventedReport.write(folder.resolve(name), text));
  }

  private void open(Path file) {
    model.later();
    model.open(List.of(file));
    background.letGo();
  }

  private void commit() {
    model.commit();
    background.letGo();
  }

  private void bringTwoConflicts() {
    open("甲.txt");
    commit();
    reword(0, "台账改过的措施");
    reword(1, "台账也改过的措施");
    open("甲.txt", InventedReport.TEXT.replace("周调度、月通报", "旬调度、月通报").replace("9个项目", "11个项目"));
    mergeIntoTheFirst();
    commit();
  }

  private void reword(int row, String text) {
    LedgerRow.MeasureLine measure = ledger.rows(null).get(row).measure();
    ledger.apply(new Change.Wording(measure.id(), measure.text(), text), "林晓");
  }

  private void mergeIntoTheFirst() {
    target().makesNewProperty().set(false);
    target().existingProperty().set(target().inspections().getFirst());
  }

  private MergeModel merge() {
    return model.mergeProperty().get();
  }

  private void mergeAsDecided() {
    merge().commit();
    background.letGo();
  }

  private List<String> states(MergeState state) {
    merge().filterProperty().set(state);
    return merge().shown().stream().map(MergeRow::what).toList();
  }

  private List<String> texts() {
    return ledger.rows(null).stream().map(row -> row.measure().text()).toList();
  }

  private QueuedDocument current() {
    return model.currentProperty().get();
  }

  private TargetModel target() {
    return current().target();
  }

  private List<String> titles() {
    return ledger.rows(null).stream()
        .map(LedgerRow::issue)
        .map(LedgerRow.IssueLine::title)
        .distinct()
        .toList();
  }
}
