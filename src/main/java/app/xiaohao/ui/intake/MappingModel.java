package app.xiaohao.ui.intake;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.table.TableParser;
import app.xiaohao.intake.table.own.OwnSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What the columns of a document's tables mean, as guessed, remembered, or said by a person. For
 * the FX thread.
 */
public final class MappingModel {
  private final Document document;
  private final List<Grid> tables;
  private final ColumnKnowledge knowledge;
  private final List<OfficeTable> guessed;
  private final List<OfficeTable> layouts;
  private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty rereading = new SimpleBooleanProperty();
  private Runnable changed = () -> {};

  MappingModel(Document document, Draft draft, ColumnKnowledge knowledge) {
    this.document = document;
    tables = OwnSheets.others(document).tables();
    this.knowledge = knowledge;
    guessed =
        draft.tables().isEmpty()
            ? new TableParser().offered(OwnSheets.others(document), knowledge)
            : draft.tables();
    layouts = new ArrayList<>(guessed);
    this.draft.set(draft);
  }

  /** What was read. */
  Document document() {
    return document;
  }

  /** What was known of columns when it was read. */
  ColumnKnowledge knowledge() {
    return knowledge;
  }

  /** The layouts as they stand, one for each table. */
  public List<OfficeTable> layouts() {
    return List.copyOf(layouts);
  }

  /**
   * Whether a person may say what the columns of a document mean. Those that this program wrote are
   * known by their keys.
   */
  static boolean maySay(Document document, Draft draft) {
    return !OwnSheets.others(document).tables().isEmpty()
        && (!OwnSheets.in(document) || !draft.tables().isEmpty());
  }

  /** The tables as they stand in the document, without those that this program wrote. */
  public List<Grid> tables() {
    return tables;
  }

  /** Whether rows or columns of the tables are hidden and were left out. */
  boolean leavesOutHidden() {
    return document.warnings().stream()
        .map(Warning::kind)
        .anyMatch(kind -> kind == Warning.Kind.ROWS_HIDDEN || kind == Warning.Kind.COLUMNS_HIDDEN);
  }

  /** What is understood of the document under these columns. */
  public ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Whether it is being read anew. */
  public BooleanProperty rereadingProperty() {
    return rereading;
  }

  /** Whether the columns were recognised at all. */
  public boolean recognised() {
    return !draft.get().tables().isEmpty();
  }

  /** The remembered layout by which a table was known again; empty where it was guessed. */
  public Optional<OfficeTable> remembered(int table) {
    OfficeTable here = guessed.get(table);
    return knowledge.tables().stream()
        .filter(
            known ->
                headings(known).equals(headings(here))
                    || (!known.office().isEmpty() && known.office().equals(here.office())))
        .findFirst();
  }

  /** Whether all tables that hold anything known were known from an earlier import. */
  boolean allRemembered() {
    for (int i = 0; i < guessed.size(); i++) {
      boolean empty = guessed.get(i).columns().stream().allMatch(c -> c.column() == Column.CUSTOM);
      if (!empty && remembered(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<List<String>> headings(OfficeTable table) {
    return table.columns().stream().map(OfficeColumn::heading).toList();
  }

  /** Whether a person gave a column another meaning than was guessed. */
  public boolean changed(int table, int column) {
    return guessed.get(table).columns().get(column).column()
        != layouts.get(table).columns().get(column).column();
  }

  /** How many columns keep the office's own heading, because no field of the ledger is theirs. */
  public long unmapped(int table) {
    return layouts.get(table).columns().stream()
        .filter(column -> column.column() == Column.CUSTOM)
        .filter(column -> !String.join("", column.heading()).isBlank())
        .count();
  }

  /** Gives a column another meaning; the document is read anew. */
  public void mean(int table, int column, Column meaning) {
    OfficeTable layout = layouts.get(table);
    OfficeColumn old = layout.columns().get(column);
    if (old.column() == meaning) {
      return;
    }
    List<OfficeColumn> columns = new ArrayList<>(layout.columns());
    columns.set(column, new OfficeColumn(old.heading(), meaning, old.width(), old.merged()));
    replace(table, layout.office(), columns);
  }

  /** Names the office whose tables are laid out so. */
  public void office(String name) {
    boolean other = false;
    for (int i = 0; i < layouts.size(); i++) {
      other |= !layouts.get(i).office().equals(name.strip());
    }
    if (other) {
      for (int i = 0; i < layouts.size(); i++) {
        OfficeTable layout = layouts.get(i);
        layouts.set(i, with(layout, name.strip(), layout.columns()));
      }
      changed.run();
    }
  }

  private void replace(int table, String office, List<OfficeColumn> columns) {
    layouts.set(table, with(layouts.get(table), office, columns));
    changed.run();
  }

  private static OfficeTable with(OfficeTable layout, String office, List<OfficeColumn> columns) {
    return new OfficeTable(
        office, layout.name(), layout.titleLines(), layout.headerRows(), columns);
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  void understood(Draft now) {
    draft.set(now);
  }
}
