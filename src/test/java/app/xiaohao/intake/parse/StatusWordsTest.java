package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.intake.parse.item.StatusReader;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What running text says of the state of an issue: done, under way, or nothing. */
class StatusWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11家养老机构已按要求完成了整改工作，取得许可证。",
        "该问题已完成整改。",
        "修订制度2项，目前已全部整改到位。",
        "3个文化站均已整改完毕。",
        "问题已得到有效解决。",
        "反馈的12个问题已全部办结。",
        "整改任务已全部完成。",
        "巡察发现问题的单位均已按要求完成整改。",
        "清单所列事项均已办结。",
        "六个具体问题，目前已全部整改到位。",
        "该事项已销号。",
        "此项问题现已整改落实到位。",
        "涉及的4个村已于2024年9月完成整改。",
        "上述问题均已解决。",
        "已全部办结。",
        "召开专题会议部署。各科室已完成整改。",
        "整改工作已全部完成。",
        "经核查，问题已整改到位。",
        "对照清单逐项落实，已全面完成整改。",
        "发现的隐患已全部整改到位，形成台账。"
      })
  void saysDone(String words) {
    assertThat(state(words)).isEqualTo(Value.COMPLETED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "修订信访办理流程。巡察组移交的12件信访件，现已全部办结。",
        "违规发放的津贴已全部清退。",
        "移交的5起案件均已办结。",
        "设立举报信箱，逐步拓展监督渠道，推动监督落地。",
        "推进河道管护体系建设，加快数字平台建设。",
        "8个村文化站建设已全部完成。",
        "已完成初稿。",
        "已印发管理办法，建立长效机制。",
        "培训计划已完成。",
        "要求各科室全部整改到位。",
        "确保问题全部整改到位。",
        "推动责任单位全部完成整改。",
        "督促企业全面整改。",
        "其中5家已完成整改。",
        "共15个问题，12个已完成整改。",
        "大部分问题已完成整改。",
        "已整改问题12个。",
        "整改完成率达到98%。",
        "对已完成整改的问题开展回头看。",
        "全面整改方案印发。",
        "2021年初至2022年3月底，班子成员调研32次。",
        "部分单位已整改到位。",
        "问题线索3条，已办结2条。",
        "建立完善全部整改到位的标准。",
        "30名干部已全部完成培训。",
        "逐步形成齐抓共管的格局。"
      })
  void saysNothingOfTheWhole(String words) {
    assertThat(state(words)).isEqualTo(Value.NOT_STATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "正在办理许可证。",
        "未全部完成整改，剩余2家正在整改。",
        "已完成整改10家，正在整改2家。",
        "正逐步清偿欠款。",
        "逐步化解历史遗留债务。",
        "逐步清退超编人员。",
        "预计2025年底完成。",
        "已启动招标工作。",
        "基本完成整改任务。",
        "取得阶段性成效。",
        "继续推进整改。"
      })
  void saysUnderWay(String words) {
    assertThat(state(words)).isEqualTo(Value.IN_PROGRESS);
  }

  private static Value state(String words) {
    return StatusReader.read(List.of(), Clause.of(List.of(new Part(1, words))), List.of()).value();
  }
}
