package app.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The headless platform itself: a button in a real window feels a real click. */
@ExtendWith(ApplicationExtension.class)
class PlatformSmokeUiTest {
  private Button button;

  @Start
  void open(Stage stage) {
    button = new Button("销号");
    button.setOnAction(event -> button.setText("已销号"));
    stage.setScene(new Scene(button, 200, 100));
    stage.show();
  }

  @Test
  void feelsAClick(FxRobot robot) {
    robot.clickOn(button);

    assertThat(button.getText()).isEqualTo("已销号");
  }

  @Test
  void speaksChinese() {
    assertThat(Locale.getDefault()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }
}
