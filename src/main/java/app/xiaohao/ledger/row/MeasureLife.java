package app.xiaohao.ledger.row;

import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Extension;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one measure beyond its line.
 *
 * @param standard 销号标准, in its order
 * @param evidence 佐证材料 that is not removed, by number
 * @param steps towards 销号, oldest first, of all rounds
 * @param extensions oldest first
 * @param supervisions oldest first
 * @param lookBacks by the day planned
 * @param statements what imported files say of 销号, oldest first
 */
public record MeasureLife(
    List<StandardLine> standard,
    List<Evidence> evidence,
    List<ClosingStep> steps,
    List<Extension> extensions,
    List<Supervision> supervisions,
    List<LookBack> lookBacks,
    List<ClosingStatement> statements) {
  /** Of a measure to which nothing has happened. */
  public static final MeasureLife NONE =
      new MeasureLife(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** The lists are copied. */
  public MeasureLife {
    standard = List.copyOf(standard);
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
    extensions = List.copyOf(extensions);
    supervisions = List.copyOf(supervisions);
    lookBacks = List.copyOf(lookBacks);
    statements = List.copyOf(statements);
  }

  /**
   * What the newest file says of 销号, as long as nobody has taken a step since: then the ledger's
   * own steps speak.
   */
  public Optional<ClosingStatement> statement() {
    return statements.isEmpty()
            || !steps.isEmpty() && !steps.getLast().at().isBefore(statements.getLast().at())
        ? Optional.empty()
        : Optional.of(statements.getLast());
  }
}
