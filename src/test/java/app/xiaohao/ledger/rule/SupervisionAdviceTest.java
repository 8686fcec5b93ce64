package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DeskItem;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.SupervisionAdvice.Rule;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionId;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.ExtensionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionAdviceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final MeasureId MEASURE = new MeasureId(1);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // state, days left, highest letter so far, suggested, rule, skips
        "DUE_SOON, 7, -, REMINDER, DUE_SOON, false",
        "DUE_SOON, 0, -, REMINDER, DUE_SOON, false",
        "DUE_SOON, 7, REMINDER, -, -, -",
        "OVERDUE, -1, -, REMINDER, OVERDUE_WEEK, false",
        "OVERDUE, -7, -, REMINDER, OVERDUE_WEEK, false",
        "OVERDUE, -7, REMINDER, -, -, -",
        "OVERDUE, -8, -, ORDER, OVERDUE_MONTH, true",
        "OVERDUE, -8, REMINDER, ORDER, OVERDUE_MONTH, false",
        "OVERDUE, -30, ORDER, -, -, -",
        "OVERDUE, -31, ORDER, TALK, OVERDUE_QUARTER, false",
        "OVERDUE, -90, ORDER, TALK, OVERDUE_QUARTER, false",
        "OVERDUE, -91, TALK, CIRCULAR, OVERDUE_LONG, false",
        "OVERDUE, -91, -, CIRCULAR, OVERDUE_LONG, true",
        "OVERDUE, -400, CIRCULAR, -, -, -",
        "NORMAL, 40, -, -, -, -",
        "LONG_TERM, 0, -, -, -, -",
        "UNKNOWN, 0, -, -, -, -"
      })
  void suggestsTheRungOfTheDays(
      DueState due,
      long left,
      SupervisionKind highest,
      SupervisionKind suggested,
      Rule rule,
      Boolean skips) {
    Optional<SupervisionAdvice> advice =
        SupervisionAdvice.of(due, left, life(ladder(highest, TODAY.minusDays(3), null)), TODAY);
    assertThat(advice.map(SupervisionAdvice::kind)).isEqualTo(Optional.ofNullable(suggested));
    assertThat(advice.map(SupervisionAdvice::rule)).isEqualTo(Optional.ofNullable(rule));
    assertThat(advice.map(SupervisionAdvice::skips)).isEqualTo(Optional.ofNullable(skips));
  }

  @ParameterizedTest
  @CsvSource({"REMINDER, ORDER", "ORDER, TALK", "TALK, CIRCULAR", "CIRCULAR, ACCOUNTABILITY"})
  void goesOneRungUpWhereTheLetterIsNotAnsweredInTime(SupervisionKind last, SupervisionKind next) {
    MeasureLife life = life(ladder(last, TODAY.minusDays(9), TODAY.minusDays(4)));
    assertThat(SupervisionAdvice.of(DueState.OVERDUE, -3, life, TODAY))
        .hasValue(new SupervisionAdvice(next, Rule.UNANSWERED, 4, false));
    MeasureLife waiting = life(ladder(last, TODAY.minusDays(9), TODAY));
    assertThat(SupervisionAdvice.of(DueState.OVERDUE, -3, waiting, TODAY)).isEmpty();
  }

  @Test
  void neverSuggestsAccountabilityBeforeACircular() {
    for (SupervisionKind highest : SupervisionKind.values()) {
      if (highest.ordinal() < SupervisionKind.CIRCULAR.ordinal()) {
        MeasureLife life = life(ladder(highest, TODAY.minusDays(200), TODAY.minusDays(190)));
        assertThat(SupervisionAdvice.of(DueState.OVERDUE, -500, life, TODAY).orElseThrow().kind())
            .isNotEqualTo(SupervisionKind.ACCOUNTABILITY);
      }
    }
  }

  @Test
  void beginsAnewWhereTheDateWasMovedOrTheItemOpenedAgain() {
    List<Supervision> letters = ladder(SupervisionKind.TALK, TODAY.minusDays(60), null);
    Extension moved =
        new Extension(
            new ExtensionId(1),
            MEASURE,
            TODAY.minusDays(70),
            TODAY.minusDays(3),
            "x",
            TODAY.minusDays(50),
            "甲",
            Extension.Decision.GRANTED,
            TODAY.minusDays(49),
            "乙",
            "");
    ClosingStep opened =
        new ClosingStep(
            MEASURE,
            2,
            ClosureAct.REOPEN,
            Closure.CLOSED,
            Closure.REOPENED,
            TODAY.minusDays(20),
            "",
            "",
            "反弹",
            List.of(),
            null,
            "乙");
    for (MeasureLife life :
        List.of(
            new MeasureLife(
                List.of(), List.of(), List.of(), List.of(moved), letters, List.of(), List.of()),
            new MeasureLife(
                List.of(), List.of(), List.of(opened), List.of(), letters, List.of(), List.of()))) {
      assertThat(SupervisionAdvice.of(DueState.OVERDUE, -3, life, TODAY))
          .hasValue(new SupervisionAdvice(SupervisionKind.REMINDER, Rule.OVERDUE_WEEK, 3, false));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 提醒〔2026〕1号",
        "提醒〔2026〕1号, 提醒〔2026〕2号",
        "提醒〔2026〕1号|提醒〔2026〕9号|云整提〔2026〕5号, 云整提〔2026〕6号",
        "云整提〔2025〕12号, 云整提〔2026〕1号",
        "提醒函2026-07, 提醒函2026-8",
        "无编号, 提醒〔2026〕1号"
      })
  void countsNumbersOnInTheFormOfTheOffice(String given, String next) {
    List<String> numbers = given == null ? List.of() : List.of(given.split("\\|"));
    assertThat(SupervisionRules.nextNumber(numbers, 2026, numbers, "提醒〔2026〕1号")).isEqualTo(next);
  }

  @Test
  void passesNumbersThatAnotherKindHas() {
    assertThat(
            SupervisionRules.nextNumber(
                List.of(), 2026, List.of("督〔2026〕1号", "督〔2026〕2号"), "督〔2026〕1号"))
        .isEqualTo("督〔2026〕3号");
  }

  @Test
  void takesAReasonForASkippedRungOnlyInWords() {
    assertThat(SupervisionRules.saysWhySkipped("请抓紧\n跳级理由：")).isFalse();
    assertThat(SupervisionRules.saysWhySkipped("请抓紧\n跳级理由：　\n下一段")).isFalse();
    assertThat(SupervisionRules.saysWhySkipped("请抓紧\n跳级理由：涉及信访")).isTrue();
  }

  @Test
  void saysWhatBecameOfALightSinceYesterday() {
    assertThat(DeskItem.turn(Light.YELLOW, Light.RED)).isEqualTo(DeskItem.Turn.RED);
    assertThat(DeskItem.turn(Light.GREEN, Light.YELLOW)).isEqualTo(DeskItem.Turn.YELLOW);
    assertThat(DeskItem.turn(Light.RED, Light.GREEN)).isEqualTo(DeskItem.Turn.CALM);
    assertThat(DeskItem.turn(Light.YELLOW, Light.BLUE)).isEqualTo(DeskItem.Turn.CALM);
    assertThat(DeskItem.turn(Light.RED, Light.RED)).isNull();
    assertThat(DeskItem.turn(Light.GREEN, Light.BLUE)).isNull();
  }

  private static MeasureLife life(List<Supervision> letters) {
    return new MeasureLife(
        List.of(), List.of(), List.of(), List.of(), letters, List.of(), List.of());
  }

  /** All rungs up to the highest, none where it is null. */
  private static List<Supervision> ladder(
      SupervisionKind highest, LocalDate on, LocalDate answerDue) {
    List<Supervision> letters = new ArrayList<>();
    for (SupervisionKind kind : SupervisionKind.values()) {
      if (highest != null && kind.ordinal() <= highest.ordinal()) {
        letters.add(
            new Supervision(
                new SupervisionId(kind.ordinal() + 1L),
                MEASURE,
                kind,
                kind + "1",
                "县水务局",
                on,
                "甲",
                "",
                answerDue,
                null,
                ""));
      }
    }
    return letters;
  }
}
