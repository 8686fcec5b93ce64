package app.xiaohao.ui.board;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card: number, light, what is to be done, by whom and by when, how far. */
final class CardCell extends ListCell<Card> {
  private static final double TWO_LINES = 42;

  private final Texts texts;
  private final RowText words;
  private final Supplier<LocalDate> today;
  private final BooleanSupplier lanes;

  /**
   * @param lanes whether cards stand in lanes, each told over its first card
   */
  CardCell(Texts texts, Supplier<LocalDate> today, BooleanSupplier lanes) {
    this.texts = texts;
    this.lanes = lanes;
    this.today = today;
    words = new RowText(texts);
    getStyleClass().add("board-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Card card, boolean empty) {
    super.updateItem(card, empty);
    setGraphic(empty || card == null ? null : laned(card));
    setAccessibleText(empty || card == null ? "" : spoken(card));
    setTooltip(empty || card == null ? null : new Tooltip(text(card)));
  }

  /** The first card of a lane in its column says whose lane it is. */
  private Node laned(Card card) {
    VBox box = card(card);
    int above = getIndex() - 1;
    boolean first = above < 0 || !getListView().getItems().get(above).lane().equals(card.lane());
    if (!lanes.getAsBoolean() || !first) {
      return box;
    }
    Label lane = new Label(card.lane().isEmpty() ? words.unknown() : card.lane());
    lane.getStyleClass().add("board-lane");
    return new VBox(4, lane, box);
  }

  private String spoken(Card card) {
    return LedgerQuery.number(card.row()) + " " + text(card) + " " + when(card);
  }

  private String text(Card card) {
    String text =
        card.row().measure() == null ? card.row().issue().title() : card.row().measure().text();
    return text.isBlank() ? texts.of("export.wall.no-measure") : text.strip();
  }

  private VBox card(Card card) {
    MeasureLine measure = card.row().measure();
    Label number = new Label(LedgerQuery.number(card.row()));
    number.getStyleClass().add(Style.STRONG);
    number.setMinWidth(Region.USE_PREF_SIZE);
    if (measure != null && measure.closure() == Closure.CLOSED) {
      number.getStyleClass().add(Style.STRUCK_NUMBER);
    }
    Label text = new Label(text(card));
    text.getStyleClass().add("board-text");
    text.setWrapText(true);
    text.setMinHeight(TWO_LINES);
    text.setMaxHeight(TWO_LINES);
    text.setAlignment(Pos.TOP_LEFT);
    Label unit =
        new Label(measure == null ? words.unknown() : words.names(RowText.answering(card.row())));
    unit.getStyleClass().add(Style.CAPTION);
    unit.setMinWidth(20);
    Label when = new Label(when(card));
    when.getStyleClass().add(Style.CAPTION);
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.getStyleClass().add(color(card));
    VBox box = new VBox(4, line(number, mark(card)), text, line(unit, when));
    if (measure != null && card.column().ordinal() <= BoardColumn.UNDER_WAY.ordinal()) {
      Label percent = new Label(texts.of("export.wall.percent", measure.percent()));
      percent.getStyleClass().add(Style.CAPTION);
      Meter meter = new Meter(measure.percent() / 100.0);
      HBox line = new HBox(8, meter, percent);
      line.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(meter, Priority.ALWAYS);
      box.getChildren().add(line);
    }
    if (measure != null && measure.closure() == Closure.RETURNED) {
      Label returned = new Label(words.closure(Closure.RETURNED));
      returned.getStyleClass().addAll(Style.CAPTION, Style.of(Light.RED));
      box.getChildren().add(returned);
    }
    box.getStyleClass().add("board-card");
    if (card.lamp() != null) {
      box.getStyleClass()
          .add("board-" + card.lamp().due().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return box;
  }

  /** A date that nobody has set has no colour but its own, however well the work goes. */
  private static String color(Card card) {
    MeasureLine measure = card.row().measure();
    if (measure == null || card.lamp() == null || measure.binding() instanceof Deadline.Unset) {
      return Style.of(Light.NONE);
    }
    return measure.closedOn() == null ? Style.of(card.lamp().due().light()) : Style.SECONDARY;
  }

  private Node mark(Card card) {
    MeasureLine measure = card.row().measure();
    if (measure != null && card.column() == BoardColumn.CLOSED) {
      Label seal =
          new Label(
              texts.of(
                  measure.closure() == Closure.CLOSED
                      ? "export.wall.seal"
                      : "export.wall.seal.stated"));
      seal.getStyleClass().add(measure.closure() == Closure.CLOSED ? "board-seal" : "board-stated");
      seal.setMinWidth(Region.USE_PREF_SIZE);
      return seal;
    }
    return card.lamp() == null || MeasureWording.missing(card.row().measure())
        ? new LightMark(DueState.UNKNOWN, texts)
        : new LightMark(card.lamp(), texts);
  }

  private static HBox line(Node left, Node right) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(4, left, gap, right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** By when, as short as may be; of a closed one the day of 销号. */
  private String when(Card card) {
    MeasureLine measure = card.row().measure();
    if (measure == null) {
      return texts.of("export.wall.unknown");
    }
    if (measure.closedOn() != null) {
      return measure.closedOn().toString();
    }
    if (card.lamp() != null && card.lamp().due() == DueState.OVERDUE && card.due() != null) {
      return texts.of("export.wall.overdue", ChronoUnit.DAYS.between(card.due(), today.get()));
    }
    String date = words.date(measure.binding());
    return date.equals(words.unknown()) ? texts.of("export.wall.unknown") : date;
  }
}
