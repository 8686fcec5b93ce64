package app.xiaohao.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped on a part of the window. */
final class FileDrop {
  private FileDrop() {}

  /**
   * Takes what no part inside has taken.
   *
   * @param hint shown while files hang over a place where this would take them
   */
  static void accept(Node part, Node hint, Consumer<List<Path>> taker) {
    hint.setVisible(false);
    hint.setMouseTransparent(true);
    // a part inside that takes the files itself keeps the event from coming back up
    part.addEventFilter(DragEvent.DRAG_OVER, drag -> hint.setVisible(false));
    part.addEventFilter(DragEvent.DRAG_DROPPED, drag -> hint.setVisible(false));
    part.setOnDragExited(drag -> hint.setVisible(false));
    part.setOnDragOver(
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
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
