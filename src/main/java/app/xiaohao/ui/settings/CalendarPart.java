package app.xiaohao.ui.settings;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.DayConverter;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** 工作日历: the days of a year that differ from Monday to Friday, and the office's own. */
final class CalendarPart {
  private static final int FIRST = 2024;
  private static final int YEARS_AHEAD = 5;

  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ChoiceBox<Integer> year = new ChoiceBox<>();
  private final Label known = new Label();
  private final FlowPane days = new FlowPane(8, 6);
  private final DatePicker day = new DatePicker();
  private final ChoiceBox<DayKind> kind = new ChoiceBox<>();
  private final Button add;
  private final VBox view;

  CalendarPart(LedgerSession session, Dialogs dialogs, SettingRows rows, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    year.setId("calendar-year");
    year.setOnAction(press -> lay());
    known.getStyleClass().add(Style.SECONDARY);
    known.setWrapText(true);
    kind.getItems().setAll(DayKind.FREE, DayKind.WORKING);
    kind.setValue(DayKind.FREE);
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(DayKind value) {
            return value == null ? "" : texts.word(value);
          }

          @Override
          public DayKind fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    add = new Button(texts.of("ui.settings.calendar.add"), Icon.ADD.node());
    add.setId("calendar-add");
    add.setOnAction(press -> add());
    day.setId("calendar-day");
    day.setAccessibleText(texts.of("ui.settings.calendar"));
    day.setPrefWidth(140);
    day.setConverter(new DayConverter(day, () -> session.contentsProperty().get().today()));
    day.valueProperty().subscribe(chosen -> add.setDisable(chosen == null));
    HBox choice = new HBox(10, year, known);
    choice.setAlignment(Pos.CENTER_LEFT);
    HBox entry = new HBox(8, day, kind, add);
    entry.setAlignment(Pos.CENTER_LEFT);
    view = rows.part("calendar", choice, days, entry);
    session.contentsProperty().subscribe(this::take);
  }

  Node view() {
    return view;
  }

  private void take(Contents contents) {
    if (contents == null) {
      return;
    }
    if (year.getItems().isEmpty()) {
      int now = contents.today().getYear();
      year.getItems().setAll(IntStream.rangeClosed(FIRST, now + YEARS_AHEAD).boxed().toList());
      year.setValue(now);
    }
    lay();
  }

  private void lay() {
    Contents contents = session.contentsProperty().get();
    if (contents == null || year.getValue() == null) {
      return;
    }
    WorkCalendar calendar = contents.settings().calendar();
    LocalDate first = Year.of(year.getValue()).atDay(1);
    known.setText(
        calendar.knows(first, first)
            ? texts.of(
                "ui.settings.calendar.known",
                calendar.count(first, first.plusYears(1).minusDays(1)))
            : texts.of("ui.settings.calendar.unknown"));
    days.getChildren().clear();
    for (LocalDate special : calendar.special(year.getValue())) {
      days.getChildren().add(chip(special, calendar));
    }
  }

  private Node chip(LocalDate special, WorkCalendar calendar) {
    DayKind now = calendar.kind(special);
    Label words =
        new Label(
            texts.of(
                "ui.settings.calendar.day",
                special.getMonthValue(),
                special.getDayOfMonth(),
                texts.of("ui.settings.calendar.weekday." + special.getDayOfWeek().getValue()),
                texts.of("ui.settings.calendar." + now.name().toLowerCase(Locale.ROOT)),
                WorkCalendar.remark(special).orElse("")));
    HBox chip = new HBox(4, words);
    chip.getStyleClass().addAll("calendar-day", now.name().toLowerCase(Locale.ROOT));
    if (calendar.own().containsKey(special)) {
      chip.getStyleClass().add("own");
      Button back = new Button();
      back.setGraphic(Icon.CLEAR.node());
      back.getStyleClass().add(Style.QUIET);
      back.setAccessibleText(texts.of("ui.settings.calendar.back"));
      back.setTooltip(new Tooltip(texts.of("ui.settings.calendar.back")));
      back.setOnAction(press -> write(special, null));
      chip.getChildren().add(back);
    }
    return chip;
  }

  private void add() {
    LocalDate chosen = day.getValue();
    year.setValue(Math.clamp(chosen.getYear(), FIRST, year.getItems().getLast()));
    write(chosen, kind.getValue());
  }

  private void write(LocalDate which, DayKind after) {
    DayKind before = session.contentsProperty().get().settings().calendar().own().get(which);
    DayKind kept = after == WorkCalendar.shipped(which) ? null : after;
    if (before != kept) {
      session.apply(
          new Change.CalendarDay(which, before, kept), () -> day.setValue(null), dialogs::failed);
    }
  }
}
