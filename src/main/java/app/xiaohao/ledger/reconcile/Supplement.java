package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.LedgerRow;
import java.util.List;
import java.util.Optional;

/**
 * 补入台账: what was fed back and is missing comes into the ledger in the words of the document. Where
 * the ledger has the issue it is a measure of that; else the issue comes with all of its measures
 * that are missing.
 */
public final class Supplement {
  private Supplement() {}

  /**
   * The change that takes a missing item in.
   *
   * @param missing a difference of the kind {@link DifferenceKind#MISSING}
   * @param source what is said of where it comes from
   * @return empty where it is of another kind, or not missing any more
   */
  public static Optional<Change> of(Books books, Difference missing, String source) {
    if (missing.kind() != DifferenceKind.MISSING) {
      return Optional.empty();
    }
    List<LeftOut> all = Origins.of(books).missing();
    return all.stream()
        .filter(left -> is(left, missing))
        .findFirst()
        .map(left -> change(books, all, left, source));
  }

  private static boolean is(LeftOut left, Difference missing) {
    return String.join("·", left.path()).equals(missing.number())
        && left.title().equals(missing.title())
        && words(left).equals(missing.arguments().get(1));
  }

  /** How a missing item is called. */
  static String words(LeftOut left) {
    return left.text().isEmpty() ? left.title() : left.text();
  }

  private static Change change(Books books, List<LeftOut> all, LeftOut left, String source) {
    for (LedgerRow row : books.rows()) {
      if (ReportText.same(left.title(), row.issue().title())
          || ReportText.same(left.title(), row.issue().original())) {
        return new Change.MeasureAdded(row.issue().id(), left.text(), source, "");
      }
    }
    List<String> measures =
        all.stream()
            .filter(other -> other.path().equals(left.path()) && other.title().equals(left.title()))
            .map(LeftOut::text)
            .toList();
    return new Change.IssueAdded(
        books.inspection().id(),
        left.title(),
        left.aspect().isEmpty() ? List.of() : List.of(left.aspect()),
        measures,
        source,
        "");
  }
}
