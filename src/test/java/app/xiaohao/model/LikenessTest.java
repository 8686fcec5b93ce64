package app.xiaohao.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "关于理论学习不深入的问题,理论学习不深入",
    "针对“三务”公开不规范问题,三务公开不规范",
    "对账不清的具体问题整改落实情况,账不清",
    "２０２６年 底账,２０２６年底账",
    "' ，。',''",
  })
  void framesBlanksAndMarksDoNotCount(String wording, String normal) {
    assertThat(Likeness.of(wording).normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "追回1.5亿元,追回15亿元,false",
    "追回1.5亿元,追回 1．5 亿元。,true",
    "追回1.5亿元,追回1-5亿元,false",
    "每月3-5次,每月35次,false",
    "'第1、2项','第12项',false",
    "每月3-5次,每月3—5次,true",
    "每月3-5次,每月3——5次,true",
    "每月35次,每月3——5次,false",
    "8:30开会,8：30开会,true",
    "下降5%,下降5,false",
    "下降5%,下降５％,false",
    "下降5%,下降5％,true",
    "'共1,500件','共1500件',true",
    "'共1,5件','共15件',false",
    "1. 清账,1清账,true",
    "'底账，不清','底账不清',true",
  })
  void numbersAreComparedExactly(String one, String other, boolean same) {
    assertThat(Likeness.exact(one).equals(Likeness.exact(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    // one, other, at least, at most
    "理论学习不深入,关于理论学习不深入的问题,1,1",
    "理论学习不深入,财务报销不规范,0,0",
    "' ','。',0,0",
    "账,账目,0,0",
    "理论学习不够深入,理论学习不深入,0.7,0.99",
    // wholly inside a longer one: nearly the same, never quite
    "村集体合同清理不到位,村集体合同清理不到位部分合同长期未续签也未公示,0.95,0.95",
    // too short to be looked for inside
    "合同不清,合同不清部分合同长期未续签也未公示且无台账可查,0,0.4",
  })
  void isMeasuredByTheSharedPairsOfNeighbours(String one, String other, double least, double most) {
    Likeness first = Likeness.of(one);
    Likeness second = Likeness.of(other);
    assertThat(first.to(second)).isBetween(least, most).isEqualTo(second.to(first));
  }

  @ParameterizedTest
  @CsvSource({
    "村集体合同清理不到位,村集体合同清理不到位部分合同未公示,0.95",
    "村集体合同清理不到位部分合同未公示,村集体合同清理不到位,0",
  })
  void insideSaysHowMuchOfOneStandsInTheOther(String one, String other, double inside) {
    assertThat(Likeness.of(one).inside(Likeness.of(other))).isEqualTo(inside);
  }
}
