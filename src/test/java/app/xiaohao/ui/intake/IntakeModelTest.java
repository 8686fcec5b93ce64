package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.review.ReviewLine;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.work.Background.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeModelTest extends OpenIntake {
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
}
