package app.xiaohao.ui.kit.form;

import app.xiaohao.ui.kit.Style;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Chips of which one is chosen always: a second press on it changes nothing. */
public final class ChoiceChips<T> extends HBox {
  private final Property<T> chosen;

  /**
   * @param chosen follows the chips, and they follow it
   */
  public ChoiceChips(Property<T> chosen) {
    super(4);
    this.chosen = chosen;
  }

  /**
   * Adds a chip.
   *
   * @param value what it chooses; may be null where that is a choice
   */
  public ToggleButton add(T value, String words, String id) {
    ToggleButton chip = new ToggleButton(words);
    chip.setId(id);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.getStyleClass().add(Style.CHIP);
    chosen.subscribe(now -> chip.setSelected(Objects.equals(now, value)));
    chip.setOnAction(
        press -> {
          chosen.setValue(value);
          chip.setSelected(true);
        });
    getChildren().add(chip);
    return chip;
  }
}
