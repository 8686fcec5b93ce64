package app.xiaohao.ui.kit.form;

import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;

/** Which inspection a screen is about that can only be about one. */
public sealed interface WhichInspection {
  /** The ledger holds none, or not the one that is chosen. */
  record None() implements WhichInspection {}

  /** The chosen one, or the only one. */
  record One(InspectionId id) implements WhichInspection {}

  /** All are chosen and there are several: which is meant is asked, never guessed. */
  record Several(List<Inspection> all) implements WhichInspection {
    /** The list is copied. */
    public Several {
      all = List.copyOf(all);
    }
  }

  /**
   * The one that is meant.
   *
   * @param chosen null for all
   */
  static WhichInspection of(List<Inspection> inspections, InspectionId chosen) {
    List<Inspection> meant =
        inspections.stream()
            .filter(inspection -> chosen == null || inspection.id().equals(chosen))
            .toList();
    return switch (meant.size()) {
      case 0 -> new None();
      case 1 -> new One(meant.getFirst().id());
      default -> new Several(meant);
    };
  }
}
