package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.work.Background.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;
import javafx.util.Subscription;
import org.controlsfx.control.TaskProgressView;

/** The jobs that wait or run, each with how far it is and a button that stops it. */
final class JobList extends TaskProgressView<JobList.Job> {
  private final Map<Running, Job> jobs = new HashMap<>();
  private final Texts texts;
  private final ObservableList<Running> running;
  private final ListChangeListener<Running> follow = change -> follow();

  JobList(ObservableList<Running> running, Texts texts) {
    this.running = running;
    this.texts = texts;
    setId("jobs");
    setRetainTasks(true); // what has ended is taken out here
    skinProperty().subscribe(skin -> inOurWords());
    running.addListener(follow);
    follow();
  }

  /** Follows the jobs no longer. */
  void end() {
    running.removeListener(follow);
    jobs.values().forEach(Job::end);
  }

  private void follow() {
    for (Running one : List.copyOf(jobs.keySet())) {
      if (!running.contains(one)) {
        Job ended = jobs.remove(one);
        ended.end();
        getTasks().remove(ended);
      }
    }
    for (Running one : running) {
      if (!jobs.containsKey(one)) {
        Job begun = new Job(one);
        Thread.ofVirtual().name("xiaohao-job").start(begun);
        jobs.put(one, begun);
        getTasks().add(begun);
      }
    }
  }

  /** The control's own words are English and not in its bundle. */
  private void inOurWords() {
    if (lookup(".list-view") instanceof ListView<?> list) {
      list.setPlaceholder(new Label(texts.of("ui.shell.jobs.none")));
      dress(list);
    }
  }

  private <T> void dress(ListView<T> list) {
    Callback<ListView<T>, ListCell<T>> made = list.getCellFactory();
    list.setCellFactory(
        view -> {
          ListCell<T> cell = made.call(view);
          // a cell keeps its pane while one job after another comes into it
          ObservableValue<Boolean> stoppable =
              cell.itemProperty()
                  .map(item -> item instanceof Job job && job.running.stoppable())
                  .orElse(false);
          cell.graphicProperty()
              .subscribe(
                  graphic -> {
                    if (graphic instanceof Parent line
                        && line.lookup(".task-cancel-button") instanceof Button stop) {
                      stop.setText(texts.of("ui.shell.cancel-job"));
                      stop.setTooltip(new Tooltip(texts.of("ui.shell.cancel-job")));
                      stop.visibleProperty().bind(stoppable);
                    }
                  });
          return cell;
        });
  }

  /**
   * A job in the form in which the control shows it: it only waits for the end of what runs
   * elsewhere, for the control lets nothing be stopped that does not run.
   */
  static final class Job extends Task<Void> {
    private final Running running;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Subscription following;

    Job(Running running) {
      this.running = running;
      following =
          running
              .nameProperty()
              .subscribe(this::updateTitle)
              .and(
                  running
                      .fractionProperty()
                      .subscribe(done -> updateProgress(done.doubleValue(), 1)));
    }

    private void end() {
      following.unsubscribe();
      ended.countDown();
    }

    @Override
    protected Void call() throws InterruptedException {
      ended.await();
      return null;
    }

    @Override
    public boolean cancel(boolean interrupt) {
      if (running.stoppable()) {
        running.cancel();
      }
      return false; // it goes when it has ended
    }
  }
}
