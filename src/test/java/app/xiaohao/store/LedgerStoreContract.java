package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
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
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
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
  void noticesTheSameDocumentByItsBytes() {
    Draft same = TypicalLedger.draft().build();
    assertThat(ledger.imports().earlier(same))
        .singleElement()
        .satisfies(
            prior -> {
              assertThat(prior.by()).isEqualTo(WHO);
              assertThat(prior.document()).isEqualTo(same.source().name());
              assertThat(prior.inspection().name()).isEqualTo(TypicalLedger.INSPECTION);
              assertThat(prior.at().toInstant()).isEqualTo(TypicalLedger.CLOCK.instant());
            });
    assertThat(ledger.imports().earlier(new DraftBuilder("x").issue("别的").build())).isEmpty();
  }

  @Test
  void noticesTheSameContentInOtherBytes() {
    Draft read = TypicalLedger.draft().build();
    SourceText source = read.source();
    byte[] saved = (source.text() + "\n").getBytes(StandardCharsets.UTF_8);
    Draft again =
        new Draft(
            new SourceText("另存.txt", saved, source.text() + "\n", source.encoding()),
            read.report(),
            read.issues(),
            read.passages(),
            read.followUps(),
            read.warnings(),
            read.tables());
    assertThat(ledger.imports().earlier(again))
        .singleElement()
        .matches(prior -> !prior.sameBytes());
    assertThat(ledger.imports().earlier(read)).singleElement().matches(PriorImport::sameBytes);
    Draft more = TypicalLedger.draft().measure("另加一条").build();
    assertThat(ledger.imports().earlier(more)).isEmpty();
  }

  @Test
  void addsOnlyWhatIsMissingToAnInspectionThatIsThere() {
    List<LedgerRow> before = ledger.rows(null);
    Draft more = TypicalLedger.draft().under("新增方面").issue("新发现的问题").measure("立即整改").build();
    var target = new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id());
    var receipt = ledger.commit(new DraftReview(more).approve(target), WHO);
    assertThat(receipt.newIssues()).isEqualTo(1);
    assertThat(receipt.newMeasures()).isEqualTo(1);
    assertThat(receipt.unchanged()).isEqualTo(7);
    List<LedgerRow> after = ledger.rows(null);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.getLast().issue().number()).isEqualTo(8);
    assertThat(ledger.imports().earlier(more)).extracting(PriorImport::by).containsExactly(WHO);
    assertThat(ledger.history(1).getFirst().kind()).isEqualTo(HistoryEntry.Kind.UPDATED_BY_IMPORT);
  }

  @Test
  void refusesASecondInspectionOfTheSameNameWithoutATrace() {
    List<HistoryEntry> before = ledger.history(100);
    assertRefused(
        LedgerException.Kind.EXISTS,
        () -> ledger.commit(TypicalLedger.draft().reviewed(TypicalLedger.INSPECTION), WHO));
    assertThat(ledger.history(100)).isEqualTo(before);
  }

  @Test
  void leavesNoTraceOfACommitThatIsStopped() {
    List<LedgerRow> rows = ledger.rows(null);
    List<HistoryEntry> history = ledger.history(100);
    List<Double> heard = new ArrayList<>();
    CommitWatch impatient =
        new CommitWatch() {
          @Override
          public void at(double fraction) {
            heard.add(fraction);
          }

          @Override
          public boolean stopped() {
            return heard.size() == 3;
          }
        };
    assertThatThrownBy(() -> ledger.commit(TypicalLedger.draft().reviewed("另一轮"), WHO, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(heard).hasSize(3).isSorted();
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.history(100)).isEqualTo(history);
    assertThat(ledger.inspections()).hasSize(1);
    assertThat(ledger.commit(TypicalLedger.draft().reviewed("另一轮"), WHO).newIssues()).isEqualTo(7);
  }

  @Test
  void leavesNoTraceOfACommitThatFailsInTheMiddle() {
    List<LedgerRow> rows = ledger.rows(null);
    ReviewedBatch failing =
        new DraftBuilder("c.txt")
            .issue("问题")
            .measure("措施")
            .unit("县水务局", UnitRole.LEAD)
            .reviewed("失败的一轮");
    CommitWatch broken =
        new CommitWatch() {
          @Override
          public void at(double fraction) {
            if (fraction > 0) {
              throw new IllegalStateException("broken");
            }
          }

          @Override
          public boolean stopped() {
            return false;
          }
        };
    assertThatThrownBy(() -> ledger.commit(failing, WHO, broken))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.inspections()).hasSize(1);
  }

  @Test
  void refusesAChangeOfWhatNobodyHasSeen() {
    MeasureId measure = id("1.1");
    List<LedgerRow> rows = ledger.rows(null);
    List<Change> stale =
        List.of(
            new Change.Title(rows.getFirst().issue().id(), "别的标题", "新标题"),
            new Change.Answering(measure, Responsibility.NONE, Responsibility.NONE),
            new Change.Due(measure, Deadline.unset(), Deadline.on(TypicalLedger.TODAY), "x"),
            new Change.Progress(measure, 1, new ProgressEntry(TypicalLedger.TODAY, "", 2, WHO)),
            new Change.Completed(
                measure, Completion.DONE, Completion.PHASED, Nature.LIMITED, Nature.LIMITED),
            new Change.Closing(
                measure,
                new ClosureState(Closure.REQUESTED, 0, 1),
                ClosureAct.VERIFY,
                TypicalLedger.TODAY,
                "",
                "",
                Set.of()),
            new Change.Settings(
                LedgerSettings.DEFAULT.withReportingUnit("别的"), LedgerSettings.DEFAULT));
    for (Change change : stale) {
      assertRefused(LedgerException.Kind.STALE, () -> ledger.apply(change, WHO));
    }
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.history(100)).hasSize(10);
  }

  @Test
  void knowsWhatItHasNot() {
    assertRefused(LedgerException.Kind.UNKNOWN_ITEM, () -> ledger.measureFile(new MeasureId(4711)));
    assertRefused(
        LedgerException.Kind.UNKNOWN_ITEM,
        () -> ledger.apply(new Change.Title(new IssueId(4711), "a", "b"), WHO));
    assertRefused(
        LedgerException.Kind.UNKNOWN_ITEM,
        () ->
            ledger.apply(
                new Change.Answering(new MeasureId(4711), Responsibility.NONE, Responsibility.NONE),
                WHO));
  }

  @Test
  void changesTheWorkingTitleAndNeverTheOriginal() {
    LedgerRow row = ledger.rows(null).getFirst();
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "学习不深"), WHO);
    LedgerRow after = ledger.rows(null).getFirst();
    assertThat(after.issue().title()).isEqualTo("学习不深");
    assertThat(after.issue().original()).isEqualTo(row.issue().original());
    HistoryEntry entry = ledger.history(1).getFirst();
    assertThat(entry.item()).isEqualTo("1");
    assertThat(entry.fields())
        .containsExactly(new FieldChange("title", row.issue().title(), "学习不深"));
    assertThat(ledger.measureFile(id("1.2")).history()).contains(entry);
  }

  @Test
  void keepsTheFirstDateWhateverIsSetAfterIt() {
    MeasureId measure = id("1.2");
    Deadline first = new Deadline.OnDate(LocalDate.of(2026, 12, 31), "年底前");
    Deadline second = Deadline.on(LocalDate.of(2026, 11, 30));
    ledger.apply(new Change.Due(measure, Deadline.unset(), first, ""), WHO);
    ledger.apply(new Change.Due(measure, first, second, "县委要求提前"), WHO);
    ledger.apply(
        new Change.Due(measure, second, new Deadline.LongTerm("长期坚持"), "更正：方案写的是长期坚持"), WHO);
    MeasureLine after = line("1.2");
    assertThat(after.firstDue()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(after.extensions()).as("nobody asked for an extension").isZero();
    assertThat(after.deadline()).isEqualTo(new Deadline.LongTerm("长期坚持"));
    assertThat(ledger.history(2).getLast().fields())
        .containsExactly(
            new FieldChange("due_on", "2026-12-31", "2026-11-30"),
            new FieldChange("due_words", "年底前", ""));
    assertThat(ledger.history(2).getLast().reason()).isEqualTo("县委要求提前");
  }

  @Test
  void bringsEveryFormOfDeadlineBackUnchanged() {
    MeasureId measure = id("1.2");
    Deadline held = Deadline.unset();
    for (Deadline next :
        List.of(
            new Deadline.Immediate(null, "立行立改"),
            new Deadline.Immediate(LocalDate.of(2026, 11, 5), "立即"),
            new Deadline.Recurring(Recurrence.Monthly.on(31), "每月底"),
            new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.FRIDAY), "每周五前"),
            new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 3, 25), "每季度最后一个月25日前"),
            new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.HALF_YEAR), "每半年"),
            new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.YEAR), "每年底前"),
            new Deadline.Recurring(Recurrence.Monthly.on(5), ""),
            new Deadline.LongTerm(""),
            new Deadline.OnDate(LocalDate.of(2028, 2, 29), "2028年2月底"),
            Deadline.unset())) {
      ledger.apply(new Change.Due(measure, held, next, "更正：核对原件"), WHO);
      assertThat(line("1.2").deadline()).isEqualTo(next);
      held = next;
    }
    assertThat(line("1.2").firstDue()).isEqualTo(LocalDate.of(2026, 11, 5));
  }

  @Test
  void showsTheNewestProgressByItsDayNotByItsEntry() {
    MeasureId measure = id("1.1");
    ProgressEntry late = new ProgressEntry(LocalDate.of(2026, 9, 1), "补记九月", 20, "办公室");
    ledger.apply(new Change.Progress(measure, 75, late), WHO);
    assertThat(line("1.1").percent()).isEqualTo(75);
    assertThat(line("1.1").progress()).isEqualTo("规则已提交县委常委会审议");
    assertThat(ledger.measureFile(measure).progress())
        .extracting(ProgressEntry::percent)
        .containsExactly(75, 40, 20);
  }

  @Test
  void takesUnitsAndLeadersByNameAndMakesThoseItLacks() {
    Responsibility before = line("1.1").responsibility();
    Responsibility after =
        new Responsibility(
            List.of("何䶮", "吴新来"), List.of(" 县委办公室 "), List.of("新设单位", "县委宣传部"), List.of(""));
    ledger.apply(new Change.Answering(id("1.1"), before, after), WHO);
    Responsibility kept = line("1.1").responsibility();
    assertThat(kept)
        .isEqualTo(
            new Responsibility(
                List.of("何䶮", "吴新来"), List.of("县委办公室"), List.of("新设单位", "县委宣传部"), List.of()));
    assertThat(ledger.history(1).getFirst().fields())
        .contains(
            new FieldChange("leaders", "周明远", "何䶮、吴新来"),
            new FieldChange("supporting_units", "县委办公室", ""));
  }

  @Test
  void opensAClosedMeasureAgainUnderItsOldNumber() {
    ledger.apply(
        new Change.Closing(
            id("2.1"),
            line("2.1").closureState(),
            ClosureAct.REOPEN,
            TypicalLedger.TODAY,
            "",
            "回头看发现反弹",
            Set.of()),
        WHO);
    MeasureLine open = line("2.1");
    assertThat(open.closure()).isEqualTo(Closure.REOPENED);
    assertThat(open.closedOn()).isNull();
    assertThat(open.closingNumber()).isEmpty();
    assertThat(open.number()).isEqualTo(1);
    assertThat(ledger.history(1).getFirst().fields())
        .contains(
            new FieldChange("closed_on", "2026-10-12", ""),
            new FieldChange("closing_number", "云整销〔2026〕1号", ""),
            new FieldChange("opinion", "", "回头看发现反弹"));
  }

  @Test
  void countsCompletionAndNatureApart() {
    ledger.apply(
        new Change.Completed(
            id("4.1"), Completion.IN_PROGRESS, Completion.DONE, Nature.LONG_TERM, Nature.LONG_TERM),
        WHO);
    assertThat(line("4.1").completion()).isEqualTo(Completion.DONE);
    assertThat(line("4.1").nature()).isEqualTo(Nature.LONG_TERM);
    assertThat(line("4.1").closure()).isEqualTo(Closure.NONE);
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

  @Test
  void writesOneAfterAnotherWhenSeveralThreadsWriteAtOnce() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (String number : List.of("1.1", "1.2", "3.2", "4.1")) {
      MeasureId measure = id(number);
      int before = line(number).percent();
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 10; i++) {
                      int held = i == 0 ? before : 50 + i - 1;
                      ledger.apply(
                          new Change.Progress(
                              measure,
                              held,
                              new ProgressEntry(TypicalLedger.TODAY, "并行", 50 + i, WHO)),
                          WHO);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ledger.history(100))
        .hasSize(50)
        .extracting(HistoryEntry::number)
        .doesNotHaveDuplicates();
    assertThat(line("4.1").percent()).isEqualTo(59);
  }

  private MeasureId id(String number) {
    return TypicalLedger.id(ledger.rows(null), number);
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure();
  }

  private static void assertRefused(LedgerException.Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
