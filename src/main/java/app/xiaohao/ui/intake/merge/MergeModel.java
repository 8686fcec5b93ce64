package app.xiaohao.ui.intake.merge;

import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.text.Texts;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  private final ObservableList<MergeRow> rows = FXCollections.observableArrayList();
  private final ObservableList<MergeRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final Texts texts;
  private final FilteredList<MergeRow> shown;
  private final ObjectProperty<MergeState> filter = new SimpleObjectProperty<>();
  private MergePlan plan;
  private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
  private final Consumer<MergePlan> decided;
  private final Runnable stopped;

  /**
   * @param decided takes the plan when all of it is decided
   * @param stopped is told where nothing is to be written
   */
  MergeModel(MergePlan plan, Texts texts, Consumer<MergePlan> decided, Runnable stopped) {
    this.plan = plan;
    this.texts = texts;
    this.rows.setAll(MergeRows.of(plan, texts));
    this.decided = decided;
    this.stopped = stopped;
    this.shown = new FilteredList<>(rows);
    filter.subscribe(
        state -> shown.setPredicate(state == null ? null : row -> row.state() == state));
    Stream.of(MergeState.UNCLEAR, MergeState.CONFLICT)
        .filter(state -> count(state) > 0)
        .findFirst()
        .ifPresent(filter::set);
    reckon();
  }

  /** The lines under the filter. */
  public ObservableList<MergeRow> shown() {
    return shown;
  }

  /**
   * Which lines are shown; null for all. At first what is unclear, else the conflicts, where there
   * are any.
   */
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

  /** All lines, anew whenever it was said what an unclear one is. */
  public ObservableList<MergeRow> rows() {
    return rowsView;
  }

  /** The plan as decided so far. */
  public MergePlan plan() {
    return plan;
  }

  /** How many conflicts are undecided and how many lines unclear. */
  public ReadOnlyIntegerProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /** Decides one line; of no effect where there is nothing to choose. */
  public void choose(MergeRow row, Choice choice) {
    if (row.open()) {
      row.choose(choice);
      plan = plan.choose(row.place(), choice);
      reckon();
    }
  }

  /**
   * Says what an unclear line is; what the file changes there is laid out anew.
   *
   * @param way in the line's ways; of no effect where it has none such
   */
  public void identify(MergeRow row, int way) {
    if (way < row.ways().size()) {
      plan = plan.identify(row.unclear(), way);
      rows.setAll(MergeRows.of(plan, texts));
      reckon();
    }
  }

  /** Decides all conflicts and changes alike, those decided before included. */
  public void chooseAll(Choice choice) {
    plan = plan.chooseAll(choice);
    for (MergeRow row : rows) {
      if (row.open()) {
        row.choose(plan.field(row.place()).choice());
      }
    }
    reckon();
  }

  /** Puts the file into the ledger as decided; of no effect while anything is undecided. */
  public void commit() {
    if (undecided.get() == 0) {
      decided.accept(plan);
    }
  }

  /** Goes back to the review; the ledger stays as it is. */
  public void stop() {
    stopped.run();
  }

  private void reckon() {
    undecided.set(plan.undecided());
  }
}
