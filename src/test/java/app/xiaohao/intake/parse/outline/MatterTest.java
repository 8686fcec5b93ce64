package app.xiaohao.intake.parse.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatterTest {
  @ParameterizedTest
  @CsvSource({
    "审计发现, FINDINGS",
    "审计发现的主要问题, FINDINGS",
    "审计查出的问题, FINDINGS",
    "发现的主要问题, FINDINGS",
    "存在问题：, FINDINGS",
    "采购管理存在的问题, FINDINGS",
    "审计发现问题的整改情况, WORK",
    "整改措施, WORK",
    "审计概况, OVERVIEW",
    "审计目的, OVERVIEW",
    "信息系统审计范围, OVERVIEW",
    "本次审计的依据, OVERVIEW",
    "被审计单位基本情况, OVERVIEW",
    "总体评价, OVERVIEW",
    "以前年度审计发现问题整改情况, OVERVIEW",
    "其他需要说明的事项, OVERVIEW",
    "责任界定, OVERVIEW",
    "合规方面, MERITS",
    "主要成绩, MERITS",
    "物资管理亮点, MERITS",
    "问题产生的原因分析, CAUSES",
    "主要问题的成因, CAUSES",
    "审计整改建议, SUGGESTIONS",
    "审计处理意见, SUGGESTIONS",
    "整改要求, SUGGESTIONS",
    "'针对上述问题，提出如下建议：', SUGGESTIONS"
  })
  void readsTheLastNounOfAHeading(String heading, Matter matter) {
    assertThat(Matter.of(heading)).containsExactly(matter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "采购计划管理不规范",
        "未按规定开展绩效评价",
        "擅自扩大开支范围",
        "收费无依据",
        "整改意见落实不到位",
        "会议费开支超标准",
        "数据备份",
        "档案利用审计",
        "抓好整改，取得阶段性成效",
        "资产出租方面"
      })
  void takesAProblemOrASubjectForNoneOfThem(String heading) {
    assertThat(Matter.of(heading)).isEmpty();
  }

  @Test
  void readsBothNounsOfAPair() {
    assertThat(Matter.of("审计内容及审计发现")).containsExactlyInAnyOrder(Matter.OVERVIEW, Matter.FINDINGS);
    assertThat(Matter.of("审计发现的问题及整改情况")).containsExactlyInAnyOrder(Matter.FINDINGS, Matter.WORK);
    assertThat(Matter.isFindings(Set.of(Matter.FINDINGS, Matter.SUGGESTIONS))).isTrue();
    assertThat(Matter.isFindings(Set.of(Matter.FINDINGS, Matter.WORK))).isFalse();
  }
}
