package app.xiaohao.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.work.Background.Lane;
import app.xiaohao.ui.kit.work.Background.Outcome;
import app.xiaohao.ui.kit.work.Background.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundUiTest extends ToolkitTest {
  private final FxBackground background = new FxBackground();
  private final List<Object> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void end() {
    held.countDown();
    background.close();
  }

  @Test
  void writesInTheOrderGivenAndBringsResultsToTheFxThread() {
    onFx(
        () -> {
          for (int i = 0; i < 3; i++) {
            int number = i;
            background.write(
                "job",
                progress -> Thread.currentThread().getName() + number,
                name -> seen.add(name + Platform.isFxApplicationThread()),
                seen::add);
          }
        });
    waitUntil("three results", () -> seen.size() == 3);
    assertThat(seen)
        .containsExactly("xiaohao-write0true", "xiaohao-write1true", "xiaohao-write2true");
    assertThat(onFx(() -> background.running().isEmpty())).isTrue();
  }

  @Test
  void losesNoFailure() {
    StackOverflowError problem = new StackOverflowError();
    onFx(
        () ->
            background.work(
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
  void atTheEndWhatIsOnlyReadFailsInSilenceAndWhatIsWrittenDoesNot() {
    onFx(
        () -> {
          background.endLooking();
          background.read("read", progress -> fail(), seen::add, seen::add);
          background.write("write", progress -> fail(), seen::add, seen::add);
        });
    waitUntil("nothing runs", () -> background.running().isEmpty());
    assertThat(seen).hasSize(1);
  }

  private static Object fail() {
    throw new IllegalStateException("closed");
  }

  @Test
  void longJobsHoldNeitherASaveNorADetail() {
    onFx(
        () -> {
          for (int i = 0; i < 20; i++) {
            hold("long" + i);
          }
          background.write("save", progress -> "saved", seen::add, seen::add);
          new Asker(background).read("detail", progress -> "read", seen::add, seen::add);
        });
    waitUntil("save and detail", () -> seen.size() == 2);
    assertThat(seen).containsExactlyInAnyOrder("saved", "read");
  }

  @Test
  void aLongWriteHoldsNoDetail() {
    onFx(
        () -> {
          background.write("import", this::wait, seen::add, seen::add);
          new Asker(background).read("detail", progress -> "read", seen::add, seen::add);
        });
    waitUntil("the detail", () -> seen.size() == 1);
    assertThat(seen).containsExactly("read");
  }

  @Test
  void stopsOneOfSeveralAndLeavesNothingBehind() {
    List<Running> jobs = new ArrayList<>();
    onFx(() -> List.of("one", "two", "three").forEach(name -> jobs.add(hold(name))));
    onFx(() -> jobs.get(1).cancel());
    held.countDown();
    waitUntil("the jobs to end", () -> background.running().isEmpty());
    assertThat(seen).containsExactlyInAnyOrder("one", "two cancelled", "three");
  }

  @Test
  void stopsAtOnceWhatHasNotBegun() {
    onFx(
        () -> {
          background.write("import", this::wait, seen::add, seen::add);
          background
              .write("waiting", this::wait, seen::add, seen::add, () -> seen.add("cancelled"))
              .cancel();
        });
    waitUntil("the cancel", () -> seen.size() == 1);
    assertThat(seen).containsExactly("cancelled");
  }

  @Test
  void aReadIsDroppedByWhoAskedForItOnly() {
    onFx(
        () -> {
          Asker asker = new Asker(background);
          asker.read("list", this::wait, seen::add, seen::add);
          background.read("once", this::wait, seen::add, seen::add);
          assertThat(background.running()).hasSize(2).noneMatch(Running::stoppable);
          asker.forget();
        });
    held.countDown();
    waitUntil("the reads", () -> background.running().isEmpty());
    assertThat(seen).containsExactly("held");
  }

  @Test
  void aSaveIsNotStopped() {
    onFx(
        () -> {
          Running save = background.write("save", this::wait, seen::add, seen::add);
          save.cancel();
          assertThat(save.stoppable()).isFalse();
        });
    held.countDown();
    waitUntil("the save", () -> !seen.isEmpty());
    assertThat(seen).containsExactly("held");
  }

  @Test
  void theEndWaitsForAllThatWasGiven() {
    onFx(
        () -> {
          background.write("save", this::wait, seen::add, seen::add);
          hold("export");
          background.runAfter(
              List.copyOf(background.running()),
              Lane.WRITE,
              "end",
              progress -> "end",
              Outcome.of(
                  end -> {
                    seen.add(end);
                    background.close();
                  },
                  seen::add));
        });
    held.countDown();
    waitUntil("the end", () -> seen.contains("end"));
    assertThat(seen).hasSize(3).endsWith("end");
  }

  private Running hold(String name) {
    return background.work(
        name,
        progress -> {
          held.await();
          progress.stopIfCancelled();
          return name;
        },
        seen::add,
        seen::add,
        () -> seen.add(name + " cancelled"));
  }

  private String wait(Background.Progress progress) throws InterruptedException {
    held.await();
    return "held";
  }
}
