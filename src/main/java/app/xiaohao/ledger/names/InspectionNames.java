package app.xiaohao.ledger.names;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which inspection a row is of, said only where several could be meant: rows of two may carry the
 * same number, and 2.1 alone names neither.
 */
public final class InspectionNames {
  /** Nothing is to be named. */
  public static final InspectionNames NONE = new InspectionNames(Map.of());

  private final Map<InspectionId, String> names;

  private InspectionNames(Map<InspectionId, String> names) {
    this.names = names;
  }

  /**
   * Those of some rows; none where all rows are of one inspection.
   *
   * @param inspections of the ledger
   */
  public static InspectionNames of(List<Inspection> inspections, Collection<LedgerRow> rows) {
    Set<InspectionId> seen = new HashSet<>();
    rows.forEach(row -> seen.add(row.issue().inspection()));
    return seen.size() < 2
        ? NONE
        : new InspectionNames(
            inspections.stream()
                .filter(inspection -> seen.contains(inspection.id()))
                .collect(Collectors.toUnmodifiableMap(Inspection::id, Inspection::name)));
  }

  /** Those of all inspections of the ledger; none where there is one. */
  public static InspectionNames of(List<Inspection> inspections) {
    return inspections.size() < 2
        ? NONE
        : new InspectionNames(
            inspections.stream()
                .collect(Collectors.toUnmodifiableMap(Inspection::id, Inspection::name)));
  }

  /** Whether several could be meant. */
  public boolean several() {
    return !names.isEmpty();
  }

  /** The inspection's name; empty where only one can be meant. */
  public String of(LedgerRow row) {
    return names.getOrDefault(row.issue().inspection(), "");
  }

  /** The inspection's name; empty for none, and where only one can be meant. */
  public String of(InspectionId inspection) {
    return inspection == null ? "" : names.getOrDefault(inspection, "");
  }

  /** The number by which people call a row, "2.1", after its inspection where that is named. */
  public String number(LedgerRow row) {
    String name = of(row);
    String number = LedgerQuery.number(row);
    return name.isEmpty() ? number : name + " " + number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InspectionNames those && names.equals(those.names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names);
  }
}
