package app.xiaohao.ui.calendar;

import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.calendar.CalendarModel.Shown;
import app.xiaohao.ui.calendar.CalendarModel.Span;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Asked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 日历: deadlines and recurring duties; each leads to its measure. */
public final class CalendarScreen implements Screen {
  /** Where it stands. */
  public static final Place PLACE = new Place("CALENDAR");

  private final CalendarModel model;
  private final Navigator navigator;
  private final Texts texts;
  private final ScreenHeader header;
  private final Button unknown;
  private final Button today;
  private final GridPane grid = new GridPane();
  private final VBox root;

  /**
   * @param asked the filter of 台账, which the calendar keeps
   */
  public CalendarScreen(Surroundings at, ObservableValue<Asked> asked) {
    navigator = at.navigator();
    texts = at.texts();
    at.look().add(CalendarScreen.class, "calendar");
    model = new CalendarModel(at.session(), at.background(), at.dialogs(), asked, texts);
    unknown = new Button("", Icon.GO.node());
    unknown.setId("calendar-unknown");
    unknown.getStyleClass().add(Style.QUIET);
    unknown.setOnAction(
        press -> navigator.show(asked.getValue().query().withDue(Set.of(DueState.UNKNOWN))));
    today = new Button(texts.of("ui.calendar.today"));
    today.setId("calendar-today");
    today.setOnAction(press -> model.today());
    header =
        new ScreenHeader(
            texts.of("ui.shell.place.CALENDAR"),
            unknown,
            turn(Icon.PREVIOUS, "previous", -1),
            today,
            turn(Icon.NEXT, "next", 1),
            spans());
    for (int day = 0; day < DayOfWeek.values().length; day++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / DayOfWeek.values().length);
      grid.getColumnConstraints().add(column);
    }
    grid.getStyleClass().add("calendar-grid");
    VBox.setVgrow(grid, Priority.ALWAYS);
    root = new VBox(10, header, grid);
    root.getStyleClass().addAll(Style.SCREEN, "calendar-screen");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    model.shownProperty().subscribe(this::refresh);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  /** Its keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(new KeyHint(texts.of("ui.calendar.key.turn"), "PgUp PgDn"));
  }

  private Button turn(Icon icon, String name, int by) {
    Button button = new Button("", icon.node());
    button.setId("calendar-" + name);
    String words = texts.of(by < 0 ? "ui.calendar.previous" : "ui.calendar.next");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(press -> model.turn(by));
    return button;
  }

  private HBox spans() {
    ChoiceChips<Span> chips = new ChoiceChips<>(model.spanProperty());
    for (Span span : Span.values()) {
      chips.add(
          span,
          texts.of("ui.calendar.span." + span),
          "calendar-" + span.name().toLowerCase(Locale.ROOT));
    }
    return chips;
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_UP) {
      model.turn(-1);
    } else if (event.getCode() == KeyCode.PAGE_DOWN) {
      model.turn(1);
    } else {
      return;
    }
    event.consume();
  }

  private void refresh(@Nullable Shown shown) {
    grid.getChildren().clear();
    grid.getRowConstraints().clear();
    if (shown == null) {
      return;
    }
    int count = shown.days().due().values().stream().mapToInt(List::size).sum();
    header
        .lineProperty()
        .set(
            shown.span() == Span.MONTH
                ? texts.of(
                    "ui.calendar.line.month",
                    shown.middle().getYear(),
                    shown.middle().getMonthValue(),
                    count)
                : texts.of("ui.calendar.line.week", shown.days().from(), shown.days().to(), count));
    unknown.setVisible(shown.days().unknown() > 0);
    unknown.setText(texts.of("ui.calendar.unknown", shown.days().unknown()));
    grid.getRowConstraints().add(new RowConstraints());
    for (DayOfWeek day : DayOfWeek.values()) {
      Label name = new Label(texts.of("ui.calendar.day." + day));
      name.getStyleClass().add(Style.CAPTION);
      grid.add(name, day.ordinal(), 0);
    }
    int row = 1;
    for (LocalDate day = shown.days().from();
        !day.isAfter(shown.days().to());
        day = day.plusDays(1)) {
      DayCell cell =
          new DayCell(
              day, shown, texts, entry -> navigator.show(entry.row().measure().id()), model::week);
      cell.setMinHeight(0);
      grid.add(cell, day.getDayOfWeek().ordinal(), row);
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        RowConstraints week = new RowConstraints();
        week.setVgrow(Priority.ALWAYS);
        week.setPrefHeight(60);
        grid.getRowConstraints().add(week);
        row++;
      }
    }
  }

  /** What it shows. */
  CalendarModel model() {
    return model;
  }

  @Override
  public Place place() {
    return PLACE;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    today.requestFocus();
  }
}
