package app.xiaohao.ledger.reconcile;

import app.xiaohao.model.MeasureId;
import java.util.List;
import java.util.Objects;

/**
 * One difference between the three books.
 *
 * @param measure to which it leads; null where the ledger has no such item
 * @param number as people call it; the numbers of the document where the ledger has no such item
 * @param title the working title of the issue
 * @param unit the accountable unit, empty where 待补
 * @param arguments of the sentence, in the order that the reason names
 */
public record Difference(
    Reason reason,
    MeasureId measure,
    String number,
    String title,
    String unit,
    List<String> arguments) {
  /** The list is copied. */
  public Difference {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(number);
    Objects.requireNonNull(title);
    Objects.requireNonNull(unit);
    arguments = List.copyOf(arguments);
  }

  /**
   * What makes a difference the same one at another time, though the words of its sentence have
   * moved on: the reason and the item; for what the ledger lacks, the item of the document.
   */
  public Identity identity() {
    return measure == null
        ? new Identity(reason, null, number, arguments)
        : new Identity(reason, measure, "", List.of());
  }

  /** The identity of a difference. */
  public record Identity(Reason reason, MeasureId measure, String number, List<String> arguments) {}

  /** Of which kind it is. */
  public DifferenceKind kind() {
    return reason.kind();
  }
}
