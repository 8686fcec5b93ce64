package app.xiaohao.model.light;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published set against its rule as printed. */
class PublishedLightRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate STARTED = TODAY.minusDays(50);

  @Test
  void shipsSevenSetsWithDifferentNamesAndSources() {
    List<LightRules> sets = PublishedLightRules.all();
    assertThat(sets).hasSize(7).allMatch(set -> !set.source().isEmpty());
    assertThat(new HashSet<>(sets.stream().map(LightRules::name).toList())).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, RED, 逾期",
    "0, YELLOW, 临期黄单",
    "10, YELLOW, 临期黄单",
    "11, GREEN, 临期绿单",
    "20, GREEN, 临期绿单",
    "21, NONE, 未到提醒期"
  })
  void jiangjinGoesByTheDaysLeft(int left, Light light, String word) {
    assertThat(lamp("江津 巡察", working(left, 0))).isEqualTo(light + " " + word);
  }

  @ParameterizedTest
  @CsvSource({
    // half of the time has passed
    "50, IN_PROGRESS, NONE, LIMITED, 50, YELLOW, 按序时推进",
    "50, IN_PROGRESS, NONE, LIMITED, 49, RED, 滞后",
    "-1, IN_PROGRESS, NONE, LIMITED, 99, RED, 逾期",
    "50, DONE, NONE, LIMITED, 100, YELLOW, 已完成未验收",
    "-1, DONE, REQUESTED, LIMITED, 100, YELLOW, 已完成未验收",
    "50, DONE, CLOSED, LIMITED, 100, GREEN, 已完成",
    "50, DONE, NONE, LONG_TERM, 100, BLUE, 长期坚持"
  })
  void jingdezhenPutsScheduleAndAcceptanceTogether(
      int left,
      Completion completion,
      Closure closure,
      Nature nature,
      int percent,
      Light light,
      String word) {
    LightFacts facts =
        new LightFacts(
            Deadline.on(TODAY.plusDays(left)),
            nature,
            completion,
            closure,
            percent,
            STARTED,
            null,
            0,
            Rhythm.QUARTERLY,
            false);
    assertThat(lamp("景德镇 巡视", facts)).isEqualTo(light + " " + word);
  }

  @Test
  void gaotaiGoesByWorkAndDate() {
    assertThat(lamp("高台宣化 巡察", working(3, 0))).isEqualTo("YELLOW 整改中");
    assertThat(lamp("高台宣化 巡察", working(-1, 90))).isEqualTo("RED 逾期");
    assertThat(lamp("高台宣化 巡察", done(-30))).isEqualTo("BLUE 已完成");
  }

  @ParameterizedTest
  @CsvSource({
    "50, GREEN, 按序时推进",
    "41, GREEN, 按序时推进",
    "40, YELLOW, 滞后",
    "20, YELLOW, 滞后",
    "19, RED, 严重滞后"
  })
  void yinchuanGoesByPointsBehindTheSchedule(int percent, Light light, String word) {
    assertThat(lamp("银川 项目", working(50, percent))).isEqualTo(light + " " + word);
  }

  @ParameterizedTest
  @CsvSource({"50, GREEN, 按计划推进", "49, YELLOW, 滞后", "25, YELLOW, 滞后", "24, RED, 严重滞后"})
  void sanyaGoesByTheShareOfThePlan(int percent, Light light, String word) {
    assertThat(lamp("三亚 项目", working(50, percent))).isEqualTo(light + " " + word);
  }

  @ParameterizedTest
  @CsvSource({"4, NONE, 未到提醒期", "3, YELLOW, 临期", "0, YELLOW, 临期", "-1, RED, 逾期"})
  void xianWarnsThreeDaysBefore(int left, Light light, String word) {
    assertThat(lamp("西安 督查系统", working(left, 0))).isEqualTo(light + " " + word);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 80, BLUE, 临期",
    "15, 10, YELLOW, 滞后",
    "50, 49, YELLOW, 滞后",
    "50, 50, NONE, 未到提醒期",
    "-1, 90, RED, 逾期"
  })
  void suqianHasThreeSlips(int left, int percent, Light light, String word) {
    assertThat(lamp("宿迁 三色单", working(left, percent))).isEqualTo(light + " " + word);
  }

  @Test
  void noSetGuessesAScheduleWhoseStartIsNotKnown() {
    LightFacts facts =
        new LightFacts(
            Deadline.on(TODAY.plusDays(50)),
            Nature.LIMITED,
            Completion.IN_PROGRESS,
            Closure.NONE,
            0,
            null,
            null,
            0,
            Rhythm.QUARTERLY,
            false);
    for (String set : List.of("景德镇 巡视", "银川 项目", "三亚 项目")) {
      assertThat(lamp(set, facts)).isEqualTo("NONE 序时进度无从推算");
    }
  }

  @Test
  void everySetSaysSomethingOfEveryMeasure() {
    for (LightRules set : PublishedLightRules.all()) {
      for (Completion completion : Completion.values()) {
        for (Closure closure : Closure.values()) {
          for (Nature nature : Nature.values()) {
            for (Deadline deadline :
                List.of(
                    Deadline.unset(),
                    Deadline.on(TODAY),
                    Deadline.on(TODAY.minusDays(1)),
                    Deadline.on(TODAY.plusDays(400)),
                    new Deadline.Immediate(null, "立行立改"),
                    new Deadline.LongTerm("长期坚持"),
                    new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"))) {
              Lamp lamp =
                  set.lamp(
                      new LightFacts(
                          deadline,
                          nature,
                          completion,
                          closure,
                          30,
                          null,
                          null,
                          0,
                          Rhythm.MONTHLY,
                          false),
                      TODAY);
              assertThat(lamp.rule()).as(set.name() + deadline).isNotNegative();
            }
          }
        }
      }
    }
  }

  @Test
  void everySetIsTheSameAfterItWasWrittenAndRead() {
    for (LightRules set : PublishedLightRules.all()) {
      assertThat(LightRulesText.read(LightRulesText.write(set))).containsExactly(set);
    }
    assertThat(LightRulesText.read(LightRulesText.write(LightRules.DEFAULT)))
        .containsExactly(LightRules.DEFAULT);
    LightRules odd =
        new LightRules(
            "甲|乙]",
            "多行\n来源",
            0,
            List.of(
                new LightRule(
                    Light.BLUE,
                    "a | b",
                    LightCondition.ANY
                        .withNature(Nature.LIMITED)
                        .withDaysLeft(new LightCondition.Bounds(null, -3))
                        .withShortfall(new LightCondition.Bounds(4, null))
                        .withSilent(true)
                        .withExtended(false)
                        .withDue(Set.of(DueState.OVERDUE, DueState.UNKNOWN)))));
    assertThat(LightRulesText.read(LightRulesText.write(odd))).containsExactly(odd);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "RED | x | @ line 1",
        "[a]\\nRED | x | weather fine @ line 2",
        "[a]\\nPINK | x | @ line 2",
        "[a]\\nRED |  | @ line 2",
        "[a]\\nRED | x | left 5 @ line 2",
        "[a]\\nRED | x | due @ line 2",
        "[a]\\ndue-soon = many @ line 2"
      })
  void saysWhichLineDoesNotFollowTheForm(String text, String message) {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> LightRulesText.read(text.replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message.strip());
  }

  private static String lamp(String set, LightFacts facts) {
    LightRules rules =
        PublishedLightRules.all().stream()
            .filter(one -> one.name().equals(set))
            .findFirst()
            .orElseThrow();
    Lamp lamp = rules.lamp(facts, TODAY);
    return lamp.light() + " " + lamp.word();
  }

  private static LightFacts working(int left, int percent) {
    return new LightFacts(
        Deadline.on(TODAY.plusDays(left)),
        Nature.LIMITED,
        Completion.IN_PROGRESS,
        Closure.NONE,
        percent,
        STARTED,
        null,
        0,
        Rhythm.QUARTERLY,
        false);
  }

  private static LightFacts done(int left) {
    return new LightFacts(
        Deadline.on(TODAY.plusDays(left)),
        Nature.LIMITED,
        Completion.DONE,
        Closure.NONE,
        100,
        STARTED,
        null,
        0,
        Rhythm.QUARTERLY,
        false);
  }
}
