package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.overview.BurnDown.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.geometry.VPos;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** 未销号走势 as two lines: what is not closed, and what should not be by the dates. */
final class BurnDownChart extends Region {
  private static final double LEFT = 34;
  private static final double FOOT = 18;
  private static final double TOP = 8;
  private static final double RIGHT = 12;
  private static final double GAP = 6;

  private final Texts texts;
  private BurnDown shown;

  BurnDownChart(Navigator navigator, Texts texts) {
    this.texts = texts;
    setId("burn-down");
    getStyleClass().add("burn-down");
    setMinSize(120, 80);
    setPrefHeight(130);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            navigator.show(LedgerQuery.ALL.withOrder(LedgerQuery.Order.DUE));
          }
        });
  }

  void show(BurnDown lines) {
    shown = lines;
    setAccessibleText(
        lines == null || lines.counted() == 0
            ? ""
            : texts.of("ui.overview.burn.line", lines.now().open(), lines.now().planned()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    if (shown == null) {
      return;
    }
    if (shown.points().size() < 2 || shown.counted() == 0) {
      String why =
          shown.counted() == 0
              ? texts.of("ui.overview.burn.none")
              : texts.of("ui.overview.burn.short", shown.counted(), shown.now().open());
      Text none = text(why, LEFT, TOP + 10);
      none.getStyleClass().add(Style.MUTED);
      return;
    }
    LocalDate first = shown.points().getFirst().on();
    double days = ChronoUnit.DAYS.between(first, shown.points().getLast().on());
    double most = shown.marks().getLast();
    for (int mark : shown.marks()) {
      double y = y(mark, most);
      add(new Line(LEFT, y, getWidth() - RIGHT, y), "burn-rule");
      text(Integer.toString(mark), 2, y);
    }
    Polyline planned = new Polyline();
    Polyline open = new Polyline();
    for (Point point : shown.points()) {
      double x = x(ChronoUnit.DAYS.between(first, point.on()) / days);
      planned.getPoints().addAll(x, y(point.planned(), most));
      if (point.open() >= 0) {
        open.getPoints().addAll(x, y(point.open(), most));
      }
    }
    double today = x(ChronoUnit.DAYS.between(first, shown.now().on()) / days);
    add(new Line(today, TOP, today, getHeight() - FOOT), "burn-today");
    add(planned, "burn-planned");
    add(open, "burn-open");
    add(new Circle(today, y(shown.now().open(), most), 3), "burn-now");
    double free = 0;
    boolean tight = x(28 / days) - LEFT < width(texts.of("export.wall.month", 12)) + GAP;
    for (LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        !month.isAfter(shown.points().getLast().on());
        month = month.plusMonths(1)) {
      double x = x(ChronoUnit.DAYS.between(first, month) / days);
      if (x >= free) {
        // where names have no room, all months have their number alone
        String name =
            tight
                ? Integer.toString(month.getMonthValue())
                : texts.of("export.wall.month", month.getMonthValue());
        text(name, x, getHeight() - FOOT / 2);
        free = x + width(name) + GAP;
      }
    }
  }

  /** How wide words are once they are dressed. */
  private double width(String words) {
    Text text = text(words, 0, 0);
    text.applyCss();
    getChildren().remove(text);
    return text.getLayoutBounds().getWidth();
  }

  private double x(double share) {
    return LEFT + share * (getWidth() - LEFT - RIGHT);
  }

  private double y(double value, double most) {
    return getHeight() - FOOT - value / most * (getHeight() - FOOT - TOP);
  }

  private void add(Shape shape, String style) {
    shape.getStyleClass().add(style);
    shape.setManaged(false);
    getChildren().add(shape);
  }

  private Text text(String words, double x, double y) {
    Text text = new Text(x, y, words);
    text.setTextOrigin(VPos.CENTER);
    add(text, "burn-text");
    return text;
  }
}
