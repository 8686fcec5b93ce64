package app.xiaohao.ledger;

import app.xiaohao.model.ClosingStep;
import app.xiaohao.model.Evidence;
import app.xiaohao.model.Extension;
import app.xiaohao.model.LookBack;
import app.xiaohao.model.StandardLine;
import app.xiaohao.model.Supervision;
import java.util.List;

/**
 * What happened to one measure beyond its line.
 *
 * @param standard 销号标准, in its order
 * @param evidence 佐证材料 that is not removed, by number
 * @param steps towards 销号, oldest first, of all rounds
 * @param extensions oldest first
 * @param supervisions oldest first
 * @param lookBacks by the day planned
 */
public record MeasureLife(
    List<StandardLine> standard,
    List<Evidence> evidence,
    List<ClosingStep> steps,
    List<Extension> extensions,
    List<Supervision> supervisions,
    List<LookBack> lookBacks) {
  /** Of a measure to which nothing has happened. */
  public static final MeasureLife NONE =
      new MeasureLife(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** The lists are copied. */
  public MeasureLife {
    standard = List.copyOf(standard);
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
    extensions = List.copyOf(extensions);
    supervisions = List.copyOf(supervisions);
    lookBacks = List.copyOf(lookBacks);
  }
}
