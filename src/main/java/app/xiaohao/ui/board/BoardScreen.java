package app.xiaohao.ui.board;

import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.board.Board.Lane;
import app.xiaohao.ui.board.BoardModel.Shown;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.picture.PictureMenu;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.StepDesk;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Asked;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 看板: the measures in columns of state. Putting a card into the next column is doing its step. */
public final class BoardScreen implements Screen, ColumnView.Mover {
  /** Where it stands. */
  public static final Place PLACE = new Place("BOARD");

  private final Surroundings at;
  private final StepDesk steps;
  private final BoardModel model;
  private final Navigator navigator;
  private final Texts texts;
  private final ScreenHeader header;
  private final GridPane grid = new GridPane();
  private final Map<BoardColumn, ColumnView> columns = new EnumMap<>(BoardColumn.class);
  private final Label open = new Label();
  private final Label done = new Label();
  private final Label closed = new Label();
  private final StackPane middle = new StackPane();
  private final VBox root;
  private final StackPane overlay = new StackPane();
  private final StackPane all = new StackPane();
  private @Nullable Card dragged;

  /**
   * @param asked the filter of 台账, which the board keeps
   * @param steps those of 销号, taken here when a card is dropped
   */
  public BoardScreen(Surroundings at, ObservableValue<Asked> asked, StepDesk steps) {
    this.at = at;
    this.steps = steps;
    navigator = at.navigator();
    texts = at.texts();
    at.look().add(BoardScreen.class, "board");
    model =
        new BoardModel(at.session(), at.background(), at.dialogs(), navigator, asked, steps, texts);
    header = new ScreenHeader(texts.of("ui.shell.place.BOARD"), lanes());
    overlay.getStyleClass().add("step-overlay");
    overlay.setAlignment(Pos.CENTER);
    new PictureMenu(at.background(), at.dialogs(), texts)
        .on(grid, texts.of("ui.shell.place.BOARD"));
    for (BoardColumn column : BoardColumn.values()) {
      ColumnView view = new ColumnView(column, model, texts, this, this::move);
      columns.put(column, view);
      grid.add(view, column.ordinal(), 1);
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(100.0 / BoardColumn.values().length);
      grid.getColumnConstraints().add(width);
    }
    RowConstraints brackets = new RowConstraints();
    RowConstraints cards = new RowConstraints();
    cards.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().addAll(brackets, cards);
    bracket(open, 0, 2);
    bracket(done, 2, 3);
    bracket(closed, 5, 1);
    grid.getStyleClass().add("board-grid");
    root = new VBox(10, header, middle);
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().addAll(Style.SCREEN, "board-screen");
    model.shownProperty().subscribe(this::refresh);
    all.getChildren().setAll(root);
    all.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  private HBox lanes() {
    ChoiceChips<Lane> chips = new ChoiceChips<>(model.laneProperty());
    for (Lane lane : Lane.values()) {
      chips.add(
          lane, texts.of("ui.board.lane." + lane), "lane-" + lane.name().toLowerCase(Locale.ROOT));
    }
    HBox line = new HBox(6, new Label(texts.of("ui.board.lane")), chips);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Opens the form of the step over the board; the card stays until the step is taken. */
  private void move(Card card, BoardColumn to) {
    Runnable closed =
        () -> {
          all.getChildren().remove(overlay);
          overlay.getChildren().clear();
          column(card.column()).enter();
        };
    switch (model.begin(card, to)) {
      case PROGRESS -> {
        ProgressCard form =
            new ProgressCard(
                at.session(),
                at.dialogs()::failed,
                texts,
                card.row(),
                to == BoardColumn.TO_REQUEST ? Completion.DONE : Completion.IN_PROGRESS,
                model.today(),
                closed);
        cover(form);
        form.begin();
      }
      case CLOSING -> {
        MeasureId measure = card.row().measure().id();
        if (to.ordinal() > card.column().ordinal()) {
          steps.forward(measure, this::cover, closed);
        } else {
          steps.back(measure);
        }
      }
      case NONE, TOO_FAR, NEVER_BACK -> {}
    }
  }

  private void cover(Region form) {
    overlay.getChildren().setAll(form);
    if (!all.getChildren().contains(overlay)) {
      all.getChildren().add(overlay);
    }
    all.applyCss();
    all.layout();
  }

  /** Its keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("ui.board.key.walk"), "↑ ↓ ← →"),
        new KeyHint(texts.of("ui.board.key.move"), "Ctrl+← →"),
        new KeyHint(texts.of("ui.board.key.open"), "Enter"));
  }

  private void bracket(Label label, int column, int span) {
    label.getStyleClass().add("board-bracket");
    label.setMaxWidth(Double.MAX_VALUE);
    grid.add(label, column, 0, span, 1);
  }

  private void refresh(@Nullable Shown shown) {
    Node content = grid;
    if (shown != null && shown.all() == 0) {
      content =
          EmptyLedger.of(
              texts.of("ui.board.empty"), texts.of("ui.board.empty.text"), navigator, texts);
    }
    if (middle.getChildren().isEmpty() || middle.getChildren().getFirst() != content) {
      middle.getChildren().setAll(content);
    }
    if (shown == null) {
      return;
    }
    header
        .lineProperty()
        .set(
            shown.count() == shown.all()
                ? texts.of("ui.board.line")
                : texts.of("ui.board.line.filtered", shown.count(), shown.all()));
    Board board = shown.board();
    open.setText(
        texts.of(
            "ui.board.bracket.open",
            board.count(BoardColumn.NOT_STARTED) + board.count(BoardColumn.UNDER_WAY)));
    done.setText(
        texts.of(
            "ui.board.bracket.done",
            board.count(BoardColumn.TO_REQUEST)
                + board.count(BoardColumn.TO_VERIFY)
                + board.count(BoardColumn.TO_DECIDE)));
    closed.setText(texts.of("ui.board.bracket.closed", board.count(BoardColumn.CLOSED)));
    columns.values().forEach(view -> view.show(shown));
  }

  @Override
  public @Nullable Card dragged() {
    return dragged;
  }

  @Override
  public void drag(@Nullable Card card) {
    dragged = card;
    columns.values().forEach(view -> view.offer(card));
  }

  @Override
  public void walk(BoardColumn from, int by) {
    BoardColumn[] all = BoardColumn.values();
    for (int i = from.ordinal() + by; i >= 0 && i < all.length; i += by) {
      if (column(all[i]).enter()) {
        return;
      }
    }
  }

  private ColumnView column(BoardColumn column) {
    return Objects.requireNonNull(columns.get(column)); // one of each is made
  }

  /** What it shows. */
  BoardModel model() {
    return model;
  }

  @Override
  public Place place() {
    return PLACE;
  }

  @Override
  public Node view() {
    return all;
  }

  @Override
  public void shown() {
    for (BoardColumn column : BoardColumn.values()) {
      if (column(column).enter()) {
        return;
      }
    }
  }
}
