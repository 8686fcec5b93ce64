package app.xiaohao.intake.parse.item;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 立行立改 and 长期坚持 in a measure's own words, and where they are only words. */
class MeasureTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "立行立改，补签监理合同3份。|立行立改",
        "即知即改，清理楼道杂物。|即知即改",
        "当即更换灭火器12具。|当即更换灭火器12具",
        "立即停用破损设备。|立即停用破损设备",
        "对照反馈问题立行立改，退回补贴2万元。|对照反馈问题立行立改",
        "对发现的隐患立即整改。|对发现的隐患立即整改",
        "检查当日，当场整改并登记。|当场整改并登记",
        "马上安排专人值守。|马上安排专人值守",
        "组织清查，立刻停止发放补贴。|立刻停止发放补贴",
        "巡察反馈后，立即召开党组会研究。|立即召开党组会研究",
        "边查边改，完成台账登记。|边查边改",
        "第一时间下架不合格产品。|第一时间下架不合格产品",
        "问题立查立改，举一反三。|问题立查立改",
        "党组高度重视，立行立改。|立行立改",
        "由区水利局立即组织抢修。|由区水利局立即组织抢修",
        "立行立改，长期坚持。|立行立改",
        "即行即改，公开道歉。|即行即改",
        "违规车辆即刻封存。|违规车辆即刻封存",
        "请区城管局立即拆除违建。|请区城管局立即拆除违建",
        "当即组织人员清运垃圾30吨，恢复原貌。|当即组织人员清运垃圾30吨"
      })
  void isImmediate(String words, String quote) {
    assertThat(MeasureTime.of(1, words, false))
        .isEqualTo(new DeadlineMention(1, quote, Kind.IMMEDIATE, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "制定巡河制度，长期坚持。",
        "落实谈心谈话制度，并长期坚持。",
        "对作风建设常抓不懈。",
        "需长期整改，定期报告进展。",
        "坚持长期推进，每季度调度。",
        "作为长期任务抓好落实。"
      })
  void isLongTerm(String words) {
    assertThat(MeasureTime.of(1, words, false))
        .extracting(DeadlineMention::kind)
        .isEqualTo(Kind.LONG_TERM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "常态化开展督查。",
        "完善制度，常态化开展岸线巡查。",
        "持续加强日常监管。",
        "持续推进污水管网排查。",
        "常年开展水质监测。",
        "长期开展警示教育。"
      })
  void isLongTermWhereWorkIsSet(String words) {
    assertThat(MeasureTime.of(1, words, true))
        .extracting(DeadlineMention::kind)
        .isEqualTo(Kind.LONG_TERM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "坚持立行立改、长期坚持的原则，制定整改方案。",
        "按照“立行立改”要求，制定台账。",
        "做到即知即改，压实责任。",
        "将立行立改与建章立制相结合。",
        "以立行立改的态度抓整改。",
        "立行立改清单12项。",
        "制定立行立改和长期整改任务台账。",
        "督促相关单位立行立改，足额发放补贴。",
        "立行立改，督促相关单位开展对照检查。",
        "发现问题立即整改，确保安全。",
        "一经查实，立即处理。",
        "要求企业立即停产。",
        "未立即上报，受到通报。",
        "确保险情出现时能立即处置。",
        "凡涉及群众利益的，立即办理。",
        "问题已立行立改。",
        "树立长期坚持的理念。",
        "发扬久久为功、常抓不懈的作风。",
        "立行立改类问题3个。",
        "建立长期坚持机制。",
        "推动教育常态化、制度化。",
        "本着立查立改的原则，组织清查。",
        "持续优化营商环境。",
        "常态化开展走访。",
        "如有投诉，马上处理。",
        "研究出台《立行立改工作办法》。"
      })
  void isNeitherInAReport(String words) {
    assertThat(MeasureTime.of(1, words, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "坚持立行立改、常态化推进的原则。",
        "推动教育常态化、制度化。",
        "新建管网12公里，持续提升水质。",
        "建立常态化督办机制。",
        "常态化机制由区水利局建立。"
      })
  void isNeitherWhereWorkIsSet(String words) {
    assertThat(MeasureTime.of(1, words, true)).isNull();
  }
}
