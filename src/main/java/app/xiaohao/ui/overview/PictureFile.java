package app.xiaohao.ui.overview;

import app.xiaohao.export.WholeFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Background;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The way of a chart into a picture that the person names. */
final class PictureFile {
  private static final String ENDING = ".png";

  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  PictureFile(Background background, Dialogs dialogs, Texts texts) {
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Asks where to and writes in the background. */
  void save(WritableImage picture, String name) {
    dialogs
        .saveFile(Dialogs.FileKind.PICTURE, name + ENDING)
        .ifPresent(
            to -> {
              BufferedImage image = SwingFXUtils.fromFXImage(picture, null);
              background.work(
                  texts.of("ui.overview.picture.saving"),
                  progress -> {
                    WholeFile.write(to, stream -> ImageIO.write(image, "png", stream));
                    return to;
                  },
                  this::done,
                  dialogs::failed);
            });
  }

  private void done(Path file) {
    dialogs.written(texts.of("ui.overview.picture.saved", file.getFileName()), file);
  }
}
