package app.xiaohao.ledger.row;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the desks (销号, 预警督办, 回头看 …) need beside the rows: the lives of all measures that have one,
 * and the rules of the inspections.
 *
 * @param lives of measures to which something happened
 * @param rules of inspections for which something was said
 * @param records days of the dated records of measures with a recurring deadline
 */
public record Desk(
    Map<MeasureId, MeasureLife> lives,
    Map<InspectionId, InspectionRules> rules,
    Map<MeasureId, List<LocalDate>> records) {
  /** The maps are copied. */
  public Desk {
    lives = Map.copyOf(lives);
    rules = Map.copyOf(rules);
    records = Map.copyOf(records);
  }

  /** The life of a measure, {@link MeasureLife#NONE} where nothing has happened to it. */
  public MeasureLife life(MeasureId measure) {
    return lives.getOrDefault(measure, MeasureLife.NONE);
  }

  /** The days of the dated records of a measure with a recurring deadline. */
  public List<LocalDate> recorded(MeasureId measure) {
    return records.getOrDefault(measure, List.of());
  }

  /** All letters of 督办, oldest first. */
  public List<Supervision> letters() {
    return lives.values().stream()
        .flatMap(life -> life.supervisions().stream())
        .sorted(Comparator.comparingLong(letter -> letter.id().value()))
        .toList();
  }

  /** The rules of an inspection, the defaults where nothing was said. */
  public InspectionRules rules(InspectionId inspection) {
    return rules.getOrDefault(inspection, InspectionRules.DEFAULT);
  }
}
