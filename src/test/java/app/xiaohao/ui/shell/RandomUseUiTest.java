package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.shell.registry.About;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.Services;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Clicks and keys at random over the whole program: whatever is pressed, nothing comes into the log
 * of errors, and the ledger proves whole. {@code -Dxiaohao.random-use=PT1H} lets it go on for an
 * hour, {@code -Dxiaohao.random-use.seed=N} on another way.
 */
@Tag("slow")
class RandomUseUiTest extends ToolkitTest {
  private static final Duration LASTS =
      Duration.parse(System.getProperty("xiaohao.random-use", "PT1M"));
  private static final long SEED = Long.getLong("xiaohao.random-use.seed", 20261130);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final List<KeyCode> KEYS =
      Stream.concat(
              Stream.of(
                  KeyCode.TAB,
                  KeyCode.TAB,
                  KeyCode.ENTER,
                  KeyCode.ESCAPE,
                  KeyCode.ESCAPE,
                  KeyCode.SPACE,
                  KeyCode.DELETE,
                  KeyCode.BACK_SPACE,
                  KeyCode.UP,
                  KeyCode.DOWN,
                  KeyCode.LEFT,
                  KeyCode.RIGHT,
                  KeyCode.HOME,
                  KeyCode.END,
                  KeyCode.PAGE_UP,
                  KeyCode.PAGE_DOWN,
                  KeyCode.F1,
                  KeyCode.F2,
                  KeyCode.F5),
              Arrays.stream(KeyCode.values()).filter(KeyCode::isLetterKey))
          .toList();
  private static final List<String> WORDS =
      List.of("整改", "2026-12-31", "2026年底前", "50", "县水务局、县财政局", "䶮", "-1", "x\ny", "");

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Errors errors = new Errors();
  private Robot hand;
  private Stage stage;
  private Shell shell;

  @BeforeEach
  void listen() {
    errors.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(errors);
  }

  @AfterEach
  void listenNoMore() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(errors);
  }

  @Test
  void leavesNoErrorAndAWholeLedger() throws IOException {
    Path file = folder.resolve("台账.xh");
    SampleFile.at(CLOCK, file);
    hand = onFx(Robot::new);
    start(file);
    long begin = System.nanoTime();
    int steps = 0;
    while (System.nanoTime() - begin < LASTS.toNanos()) {
      step();
      steps++;
      if (ended.get()) {
        start(file);
      }
    }
    end();
    assertThat(errors.found).as("seed %d, %d steps", SEED, steps).isEmpty();
    assertThat(steps).isPositive();
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).openToRead(file), CLOCK)) {
      assertThat(ledger.log().prove(CommitWatch.NOBODY)).matches(Proof::whole);
    }
  }

  private void start(Path file) throws IOException {
    ended.set(false);
    UserSettingsFile settings = new UserSettingsFile(folder.resolve("settings.properties"));
    UserSettings read = UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明");
    settings.write(read);
    Services services =
        new Services(
            new H2LedgerStores(CLOCK),
            new Reports(),
            settings,
            folder.resolve("样例.xh"),
            null,
            CLOCK,
            TEXTS,
            Milestones.NOBODY,
            shown -> {},
            new About("1", Optional.empty(), folder, folder));
    onFx(
        () -> {
          stage = new Stage();
          shell = new Shell(services, read, stage, () -> ended.set(true));
          shell.start();
        });
  }

  /** Ends the program as if its window were closed, whatever stands open. */
  private void end() {
    onFx(
        () -> {
          for (Window window : List.copyOf(Window.getWindows()).reversed()) {
            window.hide();
          }
          shell.end();
        });
    waitUntil("the end of all work", ended::get);
  }

  /**
   * One press. It is not waited for, because one that opens a dialog comes back when that closes;
   * what is asked next is done, though, also while a dialog is open.
   */
  private void step() {
    int kind = random.nextInt(100);
    Platform.runLater(
        () -> {
          Window window = top();
          if (window == null) {
            return;
          }
          if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
            window.requestFocus(); // as a desktop does once another has closed
          }
          if (kind < 60) {
            click(window);
          } else if (kind < 70) {
            write(window);
          } else {
            type();
          }
        });
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(done::countDown);
    try {
      done.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Window top() {
    List<Window> shown = Window.getWindows().stream().filter(Window::isShowing).toList();
    return shown.isEmpty() ? null : shown.getLast();
  }

  private void click(Window window) {
    List<Node> targets =
        nodes(window.getScene().getRoot())
            .filter(node -> node instanceof Control || node instanceof Cell<?>)
            .filter(node -> !node.isDisabled() && !node.isMouseTransparent())
            .toList();
    if (targets.isEmpty()) {
      return;
    }
    Node target = targets.get(random.nextInt(targets.size()));
    Bounds place = target.localToScreen(target.getBoundsInLocal());
    if (place == null) {
      return;
    }
    hand.mouseMove(
        place.getMinX() + random.nextDouble() * place.getWidth(),
        place.getMinY() + random.nextDouble() * place.getHeight());
    hand.mouseClick(random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY);
  }

  private void write(Window window) {
    if (window.getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable()) {
      field.replaceSelection(WORDS.get(random.nextInt(WORDS.size())));
    }
  }

  private void type() {
    KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
    boolean control = random.nextInt(4) == 0;
    if (control) {
      hand.keyPress(KeyCode.CONTROL);
    }
    hand.keyType(key);
    if (control) {
      hand.keyRelease(KeyCode.CONTROL);
    }
  }

  private static Stream<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(RandomUseUiTest::nodes))
        : Stream.of(node);
  }

  /** Reads what is pasted; there is no file that could be chosen. */
  private static final class Reports implements ReadReport {
    @Override
    public Document read(
        Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress)
        throws IntakeException {
      return new Documents(limits, hidden).read(file, ReadWatch.NOBODY);
    }

    @Override
    public Document paste(String name, String text, IntakeLimits limits) throws IntakeException {
      return new Documents(limits, HiddenCells.LEFT_OUT).pasted(name, text);
    }

    @Override
    public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
      return new DraftMaker().of(document, knowledge, chosen);
    }
  }

  /**
   * What the program calls an error; that the platform without a display has no choosers of files,
   * no window under a mouse between two windows, and cannot draw a window that stands partly beside
   * its screen, is none of its.
   */
  private static final class Errors extends AppenderBase<ILoggingEvent> {
    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(Level.ERROR) && !ofThePlatform(event)) {
        found.add(event.getFormattedMessage() + " " + trace(event));
      }
    }

    private static Throwable root(ILoggingEvent event) {
      Throwable root =
          event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
      while (root != null && root.getCause() != null) {
        root = root.getCause();
      }
      return root;
    }

    private static boolean ofThePlatform(ILoggingEvent event) {
      Throwable root = root(event);
      return root != null
          && Arrays.stream(root.getStackTrace())
              .map(StackTraceElement::getClassName)
              // what it calls with what does not do
              .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
              .findFirst()
              .filter(name -> name.startsWith("com.sun.glass.ui.headless."))
              .isPresent();
    }

    private static String trace(ILoggingEvent event) {
      Throwable root = root(event);
      return root == null
          ? ""
          : root
              + Arrays.stream(root.getStackTrace())
                  .limit(12)
                  .map(frame -> "\n  at " + frame)
                  .reduce("", String::concat);
    }
  }
}
