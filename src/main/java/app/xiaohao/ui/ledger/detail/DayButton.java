package app.xiaohao.ui.ledger.detail;

import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Opens a calendar that writes the chosen day into a text field, which stays free for typing. */
final class DayButton extends Button {
  private final TextField field;
  private final Supplier<LocalDate> today;

  DayButton(Texts texts, TextField field, Supplier<LocalDate> today) {
    this.field = field;
    this.today = today;
    setGraphic(Icon.DEADLINE.node());
    getStyleClass().add(Style.QUIET);
    setAccessibleText(texts.of("ui.ledger.pick-day"));
    setOnAction(event -> open());
  }

  private void open() {
    DatePicker picker =
        new DatePicker(
            DeadlineWords.day(field.getText(), today.get()) instanceof Said.On(LocalDate day, var _)
                ? day
                : today.get());
    Popup popup = new Popup();
    popup.setAutoHide(true);
    VBox content = new VBox(new DatePickerSkin(picker).getPopupContent());
    content.getStyleClass().add("name-popup");
    popup.getContent().add(content);
    popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
    picker
        .valueProperty()
        .subscribe(
            (before, chosen) -> {
              popup.hide();
              field.requestFocus();
              field.setText(chosen.toString());
              field.end();
            });
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    popup.show(this, place.getMinX(), place.getMaxY() + 2);
  }
}
