package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.row.ByHand.Addition;
import app.xiaohao.ledger.row.ByHand.Removed;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import java.util.Map;

/** What the ledger has more or less than was fed back, because people added it or struck it. */
final class HandDifferences {
  private final Books books;
  private final Origins origins;
  private final Differences.Told told;
  private final Map<MeasureId, String> numbers;

  HandDifferences(Books books, Origins origins, Differences.Told told) {
    this.books = books;
    this.origins = origins;
    this.told = told;
    this.numbers = books.byHand().numbers(books.rows());
  }

  /** How a measure came in that was not fed back: by hand, or with a later document. */
  void added(LedgerRow row) {
    MeasureId id = row.measure().id();
    if (origins.fedBack().contains(id)) {
      return;
    }
    Addition by = books.byHand().added().get(id);
    if (by == null) {
      told.add(Reason.NOT_FED_BACK, row, books.feedback().document());
    } else if (by.splitFrom() != null) {
      told.add(
          Reason.SPLIT_OFF,
          row,
          numbers.getOrDefault(by.splitFrom(), ""),
          by.reason(),
          by.by(),
          by.at().toLocalDate());
    } else if (by.source().isEmpty() && by.reason().isEmpty()) {
      told.add(Reason.ADDED_UNSOURCED, row, by.by(), by.at().toLocalDate());
    } else {
      told.add(Reason.ADDED_BY_HAND, row, by.source(), by.reason(), by.by(), by.at().toLocalDate());
    }
  }

  /** What became of a measure that is struck. */
  void removed(Removed one) {
    if (one.into() == null) {
      told.add(
          Reason.STRUCK,
          one.row(),
          one.reason(),
          one.by(),
          one.at().toLocalDate(),
          one.row().measure().text());
    } else {
      told.add(
          Reason.JOINED,
          one.row(),
          numbers.getOrDefault(one.into(), ""),
          one.reason(),
          one.by(),
          one.at().toLocalDate());
    }
  }
}
