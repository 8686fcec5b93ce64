package app.xiaohao.ledger.decide;

import app.xiaohao.intake.Column;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.DateSettings;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger holds before a change, read only where a decision asks for it. Whatever names
 * something that the ledger does not hold is refused with {@link
 * app.xiaohao.ledger.history.LedgerException.Kind#UNKNOWN_ITEM}.
 */
public interface Held {
  /**
   * The line of a measure.
   *
   * @throws app.xiaohao.ledger.history.LedgerException ITEM_REMOVED where it is struck
   */
  LedgerRow row(MeasureId measure);

  /** The line of a measure, also of one that is struck. */
  LedgerRow anyRow(MeasureId measure);

  /** All lines of an issue. */
  List<LedgerRow> rows(IssueId issue);

  /** All lines of an inspection. */
  List<LedgerRow> rows(InspectionId inspection);

  /** All that is struck from the issue of a measure or with it. */
  List<Removed> removed(IssueId issue);

  /** Whether an issue as a whole is struck. */
  boolean isRemoved(IssueId issue);

  /**
   * What is struck.
   *
   * @param withIssue whether it went with its whole issue
   * @param into into which it was joined, null where it was removed
   */
  record Removed(MeasureId measure, int number, boolean withIssue, MeasureId into) {}

  /**
   * The highest number that a measure of an issue ever had, struck or moved away since; 0: none.
   */
  int lastMeasure(IssueId issue);

  /** The highest number of an issue of an inspection, struck or not; 0: none. */
  int lastIssue(InspectionId inspection);

  /** The headings of an inspection. */
  List<Heading> headings(InspectionId inspection);

  /**
   * A heading.
   *
   * @param above null of an outermost one
   */
  record Heading(long id, Long above, String name) {}

  /** The numbers of the measures that begin when this one has ended (压茬推进), struck ones apart. */
  List<String> waiting(MeasureId measure);

  /** The measures that have to end before this one begins (压茬推进), struck ones too. */
  List<MeasureId> firsts(MeasureId measure);

  /** What happened to a measure beyond its line. */
  MeasureLife life(MeasureId measure);

  /** The days on which people reported 100 percent of a measure. */
  List<LocalDate> wholeReports(MeasureId measure);

  /** How the date of a measure came to be what it is. */
  DateSettings dates(MeasureId measure);

  /** The highest number that a file of a measure ever had, 0 where there was none. */
  int lastEvidence(MeasureId measure);

  /** All closing numbers that were ever given, also those revoked since. */
  Set<String> closingNumbers();

  /** The same without those of one measure. */
  Set<String> closingNumbersBeside(MeasureId measure);

  /** The letters under a number, however written, of any measure. */
  List<Supervision> letters(String number);

  /** All papers of the register, oldest first. */
  List<RegisteredPaper> papers();

  /** How the office does papers of a kind. */
  PaperForm paperForm(String kind);

  /** What a link shows of an issue. */
  IssueName issue(IssueId issue);

  /**
   * An issue by its name.
   *
   * @param number as people number it
   */
  record IssueName(IssueId id, InspectionId inspection, String number, String title) {}

  /** The links of an issue, whichever end of them it is, oldest first. */
  List<IssueLink> links(IssueId issue);

  /** What was written by hand under headings of the office's own, in an issue and its measures. */
  List<OwnField> ownFields(IssueId issue);

  /** What stands under such headings in an issue and its measures, whoever said it. */
  CustomFields customFields(IssueId issue);

  /** The outcomes (成效) of an issue and of all its measures. */
  List<OutcomeLine> outcomes(IssueId issue);

  /** The records (记录) of an inspection. */
  List<WorkRecord> records(InspectionId inspection);

  /** The name of an inspection. */
  String inspection(InspectionId inspection);

  /** How the office runs an inspection. */
  InspectionRules rules(InspectionId inspection);

  /** Its periods by number. */
  List<Period> periods(InspectionId inspection);

  /** All that is compared about it. */
  Books books(InspectionId inspection);

  /** All units by identity, so that a parent comes before those below it. */
  List<Unit> units();

  /** Who is called in a unit. */
  List<UnitPerson> people(UnitId unit);

  /** All leaders by identity. */
  List<Leader> leaders();

  /** In how many lists of measures a unit stands. */
  int places(UnitId unit);

  /** In how many lists of measures a leader stands. */
  int places(LeaderId leader);

  /** Who is who among those who sign. */
  People people();

  /** The settings of the ledger. */
  LedgerSettings settings();

  /** What the user says that headings mean. */
  Map<String, Column> synonyms();

  /** The text of a set of light rules that the office made; null where there is none. */
  String lightSet(String name);
}
