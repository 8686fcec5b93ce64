package app.xiaohao.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "县委高度重视，正在推进。",
        "单位领导高度重视，正在有序推进相关工作",
        "提高政治站位，加强组织领导，压实责任，持续推进整改。",
        "正在推进中",
        "有序推进",
        "按照要求认真落实，进一步加大工作力度。",
        "已提高认识，正积极推动相关工作开展",
        "该项工作正在稳步推进，取得了明显成效。",
        "高度重视，举一反三，务求实效",
        "持续推进，长抓不懈。",
        "我单位高度重视此项整改工作，切实加强领导，统一思想，正在抓紧落实。",
        "下一步，将继续加大力度，确保整改到位。",
        "统筹推进各项任务，进一步完善工作机制。",
        "认真研究部署，狠抓落实。",
        "整改工作进展顺利，正在按计划推进",
        "思想重视，明确责任，积极整改",
        "正在积极对接，尽快推进",
        "正在进一步推进落实之中",
      })
  void findsWordsThatSayNothing(String text) {
    assertThat(ReportText.empty(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "高度重视，已清理不规范合同213份",
        "县委高度重视，召开专题会议2次，正在推进",
        "正在推进，城南片区管网改造完成六成",
        "印发《云溪县巡河办法》，正在推进落实",
        "加强领导，制定整改方案并明确专人负责",
        "已拆除违建并恢复原状",
        "违建已拆除，正在推进绿化",
        "正在推进，因铁路部门审批未完成，河东段暂未开工",
        "正在有序推进，年底前完成验收",
        "正在推进，十二个行政村完成清查",
        "加大力度，追缴租金三百余万元",
        "正在推进，上月已召开调度会",
        "持续推进，修订完善财务管理制度",
        "高度重视，全部整改到位",
        "压实责任，资金到位",
        "设备已安装，正在推进调试",
        "正在推进用地报批，待省厅批复",
        "形成调研报告初稿，正在推进修改",
        "两家企业已关停，正在推进设备拆除",
        "城南片区31公里完工",
        "已办结",
        "无",
        "档案室搬迁",
        "召开县委常委会会议专题研究",
        "建立台账，逐项销号，正在推进",
        "正在推进，受连续降雨影响施工暂停",
        "组织人员对辖区排污口开展排查",
        "正在开展公示",
        "五个镇完成人员选派，正在推进培训",
        "领导小组每月调度一次，正在推进",
        "培训干部一百余人次，提高认识",
      })
  void sparesWhatCanBeLookedUp(String text) {
    assertThat(ReportText.empty(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"已全部整改到位", "已完成整改", "该问题已按期完成整改。", "57件均已销号", "整改工作已全部完成"})
  void hearsThatAllIsDone(String text) {
    assertThat(ReportText.saysAllDone(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部分已完成整改",
        "已完成整改的有3个，其余正在推进",
        "力争年底前已完成整改",
        "尚未整改到位",
        "基本整改到位",
        "除河东镇段外已完成整改",
        "已完成管网16公里",
        "阶段性完成",
        "",
      })
  void doesNotTakeAPartForTheWhole(String text) {
    assertThat(ReportText.saysAllDone(text)).isFalse();
  }

  @Test
  void takesNoNoticeOfSpacesAndMarks() {
    assertThat(ReportText.same("建档698户， 全部建档。", "建档698户,全部建档")).isTrue();
    assertThat(ReportText.same("建档698户", "建档699户")).isFalse();
    assertThat(ReportText.same("", "")).isFalse();
    assertThat(ReportText.same("。", "，")).isFalse();
  }
}
