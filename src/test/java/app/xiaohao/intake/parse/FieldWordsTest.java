package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.item.FieldMeasures;
import app.xiaohao.intake.parse.item.FieldPeople;
import app.xiaohao.intake.parse.item.FieldStatus;
import app.xiaohao.intake.parse.item.FieldUnits;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, people, units and measures as fields and cells give them. */
class FieldWordsTest {
  @ParameterizedTest
  @CsvSource({
    "已完成, COMPLETED, DONE,,",
    "完成, COMPLETED, DONE,,",
    "已完成整改。, COMPLETED, DONE,,",
    "整改到位, COMPLETED, DONE,,",
    "已销号, COMPLETED,, CLOSED,",
    "已完成、已销号, COMPLETED, DONE, CLOSED,",
    "已完成、长期坚持, COMPLETED, DONE,, LONG_TERM",
    "已完成并长期坚持, COMPLETED, DONE,, LONG_TERM",
    "已完成（持续推进）, COMPLETED, DONE,, LONG_TERM",
    "已完成、未销号, COMPLETED, DONE, NONE,",
    "已完成，申请销号, COMPLETED, DONE, REQUESTED,",
    "基本完成, IN_PROGRESS, MOSTLY,,",
    "已基本完成整改, IN_PROGRESS, MOSTLY,,",
    "阶段性完成, IN_PROGRESS, PHASED,,",
    "完成阶段性任务，持续推进, IN_PROGRESS, PHASED,, LONG_TERM",
    "未启动, IN_PROGRESS, NOT_STARTED,,",
    "尚未整改, IN_PROGRESS, NOT_STARTED,,",
    "正在整改, IN_PROGRESS, IN_PROGRESS,,",
    "整改中, IN_PROGRESS, IN_PROGRESS,,",
    "未完成, IN_PROGRESS, IN_PROGRESS,,",
    "部分完成, IN_PROGRESS, IN_PROGRESS,,",
    "持续推进, IN_PROGRESS, IN_PROGRESS,,",
    "持续推进中。, IN_PROGRESS, IN_PROGRESS,,",
    "达到序时进度, IN_PROGRESS, IN_PROGRESS,,",
    "8项已完成、2项正在推进, IN_PROGRESS, IN_PROGRESS,,",
    "长期坚持, LONG_TERM,,, LONG_TERM",
    "退回, IN_PROGRESS,, RETURNED,",
    "核查通过, IN_PROGRESS,, VERIFIED,"
  })
  void tellsThreeFactsApart(
      String words, Status.Value value, Completion completion, Closure closure, Nature nature) {
    assertThat(FieldStatus.of(words))
        .isEqualTo(new Status(value, words, completion, closure, nature));
  }

