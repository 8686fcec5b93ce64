package app.xiaohao.ui.shell.frame;

import app.xiaohao.ui.kit.settings.UserSettings.Frame;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands, kept from one start to the next. */
public final class WindowFrame {
  /** Everything is there at this size; nothing is clipped. */
  static final double LEAST_WIDTH = 1024;

  static final double LEAST_HEIGHT = 640;

  /** Enough for the title of the window below to be seen. */
  private static final int STEP = 28;

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private WindowFrame() {}

  /**
   * Puts the window where it stood last time, if that is still on a screen, else in the middle.
   *
   * @param frame null for the first start
   * @param before how many windows there are already: each stands a little lower than the last
   */
  public static void restore(Stage stage, Frame frame, int before) {
    boolean kept = frame != null && onScreen(frame);
    Rectangle2D desk = (kept ? screenOf(frame) : Screen.getPrimary()).getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, desk.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, desk.getHeight()));
    Frame fitting = lower(kept ? fit(frame, desk) : first(desk), before * STEP, desk);
    stage.setX(fitting.x());
    stage.setY(fitting.y());
    stage.setWidth(fitting.width());
    stage.setHeight(fitting.height());
    stage.setMaximized(fitting.maximized());
  }

  private static Frame lower(Frame frame, int by, Rectangle2D desk) {
    return fit(
        new Frame(frame.x() + by, frame.y() + by, frame.width(), frame.height(), frame.maximized()),
        desk);
  }

  /**
   * Where it stands at the first start. Said and not left to the toolkit, which reckons without the
   * title bar and puts that above the edge of a small screen.
   */
  static Frame first(Rectangle2D desk) {
    Frame middle =
        new Frame(
            (int) (desk.getMinX() + (desk.getWidth() - WIDTH) / 2),
            (int) (desk.getMinY() + (desk.getHeight() - HEIGHT) / 2),
            (int) WIDTH,
            (int) HEIGHT,
            false);
    return fit(middle, desk);
  }

  /**
   * The same window inside a desk that may have become smaller since: no larger than the desk, and
   * moved until all of it can be reached.
   */
  static Frame fit(Frame frame, Rectangle2D desk) {
    double width = Math.min(frame.width(), desk.getWidth());
    double height = Math.min(frame.height(), desk.getHeight());
    return new Frame(
        (int) Math.clamp(frame.x(), desk.getMinX(), desk.getMaxX() - width),
        (int) Math.clamp(frame.y(), desk.getMinY(), desk.getMaxY() - height),
        (int) width,
        (int) height,
        frame.maximized());
  }

  /** The screen on which the title bar's middle stands. */
  private static Screen screenOf(Frame frame) {
    return titleOn(frame).getFirst();
  }

  private static boolean onScreen(Frame frame) {
    return !titleOn(frame).isEmpty();
  }

  private static List<Screen> titleOn(Frame frame) {
    return Screen.getScreensForRectangle(
        frame.x() + frame.width() / 4.0, frame.y() + 10.0, frame.width() / 2.0, 40);
  }

  /** Where it stands now. */
  public static Frame of(Stage stage) {
    return new Frame(
        (int) stage.getX(),
        (int) stage.getY(),
        (int) stage.getWidth(),
        (int) stage.getHeight(),
        stage.isMaximized());
  }
}
