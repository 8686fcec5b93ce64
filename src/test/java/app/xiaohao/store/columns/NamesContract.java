package app.xiaohao.store.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LinkCandidate;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.TypicalLedger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of units, leaders and linked issues, whichever database it stands on. */
public abstract class NamesContract {
  private static final String WHO = TypicalLedger.OPERATOR;

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  public abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
      ledger.close();
    }
  }

  private Unit unit(String name) {
    return ledger.names().units().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Unit keep(String name, UnitId parent) {
    Unit made = new Unit(new UnitId(1), parent, name, List.of());
    ledger.apply(new Change.UnitKept(null, made), WHO);
    return unit(name);
  }

  private void rename(Unit before, String name, String... aliases) {
    ledger.apply(
        new Change.UnitKept(before, new Unit(before.id(), before.parent(), name, List.of(aliases))),
        WHO);
  }

  private Responsibility answering(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure().responsibility();
  }

  private static void assertRefused(Runnable act, Kind kind) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  @Test
  void rowsFollowARenamedUnit() {
    Unit before = unit("县委宣传部");
    rename(before, "中共云溪县委宣传部", "县委宣传部");

    assertThat(answering("1.1").lead()).containsExactly("中共云溪县委宣传部");
    assertThat(unit("中共云溪县委宣传部").aliases()).containsExactly("县委宣传部");
    assertRefused(() -> rename(before, "再改"), Kind.STALE);
  }

  @Test
  void keepsTheTreeATree() {
    Unit county = keep("云溪县", null);
    Unit town = keep("石桥镇", county.id());
    assertThat(town.parent()).isEqualTo(county.id());
    assertRefused(
        () ->
            ledger.apply(
                new Change.UnitKept(county, new Unit(county.id(), town.id(), "云溪县", List.of())),
                WHO),
        Kind.UNIT_CYCLE);
    assertRefused(() -> keep(" 石桥镇 ", county.id()), Kind.UNIT_NAME_TAKEN);
    assertRefused(() -> keep("  ", null), Kind.NAME_MISSING);
    assertRefused(() -> rename(county, "云溪县", "石桥镇"), Kind.ALIAS_TAKEN);
  }

  @Test
  void keepsThePeopleOfAUnit() {
    Unit unit = unit("县委宣传部");
    List<UnitPerson> people = List.of(new UnitPerson("沈一鸣", "办公室主任", "0571-0000001"));
    ledger.apply(new Change.UnitPeople(unit.id(), List.of(), people), WHO);
    assertThat(ledger.names().duties().people()).containsEntry(unit.id(), people);
    assertRefused(
        () -> ledger.apply(new Change.UnitPeople(unit.id(), List.of(), List.of()), WHO),
        Kind.STALE);
  }

  @Test
  void mergingMovesAllThatRefersToAUnit() {
    Unit into = unit("县农业农村局");
    Unit from = keep("县农业局", null);
    Unit below = keep("县农技站", from.id());
    MeasureId both = TypicalLedger.id(ledger.rows(null), "3.1");
    Responsibility before = answering("3.1");
    ledger.apply(
        new Change.Answering(
            both,
            before,
            new Responsibility(
                before.leaders(), List.of("县农业局", "县农业农村局"), List.of("县农业局", "各乡镇党委"), List.of())),
        WHO);
    ledger.apply(
        new Change.UnitPeople(from.id(), List.of(), List.of(new UnitPerson("石磊", "", ""))), WHO);

    ledger.apply(new Change.UnitsMerged(from.id(), into.id(), "机构改革更名"), WHO);

    Responsibility after = answering("3.1");
    assertThat(after.lead()).containsExactly("县农业农村局");
    assertThat(after.responsible())
        .as("who leads does not answer once more")
        .containsExactly("各乡镇党委");
    assertThat(ledger.names().units()).extracting(Unit::name).doesNotContain("县农业局");
    assertThat(unit("县农业农村局").aliases()).containsExactly("县农业局");
    assertThat(unit("县农技站").parent()).isEqualTo(into.id());
    assertThat(below.parent()).isEqualTo(from.id());
    assertThat(ledger.names().duties().people().get(into.id()))
        .containsExactly(new UnitPerson("石磊", "", ""));
    assertThat(ledger.names().duties().ofUnits().get(into.id()).get(UnitRole.LEAD)).contains(both);
    HistoryEntry entry = ledger.history(1).getFirst();
    assertThat(entry.kind()).isEqualTo(HistoryEntry.Kind.UNITS_MERGED);
    assertThat(entry.reason()).isEqualTo("机构改革更名");

    ledger.undo(WHO);

    assertThat(answering("3.1").lead()).containsExactly("县农业局", "县农业农村局");
    assertThat(answering("3.1").responsible()).containsExactly("县农业局", "各乡镇党委");
    assertThat(unit("县农技站").parent()).isEqualTo(from.id());
    assertThat(unit("县农业农村局").aliases()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void asksWhyTwoAreOne() {
    Unit from = keep("县农业局", null);
    assertRefused(
        () -> ledger.apply(new Change.UnitsMerged(from.id(), unit("县农业农村局").id(), " "), WHO),
        Kind.REASON_MISSING);
  }

  @Test
  void aRenamedUnitIsFoundByItsOldName() {
    rename(unit("县委宣传部"), "中共云溪县委宣传部");
    assertThat(unit("中共云溪县委宣传部").aliases()).containsExactly("县委宣传部");
  }

  @Test
  void refusesMergesThatWouldBreakTheTree() {
    Unit county = keep("云溪县", null);
    Unit town = keep("石桥镇", county.id());
    Unit other = keep("石桥", null);
    keep("财政所", town.id());
    keep("财政所", other.id());
    assertRefused(() -> merge(county, county), Kind.MERGE_SELF);
    assertRefused(() -> merge(county, town), Kind.MERGE_BELOW);
    assertRefused(() -> merge(other, town), Kind.MERGE_CHILDREN);
  }

  private void merge(Unit from, Unit into) {
    ledger.apply(new Change.UnitsMerged(from.id(), into.id(), "同一单位"), WHO);
  }

  @Test
  void theNextImportKnowsARenamedUnitAgain() {
    MeasureId touched = TypicalLedger.id(ledger.rows(null), "4.1");
    ledger.apply(new Change.Wording(touched, text(touched), text(touched) + "。"), WHO);
    rename(unit("县纪委监委"), "县纪委监察委", "县纪委监委");

    ledger.commit(
        new DraftReview(TypicalLedger.draft().build())
            .approve(new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id())),
        WHO);

    assertThat(answering("4.1").lead()).containsExactly("县纪委监察委");
    assertThat(ledger.names().units()).extracting(Unit::name).doesNotContain("县纪委监委");
  }

  private String text(MeasureId measure) {
    return ledger.measureFile(measure).row().measure().text();
  }

  @Test
  void mergesLeadersWhoAreOnePerson() {
    Leader into = leader("周明远");
    Leader from = leader("陈立群");
    ledger.apply(new Change.LeaderKept(from, new Leader(from.id(), from.name(), "县委常委")), WHO);
    ledger.apply(new Change.LeadersMerged(from.id(), into.id(), "笔误"), WHO);

    assertThat(answering("3.1").leaders()).containsExactly("周明远");
    assertThat(leader("周明远").posts()).isEqualTo("县委常委");
    assertThat(ledger.names().leaders()).extracting(Leader::name).doesNotContain("陈立群");
  }

  private Leader leader(String name) {
    return ledger.names().leaders().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linkedIssuesShareProgressOnWish() {
    ledger.commit(
        new DraftBuilder("审计报告.txt").issue("村级“三资”管理不规范").measure("清理合同").reviewed("县审计局审计"), WHO);
    MeasureId here = TypicalLedger.id(ledger.rows(null), "3.1");
    List<LinkCandidate> proposed = ledger.linkCandidates(here, "");
    assertThat(proposed)
        .extracting(one -> one.row().issue().title())
        .containsExactly("村级“三资”管理不规范");
    assertThat(proposed.getFirst().inspection()).isEqualTo("县审计局审计");
    IssueId audit = proposed.getFirst().row().issue().id();
    IssueId issue = issue(here);
    Change.Linked link =
        new Change.Linked(audit, issue, IssueLink.Kind.EARLIER_ROUND, true, "同一批合同");
    ledger.apply(link, WHO);

    MeasureId there = proposed.getFirst().row().measure().id();
    LinkedIssue seen = ledger.measureFile(there).linked().getFirst();
    assertThat(seen.issue().id()).isEqualTo(issue);
    assertThat(seen.isEarlier()).isTrue();
    assertThat(seen.progress()).extracting(one -> one.number()).containsExactly("3.1");
    LinkedIssue back = ledger.measureFile(here).linked().getFirst();
    assertThat(back.isEarlier()).isFalse();
    assertThat(back.progress()).isEmpty();
    assertThat(ledger.measureFile(there).progress()).isEmpty();
    assertThat(ledger.linkCandidates(here, "")).isEmpty();
    assertThat(ledger.measureFile(here).history().getFirst().kind())
        .isEqualTo(HistoryEntry.Kind.ISSUES_LINKED);

    assertRefused(
        () ->
            ledger.apply(
                new Change.Linked(issue, audit, IssueLink.Kind.SAME_PROBLEM, false, ""), WHO),
        Kind.LINK_THERE);
    assertRefused(
        () -> ledger.apply(new Change.Unlinked(issue, back.link().id(), ""), WHO),
        Kind.REASON_MISSING);
    ledger.apply(new Change.Unlinked(issue, back.link().id(), "看错了"), WHO);
    assertThat(ledger.measureFile(there).linked()).isEmpty();
    ledger.undo(WHO);
    assertThat(ledger.measureFile(there).linked()).hasSize(1);
  }

  private IssueId issue(MeasureId measure) {
    return ledger.measureFile(measure).row().issue().id();
  }

  @Test
  void refusesLinksThatSayNothing() {
    IssueId first = issue(TypicalLedger.id(ledger.rows(null), "1.1"));
    IssueId second = issue(TypicalLedger.id(ledger.rows(null), "2.1"));
    assertRefused(
        () ->
            ledger.apply(
                new Change.Linked(first, first, IssueLink.Kind.SAME_PROBLEM, false, ""), WHO),
        Kind.LINK_SELF);
    assertRefused(
        () ->
            ledger.apply(
                new Change.Linked(first, second, IssueLink.Kind.EARLIER_ROUND, false, ""), WHO),
        Kind.LINK_SAME_INSPECTION);
  }

  @Test
  void findsIssuesByWords() {
    MeasureId here = TypicalLedger.id(ledger.rows(null), "1.1");
    assertThat(ledger.linkCandidates(here, "三资 乡镇"))
        .extracting(one -> one.row().issue().number())
        .containsExactly(3);
    assertThat(ledger.linkCandidates(here, "三资 没有这个词")).isEmpty();
  }
}
