package app.xiaohao.store.rows;

import app.xiaohao.intake.Column;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.decide.Held;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.row.OwnField;
import app.xiaohao.ledger.rule.People;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.store.columns.DateHistory;
import app.xiaohao.store.columns.ExtraReader;
import app.xiaohao.store.columns.NameReader;
import app.xiaohao.store.columns.PaperReader;
import app.xiaohao.store.columns.PeriodReader;
import app.xiaohao.store.columns.Synonyms;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a decision asks for, inside the transaction that writes it. */
public class SqlHeld implements Held {
  private static final String NUMBERS =
      "select distinct closing_number from closure_step where closing_number <> ''%1$s"
          + " union select closing_number from measure where closing_number <> ''%2$s";

  private final Sql sql;
  private LedgerRow row;

  SqlHeld(Sql sql) {
    this.sql = sql;
  }

  private interface Reading<T> {
    T read() throws SQLException;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException failure) {
      throw new ReadFailed(failure);
    }
  }

  private static LedgerException unknown(Record id) {
    return LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, id);
  }

  /** The line of a measure, read once: a decision is about one. */
  @Override
  public LedgerRow row(MeasureId measure) {
    if (row == null || !row.measure().id().equals(measure)) {
      LedgerRow found = anyRow(measure);
      if (struck(measure)) {
        throw LedgerException.refusing(
            LedgerException.Kind.ITEM_REMOVED, LedgerQuery.number(found));
      }
      row = found;
    }
    return row;
  }

  @Override
  public LedgerRow anyRow(MeasureId measure) {
    return read(() -> RowReader.of(sql, measure)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(measure));
  }

  /** Whether a measure is struck. */
  boolean struck(MeasureId measure) {
    return read(
        () ->
            sql.first(
                    "select measure_id from removed_measure where measure_id = ?",
                    found -> found.getLong(1),
                    measure.value())
                .isPresent());
  }

  @Override
  public List<Removed> removed(IssueId issue) {
    return read(() -> HandReader.removed(sql, issue));
  }

  @Override
  public boolean isRemoved(IssueId issue) {
    return read(
        () ->
            sql.first(
                    "select issue_id from removed_issue where issue_id = ?",
                    found -> found.getLong(1),
                    issue.value())
                .isPresent());
  }

  @Override
  public int lastMeasure(IssueId issue) {
    return read(() -> HandReader.lastMeasure(sql, issue.value()));
  }

  @Override
  public int lastIssue(InspectionId inspection) {
    return read(() ->
            sql.first(
                "select coalesce(max(number), 0) from issue where inspection_id = ?",
                found -> found.getInt(1),
                inspection.value()))
        .orElse(0);
  }

  @Override
  public List<Heading> headings(InspectionId inspection) {
    return read(
        () ->
            sql.list(
                "select id, parent_id, name from aspect where inspection_id = ? order by id",
                found ->
                    new Heading(
                        found.getLong(1), found.getObject(2, Long.class), found.getString(3)),
                inspection.value()));
  }

  @Override
  public List<LedgerRow> rows(IssueId issue) {
    return read(() -> RowReader.of(sql, issue));
  }

  @Override
  public List<LedgerRow> rows(InspectionId inspection) {
    return read(() -> RowReader.all(sql, inspection));
  }

  @Override
  public List<String> waiting(MeasureId measure) {
    return read(() -> OrderReader.waiting(sql, measure));
  }

  @Override
  public List<MeasureId> firsts(MeasureId measure) {
    return read(() -> OrderReader.firsts(sql, measure));
  }

  @Override
  public MeasureLife life(MeasureId measure) {
    return read(() -> LifeReader.of(sql, measure));
  }

  @Override
  public List<LocalDate> wholeReports(MeasureId measure) {
    return read(
        () ->
            sql.list(
                "select reported_on from progress_entry where measure_id = ? and percent = 100"
                    + " and import_id is null",
                found -> found.getObject(1, LocalDate.class),
                measure.value()));
  }

  @Override
  public DateSettings dates(MeasureId measure) {
    return read(() -> DateHistory.of(sql, measure));
  }

  @Override
  public int lastEvidence(MeasureId measure) {
    return read(() ->
            sql.first(
                "select coalesce(max(number), 0) from evidence where measure_id = ?",
                found -> found.getInt(1),
                measure.value()))
        .orElseThrow();
  }

  @Override
  public Set<String> closingNumbers() {
    return read(() -> closingNumbers(sql));
  }

  /** All numbers that were ever given, also those revoked since. */
  public static Set<String> closingNumbers(Sql sql) throws SQLException {
    return Set.copyOf(sql.list(NUMBERS.formatted("", ""), row -> row.getString(1)));
  }

  @Override
  public Set<String> closingNumbersBeside(MeasureId measure) {
    return Set.copyOf(
        read(
            () ->
                sql.list(
                    NUMBERS.formatted(" and measure_id <> ?", " and id <> ?"),
                    found -> found.getString(1),
                    measure.value(),
                    measure.value())));
  }

  @Override
  public List<Supervision> letters(String number) {
    return read(() -> LifeReader.letters(sql, number));
  }

  @Override
  public List<RegisteredPaper> papers() {
    return read(() -> PaperReader.papers(sql));
  }

  @Override
  public PaperForm paperForm(String kind) {
    return read(() -> PaperReader.forms(sql)).getOrDefault(kind, PaperForm.NONE);
  }

  @Override
  public IssueName issue(IssueId issue) {
    return read(() ->
            sql.first(
                "select inspection_id, number, title from issue where id = ?",
                found ->
                    new IssueName(
                        issue,
                        new InspectionId(found.getLong(1)),
                        found.getString(2),
                        found.getString(3)),
                issue.value()))
        .orElseThrow(() -> unknown(issue));
  }

  @Override
  public List<IssueLink> links(IssueId issue) {
    return read(() -> LinkReader.of(sql, issue));
  }

  @Override
  public List<OwnField> ownFields(IssueId issue) {
    return read(() -> ExtraReader.byHand(sql, issue));
  }

  @Override
  public CustomFields customFields(IssueId issue) {
    return read(() -> ExtraReader.of(sql, issue).fields());
  }

  @Override
  public List<OutcomeLine> outcomes(IssueId issue) {
    return read(() -> OutcomeReader.outcomes(sql, issue));
  }

  @Override
  public List<WorkRecord> records(InspectionId inspection) {
    return read(() -> OutcomeReader.records(sql, inspection));
  }

  @Override
  public String inspection(InspectionId inspection) {
    return read(() ->
            sql.first(
                "select name from inspection where id = ?",
                found -> found.getString(1),
                inspection.value()))
        .orElseThrow(() -> unknown(inspection));
  }

  @Override
  public InspectionRules rules(InspectionId inspection) {
    return read(() -> RuleReader.of(sql, inspection));
  }

  @Override
  public List<Period> periods(InspectionId inspection) {
    return read(() -> PeriodReader.periods(sql, inspection));
  }

  @Override
  public Books books(InspectionId inspection) {
    return read(() -> BooksReader.read(sql, inspection)).orElseThrow(() -> unknown(inspection));
  }

  @Override
  public List<Unit> units() {
    return read(() -> NameReader.units(sql));
  }

  @Override
  public List<UnitPerson> people(UnitId unit) {
    return read(() -> NameReader.people(sql)).getOrDefault(unit, List.of());
  }

  @Override
  public List<Leader> leaders() {
    return read(() -> NameReader.leaders(sql));
  }

  @Override
  public int places(UnitId unit) {
    return places("measure_unit", "unit_id", "measure_id, role", unit.value());
  }

  @Override
  public int places(LeaderId leader) {
    return places("measure_leader", "leader_id", "measure_id", leader.value());
  }

  private int places(String table, String column, String list, long id) {
    return read(() ->
            sql.first(
                "select count(*) from (select distinct %s from %s where %s = ?) p"
                    .formatted(list, table, column),
                found -> found.getInt(1),
                id))
        .orElseThrow();
  }

  @Override
  public People people() {
    return new People(units());
  }

  @Override
  public LedgerSettings settings() {
    return read(() -> Settings.read(sql));
  }

  @Override
  public Map<String, Column> synonyms() {
    return read(() -> Synonyms.read(sql));
  }

  @Override
  public String lightSet(String name) {
    return read(() ->
            sql.first(
                "select body from light_set where name = ?", found -> found.getString(1), name))
        .orElse(null);
  }
}
