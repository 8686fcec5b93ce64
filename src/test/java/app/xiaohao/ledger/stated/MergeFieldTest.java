package app.xiaohao.ledger.stated;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Prints lie in workbooks and exchange files that are out in the offices: they never change. */
class MergeFieldTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  static Stream<Arguments> deadlines() {
    return Stream.of(
        Arguments.of(new Deadline.OnDate(DAY, "三月初"), "2025-03-01"),
        Arguments.of(new Deadline.Immediate(DAY, "立行立改"), "Immediate[by=2025-03-01, words=]"),
        Arguments.of(new Deadline.Immediate(null, "立行立改"), "Immediate[by=null, words=]"),
        Arguments.of(new Deadline.LongTerm("长期坚持"), "LongTerm[words=]"),
        Arguments.of(
            new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"),
            "Recurring[recurrence=Monthly[every=MONTH, month=1, day=25], words=]"),
        Arguments.of(Deadline.unset(), "Unset[]"));
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void printsADeadlineAsEveryVersionDid(Deadline deadline, String printed) {
    Stated said = new Stated("", Responsibility.NONE, deadline, "", null, null, null, null);
    assertThat(MergeField.DEADLINE.print(said)).isEqualTo(CellPrint.of(printed));
  }

  @Test
  void anotherNumberIsAnotherWordingAndPrintsStayAsEveryVersionMadeThem() {
    Stated said = worded("追回资金1.5亿元");
    assertThat(MergeField.TEXT.same(said, worded("追回资金 1．5 亿元。"))).isTrue();
    assertThat(MergeField.TEXT.same(said, worded("追回资金15亿元"))).isFalse();
    assertThat(MergeField.TEXT.print(said)).isEqualTo(CellPrint.of("追回资金15亿元"));
  }

  private static Stated worded(String text) {
    return new Stated(text, Responsibility.NONE, Deadline.unset(), "", null, null, null, null);
  }
}
