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
 */
public record PaperOrder(
    PaperKind kind,
    @Nullable Inspection inspection,
    String item,
    String unit,
    String leader,
    String period,
    LocalDate today) {
  /** All but the inspection is required. */
  public PaperOrder {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(item);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(leader);
    Objects.requireNonNull(period);
    Objects.requireNonNull(today);
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
