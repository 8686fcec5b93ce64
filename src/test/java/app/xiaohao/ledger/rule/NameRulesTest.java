package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
  // 县政府 ▸ 县住建局 ▸ 办公室; 县水利局 ▸ 办公室
  private static final List<Unit> UNITS =
      List.of(
          unit(1, null, "县政府"),
          unit(2, 1L, "县住建局", "县建设局"),
          unit(3, 2L, "办公室"),
          unit(4, 1L, "县水利局"),
          unit(5, 4L, "办公室"));
  private static final List<Leader> LEADERS =
      List.of(leader(1, "何䶮", "县委常委"), leader(2, "何䶮", ""), leader(3, "周明远", "副县长"));

  @ParameterizedTest
  @CsvSource({
    // which, above, name, alias; refusal
    "3,2,' ',,NAME_MISSING",
    "3,9,办公室,,UNKNOWN_ITEM",
    "1,3,县政府,,UNIT_CYCLE",
    "2,2,县住建局,,UNIT_CYCLE",
    "3,4,办公室,,UNIT_NAME_TAKEN",
    "4,1,县住建局,,UNIT_NAME_TAKEN",
    "4,1,县水利局,县住建局,ALIAS_TAKEN",
    "3,2,办公室,,",
    "4,,县水利局,水利局,",
    ",1,县农业农村局,,",
    ",,办公室,,",
  })
  void aUnitIsKeptWhereItsNameIsItsOwn(
      Long id, Long above, String name, String alias, Kind refusal) {
    Unit after = alias == null ? unit(9, above, name) : unit(9, above, name, alias);
    UnitId kept = id == null ? null : new UnitId(id);
    assertRefused(refusal, () -> NameRules.kept(UNITS, kept, after));
  }

  @Test
  void aRenamedUnitIsStillFoundUnderItsOldName() {
    Unit kept = NameRules.kept(UNITS, new UnitId(2), unit(2, 1L, " 县住房和城乡建设局 ", "县建设局", " "));
    assertThat(kept.name()).isEqualTo("县住房和城乡建设局");
    assertThat(kept.aliases()).containsExactly("县住建局", "县建设局");
  }

  @ParameterizedTest
  @CsvSource({
    "2,9,UNKNOWN_ITEM",
    "9,2,UNKNOWN_ITEM",
    "2,2,MERGE_SELF",
    "1,3,MERGE_BELOW",
    "2,4,MERGE_CHILDREN",
    "3,5,",
    "3,1,",
  })
  void aUnitBecomesNeitherItselfNorWhatIsBelowIt(long from, long into, Kind refusal) {
    assertRefused(refusal, () -> NameRules.mergeable(UNITS, new UnitId(from), new UnitId(into)));
  }

  @ParameterizedTest
  @CsvSource({
    "3,'','',NAME_MISSING",
    "3,何䶮,县委常委,LEADER_TAKEN",
    "3,何䶮,副县长,",
    "1,何䶮,' 县委常委 ',",
    "1,何䶮,'',LEADER_TAKEN",
  })
  void aLeaderIsToldByNameAndPosts(long id, String name, String posts, Kind refusal) {
    assertRefused(refusal, () -> NameRules.kept(LEADERS, leader(id, name, posts)));
  }

  @ParameterizedTest
  @CsvSource({"1,1,MERGE_SELF", "1,9,UNKNOWN_ITEM", "9,1,UNKNOWN_ITEM", "1,2,"})
  void aLeaderBecomesAnother(long from, long into, Kind refusal) {
    assertRefused(
        refusal, () -> NameRules.mergeable(LEADERS, new LeaderId(from), new LeaderId(into)));
  }

  @ParameterizedTest
  @CsvSource({"县住建局,县住建局", "县建设局,县住建局", "县 建设局,县住建局", "县林业局,县林业局", "办公室,办公室"})
  void aNameOfEarlierIsTheUnitsNameOfToday(String name, String current) {
    assertThat(NameRules.current(UNITS, name)).isEqualTo(current);
  }

  @Test
  void nobodyLeadsAndSupportsOneMeasure() {
    assertThat(NameRules.staying(Set.of(UnitRole.SUPPORTING, UnitRole.LEAD)))
        .isEqualTo(UnitRole.LEAD);
    assertThat(NameRules.staying(Set.of(UnitRole.SUPPORTING, UnitRole.RESPONSIBLE)))
        .isEqualTo(UnitRole.RESPONSIBLE);
  }

  private static void assertRefused(Kind refusal, Runnable asked) {
    if (refusal == null) {
      assertThatCode(asked::run).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(asked::run)
          .matches(refused -> refused.kind() == refusal, refusal.name());
    }
  }

  private static Unit unit(long id, Long parent, String name, String... aliases) {
    return new Unit(
        new UnitId(id), parent == null ? null : new UnitId(parent), name, List.of(aliases));
  }

  private static Leader leader(long id, String name, String posts) {
    return new Leader(new LeaderId(id), name, posts);
  }
}
