package app.xiaohao.ui.board;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.board.Board.Lane;
import app.xiaohao.ui.board.BoardColumn.Move;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.screen.StepDesk;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The board of what is loaded, by the filter of 台账. For the FX thread. */
final class BoardModel {
  private final Asker asker;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ObservableValue<Asked> asked;
  private final StepDesk steps;
  private final ObjectProperty<Lane> lane = new SimpleObjectProperty<>(Lane.NONE);
  private final Texts texts;
  private final Sight sight;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  /**
   * @param asked the filter of 台账
   * @param steps those of 销号
   */
  BoardModel(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      ObservableValue<Asked> asked,
      StepDesk steps,
      Texts texts) {
    this.steps = steps;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.asked = asked;
    this.texts = texts;
    sight = new Sight(session, this::draw);
    asked.addListener((property, before, after) -> sight.again());
    lane.addListener((property, before, after) -> sight.again());
  }

  /**
   * What is shown.
   *
   * @param count of the cards and of what is left out
   * @param all how many rows there are without the filter
   */
  record Shown(Board board, LocalDate today, int count, int all) {}

  /** Null before the first. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** By what the cards of a column stand together. */
  ObjectProperty<Lane> laneProperty() {
    return lane;
  }

  /** The day by which the board is reckoned. */
  LocalDate today() {
    Shown now = shown.get();
    return now == null ? LocalDate.MIN : now.today();
  }

  /** Whether somebody looks. */
  void inSight(boolean now) {
    sight.in(now);
    steps.inSight(now);
  }

  private void draw(@Nullable Contents contents) {
    if (contents == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    Asked now = asked.getValue();
    Lane by = lane.get();
    asker.read(
        texts.of("ui.board.sorting"),
        progress -> {
          List<LedgerRow> rows = now.rows(contents, texts);
          return new Shown(
              Board.of(rows, contents.settings().lights(), contents.today(), by),
              contents.today(),
              rows.size(),
              contents.rows().size());
        },
        shown::set,
        dialogs::failed);
  }

  /** Opens a card in 台账. */
  void open(Card card) {
    if (card.row().measure() == null) {
      navigator.open(Place.LEDGER);
    } else {
      navigator.show(card.row().measure().id());
    }
  }

  /**
   * What it is to put a card into a column; where the card cannot go there it is said why, and
   * nothing is to be done.
   */
  Move begin(Card card, BoardColumn to) {
    Move move = card.column().to(to);
    Optional<String> hindrance = forbidden(card, to);
    if (move != Move.NONE && hindrance.isPresent()) {
      dialogs.refusal(hindrance.get());
      return Move.NONE;
    }
    return move;
  }

  /** Why a card cannot go into a column, whatever is written; empty where it can. */
  Optional<String> forbidden(Card card, BoardColumn to) {
    Move move = card.column().to(to);
    if (!move.allowed()) {
      return Optional.of(reason(card.column(), to));
    }
    if (card.row().measure() == null) {
      return Optional.of(texts.of("ui.board.no-measure"));
    }
    boolean step = move == Move.CLOSING && to.ordinal() > card.column().ordinal();
    return step ? steps.barred(card.row().measure().id()) : Optional.empty();
  }

  /** What dropping a card here means, with what is still lacking; or why it cannot be. */
  String meaning(Card card, BoardColumn to) {
    Optional<String> hindrance = forbidden(card, to);
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    String means = reason(card.column(), to);
    boolean step = card.column().to(to) == Move.CLOSING && to.ordinal() > card.column().ordinal();
    return step
        ? steps.lacking(card.row().measure().id()).map(lacks -> means + "\n" + lacks).orElse(means)
        : means;
  }

  /** What dropping a card of one column into another means, or why it cannot be. */
  private String reason(BoardColumn from, BoardColumn to) {
    return switch (from.to(to)) {
      case NONE -> "";
      case PROGRESS -> texts.of("ui.board.move." + to);
      case CLOSING ->
          to.ordinal() > from.ordinal()
              ? texts.of("ui.board.move." + to)
              : texts.of("ui.board.back." + from);
      case TOO_FAR ->
          texts.of(
              "ui.board.too-far",
              texts.of("ui.board.column." + BoardColumn.values()[from.ordinal() + 1]));
      case NEVER_BACK -> texts.of("ui.board.never-back");
    };
  }

  /** Opens all that is closed in 台账. */
  void openClosed() {
    navigator.show(asked.getValue().query().withStatus(LedgerQuery.Status.CLOSED));
  }
}
