package app.xiaohao.export.paper;

import app.xiaohao.model.inspection.Inspection;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which paper is wanted; a part that is empty was not said.
 *
 * @param inspection null for all of the ledger
 * @param item the number of a measure as people call it (2.1)
 * @param unit name of a unit, also one that it had
 * @param leader name of a leader
 * @param period name or number of a reporting period
 * @param today the day of the paper
 * @param issue how it goes out; null of a draft
 */
public record PaperOrder(
    PaperKind kind,
    @Nullable Inspection inspection,
    String item,
    String unit,
    String leader,
    String period,
    LocalDate today,
    @Nullable Issue issue) {
  /** All but the inspection and the issue is required. */
  public PaperOrder {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(item);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(leader);
    Objects.requireNonNull(period);
    Objects.requireNonNull(today);
  }

  /** Of a draft. */
  public PaperOrder(
      PaperKind kind,
      @Nullable Inspection inspection,
      String item,
      String unit,
      String leader,
      String period,
      LocalDate today) {
    this(kind, inspection, item, unit, leader, period, today, null);
  }

  /**
   * How a paper goes out.
   *
   * @param number 文号
   * @param answerDue null where no answer is asked for
   * @param reason why a letter leaves out a rung (跳级理由); empty where it does not
   */
  public record Issue(String number, @Nullable LocalDate answerDue, String reason) {}

  /** The same of another day. */
  public PaperOrder on(LocalDate day) {
    return new PaperOrder(kind, inspection, item, unit, leader, period, day, issue);
  }

  /** The same as it goes out. */
  public PaperOrder issued(Issue how) {
    return new PaperOrder(kind, inspection, item, unit, leader, period, today, how);
  }

  /** Whether it says none of what the paper has to be told. */
  public boolean lacksPart() {
    return !kind.needs().isEmpty()
        && kind.needs().stream()
            .allMatch(
                part ->
                    switch (part) {
                      case ITEM -> item.isBlank();
                      case UNIT -> unit.isBlank();
                      case LEADER -> leader.isBlank();
                    });
  }
}
