package app.xiaohao.ui.intake;

import app.xiaohao.ledger.FieldMerge.Choice;
import app.xiaohao.ledger.MergePlan;
import app.xiaohao.ledger.MergeState;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * What a file would do to an inspection that is there, line by line: seen before anything is
 * written, and decided where file and ledger have both moved away from the last import. For the FX
 * thread.
 */
public final class MergeModel {
  private final MergePlan plan;
  private final List<MergeRow> rows;
  private final FilteredList<MergeRow> shown;
  private final ObjectProperty<MergeState> filter = new SimpleObjectProperty<>();
  private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
  private final Consumer<MergePlan> decided;
  private final Runnable stopped;

  /**
   * @param decided takes the plan when all of it is decided
   * @param stopped is told where nothing is to be written
   */
  MergeModel(MergePlan plan, Texts texts, Consumer<MergePlan> decided, Runnable stopped) {
    this.plan = plan;
    this.rows = MergeRows.of(plan, texts);
    this.decided = decided;
    this.stopped = stopped;
    this.shown = new FilteredList<>(FXCollections.observableList(rows));
    filter.subscribe(
        state -> shown.setPredicate(state == null ? null : row -> row.state() == state));
    if (count(MergeState.CONFLICT) > 0) {
      filter.set(MergeState.CONFLICT);
    }
    reckon();
  }

  /** The lines under the filter. */
  public ObservableList<MergeRow> shown() {
    return shown;
  }

  /** Which lines are shown; null for all. At first the conflicts, where there are any. */
  public ObjectProperty<MergeState> filterProperty() {
    return filter;
  }

  /** How many lines are in a state. */
  public int count(MergeState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }

  /** How many lines there are. */
  public int count() {
    return rows.size();
  }

  /** The plan as found. */
  public MergePlan plan() {
    return plan;
  }

  /** How many conflicts are undecided. */
  public ReadOnlyIntegerProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /** Decides one line; of no effect where there is nothing to choose. */
  public void choose(MergeRow row, Choice choice) {
    if (row.open()) {
      row.choose(choice);
      reckon();
    }
  }

  /** Decides all conflicts alike, those decided before included. */
  public void chooseAll(Choice choice) {
    rows.stream()
        .filter(row -> row.state() == MergeState.CONFLICT)
        .forEach(row -> row.choose(choice));
    reckon();
  }

  /** Puts the file into the ledger as decided; of no effect while a conflict is undecided. */
  public void commit() {
    if (undecided.get() > 0) {
      return;
    }
    MergePlan all = plan;
    for (MergeRow row : rows) {
      if (row.open() && all.field(row.place()).choice() != row.choiceProperty().get()) {
        all = all.choose(row.place(), row.choiceProperty().get());
      }
    }
    decided.accept(all);
  }

  /** Goes back to the review; the ledger stays as it is. */
  public void stop() {
    stopped.run();
  }

  private void reckon() {
    undecided.set((int) rows.stream().filter(MergeRow::undecided).count());
  }
}
