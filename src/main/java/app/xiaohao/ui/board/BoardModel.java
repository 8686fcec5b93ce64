package app.xiaohao.ui.board;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.board.BoardColumn.Move;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.kit.work.LedgerSession.Contents;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The board of what is loaded, by the filter of 台账. For the FX thread. */
final class BoardModel {
  private final Asker asker;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ObservableValue<Asked> asked;
  private final Texts texts;
  private final Sight sight;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  /**
   * @param asked the filter of 台账
   */
  BoardModel(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      ObservableValue<Asked> asked,
      Texts texts) {
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.asked = asked;
    this.texts = texts;
    sight = new Sight(session, this::draw);
    asked.addListener((property, before, after) -> sight.again());
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

  /** Whether somebody looks. */
  void inSight(boolean now) {
    sight.in(now);
  }

  private void draw(@Nullable Contents contents) {
    if (contents == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    Asked now = asked.getValue();
    asker.read(
        texts.of("ui.board.sorting"),
        progress -> {
          List<LedgerRow> rows = now.rows(contents, texts);
          return new Shown(
              Board.of(rows, contents.settings().lights(), contents.today()),
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
   * Does what it is to put a card into a column: leads to the form of that step, which knows the
   * rules; or says why the card cannot go there.
   */
  void move(Card card, BoardColumn to) {
    Move move = card.column().to(to);
    if (card.row().measure() == null && move.allowed()) {
      dialogs.refusal(texts.of("ui.board.no-measure"));
      return;
    }
    switch (move) {
      case NONE -> {}
      case PROGRESS -> {
        navigator.show(card.row().measure().id());
        dialogs.notice(texts.of("ui.board.move." + to));
      }
      case CLOSING -> navigator.open(Place.CLOSING, card.row().measure().id());
      case TOO_FAR, NEVER_BACK -> dialogs.refusal(reason(card.column(), to));
    }
  }

  /** What dropping a card of one column into another means, or why it cannot be. */
  String reason(BoardColumn from, BoardColumn to) {
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
