package app.xiaohao.ui.calendar;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.RecurrenceWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.calendar.CalendarModel.Shown;
import app.xiaohao.ui.calendar.CalendarModel.Span;
import app.xiaohao.ui.calendar.DueDays.Entry;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One day: its number, what is due, and how much finds no room. */
final class DayCell extends VBox {
  /** So many lines find room in a day of the month. */
  private static final int LINES = 3;

  private final Texts texts;

  /**
   * @param open takes what somebody wants to see
   * @param more called where there is more than finds room
   */
  DayCell(LocalDate day, Shown shown, Texts texts, Consumer<Entry> open, Consumer<LocalDate> more) {
    this.texts = texts;
    getStyleClass().add("calendar-day");
    if (day.equals(shown.today())) {
      getStyleClass().add("calendar-today");
    }
    if (shown.span() == Span.MONTH && day.getMonthValue() != shown.middle().getMonthValue()) {
      getStyleClass().add("calendar-other-month");
    }
    List<Entry> entries = shown.days().on(day);
    Label date =
        new Label(
            day.getDayOfMonth() == 1 || shown.span() == Span.WEEK
                ? texts.of("ui.overview.day", day.getMonthValue(), day.getDayOfMonth())
                : Integer.toString(day.getDayOfMonth()));
    date.getStyleClass().add(Style.CAPTION);
    getChildren().add(date);
    boolean month = shown.span() == Span.MONTH;
    int most = month && entries.size() > LINES ? LINES - 1 : entries.size();
    VBox lines = new VBox(2);
    for (Entry entry : entries.subList(0, Math.min(most, entries.size()))) {
      lines.getChildren().add(line(entry, !month, open));
    }
    if (most < entries.size()) {
      Button rest = new Button(texts.of("ui.calendar.more", entries.size() - most));
      rest.getStyleClass().setAll("calendar-line", "calendar-more");
      rest.setMaxWidth(Double.MAX_VALUE);
      rest.setOnAction(press -> more.accept(day));
      lines.getChildren().add(rest);
    }
    if (month) {
      getChildren().add(lines);
    } else {
      ScrollPane pane = new ScrollPane(lines);
      pane.setFitToWidth(true);
      VBox.setVgrow(pane, Priority.ALWAYS);
      getChildren().add(pane);
    }
  }

  private Button line(Entry entry, boolean whole, Consumer<Entry> open) {
    String said = LedgerQuery.number(entry.row()) + " " + entry.row().measure().text().strip();
    Button button =
        new Button(
            said, entry.duty() ? Icon.REFRESH.node() : LightMark.shape(entry.lamp().light()));
    button.getStyleClass().setAll("calendar-line", Style.of(entry.lamp().light()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(whole);
    String more =
        said
            + "\n"
            + LampWording.of(entry.lamp(), texts)
            + (entry.row().measure().binding() instanceof Deadline.Recurring again
                ? "　" + RecurrenceWords.of(again.recurrence(), texts)
                : "");
    button.setTooltip(new Tooltip(more));
    button.setAccessibleText(more);
    button.setOnAction(press -> open.accept(entry));
    return button;
  }
}
