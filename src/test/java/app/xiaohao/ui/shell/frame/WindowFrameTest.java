package app.xiaohao.ui.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.settings.UserSettings.Frame;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFrameTest {
  private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1280, 800);

  @Test
  void isNoLargerThanTheScreen() {
    assertThat(WindowFrame.fit(new Frame(0, 0, 3840, 2100, false), DESK))
        .isEqualTo(new Frame(0, 0, 1280, 800, false));
  }

  @Test
  void isMovedUntilAllOfItCanBeReached() {
    assertThat(WindowFrame.fit(new Frame(700, -40, 1100, 700, true), DESK))
        .isEqualTo(new Frame(180, 0, 1100, 700, true));
  }

  @Test
  void staysWhereItFits() {
    Frame frame = new Frame(100, 50, 1100, 700, false);
    assertThat(WindowFrame.fit(frame, DESK)).isEqualTo(frame);
  }

  @Test
  void staysOnASecondScreen() {
    assertThat(
            WindowFrame.fit(
                new Frame(1300, 0, 2000, 900, false), new Rectangle2D(1280, 0, 1920, 1080)))
        .isEqualTo(new Frame(1280, 0, 1920, 900, false));
  }

  @Test
  void standsInTheMiddleAtTheFirstStart() {
    assertThat(WindowFrame.first(new Rectangle2D(0, 0, 1920, 1080)))
        .isEqualTo(new Frame(240, 90, 1440, 900, false));
  }

  @Test
  void coversASmallScreenWithItsTitleBarAtTheFirstStart() {
    assertThat(WindowFrame.first(new Rectangle2D(0, 28, 1280, 772)))
        .isEqualTo(new Frame(0, 28, 1280, 772, false));
  }
}
