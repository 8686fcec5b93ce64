package app.xiaohao.ui.wall;

import app.xiaohao.export.wall.Ink;
import app.xiaohao.export.wall.WallBar;
import app.xiaohao.export.wall.WallChart;
import app.xiaohao.export.wall.WallFrame;
import app.xiaohao.export.wall.WallPainter;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.export.wall.WallWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.wall.WallModel.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The chart on the screen: only the lines in sight are painted. */
final class WallCanvas extends Region {
  private static final double ROW = 26;
  private static final double NAMES = 118;
  private static final double LABELS = 330;
  private static final double EDGE = 2;
  private static final double LEGEND = 11.5;
  private static final double GRIP = 6;

  private final WallModel model;
  private final WallPainter painter;
  private final WallWords words;
  private final Canvas canvas = new Canvas();
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final Tooltip tip = new Tooltip();
  private final WallInks inks = new WallInks(this::requestLayout);
  private final FxPen pen = new FxPen(canvas.getGraphicsContext2D(), inks::color);
  private Consumer<WallLine> opener = line -> {};
  private BiConsumer<WallBar, LocalDate> extender = (bar, day) -> {};
  private @Nullable WallLine dragged;
  private double dragX;
  private boolean moved;
  private double legend;
  private boolean followToday = true;

