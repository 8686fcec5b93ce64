package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.light.DueState;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import app.xiaohao.ui.shell.registry.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Pictures of every screen with a given ledger, made by the real window on the headless platform.
 * The person's own settings are neither read nor written.
 */
public final class ScreenPictures {
  /** So many frames without work under way, and a screen is complete. */
  private static final int QUIET_FRAMES = 12;

  private static final int SHOWN_WIDTH = 800;
  private static final int SHOWN_HEIGHT = 600;

  private final Services services;

  /** Pictures of the window that would be built on these services. */
  public ScreenPictures(Services services) {
    this.services = services;
  }

  /**
   * How large the pictures are.
   *
   * @param width of the window, in logical pixels
   * @param height likewise
   * @param scale pixels of the picture for each logical one
   */
  public record Size(int width, int height, double scale) {}

  /**
   * Makes one PNG a screen. Once in the life of the Java machine, and not on the FX thread.
   *
   * @return the files, in the order of the navigation
   */
  public List<Path> take(Path ledger, Path folder, Size size, boolean dark) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path workshop = Files.createTempDirectory("xiaohao-shots");
    try {
      UserSettings settings =
          UserSettings.DEFAULT.withTheme(dark ? Theme.DARK : Theme.LIGHT).withLastLedger(ledger);
      Services here =
          new Services(
              services.stores(),
              services.reports(),
              new UserSettingsFile(workshop.resolve("settings.properties")),
              workshop.resolve("sample.xh"),
              null,
              services.clock(),
              services.texts(),
              Milestones.NOBODY,
              services.opener(),
              services.about());
      CompletableFuture<List<Path>> taken = new CompletableFuture<>();
      Platform.startup(() -> new Session(here, settings, workshop, folder, size, taken).begin());
      return taken.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException unwritten ? unwritten : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Platform.exit();
      try (Stream<Path> tree = Files.walk(workshop)) {
        for (Path part : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(part);
        }
      }
    }
  }

  /**
   * Lays the window out at any size inside a small one: the headless platform's own screen has a
   * million pixels, no more.
   */
  private static final class Frame extends Region {
    private final Parent window;
    private final Size size;

    Frame(Parent window, Size size) {
      this.window = window;
      this.size = size;
      window.getStyleClass().remove("root");
      getChildren().add(window);
    }

    @Override
    protected void layoutChildren() {
      window.resizeRelocate(0, 0, size.width(), size.height());
    }
  }

  /** One run through the screens, on the FX thread. */
  private static final class Session extends AnimationTimer {
    private final Shell shell;
    private final Stage stage = new Stage();
    private final Path workshop;
    private final Path folder;
    private final Size size;
    private final CompletableFuture<List<Path>> taken;
    private final List<Path> files = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Parent window;
    private int quiet;

    Session(
        Services services,
        UserSettings settings,
        Path workshop,
        Path folder,
        Size size,
        CompletableFuture<List<Path>> taken) {
      this.workshop = workshop;
      this.folder = folder;
      this.size = size;
      this.taken = taken;
      shell = new Shell(services, settings, stage, () -> taken.complete(files));
    }

    /**
     * @param name of the picture; null where none is taken
     * @param prepare what brings the screen to sight
     */
    private record Step(String name, Runnable prepare) {}

    void begin() {
      steps.add(new Step(null, () -> {}));
      for (ScreenEntry screen : ScreenRegistry.ALL) {
        Place place = screen.place();
        steps.add(new Step(null, () -> bringToSight(place)));
        steps.add(new Step(place.name().toLowerCase(Locale.ROOT), () -> {}));
      }
      steps.add(new Step("welcome", shell::showWelcome));
      shell.start();
      stage.setMinWidth(0);
      stage.setMinHeight(0);
      stage.setWidth(SHOWN_WIDTH);
      stage.setHeight(SHOWN_HEIGHT);
      Scene scene = stage.getScene();
      window = scene.getRoot();
      scene.setRoot(new Frame(window, size));
      start();
    }

    private void bringToSight(Place place) {
      shell.open(place);
      if (place.equals(Place.LEDGER)) {
        firstUrgent().map(row -> row.measure().id()).ifPresent(shell::show);
      } else if (place.equals(Place.IMPORT)) {
        reviewDocument();
      }
    }

    private Optional<LedgerRow> firstUrgent() {
      var contents = shell.session().contentsProperty().get();
      return contents.rows().stream()
          .filter(row -> row.measure() != null)
          .min(
              Comparator.comparing(
                  row ->
                      contents.settings().lights().due(row, contents.today()) == DueState.OVERDUE
                          ? 0
                          : 1));
    }

    /** The document that the ledger came from is read again, as for a second import. */
    private void reviewDocument() {
      Ledger ledger = shell.session().ledger();
      firstUrgent()
          .ifPresent(
              row ->
                  shell
                      .background()
                      .read(
                          "",
                          progress -> {
                            MeasureFile file = ledger.measureFile(row.measure().id());
                            String name = Path.of(file.document()).getFileName().toString();
                            return Files.writeString(
                                workshop.resolve(name.endsWith(".txt") ? name : name + ".txt"),
                                file.documentText());
                          },
                          document -> shell.screens().intake().open(List.of(document)),
                          this::fail));
    }

    @Override
    public void handle(long now) {
      quiet = shell.background().running().isEmpty() ? quiet + 1 : 0;
      if (quiet < QUIET_FRAMES) {
        return;
      }
      quiet = 0;
      try {
        Step done = steps.removeFirst();
        if (done.name() != null) {
          files.add(picture(done.name()));
        }
      } catch (IOException e) {
        fail(e);
        return;
      }
      if (steps.isEmpty()) {
        stop();
        stage.hide();
        shell.end();
      } else {
        steps.getFirst().prepare().run();
      }
    }

    private void fail(Throwable problem) {
      stop();
      taken.completeExceptionally(problem);
    }

    private Path picture(String name) throws IOException {
      SnapshotParameters parameters = new SnapshotParameters();
      parameters.setTransform(Transform.scale(size.scale(), size.scale()));
      WritableImage image = window.snapshot(parameters, null);
      Path file = folder.resolve(name + ".png");
      if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
        throw new IOException(file.toString());
      }
      return file;
    }
  }
}
