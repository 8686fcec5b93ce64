package app.xiaohao.ui.kit;

import app.xiaohao.ui.kit.work.Background;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
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
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    Ended ended = new Ended(name);
    T result;
    try {
      result = job.run(ended);
    } catch (CancellationException e) {
      return ended;
    } catch (Exception e) {
      failed.accept(e);
      return ended;
    }
    done.accept(result);
    return ended;
  }

  @Override
  public ObservableList<Running> running() {
    return FXCollections.emptyObservableList();
  }

  private static final class Ended implements Running, Progress {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

    Ended(String name) {
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
