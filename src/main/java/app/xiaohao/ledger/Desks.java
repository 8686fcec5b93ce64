package app.xiaohao.ledger;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the desks read beside the rows: what happened, periods, papers, links. */
public interface Desks {
  /**
   * What the desks need beside the rows.
   *
   * @param inspection null for all
   */
  Desk desk(InspectionId inspection);

  /** All numbers that were ever given at 销号, also those revoked since. */
  Set<String> closingNumbers();

  /** The reporting periods of an inspection, by number. */
  List<Period> periods(InspectionId inspection);

  /** The packets of a period that went out, in the order of the days; of one day by name. */
  List<SentPacket> packets(PeriodId period);

  /** The table that was frozen when a period was closed; empty while it is open. */
  Optional<Frozen> snapshot(PeriodId period);

  /** The reconciliations of an inspection that were signed off, newest first. */
  List<Frozen> reconciliations(InspectionId inspection);

  /**
   * What people added to the ledger and struck from it by hand.
   *
   * @param inspection null for all
   */
  ByHand byHand(InspectionId inspection);

  /**
   * What the work has brought (成效), in the order of the paper; of what is struck nothing.
   *
   * @param inspection null for all
   */
  List<OutcomeLine> outcomes(InspectionId inspection);

  /** What is kept a record of in an inspection (记录), by kind and number. */
  List<WorkRecord> records(InspectionId inspection);

  /** The papers of the register, oldest first. */
  List<RegisteredPaper> papers();

  /** How the office does papers, by kind; kinds of which it has said nothing are left out. */
  Map<String, PaperForm> paperForms();

  /**
   * What a reconciliation of an inspection compares, all of one moment.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   */
  Books books(InspectionId inspection);

  /**
   * What the offices' tables say beyond the ledger's own fields.
   *
   * @param inspection null for all
   */
  CustomFields customFields(InspectionId inspection);

  /**
   * The list of 建章立制, in the order of the paper.
   *
   * @param inspection null for all
   */
  List<IssuedRule> issuedRules(InspectionId inspection);

  /** What the documents of an inspection say beyond their issues, the newest import first. */
  List<Notice> notices(InspectionId inspection);
}
