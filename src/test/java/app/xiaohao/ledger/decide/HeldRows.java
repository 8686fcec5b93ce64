package app.xiaohao.ledger.decide;

import app.xiaohao.intake.Column;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.row.OwnField;
import app.xiaohao.ledger.rule.People;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One measure 2.1 with what happened to it, and the names of a ledger; made without a database. */
final class HeldRows implements Held {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  static final MeasureId MEASURE = new MeasureId(21);
  static final IssueId ISSUE = new IssueId(2);
  static final InspectionId INSPECTION = new InspectionId(1);

  Completion completion = Completion.IN_PROGRESS;
  Closure closure = Closure.NONE;
  Deadline deadline = Deadline.on(LocalDate.of(2026, 12, 31));
  LocalDate firstDue;
  int percent = 60;
  LocalDate progressOn = LocalDate.of(2026, 10, 10);
  LocalDate closedOn;
  String closingNumber = "";
  int approvals;
  int round = 1;
  LocalDate doneOn;
  LocalDate reopenedOn;
  Responsibility responsibility =
      new Responsibility(List.of("周明远"), List.of("县委办"), List.of(), List.of());
  MeasureLife life = MeasureLife.NONE;
  InspectionRules rules = InspectionRules.DEFAULT;
  List<LocalDate> whole = List.of();
  List<Period> periods = List.of();
  List<Unit> units = List.of();
  List<Leader> leaders = List.of();
  List<UnitPerson> people = List.of();
  List<IssueLink> links = List.of();
  List<Supervision> letters = List.of();
  List<RegisteredPaper> papers = List.of();
  Set<String> numbers = Set.of();
  DateSettings dates = new DateSettings(List.of(), 0);
  LedgerSettings settings = LedgerSettings.DEFAULT;
  Map<String, Column> synonyms = Map.of();
  String lightSet;
  int lastEvidence;
  String text = "完善制度";
  List<LedgerRow> others = List.of();
  List<Removed> removed = List.of();
  boolean issueRemoved;
  int lastMeasure = 1;
  List<String> waiting = List.of();
  List<OutcomeLine> outcomes = List.of();
  List<WorkRecord> records = List.of();
  int lastIssue = 2;
  List<Heading> headings = List.of();

  static Stamp by(String name) {
    return new Stamp(name, OffsetDateTime.parse("2026-11-03T09:00:00+08:00"), Workplace.UNKNOWN);
  }

  MeasureLine line() {
    return new MeasureLine(
        MEASURE,
        1,
        text,
        responsibility,
        new MeasureLine.Term(deadline, firstDue, 0),
        new MeasureLine.Work(Nature.LIMITED, percent, "已清理合同", progressOn, completion, doneOn),
        new MeasureLine.Closing(closure, closedOn, closingNumber, approvals, round, reopenedOn),
        life.evidence().size());
  }

  @Override
  public LedgerRow row(MeasureId measure) {
    if (removed.stream().anyMatch(one -> one.measure().equals(measure))) {
      throw LedgerException.refusing(LedgerException.Kind.ITEM_REMOVED, "2.1");
    }
    return anyRow(measure);
  }

  @Override
  public LedgerRow anyRow(MeasureId measure) {
    return others.stream()
        .filter(row -> row.measure().id().equals(measure))
        .findFirst()
        .orElseGet(() -> new LedgerRow(issueLine(), line()));
  }

  /** The issue 2 of the measure 2.1. */
  static IssueLine issueLine() {
    return new IssueLine(
        ISSUE, INSPECTION, 2, List.of("二"), List.of(), "学习不深", "学习不深入", null, IssueStanding.OPEN);
  }

  @Override
  public List<Removed> removed(IssueId issue) {
    return removed;
  }

  @Override
  public boolean isRemoved(IssueId issue) {
    return issueRemoved;
  }

  @Override
  public List<OwnField> ownFields(IssueId issue) {
    return List.of();
  }

  @Override
  public CustomFields customFields(IssueId issue) {
    return CustomFields.NONE;
  }

  @Override
  public List<OutcomeLine> outcomes(IssueId issue) {
    return outcomes;
  }

  @Override
  public List<WorkRecord> records(InspectionId inspection) {
    return records;
  }

  @Override
  public List<String> waiting(MeasureId measure) {
    return waiting;
  }

  @Override
  public List<MeasureId> firsts(MeasureId measure) {
    return anyRow(measure).measure().after().stream().map(First::measure).toList();
  }

  @Override
  public int lastMeasure(IssueId issue) {
    return lastMeasure;
  }

  @Override
  public int lastIssue(InspectionId inspection) {
    return lastIssue;
  }

  @Override
  public List<Heading> headings(InspectionId inspection) {
    return headings;
  }

  @Override
  public List<LedgerRow> rows(IssueId issue) {
    return Stream.concat(Stream.of(anyRow(MEASURE)), others.stream())
        .filter(row -> row.issue().id().equals(issue))
        .toList();
  }

  @Override
  public List<LedgerRow> rows(InspectionId inspection) {
    return List.of(row(MEASURE));
  }

  @Override
  public MeasureLife life(MeasureId measure) {
    return life;
  }

  @Override
  public List<LocalDate> wholeReports(MeasureId measure) {
    return whole;
  }

  @Override
  public DateSettings dates(MeasureId measure) {
    return dates;
  }

  @Override
  public int lastEvidence(MeasureId measure) {
    return lastEvidence;
  }

  @Override
  public Set<String> closingNumbers() {
    return numbers;
  }

  @Override
  public Set<String> closingNumbersBeside(MeasureId measure) {
    return numbers;
  }

  @Override
  public List<Supervision> letters(String number) {
    return letters;
  }

  @Override
  public List<RegisteredPaper> papers() {
    return papers;
  }

  @Override
  public PaperForm paperForm(String kind) {
    return PaperForm.NONE;
  }

  @Override
  public IssueName issue(IssueId issue) {
    return new IssueName(issue, INSPECTION, Long.toString(issue.value()), "学习不深");
  }

  @Override
  public List<IssueLink> links(IssueId issue) {
    return links;
  }

  @Override
  public String inspection(InspectionId inspection) {
    return "2026年巡察";
  }

  @Override
  public InspectionRules rules(InspectionId inspection) {
    return rules;
  }

  @Override
  public List<Period> periods(InspectionId inspection) {
    return periods;
  }

  @Override
  public Books books(InspectionId inspection) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Unit> units() {
    return units;
  }

  @Override
  public List<UnitPerson> people(UnitId unit) {
    return people;
  }

  @Override
  public List<Leader> leaders() {
    return leaders;
  }

  @Override
  public int places(UnitId unit) {
    return 3;
  }

  @Override
  public int places(LeaderId leader) {
    return 3;
  }

  @Override
  public People people() {
    return new People(units);
  }

  @Override
  public LedgerSettings settings() {
    return settings;
  }

  @Override
  public Map<String, Column> synonyms() {
    return synonyms;
  }

  @Override
  public String lightSet(String name) {
    return lightSet;
  }
}