  WallCanvas(WallModel model, Texts texts) {
    this.model = model;
    words = new WallWords(texts);
    painter = new WallPainter(words);
    setId("wall-canvas");
    getStyleClass().add("wall-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(texts.of("ui.shell.place.WALL"));
    down.setOrientation(Orientation.VERTICAL);
    down.setUnitIncrement(ROW * 3);
    across.setUnitIncrement(60);
    down.setFocusTraversable(false);
    across.setFocusTraversable(false);
    getChildren().addAll(inks, canvas, down, across);
    down.valueProperty().addListener((property, before, after) -> paint());
    across.valueProperty().addListener((property, before, after) -> paint());
    model.shownProperty().addListener((property, before, after) -> requestLayout());
    model.chosenProperty().addListener((property, before, after) -> chosen(after));
    model
        .scaleProperty()
        .addListener(
            (property, before, after) -> {
              followToday = true;
              requestLayout();
            });
    Tooltip.install(canvas, tip);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseDragged(this::drag);
    canvas.setOnMouseReleased(this::release);
    canvas.setOnMouseClicked(this::click);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Says what opens a line and what is done when the end of a bar is drawn to another day. */
  void onOpen(Consumer<WallLine> open, BiConsumer<WallBar, LocalDate> extend) {
    opener = open;
    extender = extend;
  }

  @Override
  protected void layoutChildren() {
    double thick = Math.ceil(down.prefWidth(-1));
    double width = Math.max(1, getWidth() - thick - 2 * EDGE);
    double height = Math.max(1, getHeight() - thick - 2 * EDGE);
    canvas.relocate(EDGE, EDGE);
    canvas.setWidth(width);
    canvas.setHeight(height);
    legend = 0;
    Shown shown = model.shownProperty().get();
    if (shown != null) {
      WallFrame frame = frame(shown.chart(), 0);
      legend = painter.legend(pen, whole(frame), -height, LEGEND, shown.legends());
      bound(down, shown.lines().size() * ROW + ROW, body());
      bound(across, frame.right() - NAMES - labels(), width - NAMES - labels());
      down.resizeRelocate(width + EDGE, head() + EDGE, thick, Math.max(1, body()));
      across.resizeRelocate(
          NAMES + labels() + EDGE, height + EDGE, Math.max(1, width - NAMES - labels()), thick);
      if (followToday && getWidth() > 0) {
        followToday = false;
        double today = frame.x(shown.chart(), shown.chart().today()) - frame.axisLeft();
        across.setValue(Math.clamp(today - (width - NAMES - labels()) * 0.6, 0, across.getMax()));
      }
    }
    paint();
  }

  private static void bound(ScrollBar bar, double whole, double page) {
    double over = whole - page;
    double most = over < 1 ? 0 : over; // less than a pixel is rounding
    bar.setMax(most);
    bar.setVisibleAmount(whole <= 0 ? 1 : most * Math.min(1, page / whole));
    bar.setBlockIncrement(Math.max(ROW, page - ROW));
    bar.setVisible(most > 0);
    bar.setValue(Math.min(bar.getValue(), most));
  }

  /** The frame of what goes over the whole width. */
  private WallFrame whole(WallFrame frame) {
    double width = canvas.getWidth() - frame.axisLeft() - 4;
    return new WallFrame(4, NAMES, labels(), frame.axisLeft(), width, 0, ROW);
  }

  /** How high the part is in which lines stand. */
  private double body() {
    return canvas.getHeight() - head() - legend;
  }

  private double labels() {
    return Math.min(LABELS, Math.max(120, getWidth() * 0.28));
  }

  private static double head() {
    return ROW * 1.9;
  }

  /** The frame of the chart, moved to the left by so much. */
  private WallFrame frame(WallChart chart, double moved) {
    double left = NAMES + labels();
    double gutter = ROW * 5.4;
    WallScale scale = model.scaleProperty().get();
    double room = canvas.getWidth() - left - gutter;
    double axis = scale == null ? Math.max(200, room) : Math.max(room, chart.days() * days(scale));
    return new WallFrame(0, NAMES, labels(), left - moved, axis, gutter, ROW);
  }

  /** How wide a day is. */
  private static double days(WallScale scale) {
    return switch (scale) {
      case WEEK -> 11;
      case MONTH -> 4.2;
      case QUARTER -> 1.8;
      case YEAR -> 0.7;
    };
  }

  private WallChart chart(Shown shown) {
    WallScale scale = model.scaleProperty().get();
    return scale == null ? shown.chart() : shown.chart().withScale(scale);
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = head() + body();
    pen.fill(Ink.PAPER, 0, 0, width, canvas.getHeight());
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    WallChart chart = chart(shown);
    WallFrame frame = frame(chart, across.getValue());
    double top = head();
    double left = NAMES + labels();
    List<WallLine> lines = shown.lines();
    int first = Math.max(0, (int) (down.getValue() / ROW));
    int last = Math.min(lines.size(), (int) ((down.getValue() + height - top) / ROW) + 1);
    double end = Math.min(height, top + lines.size() * ROW - down.getValue());
    clip(g, left, 0, width - left, height);
    painter.head(pen, frame, chart, 0);
    g.restore();
    clip(g, 0, top, width, height - top);
    for (int i = first; i < last; i++) {
      WallLine chosen = model.chosenProperty().get();
      if (chosen != null && lines.get(i).same(chosen)) {
        pen.fill(Ink.LONG_TERM_SOFT, NAMES, y(i), width - NAMES, ROW);
      }
    }
    clip(g, left, top, width - left, height - top);
    painter.rules(pen, frame, chart, top, end);
    painter.today(pen, frame, chart, top, end, true);
    for (int i = first; i < last; i++) {
      WallBar bar = lines.get(i).bar();
      if (bar != null) {
        painter.bar(pen, frame, chart, bar, y(i));
      }
    }
    if (shown.chart().ordered()) {
      painter.links(pen, frame, chart, placed(lines), top, height);
    }
    if (dragged != null && moved) {
      ghost(frame, chart, y(lines.indexOf(dragged)));
    }
    g.restore();
    for (int i = first; i < last; i++) {
      WallLine line = lines.get(i);
      if (line.bar() != null) {
        painter.label(pen, frame, line.bar(), y(i));
      }
      if (i == first || line.bar() == null || line.index() == 0) {
        group(frame, chart, shown, i, top);
      }
    }
    g.restore();
    pen.line(Ink.RULE_STRONG, 1, 0, 0, top, width, top);
    pen.line(Ink.RULE_STRONG, 1, 0, 0, height, width, height);
    painter.legend(pen, whole(frame(chart, 0)), height + 4, LEGEND, shown.legends());
  }

  private List<WallPainter.Placed> placed(List<WallLine> lines) {
    List<WallPainter.Placed> placed = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      WallBar bar = lines.get(i).bar();
      if (bar != null) {
        placed.add(new WallPainter.Placed(bar, y(i)));
      }
    }
    return placed;
  }

  /** The name of a group, which stays in sight while its rows pass. */
  private void group(WallFrame frame, WallChart chart, Shown shown, int line, double top) {
    WallLine one = shown.lines().get(line);
    int rows = one.bar() == null ? 1 : one.group().bars().size() - one.index();
    double at = Math.max(y(line), top);
    WallFrame fixed =
        new WallFrame(0, NAMES, labels(), frame.axisLeft(), 0, canvas.getWidth(), ROW);
    painter.group(pen, fixed, chart, one.group(), at, Math.max(rows, 1), one.index() > 0);
    if (one.bar() == null) {
      String counts = words.counts(one.group());
      pen.text(
          Ink.TEXT_SECOND, false, ROW * 0.5, 0, NAMES + ROW * 0.6, at + ROW * 0.68, "▸ " + counts);
    }
  }

  private void ghost(WallFrame frame, WallChart chart, double y) {
    LocalDate day = frame.day(chart, dragX);
    pen.line(Ink.TEXT, 1.5, 4, dragX, y - ROW * 0.3, dragX, y + ROW * 1.3);
    pen.fill(Ink.PAPER, dragX + 4, y - ROW * 0.4, ROW * 3.6, ROW * 0.8);
    pen.text(Ink.TEXT, true, ROW * 0.5, 0, dragX + 6, y + ROW * 0.18, day.toString());
  }

  private static void clip(GraphicsContext g, double x, double y, double width, double height) {
    g.save();
    g.beginPath();
    g.rect(x, y, Math.max(0, width), Math.max(0, height));
    g.clip();
  }

  private double y(int line) {
    return head() + line * ROW - down.getValue();
  }

  private @Nullable WallLine at(double y) {
    Shown shown = model.shownProperty().get();
    int line = (int) Math.floor((y - head() + down.getValue()) / ROW);
    return shown == null
            || y < head()
            || y > head() + body()
            || line < 0
            || line >= shown.lines().size()
        ? null
        : shown.lines().get(line);
  }

  /** Whether a place is the end of a bar that can be drawn on. */
  private boolean grips(WallLine line, double x) {
    Shown shown = model.shownProperty().get();
    WallBar bar = line.bar();
    if (bar == null || bar.to() == null || bar.closed() || x < NAMES + labels()) {
      return false;
    }
    WallChart chart = chart(shown);
    double end = frame(chart, across.getValue()).x(chart, chart.span(bar).to().plusDays(1));
    return Math.abs(end - x) <= GRIP;
  }

  private void hover(MouseEvent event) {
    WallLine line = at(event.getY());
    canvas.setCursor(line != null && grips(line, event.getX()) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    String said =
        line == null || line.bar() == null
            ? ""
            : String.join("\n", words.all(line.bar(), model.shownProperty().get().chart().today()));
    if (!said.equals(tip.getText())) {
      tip.setText(said);
    }
    tip.setOpacity(said.isEmpty() ? 0 : 1);
  }

  private void press(MouseEvent event) {
    requestFocus();
    WallLine line = at(event.getY());
    if (event.getButton() != MouseButton.PRIMARY || line == null) {
      return;
    }
    model.choose(line);
    dragged = grips(line, event.getX()) ? line : null;
    moved = false;
  }

  private void drag(MouseEvent event) {
    if (dragged != null) {
      dragX = event.getX();
      moved = true;
      paint();
    }
  }

  private void release(MouseEvent event) {
    WallLine line = dragged;
    Shown shown = model.shownProperty().get();
    dragged = null;
    if (line != null && moved && shown != null) {
      WallChart chart = chart(shown);
      LocalDate day = frame(chart, across.getValue()).day(chart, event.getX());
      paint();
      extender.accept(line.bar(), day);
    }
  }

  private void click(MouseEvent event) {
    WallLine line = at(event.getY());
    if (line == null || moved || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getX() < NAMES || line.bar() == null) {
      if (event.getClickCount() == 1) {
        model.fold(line.group().name(), line.bar() != null);
      }
    } else if (event.getClickCount() == 2) {
      opener.accept(line);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      zoom(event.getDeltaY() > 0 ? -1 : 1);
    } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      across.setValue(Math.clamp(across.getValue() - by, 0, across.getMax()));
    } else {
      down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
    }
    event.consume();
  }

  /** Finer or coarser steps; beyond the coarsest all of the axis is in sight. */
  private void zoom(int by) {
    WallScale now = model.scaleProperty().get();
    int next = (now == null ? WallScale.values().length : now.ordinal()) + by;
    if (next >= 0) {
      model
          .scaleProperty()
          .set(next >= WallScale.values().length ? null : WallScale.values()[next]);
    }
  }

  private void key(KeyEvent event) {
    Shown shown = model.shownProperty().get();
    if (shown == null || shown.lines().isEmpty()) {
      return;
    }
    WallLine chosen = model.chosenProperty().get();
    int line = chosen == null ? -1 : shown.lines().indexOf(chosen);
    int page = Math.max(1, (int) (body() / ROW) - 1);
    switch (event.getCode()) {
      case DOWN -> move(shown, line + 1);
      case UP -> move(shown, line - 1);
      case PAGE_DOWN -> move(shown, line + page);
      case PAGE_UP -> move(shown, line - page);
      case HOME -> move(shown, 0);
      case END -> move(shown, shown.lines().size() - 1);
      case LEFT, RIGHT -> {
        if (event.isControlDown() || chosen == null) {
          return;
        }
        model.fold(chosen.group().name(), event.getCode() == KeyCode.LEFT);
      }
      case ENTER -> {
        if (chosen != null) {
          opener.accept(chosen);
        }
      }
      case ADD, PLUS, EQUALS -> zoom(-1);
      case SUBTRACT, MINUS -> zoom(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(Shown shown, int line) {
    model.choose(shown.lines().get(Math.clamp(line, 0, shown.lines().size() - 1)));
  }

  /** Brings what is chosen to sight and says it to those who hear the screen. */
  private void chosen(@Nullable WallLine line) {
    Shown shown = model.shownProperty().get();
    if (line != null && shown != null) {
      int at = shown.lines().indexOf(line);
      double room = body() - ROW;
      if (at >= 0 && at * ROW < down.getValue()) {
        down.setValue(at * ROW);
      } else if (at * ROW > down.getValue() + room) {
        down.setValue(Math.min(down.getMax(), at * ROW - room + ROW));
      }
      setAccessibleHelp(
          line.bar() == null
              ? words.name(shown.chart(), line.group())
              : String.join(" ", words.all(line.bar(), shown.chart().today())));
    }
    paint();
  }
}
