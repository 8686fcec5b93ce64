package planted.ui.first;

import javafx.scene.control.Button;

record ButtonModel(Held held) {
  record Held(Button button) {}
}
