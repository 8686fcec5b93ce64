package app.xiaohao.ui.settings;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** A field for a whole number: what is typed and is none gives way to the number before. */
final class WholeNumber extends Spinner<Integer> {
  /**
   * @param least the lowest that can be set; what is typed below it becomes it
   * @param most the highest that can be set; what is typed above it becomes it
   * @param step of the arrows
   */
  WholeNumber(int least, int most, int first, int step) {
    super(least, most, first, step);
    setEditable(true);
    SpinnerValueFactory<Integer> factory = getValueFactory();
    factory.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            return String.valueOf(value);
          }

          @Override
          public Integer fromString(String typed) {
            try {
              return Integer.valueOf(typed.strip());
            } catch (NumberFormatException none) {
              return factory.getValue();
            }
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                take();
              }
            });
  }

  /** Takes what was typed and shows what is in force. */
  void take() {
    commitValue();
    getEditor().setText(String.valueOf(getValue()));
  }
}
