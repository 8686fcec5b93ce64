package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.model.RowWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * On what a plan stands.
 *
 * @param words of the table
 * @param by who works
 * @param reason why dates are moved, given once for all; may be empty
 * @param names which the ledger knows
 * @param out cells that were taken out by hand
 */
public record Ground(
    RowWords words, String by, String reason, KnownNames names, Set<CellEdit.Place> out) {
  /** The set is copied. */
  public Ground {
    out = Set.copyOf(out);
  }

  LocalDate today() {
    return words.today();
  }

  /** The same with another reason. */
  Ground because(String why) {
    return new Ground(words, by, why, names, out);
  }

  /** The same with names that are to be added. */
  Ground adding(KnownNames more) {
    return new Ground(words, by, reason, more, out);
  }

  /** The same with a cell taken out, or put back where it was out. */
  Ground toggle(CellEdit.Place place) {
    Set<CellEdit.Place> other = new HashSet<>(out);
    if (!other.remove(place)) {
      other.add(place);
    }
    return new Ground(words, by, reason, names, other);
  }
}
