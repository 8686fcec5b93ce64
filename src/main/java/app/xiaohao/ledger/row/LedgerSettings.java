package app.xiaohao.ledger.row;

import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.schedule.Schedule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What belongs to the ledger and not to the machine. Lights, rules and calendar have changes of
 * their own, but for the number of days of the standard lights.
 *
 * @param lights by which its lights are given
 * @param rules how the office runs inspections of which it has said so
 * @param calendar which days are worked
 * @param reportingUnit 填报单位 on exports; empty where not set
 * @param evidence how much proof it takes in
 * @param sample whether it is the sample that ships; {@link LedgerInfo#sample()} says the same
 * @param numbers how its closed items are numbered
 */
public record LedgerSettings(
    LightsInForce lights,
    Map<InspectionId, InspectionRules> rules,
    WorkCalendar calendar,
    String reportingUnit,
    EvidenceLimits evidence,
    boolean sample,
    ClosingNumbers numbers) {
  /** Of a new ledger. */
  public static final LedgerSettings DEFAULT =
      new LedgerSettings(
          LightsInForce.DEFAULT,
          Map.of(),
          WorkCalendar.SHIPPED,
          "",
          EvidenceLimits.DEFAULT,
          false,
          ClosingNumbers.DEFAULT);

  /** The map is copied. */
  public LedgerSettings {
    Objects.requireNonNull(lights);
    rules = Map.copyOf(rules);
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(reportingUnit);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(numbers);
  }

  /** The rules of one inspection, the defaults where nothing was said. */
  public InspectionRules rules(InspectionId inspection) {
    return rules.getOrDefault(inspection, InspectionRules.DEFAULT);
  }

  /**
   * 倒排工期 of a row; empty where it has no measure or no one date.
   *
   * @param today the day by which it is judged
   */
  public Optional<Schedule> schedule(LedgerRow row, LocalDate today) {
    return row.measure() == null
        ? Optional.empty()
        : Schedule.of(rules(row.issue().inspection()).stages(), lights.facts(row), calendar, today);
  }

  /** These settings with other lights. */
  public LedgerSettings withLights(LightsInForce other) {
    return new LedgerSettings(other, rules, calendar, reportingUnit, evidence, sample, numbers);
  }

  /** These settings with another reporting unit. */
  public LedgerSettings withReportingUnit(String unit) {
    return new LedgerSettings(lights, rules, calendar, unit, evidence, sample, numbers);
  }

  /** These settings with other limits. */
  public LedgerSettings withEvidence(EvidenceLimits limits) {
    return new LedgerSettings(lights, rules, calendar, reportingUnit, limits, sample, numbers);
  }

  /** These settings as those of the sample. */
  public LedgerSettings ofSample() {
    return new LedgerSettings(lights, rules, calendar, reportingUnit, evidence, true, numbers);
  }

  /** These settings with another form of numbers. */
  public LedgerSettings withNumbers(ClosingNumbers form) {
    return new LedgerSettings(lights, rules, calendar, reportingUnit, evidence, sample, form);
  }
}
