package app.xiaohao.export;

import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.inspection.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What leaves the ledger on paper.
 *
 * @param heading what stands above and below the table
 * @param rows as filtered and sorted
 * @param issued the rules that were issued for their issues (建章立制)
 * @param inspections of the ledger, so that the legend can say which goes by which rules
 * @param lights by which the lights are given; named in the legend
 * @param today the day by which lights are reckoned, printed as 填报日期
 * @param seal the end of the change log when the rows were read, printed on every page; empty where
 *     the paper is not to be proved later
 * @param fields what the tables of the offices say beyond the ledger's own fields
 * @param ledger which ledger it is, so that the workbook is known again; empty where it shall not
 *     be
 */
public record LedgerExtract(
    Heading heading,
    List<LedgerRow> rows,
    List<IssuedRule> issued,
    List<Inspection> inspections,
    LightsInForce lights,
    LocalDate today,
    Optional<SealMark> seal,
    CustomFields fields,
    String ledger) {
  /** The lists are copied. */
  public LedgerExtract {
    Objects.requireNonNull(heading);
    rows = List.copyOf(rows);
    issued = List.copyOf(issued);
    inspections = List.copyOf(inspections);
    Objects.requireNonNull(lights);
    Objects.requireNonNull(today);
    Objects.requireNonNull(seal);
    Objects.requireNonNull(fields);
    Objects.requireNonNull(ledger);
  }

  /** Rows in a workbook that is not known again. */
  public LedgerExtract(
      Heading heading,
      List<LedgerRow> rows,
      List<IssuedRule> issued,
      List<Inspection> inspections,
      LightsInForce lights,
      LocalDate today,
      Optional<SealMark> seal) {
    this(heading, rows, issued, inspections, lights, today, seal, CustomFields.NONE, "");
  }

  /** One that carries no 封签. */
  public LedgerExtract(
      Heading heading,
      List<LedgerRow> rows,
      List<IssuedRule> issued,
      List<Inspection> inspections,
      LightsInForce lights,
      LocalDate today) {
    this(heading, rows, issued, inspections, lights, today, Optional.empty());
  }

  /** The same rows with what else the ledger knows of them and of itself. */
  public LedgerExtract from(String identity, CustomFields known) {
    return new LedgerExtract(
        heading, rows, issued, inspections, lights, today, seal, known, identity);
  }

  /**
   * What stands above and below the table; every part may be empty, then its place stays free for
   * writing by hand.
   *
   * @param subject whose rectification it is, put before 整改台账 in the title
   * @param reportingUnit 填报单位
   * @param preparedBy 填报人
   * @param selection what was chosen, in words, so that no one takes a part for the whole
   */
  public record Heading(String subject, String reportingUnit, String preparedBy, String selection) {
    /** All parts are required. */
    public Heading {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(reportingUnit);
      Objects.requireNonNull(preparedBy);
      Objects.requireNonNull(selection);
    }
  }
}
