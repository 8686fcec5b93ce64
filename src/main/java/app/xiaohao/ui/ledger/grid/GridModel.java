package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Unit;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.grid.PlannedCell.State;
import app.xiaohao.ui.ledger.model.CellActs;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is done with many cells at once, and what is shown before it is written. FX thread. */
public final class GridModel {
  private final LedgerModel model;
  private final CellActs acts;
  private final Asker planning;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();

  /** The cells of a table's model. */
  public GridModel(LedgerModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    acts = model.cells();
    planning = acts.asker();
    model
        .shownTable()
        .subscribe(
            () -> {
              if (preview.get() != null) {
                preview.set(null); // its rows may be others now: nothing was written
              }
            });
  }

  /** What kind of gesture it is, by which it is named. */
  public enum Gesture {
    /** cells of the clipboard are put in */
    PASTE,
    /** one cell is carried into others */
    FILL,
    /** cells are emptied */
    CLEAR,
    /** cells are emptied after they went to the clipboard */
    CUT,
    /** words in cells are replaced by others */
    REPLACE
  }

  /**
   * A gesture that is not written yet.
   *
   * @param fit how the clipboard was laid on the table; null where it is no paste
   */
  public record Preview(Gesture gesture, GridPlan plan, PasteFit fit) {}

  /** What waits to be confirmed; null where nothing does. */
  public ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** On what a gesture stands that begins now. */
  Ground ground() {
    Contents contents = acts.contents();
    Set<String> units = new HashSet<>(model.known(Field.LEAD));
    for (Unit unit : contents.units()) {
      units.add(unit.name());
      units.addAll(unit.aliases());
    }
    Set<String> leaders = new HashSet<>(model.known(Field.LEADERS));
    return new Ground(model.words(), acts.by(), "", new KnownNames(leaders, units), Set.of());
  }

  /** Lays a table of the clipboard on the block of a selection, to be looked at first. */
  public void paste(ClipTable clip, GridSelection at) {
    List<LedgerRow> rows = model.shownProperty().get().rows();
    PasteFit fit = PasteFit.of(clip, rows, at.rows(), at.columns(), at.allColumns(), texts);
    plan(
        fit.edits(),
        ground(),
        plan -> {
          if (plan.plain() && fit.rowsOver() == 0) {
            write(Gesture.PASTE, plan);
          } else {
            preview.set(new Preview(Gesture.PASTE, plan, fit));
          }
        });
  }

  /** Writes edits; where one of them is refused they are shown first. */
  public void perform(Gesture gesture, List<CellEdit> edits) {
    plan(
        edits,
        ground(),
        plan -> {
          if (plan.refused().isEmpty()) {
            write(gesture, plan);
          } else {
            preview.set(new Preview(gesture, plan, null));
          }
        });
  }

  /** Shows edits before they are written. */
  public void preview(Gesture gesture, List<CellEdit> edits) {
    plan(edits, ground(), plan -> preview.set(new Preview(gesture, plan, null)));
  }

  /** Empties the cells of a block; what cannot be typed into is passed over. */
  public void clear(Gesture gesture, GridSelection at) {
    List<CellEdit> edits = new ArrayList<>();
    at.each(
        (row, line, column) -> {
          Optional<CellField> field = CellField.of(column, line);
          if (field.isPresent() && (field.get().mayBeEmpty() || at.isOneColumn())) {
            edits.add(new CellEdit(row, line, column, ""));
          }
        });
    if (edits.isEmpty()) {
      acts.refusal(ReadOnlyWords.of(at.active(), texts));
    } else {
      perform(gesture, edits);
    }
  }

  /** Carries the first row of a block down its columns. */
  public void fillDown(GridSelection at) {
    fill(at, true);
  }

  /** Carries the first column of a block right through its rows. */
  public void fillRight(GridSelection at) {
    fill(at, false);
  }

  private void fill(GridSelection at, boolean down) {
    List<LedgerRow> rows = model.shownProperty().get().rows();
    List<PaperColumn> columns = at.columns();
    int[] chosen = at.rows();
    if (down ? chosen.length < 2 : columns.size() < 2) {
      return;
    }
    List<CellEdit> edits = new ArrayList<>();
    at.each(
        (row, line, column) -> {
          boolean source = down ? row == chosen[0] : column == columns.getFirst();
          if (!source) {
            LedgerRow from = down ? rows.get(chosen[0]) : line;
            String text = text(from, down ? column : columns.getFirst());
            edits.add(new CellEdit(row, line, column, text));
          }
        });
    perform(Gesture.FILL, edits);
  }

