package app.xiaohao.ui.ledger.views;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.ContentsReader;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.model.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table would show in a view: the same rows, columns, order, groups and words, where there
 * is no window.
 *
 * @param shown its rows ({@link Shown#found}) and groups ({@link Shown#sections})
 * @param words what its cells say
 */
public record ViewedTable(SavedView view, Shown shown, RowWords words) {
  /**
   * A view of some rows of a ledger.
   *
   * @param which the inspection of which the rows are; null for all
   * @param rows among which the view chooses, in the order of the paper
   * @param today by which lights are reckoned
   */
  public static ViewedTable of(
      SavedView view,
      Ledger ledger,
      @Nullable InspectionId which,
      List<LedgerRow> rows,
      LocalDate today,
      Texts texts) {
    Contents all = new ContentsReader(ledger, which).all();
    Contents some =
        new Contents(
            all.last(),
            all.info(),
            all.inspections(),
            rows,
            all.settings(),
            today,
            Summary.of(rows, all.settings().lights(), today),
            all.layouts(),
            all.units(),
            all.fields(),
            InspectionNames.of(all.inspections(), rows));
    Shown shown =
        Shown.of(some, view.query(), view.columns(), view.layout().grouping(), texts, null);
    RowWords words =
        new RowWords(
            texts,
            new RowText(texts),
            some.settings().lights(),
            today,
            some.names(),
            Shown.words(some, shown.all(), texts));
    return new ViewedTable(view, shown, words);
  }

  /** The columns that are seen, from left to right. */
  public List<PaperColumn> columns() {
    return view.layout().columns().stream()
        .filter(column -> column != PaperColumn.INSPECTION || words.names().several())
        .filter(column -> words.columns().has(column.column()))
        .toList();
  }
}
