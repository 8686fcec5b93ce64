package app.xiaohao.ui.ledger.views;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.ledger.model.TableChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views of a ledger's table by their names, for whoever shows its rows elsewhere: those that
 * the person saved, then the lists of the office as the person left them.
 */
public final class SavedViews {
  private final List<SavedView> views;

  private SavedViews(List<SavedView> views) {
    this.views = List.copyOf(views);
  }

  /**
   * @param kept how the person left the table of the ledger, as the settings hold it; empty where
   *     nobody did
   */
  public static SavedViews of(String kept, Texts texts) {
    Memory memory = MemoryNotation.read(kept);
    List<SavedView> views = new ArrayList<>(memory.views());
    for (BuiltIn list : BuiltIn.values()) {
      Layout layout = memory.layouts().get(list);
      views.add(
          new SavedView(
              texts.of("ui.ledger.view." + list.name()),
              layout == null ? Layout.of(list, TableChoices.RowHeight.TWO_LINES) : layout,
              ColumnQuery.ALL,
              LedgerQuery.ALL));
    }
    return new SavedViews(views);
  }

  /** Their names, in the order of the tabs but for the lists, which come last. */
  public List<String> names() {
    return views.stream().map(SavedView::name).distinct().toList();
  }

  /** The view of that name; empty where there is none. */
  public Optional<SavedView> named(String name) {
    return views.stream().filter(view -> view.name().equals(name.strip())).findFirst();
  }
}
