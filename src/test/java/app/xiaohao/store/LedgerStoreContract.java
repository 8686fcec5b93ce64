package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises, whichever database it stands on. */
abstract class LedgerStoreContract {
  private static final String WHO = TypicalLedger.OPERATOR;

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  @Test
  void givesRowsInTheOrderOfThePaperWithAllThatIsKnown() {
    List<LedgerRow> rows = ledger.rows(null);
    assertThat(rows)
        .extracting(LedgerQuery::number)
        .containsExactly("1.1", "1.2", "2.1", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1", "7.1");
    LedgerRow late = TypicalLedger.row(rows, "3.1");
    assertThat(late.issue().path()).containsExactly("二", "(3)", "1");
    assertThat(late.issue().aspects()).containsExactly("聚焦群众身边腐败问题和不正之风方面");
    assertThat(late.issue().original()).isEqualTo("农村集体“三资”管理混乱\n对全县14个乡镇逐村核查。");
    assertThat(late.measure())
        .isEqualTo(
            new MeasureLine(
                late.measure().id(),
                1,
                "清理不规范合同213份，追缴拖欠租金486.2万元；",
                new Responsibility(
                    List.of("周明远", "陈立群"), List.of("县农业农村局"), List.of("各乡镇党委"), List.of()),
                new MeasureLine.Term(
                    Deadline.on(LocalDate.of(2026, 10, 15)), LocalDate.of(2026, 8, 31), 1),
                new MeasureLine.Work(
                    Nature.LIMITED,
                    80,
                    "追缴租金386.2万元",
                    LocalDate.of(2026, 10, 20),
                    Completion.IN_PROGRESS,
                    null),
                new MeasureLine.Closing(Closure.NONE, null, "", 0, 1, null),
                0));
    MeasureLine closed = TypicalLedger.row(rows, "2.1").measure();
    assertThat(closed.closure()).isEqualTo(Closure.CLOSED);
    assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2026, 10, 12));
    assertThat(closed.closingNumber()).isEqualTo("云整销〔2026〕1号");
    assertThat(TypicalLedger.row(rows, "5.2").measure().deadline())
        .isEqualTo(new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"));
    assertThat(rows.getLast().measure().text()).isEmpty();
  }

  @Test
  void countsTheTypicalLedgerAsItSays() {
    Summary.Counts counts =
        Summary.of(ledger.rows(null), LightsInForce.DEFAULT, TypicalLedger.TODAY).total();
    assertThat(counts)
        .isEqualTo(
            new Summary.Counts(
                7,
                1,
                10,
                2,
                1,
                0,
                1,
                8,
                1,
                1,
                3,
                1,
                1,
                3,
                Map.of(Light.RED, 1, Light.YELLOW, 2, Light.GREEN, 4, Light.NONE, 3),
                false));
  }

  @Test
  void givesRowsOfOneInspectionOnly() {
    ledger.commit(new DraftBuilder("b.txt").issue("乙").measure("做").reviewed("第二轮"), WHO);
    Inspection second = ledger.inspections().getFirst();
    assertThat(second.name()).isEqualTo("第二轮");
    assertThat(ledger.rows(second.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.issue().title()).isEqualTo("乙"));
    assertThat(ledger.rows(null)).hasSize(11);
    assertThat(ledger.rows(null).getFirst().issue().inspection()).isEqualTo(second.id());
  }

  @Test
  void keepsTheInspectionAsTheReportTellsIt() {
    assertThat(ledger.inspections())
        .singleElement()
        .satisfies(
            inspection ->
                assertThat(inspection)
                    .isEqualTo(
                        new Inspection(
                            inspection.id(),
                            TypicalLedger.INSPECTION,
                            InspectionKind.CENTRAL_INSPECTION,
                            "省委第三巡视组",
                            "云溪县委",
                            LocalDate.of(2026, 3, 2),
                            LocalDate.of(2026, 4, 28),
                            LocalDate.of(2026, 6, 15),
                            "中共云溪县委",
                            LocalDate.of(2026, 9, 30))));
  }

  @Test
  void showsWhereAMeasureStandsInItsDocument() {
    MeasureFile file = ledger.measureFile(id("1.2"));
    assertThat(file.document()).isEqualTo("云溪县巡视整改进展情况通报.txt");
    assertThat(file.measureSource().of(file.documentText())).isEqualTo(file.row().measure().text());
    assertThat(file.issueSource().of(file.documentText())).startsWith("1.理论学习中心组学习研讨不深");
    assertThat(file.history())
        .extracting(HistoryEntry::kind)
        .containsExactly(HistoryEntry.Kind.IMPORTED);
  }

  @Test
  void keepsItsOwnSettings() {
    LedgerSettings after =
        LedgerSettings.DEFAULT
            .withLights(LightsInForce.of(LightRules.standard(7)))
            .withReportingUnit("云溪县整改办")
            .withEvidence(new EvidenceLimits(50, 9))
            .withNumbers(new ClosingNumbers("云整销〔{年}〕{号}号"))
            .ofSample();
    ledger.apply(new Change.Settings(LedgerSettings.DEFAULT, after), WHO);
    assertThat(ledger.settings()).isEqualTo(after);
    assertThat(ledger.file().info().sample()).isTrue();
  }

