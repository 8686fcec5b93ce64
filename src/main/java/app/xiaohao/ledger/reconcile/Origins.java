package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Feedback;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.ByHand.Removed;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which measures of the ledger were fed back, and what of the feedback the ledger has not.
 *
 * @param fedBack measures of the ledger, struck ones too, that were fed back
 * @param missing what was left out at the import and has not come in since
 */
record Origins(Set<MeasureId> fedBack, List<LeftOut> missing) {
  static Origins of(Books books) {
    Feedback feedback = books.feedback();
    boolean known = !feedback.document().isEmpty();
    List<LeftOut> missing = new ArrayList<>(feedback.leftOut());
    Set<MeasureId> fedBack = new HashSet<>();
    for (LedgerRow row : books.rows()) {
      if (row.measure() == null) {
        continue;
      }
      MeasureId id = row.measure().id();
      boolean added = books.byHand().added().containsKey(id);
      if (!known && !added || feedback.measures().containsKey(id)) {
        fedBack.add(id);
      } else {
        // left out at first and brought in later, by an import or by hand: it was fed back
        for (LeftOut left : missing) {
          if (same(left, row)) {
            missing.remove(left);
            fedBack.add(id);
            break;
          }
        }
      }
    }
    for (Removed one : books.byHand().removed()) {
      MeasureId id = one.row().measure().id();
      if (feedback.measures().containsKey(id)
          || !known && !books.byHand().added().containsKey(id)) {
        fedBack.add(id);
      }
    }
    return new Origins(fedBack, missing);
  }

  private static boolean same(LeftOut left, LedgerRow row) {
    return left.text().isEmpty()
        ? ReportText.same(left.title(), row.issue().title())
        : ReportText.same(left.text(), row.measure().text());
  }
}
