package app.xiaohao.ledger;

import java.util.List;

/**
 * Why something cannot be done, known before it is tried.
 *
 * @param kind whose sentence says it
 * @param arguments what the sentence names
 */
public record Hindrance(LedgerException.Kind kind, List<String> arguments) {
  /** The list is copied. */
  public Hindrance {
    arguments = List.copyOf(arguments);
  }

  static Hindrance of(LedgerException.Kind kind, String... arguments) {
    return new Hindrance(kind, List.of(arguments));
  }

  /** The refusal of a ledger for this reason. */
  public LedgerException refusal() {
    return new LedgerException(kind, arguments, null);
  }
}
