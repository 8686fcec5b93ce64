package app.xiaohao.ui.kit;

import app.xiaohao.model.Deadline;
import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/** A day as people type it, in any form of {@link DeadlineInput}; marked while it is none. */
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
    return getText().isBlank()
        ? Optional.empty()
        : DeadlineInput.read(getText(), today)
            .filter(Deadline.OnDate.class::isInstance)
            .flatMap(deadline -> deadline.dueOn(today));
  }
}
