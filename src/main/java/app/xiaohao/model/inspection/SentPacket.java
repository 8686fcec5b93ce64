package app.xiaohao.model.inspection;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A packet (填报表) that went out.
 *
 * @param period of which it is
 * @param addressee the unit, or the person
 * @param person whether it is a person
 * @param rows how many it holds
 * @param hash of all that was sent: which sending it is
 * @param sentOn the day on which it was made
 * @param returnedOn the day on which something of it was taken last; null before
 */
public record SentPacket(
    PeriodId period,
    String addressee,
    boolean person,
    int rows,
    String hash,
    LocalDate sentOn,
    @Nullable LocalDate returnedOn) {
  /** All but the last is required. */
  public SentPacket {
    Objects.requireNonNull(period);
    Objects.requireNonNull(addressee);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(sentOn);
  }
}
