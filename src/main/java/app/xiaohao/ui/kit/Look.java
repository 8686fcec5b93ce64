package app.xiaohao.ui.kit;

import app.xiaohao.export.page.ShippedFont;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The look of the program: fonts, colours by meaning, size of text. AtlantaFX gives the controls
 * their build; every colour comes from one of our two colour files.
 */
public final class Look {
  /** The family that ships, both weights; also the fall-back of every control. */
  public static final String FONT_FAMILY = "Noto Sans CJK SC";

  private static final List<String> CONCERNS =
      List.of("colors-atlantafx", "type", "controls", "panels", "marks", "table", "controlsfx");

  private static final FutureTask<Void> FONTS =
      new FutureTask<>(
          () -> {
            for (String weight : List.of("Regular", "Bold")) {
              loadFont("NotoSansCJKsc-" + weight + ".ttf");
            }
            return null;
          });

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
  private final ObservableList<String> stylesheets = FXCollections.observableArrayList();
  private final List<String> ofScreens = new ArrayList<>();
  // kept: the desktop's preferences hold listeners for as long as the program runs
  private final InvalidationListener refresh = change -> rebuild();

  /** Sets the build of the controls. On the FX thread, once. */
  public Look() {
    loadFonts();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
    theme.addListener(refresh);
    textSize.addListener(refresh);
    Platform.getPreferences().colorSchemeProperty().addListener(refresh);
    rebuild();
  }

  /**
   * Loads the fonts, 15 MB, unless that is done; waits while another thread is at it. For any
   * thread: they need not wait for the toolkit.
   */
  public static void loadFonts() {
    FONTS.run();
    try {
      FONTS.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** From a file of its own where there is one: a stream is first copied into one by JavaFX. */
  private static void loadFont(String name) {
    Path file = ShippedFont.besideProgram(name);
    if (Files.isRegularFile(file)) {
      require(Font.loadFont(file.toUri().toString(), 13), name);
      return;
    }
    URL resource = Look.class.getResource("fonts/" + name);
    try (InputStream in = resource.openStream()) {
      require(
          "file".equals(resource.getProtocol())
              ? Font.loadFont(resource.toString(), 13)
              : Font.loadFont(in, 13),
          name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(Font loaded, String name) {
    if (loaded == null) {
      throw new IllegalStateException("not a font: " + name);
    }
  }

  /** Light, dark or as the desktop. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** How large the text is, and with it everything. */
  public ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  /** Whether the dark colours are in use now. */
  public boolean dark() {
    return switch (theme.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** Dresses a scene now and at each later change. */
  public void dress(Scene scene) {
    Bindings.bindContent(scene.getStylesheets(), stylesheets);
  }

  /** Dresses a part that has its own window, such as a dialog. */
  public void dress(Parent part) {
    Bindings.bindContent(part.getStylesheets(), stylesheets);
  }

  /**
   * Adds the stylesheet of one screen, which must stand beside the class.
   *
   * @param name without folder and ending
   */
  public void add(Class<?> beside, String name) {
    String address = address(beside, name);
    if (!ofScreens.contains(address)) {
      ofScreens.add(address);
      rebuild();
    }
  }

  private void rebuild() {
    List<String> all = new ArrayList<>();
    all.add(address(Look.class, dark() ? "colors-dark" : "colors-light"));
    CONCERNS.forEach(concern -> all.add(address(Look.class, concern)));
    all.addAll(ofScreens);
    all.add(data(sizes(textSize.get())));
    if (!all.equals(stylesheets)) {
      stylesheets.setAll(all);
    }
  }

  // family and size together: where the size alone comes later, the family is lost
  private static String sizes(TextSize size) {
    return """
    .root { -fx-font-family: "%s"; -fx-font-size: %dpx; }
    .ikonli-font-icon { -fx-icon-size: %.0fpx; }
    .button .ikonli-font-icon { -fx-icon-size: %.0fpx; }
    .ikonli-font-icon.large-icon { -fx-icon-size: %.0fpx; }
    """
        .formatted(FONT_FAMILY, size.pixels(), size.scaled(16), size.scaled(15), size.scaled(32));
  }

  private static String address(Class<?> beside, String name) {
    return beside.getResource(name + ".css").toExternalForm();
  }

  private static String data(String css) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
