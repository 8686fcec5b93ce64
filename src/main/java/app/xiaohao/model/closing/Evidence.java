package app.xiaohao.model.closing;

import app.xiaohao.model.MeasureId;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A file that proves a measure (佐证材料), kept with the ledger.
 *
 * @param number counted from 1 in its measure, never given twice
 * @param name of the file as it came
 * @param proves the proof that a line of the standard asks for and this file gives ({@link
 *     StandardLine#evidence}); empty where it was not said
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 * @param pages null where unknown
 * @param round in which round of the measure it was added; earlier proof is kept
 * @param addedBy who added it
 */
public record Evidence(
    EvidenceId id,
    MeasureId measure,
    int number,
    String name,
    String proves,
    String sha256,
    long size,
    Integer pages,
    int round,
    OffsetDateTime addedAt,
    String addedBy) {
  /** Everything but the pages is required. */
  public Evidence {
    Objects.requireNonNull(id);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(name);
    Objects.requireNonNull(proves);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(addedAt);
    Objects.requireNonNull(addedBy);
  }

  /**
   * Whether it may be taken from the proof, or said to prove something else, where its measure
   * stands: not while somebody checks the measure or after 销号, and never the proof of an earlier
   * round.
   */
  public boolean changeable(ClosureState state) {
    return round == state.round()
        && switch (state.closure()) {
          case NONE, RETURNED, REOPENED -> true;
          case REQUESTED, VERIFIED, CLOSED, STATED -> false;
        };
  }
}
