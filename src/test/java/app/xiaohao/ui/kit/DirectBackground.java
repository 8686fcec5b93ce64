package app.xiaohao.ui.kit;

import app.xiaohao.ui.kit.work.Background;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Background work done at once in the calling thread, so that models are tested without waiting.
 */
public final class DirectBackground implements Background {
  @Override
  public <T> Running runAfter(
      Collection<Running> first, Lane lane, String name, Job<T> job, Outcome<T> outcome) {
    Ended ended = new Ended(lane, name, lane != Lane.READ && outcome.cancelled() != null);
    T result;
    try {
      result = job.run(ended);
    } catch (CancellationException e) {
      outcome.cancelled().run();
      return ended;
    } catch (Exception e) {
      outcome.failed().accept(e);
      return ended;
    }
    outcome.done().accept(result);
    return ended;
  }

  @Override
  public ObservableList<Running> running() {
    return FXCollections.emptyObservableList();
  }

  private static final class Ended implements Running, Progress {
    private final Lane lane;
    private final boolean stoppable;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

    Ended(Lane lane, String name, boolean stoppable) {
      this.lane = lane;
      this.stoppable = stoppable;
      this.name.set(name);
    }

    @Override
    public void at(double value) {
      fraction.set(value);
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public Lane lane() {
      return lane;
    }

    @Override
    public boolean stoppable() {
      return stoppable;
    }

    @Override
    public ReadOnlyStringProperty nameProperty() {
      return name.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty fractionProperty() {
      return fraction.getReadOnlyProperty();
    }

    @Override
    public void cancel() {}
  }
}
