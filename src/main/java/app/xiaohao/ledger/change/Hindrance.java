package app.xiaohao.ledger.change;

import app.xiaohao.ledger.history.LedgerException;
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

  public static Hindrance of(LedgerException.Kind kind, String... arguments) {
    return new Hindrance(kind, List.of(arguments));
  }

  /** Whether it goes away with what somebody declares ({@link Avowal}). */
  public boolean asks() {
    return asks(kind);
  }

  /** Whether a refusal of that kind goes away with what somebody declares. */
  public static boolean asks(LedgerException.Kind kind) {
    return kind == LedgerException.Kind.NEAR_NAME || kind == LedgerException.Kind.BACKDATED;
  }

  /** The refusal of a ledger for this reason. */
  public LedgerException refusal() {
    return new LedgerException(kind, arguments, null);
  }
}
