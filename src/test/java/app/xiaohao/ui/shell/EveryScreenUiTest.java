package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.shell.registry.About;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import app.xiaohao.ui.shell.registry.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen of the window is walked, part by part: nothing is cut off, everything has a name.
 */
class EveryScreenUiTest extends ToolkitTest {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  @TempDir private Path folder;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Shell shell;
  private Stage stage;
  private Parent window;

  @AfterEach
  void end() {
    onFx(
        () -> {
          stage.hide();
          shell.end();
        });
    waitUntil("the end of all work", ended::get);
  }

  @Test
  void atTwiceTheTextNothingIsCutOff() {
    start(TextSize.LARGEST);
    List<String> faults = new ArrayList<>();
    walk(
        (screen, node) -> {
          if (node instanceof ButtonBase button && cut(button)) {
            faults.add(screen + ": cut off: " + named(button));
          }
          if (node instanceof Control && beyond(node)) {
            faults.add(screen + ": outside of the window: " + named(node));
          }
        },
        "large");
    assertThat(faults).isEmpty();
  }

  @Test
  void inASmallWindowThePlaceIsInSightAndTheHintOfTheKeyBesideTheWords() {
    start(TextSize.NORMAL);
    List<String> faults = new ArrayList<>();
    walk(
        (screen, node) -> {
          if (node instanceof ButtonBase button && cut(button)) {
            faults.add(screen + ": cut off: " + named(button));
          }
        },
        "small");
    WaitForAsyncUtils.waitForFxEvents();
    onFx(
        () -> {
          window.layout();
          Node bar = window.lookup(".navigation-scroll");
          Node last = window.lookup("#place-settings");
          assertThat(top(last)).isGreaterThanOrEqualTo(top(bar) - 1);
          assertThat(top(last) + last.getLayoutBounds().getHeight())
              .isLessThanOrEqualTo(top(bar) + bar.getLayoutBounds().getHeight() + 1);
          Node hint = window.lookup(".search-field > .key-hint");
          Text prompt =
              (Text)
                  window.lookupAll("#search .text").stream()
                      .filter(text -> text instanceof Text && text.isVisible())
                      .findFirst()
                      .orElseThrow();
          if (hint.isVisible()) {
            assertThat(hint.localToScene(hint.getLayoutBounds()).getMinX())
                .isGreaterThan(prompt.localToScene(prompt.getLayoutBounds()).getMaxX());
          }
        });
    assertThat(faults).isEmpty();
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  @Test
  void whateverTakesTheFocusHasANameAndARole() {
    start(TextSize.NORMAL);
    List<String> faults = new ArrayList<>();
    walk(
        (screen, node) -> {
          if (node.isFocusTraversable() && node instanceof Control control) {
            Object name = control.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            boolean titled =
                control.getAccessibleText() != null || name != null && !name.toString().isBlank();
            if (!titled && !labelled(control)) {
              faults.add(screen + ": without a name: " + named(control));
            }
            if (control.getAccessibleRole() == null
                || control.getAccessibleRole() == AccessibleRole.NODE) {
              faults.add(screen + ": without a role: " + named(control));
            }
          }
        },
        "named");
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsCutOffAndWhatHasNoNameIsFound() {
    start(TextSize.NORMAL);
    onFx(
        () -> {
          javafx.scene.control.Button planted = new javafx.scene.control.Button("a long word");
          planted.setMaxWidth(30);
          planted.setMinWidth(30);
          Pane pane = new Pane(planted);
          planted.relocate(WIDTH, 0);
          window = pane;
          stage.getScene().setRoot(pane);
          pane.applyCss();
          pane.layout();
          planted.resize(30, 20);
          planted.layout();
          assertThat(cut(planted)).isTrue();
          assertThat(beyond(planted)).isTrue();
        });
  }

  /** A label that is said to be of a control names it too. */
  private static boolean labelled(Control control) {
    return control.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
  }

  /** Whether words are cut off that no tooltip tells whole. */
  private static boolean cut(Labeled labeled) {
    Node drawn = labeled.lookup(".text");
    return drawn instanceof Text text
        && labeled.getText() != null
        && !labeled.isWrapText()
        && text.getParent() == labeled
        && (labeled.getTooltip() == null
            || !labeled.getTooltip().getText().contains(labeled.getText()))
        && !text.getText().equals(labeled.getText());
  }

  /** Whether a part lies outside of the window and nothing brings it to sight. */
  private boolean beyond(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane || at instanceof VirtualFlow<?>) {
        return false;
      }
    }
    Bounds there = window.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return there.getMinX() < -1
        || there.getMinY() < -1
        || there.getMaxX() > WIDTH + 1
        || there.getMaxY() > HEIGHT + 1;
  }

  private static String named(Node node) {
    String words = node instanceof Labeled labeled ? " \u201c" + labeled.getText() + "\u201d" : "";
    return node.getClass().getSimpleName()
        + " #"
        + node.getId()
        + " "
        + node.getStyleClass()
        + words;
  }

  private void walk(BiConsumer<String, Node> look, String pictures) {
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      onFx(() -> shell.open(screen.place()));
      waitUntil("nothing runs", () -> shell.background().running().isEmpty());
      onFx(
          () -> {
            window.applyCss();
            window.layout();
            visit(screen.place().name(), window, look);
          });
      picture(window, pictures + "-" + screen.place().name().toLowerCase(Locale.ROOT), 1);
    }
  }

  private static void visit(String screen, Node node, BiConsumer<String, Node> look) {
    if (!node.isVisible()) {
      return;
    }
    look.accept(screen, node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(screen, child, look));
    }
  }

  private void start(TextSize size) {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    UserSettings read =
        UserSettings.DEFAULT
            .withLastLedger(file)
            .withTheme(Theme.LIGHT)
            .withOperator("周启明")
            .withTextSize(size);
    UserSettingsFile kept = new UserSettingsFile(folder.resolve("settings.properties"));
    try {
      kept.write(read);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    onFx(
        () -> {
          stage = new Stage();
          Services services =
              new Services(
                  new H2LedgerStores(TypicalLedger.CLOCK),
                  new NoReports(),
                  kept,
                  folder.resolve("样例.xh"),
                  null,
                  TypicalLedger.CLOCK,
                  TEXTS,
                  Milestones.NOBODY,
                  shown -> {},
                  new About("1", Optional.empty(), folder, folder));
          shell = new Shell(services, read, stage, () -> ended.set(true));
          shell.start();
        });
    waitUntil("the overview", () -> stage.getScene().lookup("#card-overdue") != null);
    onFx(
        () -> {
          // the headless screen is small: the window is laid out at its size inside of another
          window = stage.getScene().getRoot();
          StackPane frame = new StackPane();
          stage.getScene().setRoot(frame);
          window.getStyleClass().remove("root");
          window.setManaged(false);
          frame.getChildren().add(window);
          window.resizeRelocate(0, 0, WIDTH, HEIGHT);
        });
  }

  private static final class NoReports implements ReadReport {
    @Override
    public Document read(
        Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress) {
      throw new AssertionError(file);
    }

    @Override
    public Document paste(String name, String text, IntakeLimits limits) {
      throw new AssertionError(name);
    }

    @Override
    public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
      throw new AssertionError(document);
    }
  }
}
