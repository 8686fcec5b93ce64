package app.xiaohao.ledger.decide;

import static app.xiaohao.ledger.decide.HeldRows.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Write.Named;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.LinkId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.calendar.DayKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names, links and the office's own words: what is written and what follows for others. */
class NameDecidersTest {
  private static final Unit HOUSING = unit(2, "县住建局", "县建设局");
  private static final Unit WATER = unit(4, "县水利局");
  private final HeldRows held = new HeldRows();

  @Test
  void aNewUnitHasItsAliasesUnderItsNewNumber() {
    held.units = List.of(HOUSING);
    assertThat(decide(new Change.UnitKept(null, unit(7, "县林业局", "县林草局"))).writes())
        .containsExactly(
            Row.made("unit", "name", "县林业局", "parent_id", null),
            Row.made("unit_alias", "unit_id", Row.NEW, "alias", "县林草局"));
  }

  @Test
  void aRenamedUnitKeepsItsOldNameAndImportsFollow() {
    held.units = List.of(HOUSING, WATER);
    Decision decision = decide(new Change.UnitKept(HOUSING, unit(2, "县住房和城乡建设局", "县建设局")));
    assertThat(decision.writes())
        .containsExactly(
            Row.changed("unit", 2, "name", "县住房和城乡建设局", "parent_id", null, "import_id", null),
            new Write.Renamed(Named.UNIT, "县住建局", "县住房和城乡建设局"),
            Row.made("unit_alias", "unit_id", 2L, "alias", "县住建局"));
  }

  @Test
  void aNameThatSeveralBearIsNotCarriedOn() {
    Unit other = new Unit(new UnitId(9), new UnitId(4), "县住建局", List.of());
    held.units = List.of(HOUSING, WATER, other);
    Decision decision = decide(new Change.UnitKept(HOUSING, unit(2, "县住房局", "县建设局")));
    assertThat(decision.writes()).noneMatch(Write.Renamed.class::isInstance);
    Leader one = new Leader(new LeaderId(1), "何䶮", "县委常委");
    Leader two = new Leader(new LeaderId(2), "何䶮", "副县长");
    held.leaders = List.of(one, two);
    assertThat(decide(new Change.LeaderKept(one, new Leader(one.id(), "何龑", "县委常委"))).writes())
        .noneMatch(Write.Renamed.class::isInstance);
  }

  @Test
  void aMergedUnitLeavesItsNamesToTheOther() {
    held.units = List.of(HOUSING, WATER);
    Decision decision = decide(new Change.UnitsMerged(WATER.id(), HOUSING.id(), " 机构改革 "));
    assertThat(decision.writes())
        .containsExactly(
            new Write.Merged(Named.UNIT, 4, 2),
            Row.made("unit_alias", "unit_id", 2L, "alias", "县水利局"),
            new Write.Renamed(Named.UNIT, "县水利局", "县住建局"));
    assertThat(decision.entries().getFirst().reason()).isEqualTo("机构改革");
    assertRefused(
        LedgerException.Kind.REASON_MISSING, new Change.UnitsMerged(WATER.id(), HOUSING.id(), " "));
  }

  @Test
  void aMergedLeaderLeavesTheirPostsWhereTheOtherHasNone() {
    held.leaders =
        List.of(new Leader(new LeaderId(1), "何䶮", "县委常委"), new Leader(new LeaderId(2), "何䶮同志", ""));
    assertThat(decide(new Change.LeadersMerged(new LeaderId(1), new LeaderId(2), "同一人")).writes())
        .containsExactly(
            new Write.Merged(Named.LEADER, 1, 2),
            Row.changed("leader", 2, "posts", "县委常委", "import_id", null),
            new Write.Renamed(Named.LEADER, "何䶮", "何䶮同志"));
  }

  @Test
  void whoIsCalledInAUnitIsWrittenInOrder() {
    held.units = List.of(WATER);
    UnitPerson person = new UnitPerson(" 唐静 ", "科员", "0871-1");
    Decision decision =
        decide(new Change.UnitPeople(WATER.id(), List.of(), List.of(person, person)));
    assertThat(decision.writes())
        .element(2)
        .isEqualTo(
            Row.made(
                "unit_person",
                "unit_id",
                4L,
                "position",
                1,
                "name",
                "唐静",
                "post",
                "科员",
                "phone",
                "0871-1"));
    assertRefused(
        LedgerException.Kind.UNKNOWN_ITEM,
        new Change.UnitPeople(new UnitId(9), List.of(), List.of()));
  }

  @Test
  void aLinkIsInTheHistoryOfBothIssues() {
    IssueId other = new IssueId(3);
    Decision decision =
        decide(
            new Change.Linked(HeldRows.ISSUE, other, IssueLink.Kind.SAME_PROBLEM, true, " 同一问题 "));
    assertThat(decision.entries())
        .extracting(Decision.Entry::issue)
        .containsExactly(HeldRows.ISSUE, other);
    held.links =
        List.of(
            new IssueLink(
                new LinkId(7), other, HeldRows.ISSUE, IssueLink.Kind.SAME_PROBLEM, true, ""));
    assertRefused(
        LedgerException.Kind.LINK_THERE,
        new Change.Linked(HeldRows.ISSUE, other, IssueLink.Kind.SAME_PROBLEM, true, ""));
    assertThat(decide(new Change.Unlinked(HeldRows.ISSUE, new LinkId(7), "弄错")).writes())
        .containsExactly(Row.taken("issue_link", "id", 7L));
  }

  @Test
  void aDayThatIsAsShippedAgainGoes() {
    LocalDate day = LocalDate.of(2027, 1, 4);
    assertThat(decide(new Change.CalendarDay(day, null, DayKind.FREE)).writes())
        .containsExactly(Row.kept("calendar_day", "day_on", day, "kind", DayKind.FREE));
    assertRefused(LedgerException.Kind.STALE, new Change.CalendarDay(day, DayKind.FREE, null));
  }

  private static Unit unit(long id, String name, String... aliases) {
    return new Unit(new UnitId(id), null, name, List.of(aliases));
  }

  private Decision decide(Change change) {
    return Deciders.decide(held, change, by("林晓"), "");
  }

  private void assertRefused(LedgerException.Kind kind, Change change) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> decide(change))
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
