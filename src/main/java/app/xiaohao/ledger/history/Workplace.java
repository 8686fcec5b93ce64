package app.xiaohao.ledger.history;

import java.util.Objects;

/**
 * Where somebody works: recorded beside the name that they give, which anybody can type.
 *
 * @param account under which they are signed in on the machine; empty where it is not known
 * @param machine the name of the machine; empty where it is not known
 */
public record Workplace(String account, String machine) {
  /** Nothing is known of it. */
  public static final Workplace UNKNOWN = new Workplace("", "");

  /** Both are required. */
  public Workplace {
    Objects.requireNonNull(account);
    Objects.requireNonNull(machine);
  }
}
