package app.xiaohao.ui.kit.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.ToolkitTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gallery looks as it is stored. Where the look is to be another, run this with {@code
 * JAVA_TOOL_OPTIONS=-Dxiaohao.renew-pictures=true} and look at what it wrote before it is
 * committed.
 */
class GalleryUiTest extends ToolkitTest {
  /** Pictures are compared at half their size, so that the edges of letters do not count. */
  private static final int SMALLER = 2;

  /** A colour differs where one of its parts does by more than this, of 255. */
  private static final int NEAR = 24;

  /** Of so many parts of a picture one may differ: drawing is not the same on every machine. */
  private static final int OF = 200;

  @AfterEach
  void lightAgain() {
    onFx(() -> look().themeProperty().set(Theme.LIGHT));
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void everyComponentLooksAsItIsStored(Theme theme) throws IOException {
    Gallery gallery = onFx(() -> new Gallery(TEXTS));
    // in a window smaller than itself: the headless screen is small
    onFx(() -> gallery.setPrefWidth(760));
    show(new Pane(gallery), 760, 600);
    onFx(() -> look().themeProperty().set(theme));
    waitUntil(
        "set in the font that ships",
        () ->
            ((Label) gallery.lookup(".screen-title"))
                .getFont()
                .getFamily()
                .equals(Look.FONT_FAMILY));
    onFx(
        () -> {
          gallery.requestFocus();
          gallery.applyCss();
          gallery.layout();
        });
    String name = "gallery-" + theme.name().toLowerCase(Locale.ROOT);
    BufferedImage now = smaller(ImageIO.read(picture(gallery, name, 1).toFile()));
    if (Boolean.getBoolean("xiaohao.renew-pictures")) {
      Path stored = Path.of("src/test/resources/app/xiaohao/ui/kit/gallery", name + ".png");
      Files.createDirectories(stored.getParent());
      ImageIO.write(now, "png", stored.toFile());
      return;
    }
    try (InputStream in = GalleryUiTest.class.getResourceAsStream(name + ".png")) {
      assertThat(share(now, ImageIO.read(in)))
          .as("how much of target/pictures/%s.png is not as it is stored", name)
          .isLessThan(1.0 / OF);
    }
  }

  @Test
  void anotherColourOfAButtonIsSeen() throws IOException {
    BufferedImage stored;
    try (InputStream in = GalleryUiTest.class.getResourceAsStream("gallery-light.png")) {
      stored = ImageIO.read(in);
    }
    BufferedImage planted =
        new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
    planted.createGraphics().drawImage(stored, 0, 0, null);
    for (int x = 20; x < 60; x++) {
      for (int y = 100; y < 130; y++) {
        planted.setRGB(x, y, 0x00AA00);
      }
    }
    assertThat(share(planted, stored)).isGreaterThan(1.0 / OF);
  }

  /** The share of the picture that differs; all of it where the sizes do. */
  private static double share(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    int differing = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        differing += near(one.getRGB(x, y), other.getRGB(x, y)) ? 0 : 1;
      }
    }
    return (double) differing / (one.getWidth() * one.getHeight());
  }

  private static boolean near(int one, int other) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NEAR) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage smaller(BufferedImage image) {
    int width = image.getWidth() / SMALLER;
    int height = image.getHeight() / SMALLER;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int color = 0;
        for (int shift = 0; shift < 24; shift += 8) {
          int sum = 0;
          for (int i = 0; i < SMALLER * SMALLER; i++) {
            int rgb = image.getRGB(x * SMALLER + i % SMALLER, y * SMALLER + i / SMALLER);
            sum += rgb >> shift & 0xFF;
          }
          color |= sum / (SMALLER * SMALLER) << shift;
        }
        small.setRGB(x, y, color);
      }
    }
    return small;
  }
}
