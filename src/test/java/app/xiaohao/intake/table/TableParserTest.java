package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.Completion;
import app.xiaohao.model.UnitRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableParserTest extends ReadTable {
  @Test
  void readsColumnsInAnyOrder() {
    Draft.Issue issue =
        only(read("备注|整改时限|责任单位|整改措施|反馈问题|类别|序号", "重点件|2025年6月底前|县水务局|补齐会议记录。|会议记录不全。|政治建设|7"));
    assertThat(issue.path()).containsExactly("7");
    assertThat(issue.headings()).containsExactly("政治建设");
    assertThat(issue.title()).isEqualTo("会议记录不全");
    assertThat(texts(issue)).containsExactly("补齐会议记录。");
    assertThat(issue.units()).containsExactly(new UnitMention("县水务局", UnitRole.RESPONSIBLE));
    assertThat(issue.deadlines())
        .containsExactly(
            new DeadlineMention(
                null, "2025年6月底前", DeadlineMention.Kind.DATE, LocalDate.of(2025, 6, 30), null));
    assertThat(issue.fields()).containsExactly(new CustomField("备注", "重点件"));
  }

  @Test
  void givesEachMeasureWhatItsOwnRowSaysAndTheIssueWhatAllShare() {
    Draft.Issue issue =
        only(
            read(
                "序号|问题|整改措施|牵头单位|责任领导|整改时限|整改进展|完成情况",
                "1|会议记录不全|补齐记录|办公室|周岚（党组书记、馆长）|2025年6月底前|已补齐3次记录|已完成",
                "^|^|每季度抽查|^|何敏|长期坚持|抽查1次|整改中"));
    assertThat(issue.units()).containsExactly(new UnitMention("办公室", UnitRole.LEAD));
    assertThat(issue.leaders()).isEmpty();
    assertThat(issue.measures())
        .extracting(
            measure -> measure.row().leaders().getFirst(), measure -> measure.row().progress())
        .containsExactly(
            tuple(new LeaderMention("周岚", "党组书记、馆长"), "已补齐3次记录"),
            tuple(new LeaderMention("何敏", ""), "抽查1次"));
    assertThat(issue.measures())
        .extracting(measure -> measure.row().status().completion())
        .containsExactly(Completion.DONE, Completion.IN_PROGRESS);
    assertThat(issue.status().value()).isEqualTo(Draft.Status.Value.IN_PROGRESS);
    assertThat(issue.deadlines())
        .extracting(DeadlineMention::measure, DeadlineMention::kind)
        .containsExactly(
            tuple(1, DeadlineMention.Kind.DATE), tuple(2, DeadlineMention.Kind.LONG_TERM));
  }

  @Test
  void takesBlankCellsOfNumberAspectAndProblemForThoseAbove() {
    Draft draft =
        read("序号|方面|问题|整改措施|责任单位", "1|政治建设|会议记录不全|补齐记录|办公室", "|||每季度抽查|", "2||学习不经常|制定计划|机关党委");
    assertThat(titles(draft)).containsExactly("会议记录不全", "学习不经常");
    assertThat(draft.issues().get(1).headings()).containsExactly("政治建设");
    Draft.Issue first = draft.issues().getFirst();
    assertThat(texts(first)).containsExactly("补齐记录", "每季度抽查");
    assertThat(first.units()).isEmpty();
    assertThat(first.measures())
        .extracting(measure -> measure.row().units().size())
        .containsExactly(1, 0);
  }

  @Test
  void takesTheSameProblemOnEachRowForOneIssue() {
    Draft draft =
        read("序号|问题|整改措施|责任单位", "1|会议记录不全|补齐记录|办公室", "1|会议记录不全|每季度抽查|办公室", "2|学习不经常|制定计划|机关党委");
    assertThat(titles(draft)).containsExactly("会议记录不全", "学习不经常");
    assertThat(draft.issues().getFirst().units()).hasSize(1);
    assertThat(texts(draft.issues().getFirst())).containsExactly("补齐记录", "每季度抽查");
  }

  @Test
  void keepsTwoProblemsOfTheSameWordsApartWhereTheyAreNumberedApart() {
    assertThat(paths(read("序号|问题|整改措施", "1|会议记录不全|补齐馆务会记录", "2|会议记录不全|补齐支部会记录")))
        .containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void readsATableWhoseNumberCountsDepartments() {
    Draft draft =
        read(
            "序号|部门单位名称|问题摘要|整改情况",
            "1|县水务局|至2024年底，2个项目未按期开工。2025年仍未开工。|已开工1个；正在办理另1个的手续。",
            "||3套用房被无偿占用。|已收回3套用房。",
            "1|县水务局|多收费用1.5万元。|已退回。",
            "2|县交通局|账目不清。|已完成整改。");
    assertThat(paths(draft))
        .containsExactly(List.of("1"), List.of("2"), List.of("3"), List.of("4"));
    assertThat(draft.issues())
        .extracting(issue -> issue.units().getFirst().name())
        .containsExactly("县水务局", "县水务局", "县水务局", "县交通局");
    assertThat(draft.issues())
        .extracting(issue -> issue.fields().getFirst())
        .containsExactly(
            new CustomField("序号", "1"),
            new CustomField("序号", "1"),
            new CustomField("序号", "1"),
            new CustomField("序号", "2"));
    assertThat(titles(draft)).startsWith("至2024年底，2个项目未按期开工。2025年仍未开工");
    assertThat(draft.issues()).allSatisfy(issue -> assertThat(issue.measures()).hasSize(1));
    assertThat(texts(draft.issues().getFirst())).containsExactly("已开工1个；正在办理另1个的手续。");
    assertThat(draft.issues().getFirst().status().completion()).isNotEqualTo(Completion.DONE);
    assertThat(draft.issues().getLast().status().completion()).isEqualTo(Completion.DONE);
  }

  @Test
  void makesHeadingsOfRowsThatGoOverTheTable() {
    Draft draft =
        read(
            "序号|问题|整改措施|责任单位",
            "一、关于政治建设方面|<|<|<",
            "（一）学习不够|<|<|<",
            "1|学习不经常|制定计划|机关党委",
            "（二）制度不全|<|<|<",
            "1|会议制度缺失|制定制度|办公室",
            "二、关于组织建设方面|<|<|<",
            "1|党费收缴不及时|补缴党费|机关党委");
    assertThat(draft.issues())
        .extracting(Draft.Issue::headings)
        .containsExactly(
            List.of("关于政治建设方面", "学习不够"), List.of("关于政治建设方面", "制度不全"), List.of("关于组织建设方面"));
    assertThat(paths(draft))
        .containsExactly(List.of("一", "(一)", "1"), List.of("一", "(二)", "1"), List.of("二", "1"));
    assertThat(draft.passages()).hasSize(4);
  }

  @Test
  void takesAHeadingWhoseNumberHasACellOfItsOwn() {
    Draft draft =
        read(
            "序号|问题|整改措施|责任单位",
            "一|关于政治建设方面||",
            "1|学习不经常|制定计划|机关党委",
            "二|关于组织建设方面||",
            "2|党费收缴不及时|补缴党费|机关党委");
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("2"));
    assertThat(draft.issues())
        .extracting(Draft.Issue::headings)
        .containsExactly(List.of("关于政治建设方面"), List.of("关于组织建设方面"));
  }

  @Test
  void passesOverTotalsNotesAndSignaturesAndSaysSo() {
    Draft draft =
        read(
            "序号|问题|整改措施|责任单位",
            "1|学习不经常|制定计划|机关党委",
            "|||",
            "合 计|1||",
            "注：本表一式两份。|<|<|<",
            "填报人：郑川||审核人：何敏|");
    assertThat(draft.issues()).hasSize(1);
    assertThat(draft.warnings())
        .extracting(Warning::kind, warning -> warning.arguments().getFirst())
        .containsExactly(
            tuple(Warning.Kind.ROW_PASSED_OVER, "合 计 1"),
            tuple(Warning.Kind.ROW_PASSED_OVER, "注：本表一式两份。"),
            tuple(Warning.Kind.ROW_PASSED_OVER, "填报人：郑川 审核人：何敏"));
  }

  @Test
  void passesSilentlyOverHeadersRepeatedOnFurtherPages() {
    Draft draft =
        read(
            "河湾县档案馆整改台账|<|<",
            "序号|问题|整改措施",
            "1|学习不经常|制定计划",
            "河湾县档案馆整改台账|<|<",
            "序 号|问 题|整改⏎措施",
            "|| 每月学习一次",
            "2|会议记录不全|补齐记录");
    assertThat(draft.warnings()).isEmpty();
    assertThat(texts(draft.issues().getFirst())).containsExactly("制定计划", "每月学习一次");
  }

  @Test
  void cutsACellThatCountsItsMeasuresAndSharesOutWhatIsCountedBesideIt() {
    Draft.Issue issue =
        only(
            read(
                "序号|问题|整改措施|完成时限|整改进展|责任单位",
                "1|会议记录不全|1.补齐记录。⏎2.每季度抽查。|1.2025年6月底前⏎2.长期坚持|1.已补齐。⏎2.已抽查1次。|办公室、业务科"));
    assertThat(texts(issue)).containsExactly("补齐记录。", "每季度抽查。");
    assertThat(issue.deadlines())
        .extracting(DeadlineMention::measure, DeadlineMention::quote)
        .containsExactly(tuple(1, "2025年6月底前"), tuple(2, "长期坚持"));
    assertThat(issue.measures())
        .extracting(measure -> measure.row().progress())
        .containsExactly("已补齐。", "已抽查1次。");
    assertThat(issue.units()).extracting(UnitMention::name).containsExactly("办公室", "业务科");
  }

  @Test
  void takesTheNumbersOfMeasuresOffThatHaveARowEach() {
    assertThat(texts(only(read("序号|问题|整改措施", "1|会议记录不全|1.补齐记录", "^|^|（2）每季度抽查", "^|^|2.5万元专款专用"))))
        .containsExactly("补齐记录", "每季度抽查", "2.5万元专款专用");
  }

  @Test
  void keepsWhatStandsBeforeTheFirstMeasureOfACellInThatCell() {
    Draft.Issue issue = only(read("序号|问题|整改措施", "1|会议记录不全|立即整改：一是补齐记录；二是抽查。"));
    assertThat(issue.lead()).isNull();
    assertThat(texts(issue)).containsExactly("立即整改：一是补齐记录；", "抽查。");
  }

  @Test
  void tellsTitleAndDetailApart() {
    Draft.Issue issue =
        only(read("序号|反馈问题|具体表现|整改措施", "1|关于“第一议题”制度落实不到位的问题|2024年有3次会议没有学习。|制定计划"));
    assertThat(issue.title()).isEqualTo("“第一议题”制度落实不到位");
    assertThat(issue.lead()).isEqualTo("2024年有3次会议没有学习。");
  }

  @Test
  void makesIssuesOfDetailsThatHaveMeasuresOfTheirOwn() {
    Draft draft =
        read(
            "序号|反馈问题|具体表现|整改措施",
            "1|学习不到位|2024年3次会议没有学习|制定计划",
            "^|^|学习没有记录|补齐记录",
            "2|制度不全|没有会议制度|制定制度");
    assertThat(titles(draft)).containsExactly("2024年3次会议没有学习", "学习没有记录", "没有会议制度");
    assertThat(draft.issues())
        .extracting(Draft.Issue::headings)
        .containsExactly(List.of("学习不到位"), List.of("学习不到位"), List.of("制度不全"));
  }

  @Test
  void keepsColumnsThatItDoesNotKnowAndSaysSo() {
    Draft draft = read("序号|问题|整改措施|星级|联系电话", "1|甲问题|甲措施|三星|0000-123", "2|乙问题|乙措施|一星|");
    assertThat(draft.issues().getFirst().fields())
        .containsExactly(new CustomField("星级", "三星"), new CustomField("联系电话", "0000-123"));
    assertThat(draft.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(tuple(Warning.Kind.COLUMN_UNKNOWN, List.of("星级")));
  }

  @Test
  void readsSeveralSheetsAndNamesTheOneWithoutColumns() {
    Draft draft =
        read(
            new Drawn()
                .and("说明", "本表由办公室汇总")
                .and("政治建设", "序号|问题|整改措施", "1|甲问题|甲措施")
                .and("组织建设", "序号|问题|整改措施", "1|乙问题|乙措施")
                .and("空表")
                .document());
    assertThat(paths(draft)).containsExactly(List.of("表1", "1"), List.of("表2", "1"));
    assertThat(draft.tables()).hasSize(4);
    assertThat(draft.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(tuple(Warning.Kind.NO_COLUMNS, List.of("说明")));
  }

  @Test
  void saysThatAListOfFindingsHasNoMeasures() {
    Draft draft = read("序号|问题|责任单位", "1|甲问题|县水务局", "2|乙问题|县交通局");
    assertThat(draft.issues()).allSatisfy(issue -> assertThat(issue.measures()).isEmpty());
    assertThat(draft.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.FINDINGS_ONLY);
  }

  @Test
  void saysWhichIssueHasNoMeasureAndKeepsItsProgress() {
    Draft draft = read("序号|问题|整改措施|整改进展", "1|甲问题||正在研究", "2|乙问题|乙措施|");
    assertThat(draft.issues().getFirst().measures()).isEmpty();
    assertThat(draft.issues().getFirst().fields()).containsExactly(new CustomField("整改进展", "正在研究"));
    assertThat(draft.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(tuple(Warning.Kind.NO_MEASURE, List.of("1")));
  }

  @Test
  void takesPositionsWhereTheNumbersCountMeasures() {
    Draft draft = read("序号|问题|整改措施", "1|甲问题|甲措施", "2|^|又一措施", "3|乙问题|乙措施", "4|^|末措施");
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("2"));
    assertThat(draft.issues().get(1).measures())
        .extracting(measure -> measure.row().fields())
        .containsExactly(List.of(new CustomField("序号", "3")), List.of(new CustomField("序号", "4")));
  }

  @Test
  void readsTheHeadOfTheTable() {
    Draft.Report report =
        read(
                "附件1||",
                "河湾县档案馆党组巡察反馈问题整改台账|<|<",
                "填报单位（盖章）：河湾县档案馆||填报日期：2025年3月31日",
                "序号|问题|整改措施",
                "1|甲问题|甲措施")
            .report();
    assertThat(report.title()).isEqualTo("河湾县档案馆党组巡察反馈问题整改台账");
    assertThat(report.signatory()).isEqualTo("河湾县档案馆");
    assertThat(report.signedDate()).isEqualTo(LocalDate.of(2025, 3, 31));
  }

  @Test
  void readsWhatAPersonHasMapped() {
    Document document = Drawn.table("病灶|药方|谁来办", "会议记录不全|补齐记录|办公室");
    List<OfficeTable.OfficeColumn> columns =
        List.of(
            new OfficeTable.OfficeColumn(List.of("病灶"), Column.PROBLEM, 0, false),
            new OfficeTable.OfficeColumn(List.of("药方"), Column.MEASURE, 0, false),
            new OfficeTable.OfficeColumn(List.of("谁来办"), Column.LEAD_UNIT, 0, false));
    Draft draft =
        new TableParser().parse(document, List.of(new OfficeTable("", "", List.of(), 1, columns)));
    assertThat(only(draft).units()).containsExactly(new UnitMention("办公室", UnitRole.LEAD));
    assertThatThrownBy(() -> new TableParser().parse(document, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsWhereEachPartStandsInTheText() {
    Document document =
        Drawn.table("序号|问题|整改措施", "1|会议记录不全。2024年3次会议没有记录。|1.补齐记录。2.抽查。", "2|乙问题|乙措施");
    String text = document.source().text();
    Draft.Issue issue = read(document).issues().getFirst();
    assertThat(issue.titleSource().of(text)).isEqualTo("会议记录不全");
    assertThat(issue.leadSource().of(text)).isEqualTo("2024年3次会议没有记录。");
    assertThat(issue.measures().get(1).source().of(text)).isEqualTo("抽查。");
    assertThat(issue.source().of(text)).startsWith("1\t会议").endsWith("2.抽查。");
  }
}
