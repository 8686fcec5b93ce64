package app.xiaohao.ui.kit.form;

import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Said;
import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * A day as people type it, in any form of {@link DeadlineWords}; marked while it is none. Once it
 * is left it shows the day that was understood.
 */
public final class DayField extends TextField {
  private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");

  private LocalDate today = LocalDate.EPOCH;

  /**
   * @param words what the day is of, for the screen reader
   */
  public DayField(String id, String words) {
    setId(id);
    setAccessibleText(words);
    getStyleClass().add("day-field");
    // A skin made during a CSS pass may share the styles of a field that had none yet.
    setSkin(new TextFieldSkin(this));
    textProperty()
        .subscribe(text -> pseudoClassStateChanged(UNREADABLE, !text.isBlank() && day().isEmpty()));
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                day().ifPresent(this::setDay);
              }
            });
  }

  /** The day whose year is meant where the text names none. */
  public void setToday(LocalDate day) {
    today = day;
  }

  /** Shows a day; null for none. */
  public void setDay(LocalDate day) {
    setText(day == null ? "" : day.toString());
  }

  /** The day typed; empty where there is none or it cannot be read. */
  public Optional<LocalDate> day() {
    return DeadlineWords.day(getText(), today) instanceof Said.On(LocalDate day, var _)
        ? Optional.of(day)
        : Optional.empty();
  }
}
