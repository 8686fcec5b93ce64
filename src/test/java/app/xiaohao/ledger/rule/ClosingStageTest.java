package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingStageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final MeasureId ID = new MeasureId(1);

  private static LedgerRow row(Completion completion, Closure closure) {
    return new LedgerRow(
        new LedgerRow.IssueLine(
            new IssueId(1),
            new InspectionId(1),
            1,
            List.of(),
            List.of(),
            "甲",
            "甲",
            null,
            IssueStanding.OPEN),
        new LedgerRow.MeasureLine(
            ID,
            1,
            "办甲",
            Responsibility.NONE,
            Deadline.unset(),
            null,
            0,
            Nature.LIMITED,
            0,
            "",
            null,
            completion,
            closure,
            null,
            "",
            0,
            1,
            0,
            null,
            null));
  }

  private static OffsetDateTime at(int hour) {
    return OffsetDateTime.of(2026, 11, 2, hour, 0, 0, 0, ZoneOffset.UTC);
  }

  private static MeasureLife said(int hour, List<ClosingStep> steps) {
    return new MeasureLife(
        List.of(),
        List.of(),
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new ClosingStatement(
                ID, new ImportId(1), "单位表.csv", Closure.CLOSED, null, "", at(hour), "县水务局")));
  }

  private static ClosingStage stage(Completion completion, Closure closure, MeasureLife life) {
    return ClosingStage.of(row(completion, closure), life, InspectionRules.DEFAULT, TODAY)
        .orElse(null);
  }

  @Test
  void showsWhatAUnitCallsClosedAtTheDeskWhetherItIsDoneOrNot() {
    assertThat(stage(Completion.DONE, Closure.NONE, said(9, List.of())))
        .isEqualTo(ClosingStage.READY);
    assertThat(stage(Completion.IN_PROGRESS, Closure.NONE, said(9, List.of())))
        .isEqualTo(ClosingStage.LACKING);
    assertThat(stage(Completion.IN_PROGRESS, Closure.NONE, MeasureLife.NONE)).isNull();
    assertThat(stage(Completion.DONE, Closure.STATED, MeasureLife.NONE))
        .isEqualTo(ClosingStage.STATED);
  }

  @Test
  void forgetsAStatementOnceSomebodyActs() {
    ClosingStep asked =
        new ClosingStep(
            ID,
            1,
            ClosureAct.REQUEST,
            Closure.NONE,
            Closure.REQUESTED,
            TODAY,
            "",
            "",
            "办结",
            List.of(),
            at(10),
            "县水务局");
    assertThat(said(9, List.of(asked)).statement()).isEmpty();
    assertThat(said(11, List.of(asked)).statement()).isPresent();
  }
}
