package app.xiaohao.ledger;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Who does something and when.
 *
 * @param by the operator's name, never blank
 */
public record Stamp(String by, OffsetDateTime at) {
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
