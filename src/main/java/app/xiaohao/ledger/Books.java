package app.xiaohao.ledger;

import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The three books of one inspection that a reconciliation compares, as of one moment: what was fed
 * back, the ledger, and what the units reported.
 *
 * @param periods by number
 * @param rows in the order of the paper
 * @param reports by measure, in it by date
 * @param tables what later imports, the units' own tables, say of measures: of each the newest
 * @param people who is called in a unit, by the unit's name
 * @param totals what the notices state of their own issues and measures, of each kind the newest
 * @param lights by which its lights are given
 * @param byHand what people added and struck
 */
public record Books(
    Inspection inspection,
    Feedback feedback,
    List<Period> periods,
    List<LedgerRow> rows,
    Desk desk,
    List<Reported> reports,
    Map<MeasureId, Table> tables,
    Map<String, List<UnitPerson>> people,
    List<NoticeTotal> totals,
    LightsInForce lights,
    ByHand byHand) {
  /** All parts are copied. */
  public Books {
    Objects.requireNonNull(inspection);
    Objects.requireNonNull(feedback);
    periods = List.copyOf(periods);
    rows = List.copyOf(rows);
    Objects.requireNonNull(desk);
    reports = List.copyOf(reports);
    tables = Map.copyOf(tables);
    people = Map.copyOf(people);
    totals = List.copyOf(totals);
    Objects.requireNonNull(lights);
    Objects.requireNonNull(byHand);
  }

  /**
   * What a table of an import says of a measure.
   *
   * @param document the name of the table
   * @param at when it was imported
   */
  public record Table(ImportId source, String document, OffsetDateTime at, Stated said) {}

  /** The period of an identity. */
  public Optional<Period> period(PeriodId id) {
    return periods.stream().filter(period -> period.id().equals(id)).findFirst();
  }
}
