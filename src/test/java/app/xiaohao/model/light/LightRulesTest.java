package app.xiaohao.model.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @ParameterizedTest
  @CsvSource({"-1, RED", "0, YELLOW", "15, YELLOW", "16, GREEN"})
  void theStandardSetShowsTheStateOfTheDate(int daysLeft, Light light) {
    Lamp lamp =
        LightRules.DEFAULT.lamp(working(Deadline.on(TODAY.plusDays(daysLeft)), 0, null), TODAY);
    assertThat(lamp.light()).isEqualTo(light);
    assertThat(lamp.word()).isEmpty();
    assertThat(LightRules.DEFAULT.rules().get(lamp.rule()).when().due())
        .containsExactly(lamp.due());
  }

  @Test
  void workThatWasDoneAfterItsDateSaysSoAlsoUnderOlderSets() {
    LightFacts late =
        new LightFacts(
            Deadline.on(TODAY.minusDays(30)),
            Nature.LIMITED,
            Completion.DONE,
            Closure.NONE,
            100,
            null,
            null,
            0,
            Rhythm.QUARTERLY,
            true);
    Lamp lamp = LightRules.DEFAULT.lamp(late, TODAY);
    assertThat(lamp.due()).isEqualTo(DueState.DONE_LATE);
    assertThat(LightRules.DEFAULT.rules().get(lamp.rule()).when().due())
        .containsExactly(DueState.DONE_LATE);
    LightRules older = new LightRules("x", "", 15, List.of(LightRule.of(DueState.NORMAL)));
    assertThat(older.lamp(late, TODAY).light()).isEqualTo(Light.GREEN);
    assertThat(older.lamp(late, TODAY).due()).isEqualTo(DueState.DONE_LATE);
  }

  @Test
  void theStandardSetHasALightForWhatHasNoDate() {
    assertThat(LightRules.DEFAULT.lamp(working(Deadline.unset(), 0, null), TODAY).light())
        .isEqualTo(Light.NONE);
    assertThat(
            LightRules.DEFAULT.lamp(working(new Deadline.LongTerm("长期坚持"), 0, null), TODAY).light())
        .isEqualTo(Light.BLUE);
  }

  @Test
  void whatIsKeptUpForLongTurnsYellowWithoutARecordForAQuarter() {
    assertThat(kept(TODAY.minusMonths(3), Closure.NONE)).isEqualTo(Light.BLUE);
    assertThat(kept(TODAY.minusMonths(3).minusDays(1), Closure.NONE)).isEqualTo(Light.YELLOW);
    assertThat(kept(TODAY.minusMonths(9), Closure.CLOSED)).isEqualTo(Light.BLUE);
    assertThat(kept(null, Closure.NONE)).isEqualTo(Light.BLUE);
  }

  @Test
  void theFirstRuleThatFitsGivesTheLight() {
    LightRules rules =
        new LightRules(
            "x",
            "",
            15,
            List.of(
                new LightRule(Light.RED, "滞后", behind(31)),
                new LightRule(Light.YELLOW, "稍慢", behind(10)),
                new LightRule(Light.GREEN, "按序时推进", behind(0))));
    assertThat(rules.lamp(halfway(19), TODAY)).extracting(Lamp::word).isEqualTo("滞后");
    assertThat(rules.lamp(halfway(20), TODAY)).extracting(Lamp::word).isEqualTo("稍慢");
    assertThat(rules.lamp(halfway(40), TODAY)).extracting(Lamp::word).isEqualTo("稍慢");
    assertThat(rules.lamp(halfway(41), TODAY)).extracting(Lamp::word).isEqualTo("按序时推进");
  }

  @Test
  void givesNoLightWhereNoRuleFits() {
    LightRules rules =
        new LightRules("x", "", 15, List.of(new LightRule(Light.RED, "滞后", behind(0))));
    Lamp lamp = rules.lamp(working(Deadline.on(TODAY.plusDays(5)), 0, null), TODAY);
    assertThat(lamp.light()).isEqualTo(Light.NONE);
    assertThat(lamp.rule()).isEqualTo(-1);
  }

  @Test
  void aRuleNeedsAWordOrAStateThatHasOne() {
    assertThatThrownBy(() -> new LightRule(Light.RED, " ", LightCondition.ANY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void daysAndNameAreChecked() {
    assertThatThrownBy(() -> LightRules.standard(366)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LightRules(" ", "", 15, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Light kept(LocalDate lastRecordOn, Closure closure) {
    LightFacts facts =
        new LightFacts(
            new Deadline.LongTerm("长期坚持"),
            Nature.LONG_TERM,
            Completion.IN_PROGRESS,
            closure,
            50,
            null,
            lastRecordOn,
            0,
            Rhythm.QUARTERLY,
            false);
    return LightRules.DEFAULT.lamp(facts, TODAY).light();
  }

  private static LightFacts halfway(int percent) {
    return working(Deadline.on(TODAY.plusDays(50)), percent, TODAY.minusDays(50));
  }

  private static LightFacts working(Deadline deadline, int percent, LocalDate startedOn) {
    return new LightFacts(
        deadline,
        Nature.LIMITED,
        Completion.IN_PROGRESS,
        Closure.NONE,
        percent,
        startedOn,
        null,
        0,
        Rhythm.QUARTERLY,
        false);
  }

  private static LightCondition behind(int points) {
    return LightCondition.ANY.withBehind(new LightCondition.Bounds(points, null));
  }
}
