package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.ledger.review.Assignment;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewEdit.Level;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewEditsTest {
  static final String REPORT =
      """
      中共云溪县委关于巡视整改进展情况的通报
      2026年6月15日，省委巡视组向云溪县委反馈了巡视意见。现将巡视整改进展情况予以公布。
      一、提高政治站位
      县委高度重视。
      二、逐项推进整改落实
      （一）关于贯彻落实决策部署方面
      1.针对项目调度不够问题。一是建立周调度机制，明确堵点。\
      二是开展攻坚，2026年12月底前推动9个项目开工。三是印发《全周期服务办法》。
      2.针对管网建设欠账较多问题。县里底数不清。一是完成城南片区38公里管网改造。\
      二是建立管网运行“一户一档”，已完成整改。
      （二）关于作风建设方面
      1.针对公务接待审批不严格问题。一是自查公务接待单据。二是修订公务接待细则。
      2.针对停车难问题。新增公共停车位600个。
      三、下一步工作安排
      （一）持续抓好整改。
      中共云溪县委
      2026年9月30日
      """;

  private final Draft draft = read(REPORT);
  private final DraftReview review = new DraftReview(draft);

  static Draft read(String text) {
    return new ReportParser()
        .parse(new SourceText("通报.txt", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"));
  }

  @Test
  void joinsTwoMeasuresInTheWordsOfTheDocument() {
    review.apply(new ReviewEdit.Merge(new ReviewPlace(0, 2)));

    assertThat(measures(0))
        .containsExactly("建立周调度机制，明确堵点。二是开展攻坚，2026年12月底前推动9个项目开工。", "印发《全周期服务办法》。");
    assertThat(review.items().getFirst().issue().deadlines())
        .singleElement()
        .matches(due -> due.measure() == 1);
    assertThat(review.items().getFirst().issue().documents())
        .allMatch(issued -> issued.measure() == 2);
  }

  @Test
  void joinsTheFirstMeasureWithWhatStandsBefore() {
    review.apply(new ReviewEdit.Merge(new ReviewPlace(1, 1)));

    Draft.Issue issue = review.items().get(1).issue();
    assertThat(issue.lead()).isEqualTo("县里底数不清。一是完成城南片区38公里管网改造。");
    assertThat(issue.measures()).singleElement().matches(measure -> measure.n() == 1);
  }

  @Test
  void joinsAnItemWithTheOneAboveAndLeavesItsHeadingInNoMeasure() {
    assertThat(review.apply(new ReviewEdit.Merge(ReviewPlace.ofItem(1))))
        .contains(new ReviewPlace(0, 3));

    assertThat(measures(0))
        .hasSize(5)
        .contains("印发《全周期服务办法》。")
        .noneMatch(words -> words.contains("管网建设欠账") || words.contains("底数不清"))
        .endsWith("建立管网运行“一户一档”，已完成整改。");
    assertThat(review.items()).hasSize(3);
    assertThat(review.items().getFirst().issue().lead()).isEqualTo("针对管网建设欠账较多问题。县里底数不清。");

    review.apply(new ReviewEdit.Merge(new ReviewPlace(0, 4)));
    assertThat(measures(0)).hasSize(4).contains("印发《全周期服务办法》。\n完成城南片区38公里管网改造。");
    review.undo();
    review.undo();
    assertThat(review.items()).hasSize(4);
    assertThat(review.items().get(1).issue().lead()).isEqualTo("县里底数不清。");
  }

  @Test
  void aHeadingComesBehindTheWordsThatTheIssueAboveHas() {
    DraftReview other =
        new DraftReview(
            new DraftBuilder("通报.txt")
                .issue("河道保洁不到位")
                .lead("镇里有死角。")
                .measure("清理河面漂浮物。")
                .issue("保洁员补贴拖欠")
                .issue("排口未标识")
                .measure("逐个立牌。")
                .build());

    other.apply(new ReviewEdit.Merge(ReviewPlace.ofItem(1)));
    other.apply(new ReviewEdit.Merge(ReviewPlace.ofItem(1)));

    DraftReview.Item item = other.items().getFirst();
    assertThat(item.issue().lead().lines()).containsExactly("镇里有死角。", "保洁员补贴拖欠。", "排口未标识。");
    assertThat(item.issue().measures())
        .extracting(Draft.Measure::text)
        .containsExactly("清理河面漂浮物。", "逐个立牌。");
    assertThat(item.leadEdited()).isTrue();

    other.apply(new ReviewEdit.Merge(new ReviewPlace(0, 2)));
    assertThat(other.items().getFirst().issue().measures())
        .extracting(Draft.Measure::text)
        .containsExactly("清理河面漂浮物。\n逐个立牌。");
  }

  @Test
  void wordsWithoutAHeadingGoOnInTheLastMeasure() {
    Draft read = read(REPORT.replace("2.针对停车难问题。新增公共停车位600个。", "2.新增公共停车位600个，其中老旧小区周边不少于一半。"));
    DraftReview other = new DraftReview(read);
    assertThat(other.items().get(3).issue().title()).isNull();

    other.apply(new ReviewEdit.Merge(ReviewPlace.ofItem(3)));

    assertThat(other.items().get(2).issue().measures())
        .extracting(Draft.Measure::text)
        .last()
        .asString()
        .contains("新增公共停车位600个");
  }

  @Test
  void joinsNothingAcrossAHeading() {
    assertThat(review.refusal(new ReviewEdit.Merge(ReviewPlace.ofItem(0))))
        .contains(Refusal.NOTHING_ABOVE);
    assertThat(review.refusal(new ReviewEdit.Demote(2))).contains(Refusal.NOTHING_ABOVE);
    assertThat(review.apply(new ReviewEdit.Demote(2))).isEmpty();
    assertThat(review.undoable()).isEmpty();
  }

  @Test
  void cutsAMeasureAndLetsWhatIsSaidFollowTheWordsThatSayIt() {
    int offset = "开展攻坚，".length();
    review.apply(new ReviewEdit.Split(new ReviewPlace(0, 2), offset, Level.MEASURE));

    assertThat(measures(0))
        .containsExactly("建立周调度机制，明确堵点。", "开展攻坚，", "2026年12月底前推动9个项目开工。", "印发《全周期服务办法》。");
    assertThat(ImportRules.deadline(review.items().getFirst().issue(), 3))
        .isInstanceOf(Deadline.OnDate.class);
    assertThat(ImportRules.deadline(review.items().getFirst().issue(), 2))
        .isEqualTo(Deadline.unset());
    Draft.Measure second = review.items().getFirst().issue().measures().get(1);
    assertThat(second.source().of(REPORT)).isEqualTo("开展攻坚，");
  }

  @Test
  void cutsAnItemInTwoAtAPositionOfTheDocument() {
    DraftReview.Caret caret = review.caretAt(REPORT.indexOf("开展攻坚")).orElseThrow();
    assertThat(caret).isEqualTo(new DraftReview.Caret(new ReviewPlace(0, 2), 0));
    DraftReview.Caret inside = review.caretAt(REPORT.indexOf("明确堵点")).orElseThrow();
    review.apply(new ReviewEdit.Split(inside.place(), inside.offset(), Level.ISSUE));

    assertThat(measures(0)).containsExactly("建立周调度机制，");
    DraftReview.Item second = review.items().get(1);
    assertThat(second.issue().lead()).isEqualTo("明确堵点。");
    assertThat(second.issue().measures()).hasSize(2);
    assertThat(second.issue().path()).isEqualTo(List.of("二", "(一)", "1", "2"));
    assertThat(second.issue().headings()).isEqualTo(review.items().getFirst().issue().headings());
  }

  @Test
  void refusesACutThatWouldLeaveNothingOnOneSide() {
    assertThat(review.refusal(new ReviewEdit.Split(new ReviewPlace(0, 1), 0, Level.MEASURE)))
        .contains(Refusal.NOTHING_TO_CUT);
    assertThat(review.refusal(new ReviewEdit.Split(ReviewPlace.ofItem(0), 3, Level.MEASURE)))
        .contains(Refusal.NOTHING_TO_CUT);
  }

  @Test
  void raisesAMeasureToAnIssueAndSinksItAgain() {
    review.apply(new ReviewEdit.Promote(new ReviewPlace(0, 2)));
    assertThat(measures(0)).hasSize(1);
    assertThat(review.items().get(1).issue().lead()).startsWith("开展攻坚");
    assertThat(measures(1)).containsExactly("印发《全周期服务办法》。");

    review.apply(new ReviewEdit.Demote(1));
    assertThat(review.items().getFirst().issue().measures())
        .extracting(Draft.Measure::text)
        .containsExactlyElementsOf(
            draft.issues().getFirst().measures().stream().map(Draft.Measure::text).toList());
    assertThat(ImportRules.deadline(review.items().getFirst().issue(), 2))
        .isEqualTo(ImportRules.deadline(draft.issues().getFirst(), 2));
  }

  @Test
  void sinksAnIssueWithTheSentenceThatWasItsTitle() {
    review.apply(new ReviewEdit.Demote(1));

    assertThat(measures(0)).hasSize(6).contains("针对管网建设欠账较多问题。县里底数不清。", "完成城南片区38公里管网改造。");
    assertThat(review.items().getFirst().issue().source().end())
        .isEqualTo(draft.issues().get(1).source().end());
  }

  @Test
  void makesAnIssueAHeadingWhoseMeasuresAreIssues() {
    review.apply(new ReviewEdit.Promote(ReviewPlace.ofItem(2)));

    assertThat(review.items()).hasSize(5);
    assertThat(review.items().get(2).issue().headings())
        .endsWith("公务接待审批不严格")
        .hasSize(draft.issues().get(2).headings().size() + 1);
    assertThat(review.items().get(4).issue().headings())
        .isEqualTo(draft.issues().get(3).headings());
  }

  @Test
  void makesAHeadingAnIssueAndTheIssueAHeadingAgain() {
    List<String> before = draft.issues().get(2).headings();
    review.apply(new ReviewEdit.DemoteHeading(2, before.size() - 1));
    assertThat(review.items()).hasSize(5);
    assertThat(review.items().get(2).title()).isEqualTo(before.getLast());
    assertThat(review.items().get(3).issue().headings())
        .isEqualTo(before.subList(0, before.size() - 1));

    review.apply(new ReviewEdit.Promote(ReviewPlace.ofItem(2)));
    assertThat(review.items()).extracting(DraftReview.Item::issue).isEqualTo(draft.issues());
  }

  @Test
  void marksACorrectedWordAndKeepsItsPlaceInTheDocument() {
    ReviewPlace place = new ReviewPlace(0, 1);
    review.apply(new ReviewEdit.Reword(place, "建立旬调度机制，明确堵点。"));
    DraftReview.Item item = review.items().getFirst();
    Draft.Measure measure = item.issue().measures().getFirst();
    assertThat(item.edited(measure)).isTrue();
    assertThat(item.asRead().measures().getFirst()).isEqualTo("建立周调度机制，明确堵点。");
    assertThat(measure.source().of(REPORT)).isEqualTo("建立周调度机制，明确堵点。");

    review.apply(new ReviewEdit.Split(place, "建立旬调度机制，".length(), Level.MEASURE));
    DraftReview.Item cut = review.items().getFirst();
    assertThat(cut.asRead().measures().get(1)).isEqualTo("明确堵点。");
    assertThat(cut.edited(cut.issue().measures().get(1))).isFalse();
    assertThat(cut.edited(cut.issue().measures().get(0))).isTrue();
  }

  @Test
  void refusesToLeaveAMeasureWithoutWords() {
    assertThat(review.apply(new ReviewEdit.Reword(new ReviewPlace(0, 1), " "))).isEmpty();
    assertThat(measures(0)).first().asString().isNotBlank();
  }

  @Test
  void givesManyRowsTheSameAndFillsOnlyWhatIsMissing() {
    review.apply(
        new ReviewEdit.Assign(
            List.of(new ReviewPlace(0, 2)),
            new Assignment.Units(UnitRole.LEAD, List.of("县住建局")),
            true));
    review.apply(
        new ReviewEdit.Assign(all(), new Assignment.Units(UnitRole.LEAD, List.of("县发改局")), true));
    review.apply(
        new ReviewEdit.Assign(
            all(), new Assignment.Leaders(List.of(new Draft.LeaderMention("周启明", "副县长"))), true));
    review.apply(
        new ReviewEdit.Assign(
            all(), new Assignment.Due(Deadline.on(LocalDate.of(2027, 3, 31))), true));

    Draft.Issue first = review.items().getFirst().issue();
    assertThat(first.measures().get(1).row().units())
        .containsExactly(new Draft.UnitMention("县住建局", UnitRole.LEAD));
    assertThat(first.measures().get(0).row().units())
        .containsExactly(new Draft.UnitMention("县发改局", UnitRole.LEAD));
    assertThat(first.leaders()).containsExactly(new Draft.LeaderMention("周启明", "副县长"));
    assertThat(ImportRules.deadline(first, 1))
        .extracting("date")
        .isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(ImportRules.deadline(first, 2))
        .extracting("date")
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(review.items().get(1).issue().units())
        .containsExactly(new Draft.UnitMention("县发改局", UnitRole.LEAD));

    IntStream.range(0, 4).forEach(step -> review.undo());
    assertThat(review.items()).extracting(DraftReview.Item::issue).isEqualTo(draft.issues());
  }

  @Test
  void takesTypingInOneFieldAsOneStep() {
    review.retitle(0, "项");
    review.retitle(0, "项目");
    review.settle();
    review.retitle(0, "项目调度");
    assertThat(review.undo()).contains(ReviewPlace.ofItem(0));
    assertThat(review.items().getFirst().title()).isEqualTo("项目");
    review.undo();
    assertThat(review.items().getFirst().title()).isEqualTo("项目调度不够");
    assertThat(review.undo()).isEmpty();
    review.redo();
    review.redo();
    assertThat(review.items().getFirst().title()).isEqualTo("项目调度");
  }

  @Test
  void typingThatEndsWhereItBeganIsNoStep() {
    review.retitle(0, "项目调度不");
    review.retitle(0, "项目调度不够");
    assertThat(review.undoable()).isEmpty();
  }

  @Test
  void aNewStepEndsWhatCouldBeTakenAgain() {
    review.include(0, false);
    review.undo();
    assertThat(review.redoable()).isPresent();
    review.include(1, false);
    assertThat(review.redoable()).isEmpty();
    assertThat(review.items())
        .extracting(DraftReview.Item::included)
        .containsExactly(true, false, true, true);
  }

  private List<String> measures(int item) {
    return review.items().get(item).issue().measures().stream().map(Draft.Measure::text).toList();
  }

  private List<ReviewPlace> all() {
    return IntStream.range(0, review.items().size()).mapToObj(ReviewPlace::ofItem).toList();
  }
}
