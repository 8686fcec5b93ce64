package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.ui.ledger.grid.PlannedCell.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a gesture would change: each of its cells with what becomes of it, and the changes of the
 * ledger that do it. Cells of one row that are one change, such as names of several roles, are
 * joined.
 */
public final class GridPlan {
  private final List<PlannedCell> cells;
  private final List<Write> writes;
  private final Ground ground;
  private final Map<CellEdit.Place, PlannedCell> places = new HashMap<>();

  /** A change and the cells that it is for. */
  private record Write(Change change, List<Integer> cells) {}

  private GridPlan(List<PlannedCell> cells, List<Write> writes, Ground ground) {
    this.cells = List.copyOf(cells);
    this.writes = List.copyOf(writes);
    this.ground = ground;
    cells.forEach(cell -> places.put(cell.edit().place(), cell));
  }

  /** Reads what is meant for cells; the ledger is not asked yet. */
  public static GridPlan of(List<CellEdit> edits, Ground ground) {
    CellReader reader = new CellReader(ground);
    List<PlannedCell> cells = new ArrayList<>();
    Map<Object, Integer> joined = new LinkedHashMap<>();
    List<Write> writes = new ArrayList<>();
    for (CellEdit edit : edits) {
      CellReader.Read read = reader.read(edit);
      int index = cells.size();
      cells.add(read.cell());
      if (read.change() == null) {
        continue;
      }
      Integer before = joined.putIfAbsent(key(read.change(), index), writes.size());
      if (before == null) {
        writes.add(new Write(read.change(), List.of(index)));
      } else {
        Write other = writes.get(before);
        List<Integer> both = new ArrayList<>(other.cells);
        both.add(index);
        writes.set(before, new Write(join(other.change, read.change()), both));
      }
    }
    return new GridPlan(cells, writes, ground);
  }

  /** Changes of one key are one change. */
  private static Object key(Change change, int index) {
    return switch (change) {
      case Change.Answering answering -> new Joint(answering.measure(), Change.Answering.class);
      case Change.Progress progress -> new Joint(progress.measure(), Change.Progress.class);
      default -> index;
    };
  }

  private record Joint(MeasureId measure, Class<? extends Change> kind) {}

  private static Change join(Change one, Change other) {
    if (one instanceof Change.Answering(var measure, var before, var first)
        && other instanceof Change.Answering(var _, var _, var second)) {
      return new Change.Answering(
          measure,
          before,
          new Responsibility(
              either(before, first, second, Responsibility::leaders),
              either(before, first, second, Responsibility::lead),
              either(before, first, second, Responsibility::responsible),
              either(before, first, second, Responsibility::supporting)));
    }
    Change.Progress first = (Change.Progress) one;
    Change.Progress second = (Change.Progress) other;
    boolean firstIsWords = second.entry().text().isEmpty();
    return new Change.Progress(
        first.measure(),
        first.percentBefore(),
        new ProgressEntry(
            first.entry().on(),
            firstIsWords ? first.entry().text() : second.entry().text(),
            firstIsWords ? second.entry().percent() : first.entry().percent(),
            first.entry().by()));
  }

  private static List<String> either(
      Responsibility before,
      Responsibility first,
      Responsibility second,
      Function<Responsibility, List<String>> role) {
    List<String> changed = role.apply(second);
    return changed.equals(role.apply(before)) ? role.apply(first) : changed;
  }

  /**
   * The same after the ledger's deciders have spoken. What goes away with a declaration is no
   * refusal yet: it is asked once, when the whole is written.
   *
   * @param said why each of {@link #changes} is refused, in their order
   * @param sentence how a refusal is said
   */
  public GridPlan examined(
      List<Optional<LedgerException>> said, Function<LedgerException, String> sentence) {
    List<PlannedCell> after = new ArrayList<>(cells);
    List<Write> left = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      if (said.get(i).filter(why -> !Hindrance.asks(why.kind())).isEmpty()) {
        left.add(write);
      } else {
        String why = sentence.apply(said.get(i).get());
        write.cells.forEach(index -> after.set(index, after.get(index).refusedFor(why)));
      }
    }
    return new GridPlan(after, left, ground);
  }

  /** All cells in the order of the gesture. */
  public List<PlannedCell> cells() {
    return cells;
  }

  /** What becomes of a cell; empty where the gesture does not reach it. */
  Optional<PlannedCell> at(CellEdit.Place place) {
    return Optional.ofNullable(places.get(place));
  }

  /** What would be written. */
  public List<Change> changes() {
    return writes.stream().map(Write::change).toList();
  }

  /** On what it stands. */
  Ground ground() {
    return ground;
  }

  /** The words that were meant for its cells. */
  List<CellEdit> edits() {
    return cells.stream().map(PlannedCell::edit).toList();
  }

  /** How many cells are in a state. */
  public int count(State state) {
    return (int) cells.stream().filter(cell -> cell.state() == state).count();
  }

  /** The cells that are refused. */
  public List<PlannedCell> refused() {
    return cells.stream().filter(PlannedCell::refused).toList();
  }

  /** How many rows change. */
  public int rows() {
    return distinct(CellEdit::at, cell -> cell.state() == State.CHANGES);
  }

  /** In how many columns it stands. */
  public int columns() {
    return distinct(CellEdit::column, cell -> true);
  }

  /** How many rows it reaches over. */
  public int height() {
    return distinct(CellEdit::at, cell -> true);
  }

  private int distinct(Function<CellEdit, Object> of, Predicate<PlannedCell> which) {
    return (int) cells.stream().filter(which).map(PlannedCell::edit).map(of).distinct().count();
  }

  /** The names that would have to be added, each once, by the field that names them. */
  public Map<CellField, Set<String>> unknown() {
    Map<CellField, Set<String>> names = new LinkedHashMap<>();
    for (PlannedCell cell : cells) {
      LedgerRow row = cell.edit().row();
      CellField.of(cell.edit().column(), row)
          .filter(field -> cell.state() == State.NEEDS_NAME)
          .map(field -> field.isUnits() ? CellField.LEAD : field)
          .ifPresent(
              field ->
                  names
                      .computeIfAbsent(field, any -> new LinkedHashSet<>())
                      .addAll(cell.unknown()));
    }
    return names;
  }

  /** Whether it can be written without being shown first: one cell, and nothing against it. */
  public boolean plain() {
    return refused().isEmpty() && count(State.CHANGES) < 2;
  }
}
