package app.xiaohao.ui.shell;

import app.xiaohao.ui.kit.UserSettings.Frame;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands, kept from one start to the next. */
final class WindowFrame {
  /** Everything is there at this size; nothing is clipped. */
  static final double LEAST_WIDTH = 1024;

  static final double LEAST_HEIGHT = 640;

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private WindowFrame() {}

  /**
   * Puts the window where it stood last time, if that is still on a screen.
   *
   * @param frame null for the first start
   */
  static void restore(Stage stage, Frame frame) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    if (frame == null || !onScreen(frame)) {
      Rectangle2D desk = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, desk.getWidth()));
      stage.setHeight(Math.min(HEIGHT, desk.getHeight()));
      return;
    }
    stage.setX(frame.x());
    stage.setY(frame.y());
    stage.setWidth(frame.width());
    stage.setHeight(frame.height());
    stage.setMaximized(frame.maximized());
  }

  private static boolean onScreen(Frame frame) {
    return Screen.getScreensForRectangle(
                frame.x() + frame.width() / 4.0, frame.y() + 10.0, frame.width() / 2.0, 40)
            .size()
        > 0;
  }

  /** Where it stands now. */
  static Frame of(Stage stage) {
    return new Frame(
        (int) stage.getX(),
        (int) stage.getY(),
        (int) stage.getWidth(),
        (int) stage.getHeight(),
        stage.isMaximized());
  }
}