  /** Puts words into all cells of a block that stand in a column. */
  public void fillAll(GridSelection at, String text) {
    PaperColumn edited = at.active().column();
    List<CellEdit> edits = new ArrayList<>();
    at.each(
        (row, line, column) -> {
          if (column == edited) {
            edits.add(new CellEdit(row, line, column, text));
          }
        });
    perform(Gesture.FILL, edits);
  }

  /**
   * Carries a block into the rows below it, again and again.
   *
   * @param to the last row of the table that is filled
   */
  public void drag(GridSelection at, int to) {
    List<LedgerRow> rows = model.shownProperty().get().rows();
    int[] from = at.rows();
    List<CellEdit> edits = new ArrayList<>();
    for (int row = from[from.length - 1] + 1; row <= to; row++) {
      int source = from[(row - from[from.length - 1] - 1) % from.length];
      for (PaperColumn column : at.columns()) {
        edits.add(new CellEdit(row, rows.get(row), column, text(rows.get(source), column)));
      }
    }
    if (!edits.isEmpty()) {
      perform(Gesture.FILL, edits);
    }
  }

  /** The cells of a block for the clipboard; with headings where whole columns are chosen. */
  public ClipTable copy(GridSelection at) {
    List<List<String>> cells = new ArrayList<>();
    if (at.isWhole()) {
      cells.add(at.columns().stream().map(model.words()::heading).toList());
    }
    List<LedgerRow> rows = model.shownProperty().get().rows();
    for (int row : at.rows()) {
      cells.add(at.columns().stream().map(column -> text(rows.get(row), column)).toList());
    }
    return new ClipTable(cells);
  }

  /** A cell as it is copied: in the words that are read back where it can be typed into. */
  String text(LedgerRow row, PaperColumn column) {
    return CellField.of(column, row)
        .map(field -> field.shown(row, model.words()))
        .orElseGet(() -> model.words().of(column, row));
  }

  /** Gives a reason for all dates that are moved. */
  public void because(String reason) {
    again(ground -> ground.because(reason));
  }

  /** Says that the unknown names are to be added. */
  public void addNames() {
    Map<CellField, Set<String>> unknown = preview.get().plan().unknown();
    again(
        ground -> {
          KnownNames names = ground.names();
          for (Map.Entry<CellField, Set<String>> one : unknown.entrySet()) {
            names = names.with(one.getKey(), one.getValue());
          }
          return ground.adding(names);
        });
  }

  /** Takes a cell out of what waits, or puts it back. */
  public void toggle(CellEdit.Place place) {
    again(ground -> ground.toggle(place));
  }

  /** Puts other words into a cell of what waits. */
  public void retype(CellEdit.Place place, String text) {
    Preview now = preview.get();
    List<CellEdit> edits =
        now.plan().edits().stream()
            .map(edit -> edit.place().equals(place) ? edit.with(text) : edit)
            .toList();
    show(now, edits, now.plan().ground());
  }

  private void again(UnaryOperator<Ground> other) {
    Preview now = preview.get();
    show(now, now.plan().edits(), other.apply(now.plan().ground()));
  }

  private void show(Preview now, List<CellEdit> edits, Ground ground) {
    plan(
        edits,
        ground,
        plan -> {
          if (preview.get() == now) {
            preview.set(new Preview(now.gesture(), plan, now.fit()));
          }
        });
  }

  /** Writes what waits, without what is refused. */
  public void confirm() {
    Preview now = preview.get();
    if (now != null && !now.plan().changes().isEmpty()) {
      preview.set(null);
      write(now.gesture(), now.plan());
    }
  }

  /** Leaves everything as it was. */
  public void cancel() {
    preview.set(null);
  }

  private void plan(List<CellEdit> edits, Ground ground, Consumer<GridPlan> then) {
    acts.reckon(planning, () -> GridPlan.of(edits, ground), read -> examine(read, then));
  }

  private void examine(GridPlan read, Consumer<GridPlan> then) {
    if (read.changes().isEmpty()) {
      then.accept(read);
    } else {
      acts.examine(read.changes(), said -> then.accept(read.examined(said, acts::sentence)));
    }
  }

  private void write(Gesture gesture, GridPlan plan) {
    if (plan.changes().isEmpty()) {
      acts.refusal(texts.of("ui.ledger.cells.nothing"));
      return;
    }
    int count = gesture == Gesture.PASTE ? plan.rows() : plan.count(State.CHANGES);
    acts.write(plan.changes(), texts.of("ui.ledger.cells.gesture." + gesture.name(), count));
  }
}
