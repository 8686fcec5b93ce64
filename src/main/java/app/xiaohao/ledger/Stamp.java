package app.xiaohao.ledger;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Who does something and when.
 *
 * @param by the operator's name, never blank
 */
public record Stamp(String by, OffsetDateTime at) {
  /** The name under which the program itself writes, where nobody has asked it to. */
  public static final String PROGRAM = "销号台账";

  /**
   * @throws IllegalArgumentException if nobody is named
   */
  public Stamp {
    Objects.requireNonNull(at);
    if (by.isBlank()) {
      throw new IllegalArgumentException("a change needs a name");
    }
  }
}
