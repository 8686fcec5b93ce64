package app.xiaohao.ledger.change;

import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.model.PersonName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Who does something and when.
 *
 * @param by the operator's name, never blank
 * @param at the true moment, which the log keeps
 * @param today the day by which rules reckon; another than that of the moment only where somebody
 *     has asked for it
 * @param from where it is done
 * @param avowal what is declared with it
 */
public record Stamp(String by, OffsetDateTime at, LocalDate today, Workplace from, Avowal avowal) {
  /** The name under which the program itself writes, where nobody has asked it to. */
  public static final String PROGRAM = "销号台账";

  /**
   * @throws IllegalArgumentException if nobody is named
   */
  public Stamp {
    Objects.requireNonNull(at);
    Objects.requireNonNull(today);
    Objects.requireNonNull(from);
    Objects.requireNonNull(avowal);
    if (!new PersonName(by).named()) {
      throw new IllegalArgumentException("a change needs a name");
    }
  }

  /** Of now. */
  public Stamp(String by, OffsetDateTime at, Workplace from) {
    this(by, at, at.toLocalDate(), from, Avowal.NONE);
  }
}