  @Test
  void givesLightsByTheSetThatTheInspectionChose() {
    InspectionId inspection = ledger.rows(null).getFirst().issue().inspection();
    LightRules mine = new LightRules("本办红灯", "", 30, LightRules.DEFAULT.rules().reversed());
    ledger.apply(new Change.LightSet(mine.name(), null, LightRulesText.write(mine)), WHO);
    assertThat(ledger.settings().lights().saved()).containsExactly(mine);
    assertThat(ledger.settings().lights().rules(inspection)).isEqualTo(LightRules.DEFAULT);

    InspectionRules chosen = InspectionRules.DEFAULT.withLightRules(mine.name());
    ledger.apply(new Change.Rules(inspection, InspectionRules.DEFAULT, chosen), WHO);
    assertThat(ledger.settings().lights().rules(inspection)).isEqualTo(mine);
    assertThat(ledger.settings().rules(inspection)).isEqualTo(chosen);

    assertThatThrownBy(
            () ->
                ledger.apply(
                    new Change.LightSet(mine.name(), LightRulesText.write(mine), null), WHO))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.NOT_ALLOWED));
    assertThatThrownBy(() -> ledger.apply(new Change.LightSet(mine.name(), null, "anything"), WHO))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.STALE));
    for (Change.LightSet wrong :
        List.of(
            new Change.LightSet("乱码", null, "这不是规则"),
            new Change.LightSet("别名", null, LightRulesText.write(mine)),
            new Change.LightSet(
                "江津 巡察",
                null,
                LightRulesText.write(new LightRules("江津 巡察", "", 1, mine.rules()))))) {
      assertThatThrownBy(() -> ledger.apply(wrong, WHO))
          .isInstanceOfSatisfying(
              LedgerException.class,
              refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.NOT_ALLOWED));
    }
    assertThat(ledger.settings().lights().saved()).containsExactly(mine);
  }

  @Test
  void keepsTheOfficesOwnDaysOfTheCalendar() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    ledger.apply(new Change.CalendarDay(newYear, null, DayKind.FREE), WHO);
    assertThat(ledger.settings().calendar().isWorking(newYear)).isFalse();
    assertThat(ledger.history(1).getFirst().fields())
        .containsExactly(
            new FieldChange("day_on", "", "2027-01-01"), new FieldChange("day_kind", "", "FREE"));
    ledger.apply(new Change.CalendarDay(newYear, DayKind.FREE, null), WHO);
    assertThat(ledger.settings().calendar()).isEqualTo(WorkCalendar.SHIPPED);
  }

  @Test
  void numbersTheHistoryWithoutGapsNewestFirst() {
    assertThat(ledger.history(100))
        .extracting(HistoryEntry::number)
        .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(ledger.history(2)).extracting(HistoryEntry::number).containsExactly(10L, 9L);
    assertThat(ledger.history(100))
        .extracting(HistoryEntry::by)
        .containsOnly(WHO, TypicalLedger.VERIFIER, TypicalLedger.DECIDER);
    assertThat(ledger.history(1).getFirst().at().toInstant())
        .isEqualTo(TypicalLedger.CLOCK.instant());
  }

  @Test
  void readsAnewOnlyTheIssuesThatWereTouchedSince() {
    long before = ledger.log().seal().orElseThrow().number();
    assertThat(ledger.touchedSince(before, null).issues()).isEmpty();
    LedgerRow row = TypicalLedger.row(ledger.rows(null), "3.1");
    ledger.apply(
        new Change.Settings(ledger.settings(), ledger.settings().withReportingUnit("县委巡察整改办")),
        WHO);
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "三资管理"), WHO);
    Touched touched = ledger.touchedSince(before, null);
    assertThat(touched.everything()).isFalse();
    assertThat(touched.last()).isEqualTo(before + 2);
    assertThat(touched.issues()).containsExactly(row.issue().id());
    assertThat(touched.rows())
        .containsExactlyElementsOf(
            ledger.rows(null).stream()
                .filter(one -> one.issue().id().equals(row.issue().id()))
                .toList());
    ledger.undo(WHO);
    assertThat(ledger.touchedSince(touched.last(), null).issues())
        .containsExactly(row.issue().id());
  }

  @Test
  void readsSeveralTouchedIssuesAnewWithTheirOwnHeadings() {
    long before = ledger.log().seal().orElseThrow().number();
    List<LedgerRow> rows = ledger.rows(null);
    Map<List<String>, LedgerRow> ofHeadings = new LinkedHashMap<>();
    rows.forEach(row -> ofHeadings.putIfAbsent(row.issue().aspects(), row));
    assertThat(ofHeadings).hasSizeGreaterThan(1);
    List<Change> changes = new ArrayList<>();
    ofHeadings
        .values()
        .forEach(
            row ->
                changes.add(
                    new Change.Title(
                        row.issue().id(), row.issue().title(), "新题" + row.issue().number())));
    ledger.apply(changes, WHO);
    List<IssueId> touched = ofHeadings.values().stream().map(row -> row.issue().id()).toList();
    assertThat(ledger.touchedSince(before, null).rows())
        .containsExactlyElementsOf(
            ledger.rows(null).stream().filter(row -> touched.contains(row.issue().id())).toList());
  }

  @Test
  void readsAllAnewWhereANameOfManyChanged() {
    long before = ledger.log().seal().orElseThrow().number();
    Unit unit = ledger.names().units().getFirst();
    ledger.apply(
        new Change.UnitKept(unit, new Unit(unit.id(), unit.parent(), "县新名局", List.of())), WHO);
    assertThat(ledger.touchedSince(before, null).everything()).isTrue();
    assertThat(ledger.touchedSince(0, null).everything()).isTrue();
  }

  private MeasureId id(String number) {
    return TypicalLedger.id(ledger.rows(null), number);
  }
}
