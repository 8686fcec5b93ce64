package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table says of how far a measure is, and of 销号. */
class TableStateTest extends ReadTable {
  @Test
  void takesNoPartThatIsDoneForTheWhole() {
    Draft draft =
        read(
            "序号|问题|整改措施|责任单位|工作进展",
            "1|渠系管护缺位|落实管护人员|县水务局|已完成人员摸排",
            "2|台账不全|补齐台账|县档案馆|已完成70%",
            "3|设备老化|更换水泵|县农机站|已完成");
    assertThat(draft.issues())
        .extracting(issue -> issue.status().completion())
        .containsExactly(null, Completion.IN_PROGRESS, Completion.DONE);
    assertThat(draft.issues())
        .extracting(issue -> issue.status().percent())
        .containsExactly(null, 70, null);
    assertThat(draft.issues().getFirst().measures().getFirst().row().progress())
        .isEqualTo("已完成人员摸排");
    assertThat(draft.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.PART_DONE)
        .extracting(Warning::arguments)
        .containsExactly(List.of("已完成人员摸排"));
  }

  @Test
  void readsAColumnOfPercent() {
    Draft draft =
        read("序号|问题|整改措施|整改完成率", "1|渠系管护缺位|落实管护人员|45%", "2|台账不全|补齐台账|100%", "3|设备老化|更换水泵|1");
    assertThat(draft.issues())
        .extracting(issue -> issue.status().percent())
        .containsExactly(45, 100, null);
    assertThat(draft.issues())
        .extracting(issue -> issue.status().completion())
        .containsExactly(null, Completion.DONE, null);
    assertThat(draft.issues().getLast().fields()).containsExactly(new CustomField("整改完成率", "1"));
  }

  @Test
  void readsWhenAndUnderWhichNumberARowIsCalledClosed() {
    Draft.Issue issue =
        only(read("序号|问题|整改措施|是否销号|销号时间|销号编号", "1|渠系管护缺位|落实管护人员|是|2025年11月6日|旧销〔2025〕4号"));
    assertThat(issue.status().closure()).isEqualTo(Closure.CLOSED);
    assertThat(issue.status().completion()).isNull();
    assertThat(issue.status().closedOn()).isEqualTo(LocalDate.of(2025, 11, 6));
    assertThat(issue.status().closingNumber()).isEqualTo("旧销〔2025〕4号");
  }

  @Test
  void keepsTheDayAndNumberOfEachRowWhereAllRowsAreCalledClosed() {
    Draft draft =
        read(
            "序号|反馈问题|整改措施|完成情况|销号情况|销号日期|销号编号",
            "1|值班记录缺页|补记值班情况|已完成|已销号|2025-06-03|旧销〔2025〕11号",
            "1|值班记录缺页|抽查交接班|已完成|已销号|2025-06-09|旧销〔2025〕12号");
    assertThat(only(draft).measures())
        .extracting(
            measure -> measure.row().status().closure(),
            measure -> measure.row().status().closedOn(),
            measure -> measure.row().status().closingNumber())
        .containsExactly(
            tuple(Closure.CLOSED, LocalDate.of(2025, 6, 3), "旧销〔2025〕11号"),
            tuple(Closure.CLOSED, LocalDate.of(2025, 6, 9), "旧销〔2025〕12号"));
  }

  @Test
  void givesEachMeasureTheDayOnWhichAllWereClosed() {
    Draft draft =
        read(
            "序号|反馈问题|整改措施|销号情况|销号日期",
            "1|值班记录缺页|补记值班情况|已销号|2025-06-03",
            "1|值班记录缺页|抽查交接班|未销号|2025-06-03");
    assertThat(only(draft).measures())
        .extracting(
            measure -> measure.row().status().closure(),
            measure -> measure.row().status().closedOn())
        .containsExactly(
            tuple(Closure.CLOSED, LocalDate.of(2025, 6, 3)), tuple(Closure.NONE, null));
  }

  @Test
  void saysWhereARowIsCalledClosedAndNotDone() {
    Draft draft = read("序号|问题|整改措施|完成情况|销号情况", "1|渠系管护缺位|落实管护人员|整改中|已销号");
    assertThat(draft.warnings()).extracting(Warning::kind).contains(Warning.Kind.CLOSED_NOT_DONE);
  }

  @Test
  void takesTheStateFromThreeColumnsAsThreeFacts() {
    Draft draft =
        read(
            "序号|问题|整改措施|整改情况|是否完成|是否销号",
            "1|甲问题|甲措施|已按要求办理，长期坚持。|是|否",
            "2|乙问题|乙措施|已开展3次检查|否|",
            "3|丙问题|丙措施||已完成，长期坚持|已销号",
            "4|丁问题|丁措施|已联系厂家||");
    assertThat(draft.issues())
        .extracting(
            issue -> issue.status().completion(),
            issue -> issue.status().closure(),
            issue -> issue.status().nature())
        .containsExactly(
            tuple(Completion.DONE, Closure.NONE, null),
            tuple(Completion.IN_PROGRESS, null, null),
            tuple(Completion.DONE, Closure.CLOSED, Nature.LONG_TERM),
            tuple(null, null, null));
    assertThat(draft.issues().getFirst().status().quote()).isEqualTo("是否完成：是；是否销号：否");
  }

  @Test
  void keepsALongCellOfCompletionAsProgress() {
    Draft.Issue issue =
        only(read("序号|问题|整改措施|完成情况", "1|甲问题|甲措施|已完成整改。印发《会议记录办法》，补齐2024年以来12次会议的记录，并由办公室逐次核对签字。"));
    assertThat(issue.measures().getFirst().row().progress()).contains("逐次核对签字");
  }

  @Test
  void takesTheYearOfADayOnlyWhereTheTableGivesIt() {
    String[] row = {"1|甲问题|甲措施|6月30日"};
    assertThat(only(read("序号|问题|整改措施|整改时限", row[0])).deadlines())
        .extracting(DeadlineMention::quote, DeadlineMention::date)
        .containsExactly(tuple("6月30日", null));
    assertThat(only(read("序号|问题|整改措施|整改时限（2025年）", row[0])).deadlines())
        .extracting(DeadlineMention::date, DeadlineMention::rule)
        .containsExactly(tuple(LocalDate.of(2025, 6, 30), "HEADING-YEAR"));
    assertThat(only(read("填报单位：河湾县档案馆|||填报日期：2025年3月1日", "序号|问题|整改措施|整改时限", row[0])).deadlines())
        .extracting(DeadlineMention::date, DeadlineMention::rule)
        .containsExactly(tuple(LocalDate.of(2025, 6, 30), "REPORT-YEAR"));
    assertThat(only(read("序号|问题|整改措施|整改时限", "1|甲问题|甲措施|6月30日@2025-06-30")).deadlines())
        .extracting(DeadlineMention::date, DeadlineMention::rule)
        .containsExactly(tuple(LocalDate.of(2025, 6, 30), null));
  }

  @Test
  void takesTheLastDayOfAMonthThatADateCellShows() {
    Draft draft =
        read(
            "序号|问题|整改措施|整改时限",
            "1|甲问题|甲措施|2025年6月@2025-06-01",
            "2|乙问题|乙措施|2025/6/1@2025-06-01",
            "3|丙问题|丙措施|Jun-25@2025-06-01");
    assertThat(draft.issues())
        .extracting(issue -> issue.deadlines().getFirst().date())
        .containsExactly(
            LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
  }
}
