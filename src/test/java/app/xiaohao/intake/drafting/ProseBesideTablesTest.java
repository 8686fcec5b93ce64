package app.xiaohao.intake.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.Warning.Kind;
import app.xiaohao.intake.read.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents with items in the text and in a table: none is lost, none stands twice. */
class ProseBesideTablesTest {
  private static final String REPORT =
      """
      <p>中共河湾县档案馆党组关于巡察整改情况的通报</p>
      <p>2025年2月10日，县委巡察组向县档案馆党组反馈了巡察意见。现将整改情况予以公布。</p>
      <p>一、加强组织领导</p><p>馆党组召开会议3次，研究整改工作。</p>
      <p>二、逐项抓好整改落实</p>
      <p>1.针对会议记录不全问题。一是补齐2024年以来12次会议记录。二是每季度抽查一次。</p>
      <p>2.针对学习制度落实不到位问题。一是制定学习计划。二是每月开展一次专题学习。</p>
      <p>三、下一步工作</p><p>（一）持续抓好整改。巩固整改成果。</p>
      """;

  private final DraftMaker maker = new DraftMaker();

  @Test
  void takesTheSameIssuesFromTheTableAndSaysSo() throws Exception {
    Draft draft =
        draft(
            table(
                "序号|反馈问题|整改措施|责任单位|整改时限",
                "1|会议记录不全|补齐会议记录|办公室|2025年6月底前",
                "2|学习制度落实不到位|每月学习|机关党委|长期坚持"));
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("会议记录不全", "学习制度落实不到位");
    assertThat(draft.issues()).allMatch(issue -> !issue.units().isEmpty());
    assertThat(arguments(draft, Kind.PROSE_AS_TABLE)).containsExactly(List.of("2"));
    assertThat(arguments(draft, Kind.PROSE_AND_TABLE)).isEmpty();
    assertThat(draft.followUps()).hasSize(1);
    assertThat(draft.report().inspectedParty()).isEqualTo("县档案馆党组");
  }

  @Test
  void takesTheMeasuresOfTheTextWhereTheTableGivesNone() throws Exception {
    Draft draft = draft(table("序号|反馈问题|责任单位", "1|会议记录不全|办公室", "2|学习制度落实不到位|机关党委"));
    assertThat(draft.issues()).hasSize(2).allMatch(issue -> issue.measures().size() == 2);
    assertThat(draft.issues().getFirst().measures().getFirst().source().of(draft.source().text()))
        .isEqualTo("补齐2024年以来12次会议记录。");
  }

  @Test
  void takesOtherIssuesOfTheTableBesidesThoseOfTheText() throws Exception {
    Draft draft =
        draft(table("序号|存在问题|整改措施|责任单位", "1|公务用车管理不规范|修订用车办法|办公室", "2|往来款长期挂账|核对往来款|财务科"));
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("会议记录不全", "学习制度落实不到位", "公务用车管理不规范", "往来款长期挂账");
    assertThat(draft.issues()).extracting(Draft.Issue::path).doesNotHaveDuplicates();
    assertThat(arguments(draft, Kind.PROSE_AND_TABLE)).containsExactly(List.of("2", "2"));
    for (Draft.Issue issue : draft.issues()) {
      assertThat(issue.source().of(draft.source().text())).contains(issue.title());
    }
  }

  @Test
  void addsWhatTheTableLacks() throws Exception {
    Draft draft = draft(table("序号|反馈问题|整改措施|责任单位", "1|学习制度落实不到位|每月学习|机关党委"));
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("会议记录不全", "学习制度落实不到位");
    assertThat(arguments(draft, Kind.PROSE_AS_TABLE)).containsExactly(List.of("1"));
    assertThat(arguments(draft, Kind.PROSE_AND_TABLE)).containsExactly(List.of("1", "1"));
  }

  @Test
  void readsTheTextWhereAPersonSaysThatTheTableIsNone() throws Exception {
    Document document =
        read(REPORT + table("序号|反馈问题|整改措施|责任单位", "1|会议记录不全|补齐|办公室", "2|学习制度落实不到位|学习|机关党委"));
    List<OfficeTable> guessed = maker.of(document, ColumnKnowledge.NONE).tables();
    Draft draft =
        maker.of(document, ColumnKnowledge.NONE, guessed.stream().map(this::unmapped).toList());
    assertThat(draft.issues()).hasSize(2).allMatch(issue -> issue.measures().size() == 2);
    assertThat(draft.tables()).hasSize(1);
    assertThat(arguments(draft, Kind.NO_COLUMNS)).hasSize(1);
  }

  @Test
  void notesOnHowToFillInATableAreNoIssues() throws Exception {
    Document document =
        read(
            "<p>河湾县整改台账</p>"
                + table("序号|反馈问题|整改措施|责任单位", "1|会议记录不全|补齐会议记录|办公室")
                + "<p>填表说明：</p><p>1.本表由各责任单位填报，每月25日前报送县委巡察办。</p>"
                + "<p>2.整改措施应当具体，有责任人、有时限，不得笼统填写。</p>"
                + "<p>3.本表一式两份，一份存档，一份报送，加盖单位公章后扫描上报。</p>");
    Draft draft = maker.of(document, ColumnKnowledge.NONE);
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("会议记录不全");
  }

  private OfficeTable unmapped(OfficeTable table) {
    return new OfficeTable(
        table.office(),
        table.name(),
        table.titleLines(),
        table.headerRows(),
        table.columns().stream()
            .map(
                column ->
                    new OfficeTable.OfficeColumn(
                        column.heading(), Column.CUSTOM, column.width(), column.merged()))
            .toList());
  }

  private static List<List<String>> arguments(Draft draft, Kind kind) {
    return draft.warnings().stream()
        .filter(warning -> warning.kind() == kind)
        .map(Warning::arguments)
        .toList();
  }

  private Draft draft(String table) throws Exception {
    return maker.of(read(REPORT + "<p>附件：整改台账</p>" + table), ColumnKnowledge.NONE);
  }

  private static Document read(String body) throws Exception {
    String page = "<html><body>" + body + "</body></html>";
    return new Documents().read("通报.html", page.getBytes(StandardCharsets.UTF_8), ReadWatch.NOBODY);
  }

  private static String table(String... rows) {
    StringBuilder table = new StringBuilder("<table>");
    for (String row : rows) {
      table.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
    }
    return table.append("</table>").toString();
  }
}
