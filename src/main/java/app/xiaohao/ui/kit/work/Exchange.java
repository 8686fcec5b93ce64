package app.xiaohao.ui.kit.work;

import app.xiaohao.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of one loading took the place of which of the loading before. Rows that nobody touched
 * are the same objects in both.
 *
 * @param gone rows of the loading before
 * @param come the rows in their places, in the same order
 */
public record Exchange(List<LedgerRow> gone, List<LedgerRow> come) {
  /** More than this are not worth being looked at one by one. */
  private static final int MOST = 2000;

  /**
   * Empty where the loadings differ in more than single rows: by their settings, their day, their
   * units, the number of their rows.
   */
  public static Optional<Exchange> between(Contents before, Contents now) {
    boolean comparable =
        before.rows().size() == now.rows().size()
            && before.info().file().equals(now.info().file())
            && before.today().equals(now.today())
            && before.settings().equals(now.settings())
            && before.units().equals(now.units())
            && before.fields() == now.fields();
    if (!comparable) {
      return Optional.empty();
    }
    List<LedgerRow> gone = new ArrayList<>();
    List<LedgerRow> come = new ArrayList<>();
    for (int i = 0; i < now.rows().size(); i++) {
      if (before.rows().get(i) != now.rows().get(i)) {
        if (gone.size() == MOST) {
          return Optional.empty();
        }
        gone.add(before.rows().get(i));
        come.add(now.rows().get(i));
      }
    }
    return Optional.of(new Exchange(gone, come));
  }

  /** Whether the same people and units answer for the rows, under the same headings. */
  public boolean namesStay() {
    for (int i = 0; i < gone.size(); i++) {
      LedgerRow was = gone.get(i);
      LedgerRow is = come.get(i);
      boolean same =
          was.issue().aspects().equals(is.issue().aspects())
              && (was.measure() == null
                  ? is.measure() == null
                  : is.measure() != null
                      && was.measure().responsibility().equals(is.measure().responsibility()));
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
