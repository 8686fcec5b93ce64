package app.xiaohao.ui.kit;

import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test that needs the JavaFX toolkit; runs without a display. */
public abstract class ToolkitTest {
  /** The program's texts in Chinese. */
  protected static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  /** So long only a test waits that fails anyway; a busy machine is far from it. */
  private static final long LONG = 300;

  private static Look look;

  /** Mouse and keyboard; a click costs about 300 ms. */
  protected final FxRobot robot = new FxRobot();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    if (look == null) {
      look = onFx(Look::new);
      onFx(() -> look.themeProperty().set(Theme.LIGHT));
    }
  }

  @AfterEach
  void closeWindows() {
    onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  /** The look of the program, light at first; shared by all tests. */
  protected static Look look() {
    return look;
  }

  /** Runs on the FX thread and waits for the result. */
  protected static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(LONG * 1000, work);
  }

  /** Runs on the FX thread and waits for the end. */
  protected static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(LONG * 1000, work);
  }

  /** Shows a part in a window of its own, dressed like the program. */
  protected static Stage show(Parent part, double width, double height) {
    return onFx(
        () -> {
          Scene scene = new Scene(part, width, height);
          look.dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return stage;
        });
  }

  /** Waits until something is so, seen from the FX thread. */
  protected static void waitUntil(String what, BooleanSupplier so) {
    try {
      WaitForAsyncUtils.waitFor(LONG, TimeUnit.SECONDS, () -> onFx(so::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("did not happen: " + what, e);
    }
  }

  /**
   * Writes a picture of a part as it is now.
   *
   * @param name of the file below target/pictures, without ending
   */
  protected static Path picture(Node part, String name, double scale) {
    WritableImage image =
        onFx(
            () -> {
              SnapshotParameters parameters = new SnapshotParameters();
              parameters.setTransform(Transform.scale(scale, scale));
              return part.snapshot(parameters, null);
            });
    Path file = Path.of("target", "pictures", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file;
  }
}
