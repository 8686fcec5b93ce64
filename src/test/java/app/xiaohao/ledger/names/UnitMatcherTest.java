package app.xiaohao.ledger.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.NameDecisions.UnitDecision;
import app.xiaohao.ledger.names.UnitMatcher.Match;
import app.xiaohao.ledger.names.UnitMatcher.Rule;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMatcherTest {
  private static Unit unit(int id, String name, String... aliases) {
    return new Unit(new UnitId(id), null, name, List.of(aliases));
  }

  private static Match match(String party, String mention, String... names) {
    List<Unit> units = new ArrayList<>();
    for (String name : names) {
      units.add(unit(units.size() + 1, name));
    }
    return new UnitMatcher(units, party).match(mention);
  }

  @Test
  void takesANameOrAnAliasAsWritten() {
    Unit office = unit(1, "县委办公室", "县委办");
    UnitMatcher matcher = new UnitMatcher(List.of(office), "云溪县委");
    assertThat(matcher.match("县委办公室")).isEqualTo(new Match.Exact(office));
    assertThat(matcher.match(" 县委办 ")).isEqualTo(new Match.Exact(office));
  }

  @ParameterizedTest
  @CsvSource({
    "临江市委, 市委组织部, 组织部, LEVEL",
    "临江市委, 组织部, 中共临江市委组织部, LEVEL",
    "临江市, 市纪委监委, 临江市纪委监委, LEVEL",
    "云溪县委, 县发改局, 县发展和改革局, SHORTENING",
    "云溪县委, 县发改局, 云溪县发展改革局, LEVEL SHORTENING",
    "云溪县委, 县人社局, 县人力资源和社会保障局, SHORTENING",
    "云溪县委, 县住建局, 县住房城乡建设局, SHORTENING",
    "云溪县委, 县教体局, 县教育体育局, SHORTENING",
    "云溪县委, 县卫健委, 县卫生健康委员会, SHORTENING",
    "云溪县委, 县市场监管局, 县市场监督管理局, SHORTENING",
    "云溪县委, 市场监管局, 县市场监督管理局, LEVEL SHORTENING",
    "云溪县委, 县应急局, 县应急管理局, SHORTENING",
    "云溪县委, 县文旅局, 县文化和旅游局, SHORTENING",
    "云溪县委, 县退役军人局, 县退役军人事务局, SHORTENING",
    "云溪县委, 县委办, 县委办公室, SHORTENING",
    "云溪县委, 县政府办, 县人民政府办公室, SHORTENING",
    "云溪县委, 县委编办, 县委机构编制委员会办公室, SHORTENING",
    "云溪县委, 县纪委监委, 县纪律检查委员会监察委员会, SHORTENING",
    "云溪县委, 县法院, 云溪县人民法院, LEVEL SHORTENING",
    "云溪县委, 县总工会, 县工会, SHORTENING",
    "云溪县委, 团县委, 共青团云溪县委员会, LEVEL",
    "云溪县委, 县人大常委会办公室, 县人大办, SHORTENING",
    "云溪县委, 县 财政局, 县财政局, SPELLING",
    "云溪县委, 宣传部(文明办), 宣传部（文明办）, SPELLING",
  })
  void findsAUnitByRuleAndSaysWhich(String party, String mention, String name, String rules) {
    Rule[] wanted = List.of(rules.split(" ")).stream().map(Rule::valueOf).toArray(Rule[]::new);
    assertThat(match(party, mention, "县林业局", name))
        .isInstanceOfSatisfying(
            Match.Same.class,
            same -> {
              assertThat(same.unit().name()).isEqualTo(name);
              assertThat(same.rules()).containsExactlyInAnyOrder(wanted);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "云溪县委, 市委组织部, 组织部",
    "云溪县委, 市财政局, 县财政局",
    ", 市委组织部, 组织部",
    "云溪县委, 县教育局, 县教体局",
    "云溪县委, 县委办公室, 县政府办公室",
    "云溪县委, 县水务局, 县水利局",
    "云溪县委, 市场监管局, 场监管局",
    "云溪县委, 县人大常委会, 县人大办",
    "云溪县委, 河东镇财政所, 县财政所",
  })
  void keepsApartWhatIsNotTheSame(String party, String mention, String name) {
    assertThat(match(party, mention, name)).isEqualTo(new Match.New());
  }

  @Test
  void asksWhereSeveralMayBeMeant() {
    assertThat(match("云溪县委", "县发改局", "县发展和改革局", "发展改革局"))
        .isInstanceOfSatisfying(
            Match.Several.class, several -> assertThat(several.units()).hasSize(2));
    UnitMatcher twice = new UnitMatcher(List.of(unit(1, "党政办"), unit(2, "综合办", "党政办")), "云溪县委");
    assertThat(twice.match("党政办")).isInstanceOf(Match.Several.class);
  }

  @Test
  void putsNamesOfOneDocumentThatMayMeanOneUnitSideBySide() {
    UnitMatcher matcher = new UnitMatcher(List.of(), "云溪县委");
    assertThat(matcher.groups(List.of("县发改局", "县财政局", "县发展和改革局", "县发改局")))
        .containsExactly(List.of("县发改局", "县发展和改革局"), List.of("县财政局"));
  }

  @Test
  void refusesADecisionThatLeadsNowhere() {
    assertThatThrownBy(
            () ->
                new NameDecisions(
                    Map.of(
                        "甲", new UnitDecision.IsLike("乙", false),
                        "乙", new UnitDecision.IsLike("甲", false)),
                    Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
