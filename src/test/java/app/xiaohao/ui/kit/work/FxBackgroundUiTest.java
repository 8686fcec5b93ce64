package app.xiaohao.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundUiTest extends ToolkitTest {
  private final FxBackground background = new FxBackground();
  private final List<Object> seen = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    background.close();
  }

  @Test
  void bringsResultsToTheFxThreadInTheOrderGiven() {
    onFx(
        () -> {
          for (int i = 0; i < 3; i++) {
            int number = i;
            background.run(
                "job",
                progress -> Thread.currentThread().getName() + number,
                name -> seen.add(name + Platform.isFxApplicationThread()),
                seen::add);
          }
        });
    waitUntil("three results", () -> seen.size() == 3);
    assertThat(seen)
        .containsExactly(
            "xiaohao-background0true", "xiaohao-background1true", "xiaohao-background2true");
    assertThat(onFx(() -> background.running().isEmpty())).isTrue();
  }

  @Test
  void losesNoFailure() {
    StackOverflowError problem = new StackOverflowError();
    onFx(
        () ->
            background.run(
                "job",
                progress -> {
                  throw problem;
                },
                seen::add,
                seen::add));
    waitUntil("the failure", () -> !seen.isEmpty());
    assertThat(seen).containsExactly(problem);
  }

  @Test
  void leavesNothingBehindAfterACancel() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicReference<Background.Running> running = new AtomicReference<>();
    onFx(
        () ->
            running.set(
                background.run(
                    "job",
                    progress -> {
                      begun.countDown();
                      cancelled.await();
                      progress.stopIfCancelled();
                      return "result";
                    },
                    seen::add,
                    seen::add)));
    waitUntil("the job to begin", () -> begun.getCount() == 0);
    onFx(() -> running.get().cancel());
    cancelled.countDown();
    waitUntil("the job to end", () -> background.running().isEmpty());
    assertThat(seen).isEmpty();
  }
}
