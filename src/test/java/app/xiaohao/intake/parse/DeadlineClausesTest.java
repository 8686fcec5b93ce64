package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.parse.item.DeadlineReader;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.ReportDates;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which times of running text are set for work, and which are told. */
class DeadlineClausesTest {
  private static final ReportDates DATES =
      new ReportDates(LocalDate.of(2022, 5, 20), LocalDate.of(2022, 1, 10));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "据统计，2021年初至2022年3月底，班子成员调研32次。",
        "2021年初至2022年12月底，班子成员调研32次。",
        "经统计，2022年底前完工项目12个。",
        "2021年1月至2022年6月底前累计调研32次。",
        "2021年9月至2022年8月，共开展检查12次。",
        "2022年3月1日—6月30日，组织培训5期。",
        "每年制定学习计划，定期总结。",
        "每年制定年度工作要点，明确分工。",
        "形成每年制定工作要点的做法。",
        "近年来每年召开两次会议。",
        "局党组每年开展一次检查。",
        "每年均召开两次会议。",
        "3个月内已追回全部款项。",
        "截至2022年6月底前已完成。"
      })
  void setsNoTime(String words) {
    assertThat(read(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022年12月底前完成整改。,DATE,2022-12-31",
    "计划于2022年6月至8月完成整改。,DATE,2022-08-31",
    "要求每年开展一次检查。,RECURRING,",
    "每年至少开展一次培训。,RECURRING,",
    "建立每年向区委报告制度。,RECURRING,",
    "自2022年起每年开展一次评估。,RECURRING,",
    "每年12月底前报送总结。,RECURRING,",
    "每年开展1次合同清查。,RECURRING,",
    "2个月内梳理并明确重要数据目录。,RELATIVE,",
    "一个月内将租金全额缴库。,RELATIVE,",
    "每年对各镇巡查两轮。,RECURRING,",
    "每季度末前报送进展。,RECURRING,",
    "每月25日前发放补贴。,RECURRING,"
  })
  void setsATime(String words, Kind kind, LocalDate date) {
    assertThat(read(words)).extracting(DeadlineMention::kind).containsExactly(kind);
    assertThat(read(words).getFirst().date()).isEqualTo(date);
  }

  private static List<DeadlineMention> read(String words) {
    return DeadlineReader.read(Clause.of(List.of(new Part(1, words))), DATES);
  }
}
