package app.xiaohao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes pictures of every screen; the window does it, the command line only asks. */
@FunctionalInterface
public interface Screenshots {
  /**
   * Makes one PNG a screen.
   *
   * @return the files, in the order of the navigation
   * @throws IOException if a picture cannot be written
   */
  List<Path> take(Request request) throws IOException;

  /**
   * What is asked for.
   *
   * @param ledger the ledger that is shown
   * @param folder where the pictures go; it exists
   * @param width of the window in logical pixels
   * @param height of the window in logical pixels
   * @param scale pixels of the picture for each logical pixel
   * @param dark in the dark colours
   */
  record Request(Path ledger, Path folder, int width, int height, double scale, boolean dark) {}
}
