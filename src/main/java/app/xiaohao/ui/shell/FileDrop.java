package app.xiaohao.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files dropped on a part of the window. */
final class FileDrop {
  private FileDrop() {}

  /** Takes what no part inside has taken. */
  static void accept(Node part, Consumer<List<Path>> taker) {
    part.setOnDragOver(
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
          }
          drag.consume();
        });
    part.setOnDragDropped(
        drag -> {
          boolean files = drag.getDragboard().hasFiles();
          drag.setDropCompleted(files);
          if (files) {
            taker.accept(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
          }
          drag.consume();
        });
  }
}
