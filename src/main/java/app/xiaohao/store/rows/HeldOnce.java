package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.People;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.store.log.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads each thing once, for decisions of which none is written: what the first of them was told
 * still holds for the last.
 */
final class HeldOnce extends SqlHeld {
  private final RowsAhead ahead;
  private final Map<IssueId, List<LedgerRow>> issues = new HashMap<>();
  private final Map<InspectionId, List<Period>> periods = new HashMap<>();
  private final Map<InspectionId, InspectionRules> rules = new HashMap<>();
  private List<Unit> units;
  private List<RegisteredPaper> papers;
  private List<Leader> leaders;
  private People people;

  HeldOnce(Sql sql, List<Change> changes) {
    super(sql);
    ahead = RowsAhead.of(sql, changes);
  }

  @Override
  public LedgerRow anyRow(MeasureId measure) {
    return ahead.row(measure, super::anyRow);
  }

  @Override
  boolean struck(MeasureId measure) {
    return ahead.struck(measure, super::struck);
  }

  @Override
  public List<LedgerRow> rows(IssueId issue) {
    return issues.computeIfAbsent(issue, super::rows);
  }

  @Override
  public List<Period> periods(InspectionId inspection) {
    return periods.computeIfAbsent(inspection, super::periods);
  }

  @Override
  public InspectionRules rules(InspectionId inspection) {
    return rules.computeIfAbsent(inspection, super::rules);
  }

  @Override
  public List<Unit> units() {
    if (units == null) {
      units = super.units();
    }
    return units;
  }

  @Override
  public List<RegisteredPaper> papers() {
    if (papers == null) {
      papers = super.papers();
    }
    return papers;
  }

  @Override
  public List<Leader> leaders() {
    if (leaders == null) {
      leaders = super.leaders();
    }
    return leaders;
  }

  @Override
  public People people() {
    if (people == null) {
      people = super.people();
    }
    return people;
  }
}
