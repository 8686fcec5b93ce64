package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that is to prove a measure.
 *
 * @param file as it lies on the disk
 * @param proves a proof that the standard names, or free words; empty where it is not said
 */
public record NewEvidence(Path file, String proves) {
  /** Both are required. */
  public NewEvidence {
    Objects.requireNonNull(file);
    Objects.requireNonNull(proves);
  }
}
