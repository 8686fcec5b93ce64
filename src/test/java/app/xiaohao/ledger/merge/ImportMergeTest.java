package app.xiaohao.ledger.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.IssueMerge.Found;
import app.xiaohao.ledger.merge.MergePlan.Place;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

public class ImportMergeTest {
  private static final InspectionId INSPECTION = new InspectionId(1);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 31);

  /** The notice: three issues, without units and dates. */
  private static DraftBuilder notice() {
    return new DraftBuilder("通报.txt")
        .under("落实党中央决策部署方面")
        .issue("理论学习中心组学习研讨不深入")
        .measure("修订中心组学习规则，每季度开展专题研讨")
        .measure("建立学习成果转化清单，形成调研报告12篇")
        .issue("营商环境堵点问题排查整治不细致")
        .measure("开展一把手走流程活动，解决企业反映的问题")
        .under("基层党组织建设方面")
        .issue("乡镇党校办学条件薄弱")
        .measure("分年度改造提升6所乡镇党校");
  }

  /** What a ledger holds after an import of the draft, {@code worked} upon by people. */
  public static MergeBase base(DraftBuilder draft, UnaryOperator<LedgerRow> worked) {
    List<LedgerRow> rows = new ArrayList<>();
    Map<IssueId, String> titles = new HashMap<>();
    Map<MeasureId, Stated> said = new HashMap<>();
    int number = 0;
    for (Draft.Issue issue : draft.build().issues()) {
      IssueId id = new IssueId(++number);
      LedgerRow.IssueLine line =
          new LedgerRow.IssueLine(
              id,
              INSPECTION,
              number,
              issue.path(),
              issue.headings(),
              issue.title(),
              ImportRules.original(issue),
              null,
              IssueStanding.OPEN);
      titles.put(id, issue.title());
      for (Draft.Measure measure : ImportRules.measures(issue)) {
        MeasureId measureId = new MeasureId(number * 10L + measure.n());
        Stated stated = ImportRules.stated(issue, measure);
        said.put(measureId, stated);
        rows.add(worked.apply(new LedgerRow(line, line(measureId, measure.n(), stated))));
      }
    }
    return new MergeBase(
        "", INSPECTION, 1, rows, titles, said, List.of(), List.of(), List.of(), Set.of());
  }

  private static LedgerRow.MeasureLine line(MeasureId id, int number, Stated stated) {
    return new LedgerRow.MeasureLine(
        id,
        number,
        stated.text(),
        stated.answering(),
        new LedgerRow.MeasureLine.Term(stated.deadline(), null, 0),
        new LedgerRow.MeasureLine.Work(
            ImportRules.nature(stated),
            ImportRules.percent(stated, ImportRules.completion(stated)),
            stated.progress(),
            null,
            ImportRules.completion(stated),
            null),
        new LedgerRow.MeasureLine.Closing(ClosingRules.brought(stated, true), null, "", 0, 1, null),
        0);
  }

  private static MergePlan plan(DraftBuilder file, MergeBase base) {
    return ImportMerge.plan(batch(file), base);
  }

  public static ReviewedBatch batch(DraftBuilder file) {
    return new DraftReview(file.build()).approve(new ReviewedBatch.Target.Existing(INSPECTION));
  }

  private static FieldMerge field(MergePlan plan, int issue, int measure, MergeField field) {
    return plan.field(new Place(issue, measure, field));
  }

  private static UnaryOperator<LedgerRow> onFirst(UnaryOperator<Stated> change) {
    return row ->
        row.measure().id().value() == 11
            ? new LedgerRow(
                row.issue(),
                line(row.measure().id(), 1, change.apply(MeasureMerge.held(row.measure()))))
            : row;
  }

  private static Stated answered(Stated held, String unit) {
    return new Stated(
        held.text(),
        new Responsibility(List.of(), List.of(unit), List.of(), List.of()),
        held.deadline(),
        held.progress(),
        held.completion(),
        held.closure(),
        held.nature(),
        held.percent());
  }

  @Test
  void findsNothingToDoInTheSameFile() {
    MergePlan plan = plan(notice(), base(notice(), row -> row));
    assertThat(plan.issues()).extracting(IssueMerge::state).containsOnly(MergeState.UNCHANGED);
    assertThat(plan.gone()).isEmpty();
    assertThat(plan.undecided()).isZero();
    assertThat(plan.issues())
        .allSatisfy(issue -> assertThat(issue.measures()).noneMatch(measure -> measure.changes()));
  }

  @Test
  void letsATableFillWhatANoticeLeftOpen() {
    DraftBuilder table =
        new DraftBuilder("责任清单.xlsx")
            .issue("关于营商环境“堵点”问题排查整治不细致的问题")
            .measure("开展“一把手走流程”活动，解决企业反映的问题。")
            .unit("县行政审批局", UnitRole.LEAD)
            .leader("何䶮")
            .due("2026年底前", DATE)
            .issue("理论学习中心组学习研讨不深入")
            .measure("修订中心组学习规则，每季度开展专题研讨")
            .measure("建立学习成果转化清单，形成调研报告12篇")
            .unit("县委宣传部", UnitRole.LEAD);
    MergePlan plan = plan(table, base(notice(), row -> row));
    assertThat(plan.issues())
        .extracting(issue -> issue.mine().title())
        .containsExactly("营商环境堵点问题排查整治不细致", "理论学习中心组学习研讨不深入");
    assertThat(plan.issues()).extracting(IssueMerge::by).containsOnly(Found.WORDING);
    assertThat(field(plan, 0, 0, MergeField.LEAD).state()).isEqualTo(MergeState.NEW);
    assertThat(field(plan, 0, 0, MergeField.DEADLINE).taken()).isTrue();
    assertThat(field(plan, 0, 0, MergeField.TEXT).state()).isEqualTo(MergeState.UNCHANGED);
    assertThat(field(plan, 1, 1, MergeField.LEAD).taken()).isTrue();
    assertThat(plan.gone())
        .singleElement()
        .satisfies(row -> assertThat(row.issue().title()).isEqualTo("乡镇党校办学条件薄弱"));
    assertThat(plan.undecided()).isZero();
  }

  @Test
  void givesAllMeasuresWhatARowSaysOfTheWholeIssue() {
    DraftBuilder table =
        new DraftBuilder("责任清单.xlsx").issue("理论学习中心组学习研讨不深入").unit("县委宣传部", UnitRole.LEAD);
    MergePlan plan = plan(table, base(notice(), row -> row));
    IssueMerge issue = plan.issues().getFirst();
    assertThat(issue.measures()).hasSize(2);
    assertThat(issue.measures()).allSatisfy(one -> assertThat(one.takes(MergeField.LEAD)).isTrue());
    assertThat(issue.measures())
        .allSatisfy(one -> assertThat(one.takes(MergeField.TEXT)).isFalse());
  }

  @Test
  void keepsWhatPeopleChangedWhereTheFileSaysWhatItSaidBefore() {
    DraftBuilder said = notice().unit("县委组织部", UnitRole.LEAD);
    MergeBase base =
        base(
            said,
            row ->
                row.issue().number() == 3
                    ? new LedgerRow(
                        row.issue(),
                        line(
                            row.measure().id(),
                            1,
                            answered(MeasureMerge.held(row.measure()), "县委党校")))
                    : row);
    MergePlan plan = plan(notice().unit("县委组织部", UnitRole.LEAD), base);
    assertThat(field(plan, 2, 0, MergeField.LEAD))
        .isEqualTo(new FieldMerge(MergeField.LEAD, MergeState.UNCHANGED, Choice.KEEP_MINE));
    MergePlan moved = plan(notice().unit("市委党校", UnitRole.LEAD), base);
    assertThat(field(moved, 2, 0, MergeField.LEAD).state()).isEqualTo(MergeState.CONFLICT);
    assertThat(moved.undecided()).isEqualTo(1);
    assertThat(moved.conflicts()).containsExactly(new Place(2, 0, MergeField.LEAD));
  }

  @Test
  void takesWhatTheFileChangedWhereNobodyDid() {
    DraftBuilder said = notice().due("2026年底前", DATE);
    MergePlan plan = plan(notice().due("2027年1月底前", DATE.plusMonths(1)), base(said, row -> row));
    assertThat(field(plan, 2, 0, MergeField.DEADLINE))
        .isEqualTo(new FieldMerge(MergeField.DEADLINE, MergeState.CHANGED, Choice.TAKE_FILE));
    assertThat(plan.count(MergeState.CHANGED)).isEqualTo(1);
  }

  @Test
  void neverEmptiesWhatTheLedgerHas() {
    MergeBase base = base(notice(), onFirst(held -> answered(held, "县委宣传部")));
    MergePlan plan = plan(notice(), base);
    assertThat(plan.issues()).extracting(IssueMerge::state).containsOnly(MergeState.UNCHANGED);
  }

  @Test
  void countsAFieldThatAPersonFilledBeforeTheFileDidAsAConflict() {
    MergeBase base = base(notice(), onFirst(held -> answered(held, "县委宣传部")));
    DraftBuilder file =
        new DraftBuilder("表.xlsx")
            .issue("理论学习中心组学习研讨不深入")
            .measure("修订中心组学习规则，每季度开展专题研讨")
            .unit("县委办公室", UnitRole.LEAD);
    MergePlan plan = plan(file, base);
    Place place = new Place(0, 0, MergeField.LEAD);
    assertThat(plan.conflicts()).containsExactly(place);
    assertThat(plan.decide(MergePlan.Rule.STOP).undecided()).isEqualTo(1);
    assertThat(plan.decide(MergePlan.Rule.KEEP_MINE).field(place).taken()).isFalse();
    assertThat(plan.decide(MergePlan.Rule.TAKE_FILE).field(place).taken()).isTrue();
    MergePlan chosen = plan.choose(place, Choice.TAKE_FILE).decide(MergePlan.Rule.KEEP_MINE);
    assertThat(chosen.field(place).taken()).isTrue();
    assertThat(chosen.undecided()).isZero();
    assertThat(plan.gone()).extracting(LedgerQuery::number).contains("1.2");
  }

  @Test
  void takesStatedFactsOverThoseThatWereOnlySupposed() {
    DraftBuilder file = notice().status(Draft.Status.Value.COMPLETED, "已完成");
    MergePlan plan = plan(file, base(notice(), row -> row));
    assertThat(field(plan, 2, 0, MergeField.COMPLETION))
        .isEqualTo(new FieldMerge(MergeField.COMPLETION, MergeState.CHANGED, Choice.TAKE_FILE));
    assertThat(plan.issues().get(2).measures().getFirst().fields())
        .noneMatch(field -> field.field() == MergeField.CLOSURE);
    MergeBase closed =
        base(
            notice(),
            onFirst(
                held ->
                    new Stated(
                        held.text(),
                        held.answering(),
                        Deadline.unset(),
                        "",
                        Completion.DONE,
                        Closure.CLOSED,
                        Nature.LIMITED,
                        100)));
    assertThat(plan(notice(), closed).undecided()).isZero();
  }

  @Test
  void showsAnotherTitleAndLeavesTheWorkingTitleToPeople() {
    DraftBuilder file =
        new DraftBuilder("表.xlsx").issue("乡镇党校办学条件薄弱，师资力量不足").measure("分年度改造提升6所乡镇党校");
    MergePlan plan = plan(file, base(notice(), row -> row));
    FieldMerge title = field(plan, 0, -1, MergeField.TITLE);
    assertThat(title)
        .isEqualTo(new FieldMerge(MergeField.TITLE, MergeState.CHANGED, Choice.KEEP_MINE));
    assertThat(plan.choose(new Place(0, -1, MergeField.TITLE), Choice.TAKE_FILE).issues())
        .first()
        .satisfies(issue -> assertThat(issue.title().taken()).isTrue());
  }

  @Test
  void findsARewordedIssueByItsNumbersOrItsPlace() {
    DraftBuilder numbers =
        new DraftBuilder("a")
            .under("落实党中央决策部署方面")
            .issue("理论学习不够扎实，研讨质量不高")
            .measure("修订规则")
            .issue("营商环境堵点问题排查整治不细致")
            .measure("开展走流程活动");
    assertThat(plan(numbers, base(notice(), row -> row)).issues())
        .extracting(IssueMerge::by)
        .containsExactly(Found.NUMBER, Found.WORDING);
    DraftBuilder place =
        new DraftBuilder("b")
            .issue("理论学习中心组学习研讨不深入")
            .measure("修订规则")
            .under("另一种编号", "下一级")
            .issue("优化营商环境不够有力，排查堵点流于表面")
            .measure("开展走流程活动")
            .issue("乡镇党校办学条件薄弱")
            .measure("改造党校");
    MergePlan plan = plan(place, base(notice(), row -> row));
    assertThat(plan.issues())
        .extracting(IssueMerge::by)
        .containsExactly(Found.WORDING, Found.POSITION, Found.WORDING);
  }

  @Test
  void takesForNewWhatIsAkinToNothing() {
    DraftBuilder file = notice().issue("扶贫资产管理混乱").measure("全面清查扶贫资产");
    MergePlan plan = plan(file, base(notice(), row -> row));
    assertThat(plan.issues().getLast().mine()).isNull();
    assertThat(plan.count(MergeState.NEW)).isEqualTo(1);
    assertThat(plan.count(MergeState.UNCHANGED)).isEqualTo(3);
  }

  @Test
  void addsAMeasureThatTheLedgerLacksAndDoublesNone() {
    DraftBuilder file =
        new DraftBuilder("a").issue("乡镇党校办学条件薄弱").measure("选聘兼职教师40名").measure("分年度改造提升6所乡镇党校");
    MergePlan plan = plan(file, base(notice(), row -> row));
    assertThat(plan.issues().getFirst().measures())
        .extracting(MeasureMerge::state)
        .containsExactly(MergeState.NEW, MergeState.UNCHANGED);
    DraftBuilder oneCell =
        new DraftBuilder("b")
            .issue("理论学习中心组学习研讨不深入")
            .measure("1.修订中心组学习规则，每季度开展专题研讨。2.建立学习成果转化清单，形成调研报告12篇。")
            .unit("县委宣传部", UnitRole.LEAD);
    MergePlan cell = plan(oneCell, base(notice(), row -> row));
    assertThat(cell.issues().getFirst().measures()).hasSize(2);
    assertThat(cell.issues().getFirst().measures())
        .allSatisfy(
            measure -> {
              assertThat(measure.takes(MergeField.LEAD)).isTrue();
              assertThat(measure.takes(MergeField.TEXT)).isFalse();
            });
  }

  @Test
  void wordsAMeasureThatHadNoWording() {
    MergeBase base = base(new DraftBuilder("a").issue("档案管理不规范"), row -> row);
    DraftBuilder file = new DraftBuilder("b").issue("档案管理不规范").measure("补齐归档材料").measure("开展培训");
    MergePlan plan = plan(file, base);
    assertThat(field(plan, 0, 0, MergeField.TEXT))
        .isEqualTo(new FieldMerge(MergeField.TEXT, MergeState.NEW, Choice.TAKE_FILE));
    assertThat(plan.issues().getFirst().measures().get(1).state()).isEqualTo(MergeState.NEW);
  }

  @Test
  void refusesThePlanOfAnotherBatch() {
    MergePlan plan = plan(notice(), base(notice(), row -> row));
    ReviewedBatch other = batch(new DraftBuilder("a").issue("甲"));
    assertThatThrownBy(() -> other.withPlan(plan)).isInstanceOf(IllegalArgumentException.class);
  }

  /** A row as an office writes it: who leads, by when. */
  private static DraftBuilder row(DraftBuilder table, String words, String unit, LocalDate due) {
    table
        .measure(words)
        .row(
            new Draft.RowFacts(
                List.of(new Draft.UnitMention(unit, UnitRole.LEAD)),
                List.of(),
                null,
                "",
                List.of()));
    return table.due(due.toString(), due);
  }

  private static DraftBuilder table() {
    DraftBuilder table = new DraftBuilder("表.xlsx").issue("农村公路养护不到位");
    row(table, "整治云岭乡破损路面12公里", "云岭乡", DATE);
    row(table, "整治沙河乡破损路面7公里", "沙河乡", DATE.plusMonths(1));
    return row(table, "开展第1轮巡查", "县交通局", DATE);
  }

  @Test
  void asksWhatARowIsThatOnlyANameTellsApart() {
    DraftBuilder file = new DraftBuilder("表.xlsx").issue("农村公路养护不到位");
    row(file, "整治云岭乡破损路面12公里", "云岭乡", DATE);
    row(file, "整治大坪乡破损路面9公里", "大坪乡", DATE.plusMonths(2));
    row(file, "开展第1轮巡查", "县交通局", DATE);
    MergePlan plan = plan(file, base(table(), row -> row));
    MergePlan.Unclear place = new MergePlan.Unclear(0, 1);
    assertThat(plan.unclear()).containsExactly(place);
    assertThat(plan.issues().getFirst().state()).isEqualTo(MergeState.UNCLEAR);
    assertThat(plan.gone()).as("what it may be is not gone").isEmpty();
    assertThat(plan.decide(MergePlan.Rule.TAKE_FILE).undecided()).isEqualTo(1);
    assertThat(plan.decide(MergePlan.Rule.KEEP_MINE).undecided()).isEqualTo(1);

    MergePlan is = plan.identify(place, 0);
    assertThat(is.undecided()).isZero();
    assertThat(is.issues().getFirst().measures().get(1).mine().number()).isEqualTo(2);
    assertThat(field(is, 0, 1, MergeField.LEAD).taken()).isTrue();
    MergePlan fresh = plan.identify(place, 1);
    assertThat(fresh.undecided()).isZero();
    assertThat(fresh.issues().getFirst().measures().get(1).state()).isEqualTo(MergeState.NEW);
    assertThat(fresh.gone()).extracting(LedgerQuery::number).containsExactly("1.2");
  }

  @Test
  void asksAgainWhereTwoRowsAreSaidToBeOne() {
    DraftBuilder file = new DraftBuilder("表.xlsx").issue("农村公路养护不到位");
    row(file, "整治大坪乡破损路面9公里", "大坪乡", DATE.plusMonths(2));
    row(file, "整治金沟乡破损路面4公里", "金沟乡", DATE.plusMonths(3));
    row(file, "开展第2轮巡查", "县公路局", DATE.plusMonths(4));
    MergePlan plan = plan(file, base(table(), row -> row));
    assertThat(plan.unclear()).hasSize(3);
    MergePlan first = plan.identify(plan.unclear().getFirst(), 0);
    LedgerRow.MeasureLine taken = first.issues().getFirst().measures().getFirst().mine();
    List<MeasureMerge> ways = plan.issues().getFirst().measures().get(1).maybe();
    int same = 0;
    while (!ways.get(same).mine().equals(taken)) {
      same++;
    }
    MergePlan second = first.identify(new MergePlan.Unclear(0, 1), same);
    assertThat(second.unclear()).contains(new MergePlan.Unclear(0, 0));
    assertThat(second.issues().getFirst().measures().get(1).mine()).isEqualTo(taken);
  }

  @Test
  void addsNoRowAgainThatTheFileHasTwice() {
    DraftBuilder twice = table();
    row(twice, "开展第1轮巡查", "县交通局", DATE);
    MergePlan plan = plan(twice, base(table(), row -> row));
    assertThat(plan.unclear()).isEmpty();
    assertThat(plan.issues().getFirst().measures()).noneMatch(one -> one.mine() == null);
    assertThat(plan(twice, base(twice, row -> row)).gone()).isEmpty();
  }

  @Test
  void takesNoIssueForOneThatAPlaceTellsApart() {
    DraftBuilder file = new DraftBuilder("表.xlsx").issue("沙河乡卫生院药品管理混乱");
    row(file, "逐笔盘点药品", "沙河乡", DATE);
    DraftBuilder held = new DraftBuilder("表.xlsx").issue("云岭乡卫生院药品管理混乱");
    row(held, "健全药品台账", "云岭乡", DATE);
    MergePlan plan = plan(file, base(held, row -> row));
    assertThat(plan.unclear()).containsExactly(new MergePlan.Unclear(0, -1));
    assertThat(plan.gone()).isEmpty();
    MergePlan fresh = plan.identify(new MergePlan.Unclear(0, -1), 1);
    assertThat(fresh.undecided()).isZero();
    assertThat(fresh.issues().getFirst().state()).isEqualTo(MergeState.NEW);
    assertThat(fresh.gone()).hasSize(1);
    IssueMerge same = plan.identify(new MergePlan.Unclear(0, -1), 0).issues().getFirst();
    assertThat(same.by()).isEqualTo(Found.PERSON);
    assertThat(same.mine().number()).isEqualTo(1);
  }

  @Test
  void letsOneCellOfSeveralMeasuresSayOnlyWhatHoldsForEach() {
    DraftBuilder file =
        new DraftBuilder("表.xlsx")
            .issue("农村公路养护不到位")
            .measure("1.整治云岭乡破损路面12公里；2.整治沙河乡破损路面7公里；3.开展第1轮巡查")
            .row(
                new Draft.RowFacts(
                    List.of(new Draft.UnitMention("县交通局", UnitRole.LEAD)),
                    List.of(new Draft.LeaderMention("何䶮", "")),
                    null,
                    "云岭乡已完工",
                    List.of()));
    MergePlan plan = plan(file, base(table(), row -> row));
    List<MeasureMerge> measures = plan.issues().getFirst().measures();
    assertThat(measures).hasSize(3).allMatch(MeasureMerge::shared);
    assertThat(measures)
        .allSatisfy(
            one -> {
              assertThat(one.takes(MergeField.LEADERS)).as("the ledger has none").isTrue();
              assertThat(one.takes(MergeField.LEAD)).as("each has its own").isFalse();
              assertThat(one.takes(MergeField.PROGRESS)).as("whose is it").isFalse();
              assertThat(one.told().progress()).isEmpty();
            });
    assertThat(plan.decide(MergePlan.Rule.TAKE_FILE)).isEqualTo(plan);
  }

  @Test
  void keepsEveryValueOfTheLedgerWhereThatIsTheRule() {
    DraftBuilder file = new DraftBuilder("表.xlsx").issue("农村公路养护不到位");
    row(file, "整治云岭乡破损路面12公里", "县公路局", DATE.plusMonths(5));
    row(file, "整治沙河乡破损路面7公里", "沙河乡", DATE.plusMonths(1)).leader("何䶮");
    row(file, "开展第1轮巡查", "县交通局", DATE);
    MergePlan plan = plan(file, base(table(), row -> row)).decide(MergePlan.Rule.KEEP_MINE);
    assertThat(field(plan, 0, 0, MergeField.LEAD).taken()).isFalse();
    assertThat(field(plan, 0, 0, MergeField.DEADLINE).taken()).isFalse();
    assertThat(field(plan, 0, 1, MergeField.LEADERS).taken()).as("待补 is filled").isTrue();
    assertThat(plan.keepsCells()).isTrue();
  }
}