  @ParameterizedTest
  @CsvSource({
    "100%, 100,",
    "80%, 80, IN_PROGRESS",
    "0%, 0, NOT_STARTED",
    "已完成60%, 60, IN_PROGRESS",
    "已完成100%, 100, DONE",
    "已完成工程量的35.8%, 35, IN_PROGRESS",
    "累计完成投资的七成，进度72%, 72, IN_PROGRESS"
  })
  void readsTheShareOfTheWorkOutOfACell(String words, int percent, Completion completion) {
    Status status = FieldStatus.ofCell(words);
    assertThat(status.percent()).isEqualTo(percent);
    assertThat(status.completion()).isEqualTo(completion);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"已完成方案起草", "已完成第一批合同清理", "全部完成签约的有3户", "已完成勘察，正待批复设计", "完成招标", "已销号2项", "拟于12月销号"})
  void takesAWordOfCompletionInsideACellForNoState(String words) {
    Status status = FieldStatus.ofCell(words);
    assertThat(status.completion()).isNotEqualTo(Completion.DONE);
    assertThat(status.closure()).isNotEqualTo(Closure.CLOSED);
  }

  @Test
  void saysWhereAPartIsDone() {
    assertThat(FieldStatus.saysPartDone("已完成方案起草")).isTrue();
    assertThat(FieldStatus.saysPartDone("已完成整改")).isFalse();
    assertThat(FieldStatus.saysPartDone("尚未完成")).isFalse();
    assertThat(FieldStatus.saysPartDone("正在清理")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "—",
        "无",
        "已印发方案，已将其中1个项目的结余资金上交财政",
        "区财政局已会同有关部门开展清理，已追回资金3万元",
        "对已完成整改的项目开展“回头看”，防止问题反弹回潮，巩固工作成果，形成长效机制。"
      })
  void takesAlreadyInsideASentenceForNoCompletion(String words) {
    assertThat(FieldStatus.of(words).value()).isEqualTo(Status.Value.NOT_STATED);
    assertThat(FieldStatus.of(words).completion()).isNull();
  }

  @Test
  void readsTheStateOutOfASentence() {
    Status status = FieldStatus.of("区住建局组织排查房屋120栋，逐栋落实措施，目前该问题已全部整改到位。");
    assertThat(status.value()).isEqualTo(Status.Value.COMPLETED);
    assertThat(status.quote()).isEqualTo("目前该问题已全部整改到位");
  }

  @ParameterizedTest
  @CsvSource({
    "区委副书记、区长, 区委副书记、区长",
    "区委常委、组织部部长, 区委常委、组织部部长",
    "局党组书记、局长, 局党组书记、局长",
    "区委常委、副区长, 区委常委、副区长",
    "区委副书记、区长、区政府党组书记, 区委副书记、区长、区政府党组书记",
    "党工委副书记、办事处主任, 党工委副书记、办事处主任",
    "区委书记、区长, 区委书记|区长",
    "区委书记、区委副书记、区长, 区委书记|区委副书记、区长",
    "镇党委书记、镇长, 镇党委书记|镇长",
    "镇党委副书记、副镇长, 镇党委副书记|副镇长",
    "副区长、区公安局局长, 副区长|区公安局局长",
    "区委副书记、区长；副区长, 区委副书记、区长|副区长",
    "'区委常委，副区长', 区委常委|副区长"
  })
  void tellsTwoPostsOfOnePersonFromTwoPersons(String words, String leaders) {
    assertThat(FieldPeople.of(words).stream().map(LeaderMention::name))
        .containsExactly(leaders.split("\\|"));
  }

  @Test
  void partsNameAndPosts() {
    LeaderMention zhang = new LeaderMention("张三", "区委常委、组织部部长");
    LeaderMention li = new LeaderMention("李四", "");
    assertThat(FieldPeople.of("张三（区委常委、组织部部长）")).containsExactly(zhang);
    assertThat(FieldPeople.of("区委常委、组织部部长张三")).containsExactly(zhang);
    assertThat(FieldPeople.of("区委常委、组织部部长 张三")).containsExactly(zhang);
    assertThat(FieldPeople.of("张三，区委常委、组织部部长")).containsExactly(zhang);
    assertThat(FieldPeople.of("张三 区委常委、组织部部长；李四 副区长"))
        .containsExactly(zhang, new LeaderMention("李四", "副区长"));
    assertThat(FieldPeople.of("组织部部长张三")).containsExactly(new LeaderMention("张三", "组织部部长"));
    assertThat(FieldPeople.of("副区长张三、民政局局长李四"))
        .containsExactly(new LeaderMention("张三", "副区长"), new LeaderMention("李四", "民政局局长"));
    for (String words : List.of("张三 李四", "张三、李四", "张三\n李四", "张三，李四。", "张三同志、李四同志", "张　三、李 四")) {
      assertThat(FieldPeople.of(words)).as(words).containsExactly(new LeaderMention("张三", ""), li);
    }
    assertThat(FieldPeople.of("责任人：张三、李四")).containsExactly(new LeaderMention("张三", ""), li);
    assertThat(FieldPeople.of("组长：张三")).containsExactly(new LeaderMention("张三", "组长"));
    assertThat(FieldPeople.of("欧阳文山（镇长）")).containsExactly(new LeaderMention("欧阳文山", "镇长"));
    assertThat(FieldPeople.of("阿依古丽·买买提")).containsExactly(new LeaderMention("阿依古丽·买买提", ""));
    assertThat(FieldPeople.of("各单位主要负责人")).containsExactly(new LeaderMention("各单位主要负责人", ""));
    assertThat(FieldPeople.of("张三 13800001234"))
        .containsExactly(new LeaderMention("张三", "13800001234"));
    assertThat(FieldPeople.of(" — ")).isEmpty();
  }

  @Test
  void partsUnitsAndTheirRoles() {
    UnitMention lead = new UnitMention("区财政局", UnitRole.LEAD);
    UnitMention second = new UnitMention("区审计局", UnitRole.SUPPORTING);
    UnitMention third = new UnitMention("各镇（街道）", UnitRole.SUPPORTING);
    for (String words :
        List.of(
            "牵头单位：区财政局；配合单位：区审计局、各镇（街道）",
            "牵头单位：区财政局\n配合单位：区审计局 各镇（街道）",
            "区财政局（牵头）、区审计局（配合）、各镇（街道）（配合）",
            "由区财政局牵头，区审计局、各镇（街道）配合",
            "牵头：区财政局，配合：区审计局、各镇（街道）。")) {
      assertThat(FieldUnits.of(words, UnitRole.RESPONSIBLE))
          .as(words)
          .containsExactly(lead, second, third);
    }
    for (String words :
        List.of(
            "区财政局、区审计局",
            "区财政局，区审计局",
            "区财政局；区审计局",
            "区财政局\n区审计局",
            "区财政局 区审计局",
            "1.区财政局 2.区审计局",
            "区财政局/区审计局",
            "区财政局、区审计局等单位")) {
      assertThat(FieldUnits.of(words, UnitRole.LEAD))
          .as(words)
          .containsExactly(lead, new UnitMention("区审计局", UnitRole.LEAD));
    }
    assertThat(FieldUnits.of("区财政局（牵头）、区审计局", UnitRole.RESPONSIBLE))
        .containsExactly(lead, new UnitMention("区审计局", UnitRole.RESPONSIBLE));
    assertThat(FieldUnits.of("区住房和城乡建设局", UnitRole.RESPONSIBLE)).hasSize(1);
    assertThat(FieldUnits.of("——", UnitRole.RESPONSIBLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.修订制度；2.开展培训；3.抓好落实。",
        "1.修订制度；\n2.开展培训；\n3.抓好落实。",
        "1、修订制度； 2、开展培训； 3、抓好落实。",
        "1.修订制度；2．开展培训；3.抓好落实。",
        "（1）修订制度；（2）开展培训；（3）抓好落实。",
        "①修订制度；②开展培训；③抓好落实。",
        "一是修订制度；二是开展培训；三是抓好落实。",
        "首先，修订制度；其次，开展培训；最后，抓好落实。",
        "第一，修订制度；第二，开展培训；第三，抓好落实。"
      })
  void cutsACellAtItsMarkers(String words) {
    FieldMeasures.Parts parts = FieldMeasures.of(words);
    assertThat(parts.lead().text()).isEmpty();
    assertThat(parts.measures())
        .extracting(FieldMeasures.Piece::text)
        .containsExactly("修订制度；", "开展培训；", "抓好落实。");
    for (FieldMeasures.Piece piece : parts.measures()) {
      assertThat(words.substring(piece.start(), piece.end())).isEqualTo(piece.text());
    }
  }

  @Test
  void cutsACellWhereNoSignStandsBeforeTheNumber() {
    assertThat(FieldMeasures.of("1.修订制度 2.开展培训3.投入2.5万元抓落实").measures())
        .extracting(FieldMeasures.Piece::text)
        .containsExactly("修订制度", "开展培训", "投入2.5万元抓落实");
  }

  @Test
  void keepsACellWithoutMarkersWhole() {
    FieldMeasures.Parts parts = FieldMeasures.of("修订制度，投入2.5万元，覆盖12个镇。");
    assertThat(parts.measures()).singleElement();
    assertThat(parts.measures().getFirst().number()).isZero();
    assertThat(FieldMeasures.of(" ").measures()).isEmpty();
  }

  @Test
  void keepsWhatStandsBeforeTheFirstMarker() {
    FieldMeasures.Parts parts = FieldMeasures.of("整改期间：1.修订制度；2.开展培训。");
    assertThat(parts.lead().text()).isEqualTo("整改期间：");
    assertThat(parts.measures()).hasSize(2);
  }

  @Test
  void keepsThePostsOfOnePersonTogetherWhereNoNameIsGiven() {
    assertThat(FieldPeople.of("区委副书记、区长")).containsExactly(new LeaderMention("区委副书记、区长", ""));
    assertThat(FieldPeople.of("党组书记、局长")).containsExactly(new LeaderMention("党组书记、局长", ""));
    assertThat(FieldPeople.of("区委书记、区长"))
        .containsExactly(new LeaderMention("区委书记", ""), new LeaderMention("区长", ""));
    assertThat(FieldPeople.of("局长、副局长"))
        .containsExactly(new LeaderMention("局长", ""), new LeaderMention("副局长", ""));
  }
}
