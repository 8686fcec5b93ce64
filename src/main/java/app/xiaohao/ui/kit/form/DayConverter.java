package app.xiaohao.ui.kit.form;

import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Said;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/**
 * The days of a {@link DatePicker} as 2026-11-21, typed in any form of {@link DeadlineWords}; what
 * cannot be read leaves the day as it was.
 */
public final class DayConverter extends StringConverter<LocalDate> {
  private final DatePicker picker;
  private final Supplier<LocalDate> today;

  /**
   * @param today whose year is meant where none is typed
   */
  public DayConverter(DatePicker picker, Supplier<LocalDate> today) {
    this.picker = picker;
    this.today = today;
  }

  @Override
  public String toString(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @Override
  public LocalDate fromString(String typed) {
    return switch (DeadlineWords.day(typed, today.get())) {
      case Said.On on -> on.date();
      case Said.Nothing _ -> null;
      default -> picker.getValue();
    };
  }
}
