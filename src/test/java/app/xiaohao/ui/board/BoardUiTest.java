package app.xiaohao.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerQuery.Status;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.board.BoardColumn.Move;
import app.xiaohao.ui.board.BoardModel.Shown;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.OpenLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.ALL);
  private final List<Object> opened = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private BoardScreen screen;

  @BeforeEach
  void openScreen() {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
    DirectBackground background = new DirectBackground();
    onFx(
        () -> {
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.use(ledger);
          screen =
              new BoardScreen(
                  TestSurroundings.of(
                      session, new Doors(), background, dialogs, null, look(), null),
                  asked);
        });
    show(new StackPane(screen.view()), 1200, 760);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Test
  void whatAColumnsFilterLeavesOutHasNoCard() {
    ColumnQuery closed =
        ColumnQuery.ALL.with(
            RowColumn.CLOSURE,
            new ColumnFilter.OneOf(Set.of(OpenLedger.TEXTS.word(Closure.CLOSED)), false));
    onFx(
        () -> {
          asked.set(new Asked(LedgerQuery.ALL, closed));
          Shown now = screen.model().shownProperty().get();
          assertThat(now.count())
              .isEqualTo(now.board().count(BoardColumn.CLOSED))
              .isBetween(1, now.all() - 1);
        });
  }

  @Test
  void everyMeasureStandsInOneColumn() {
    onFx(
        () -> {
          int cards = 0;
          for (BoardColumn column : BoardColumn.values()) {
            cards += list(column).getItems().size();
          }
          assertThat(cards)
              .isPositive()
              .isLessThanOrEqualTo(session.contentsProperty().get().rows().size());
        });
    picture(screen.view(), "board", 1);
  }

  @Test
  void keysWalkOpenAndDoTheStep() {
    BoardColumn first = first();
    Card card = onFx(() -> list(first).getSelectionModel().getSelectedItem());
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly(card.row().measure().id());
    opened.clear();
    robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    assertThat(opened).containsExactly(card.row().measure().id());
  }

  @Test
  void aCardThatSkipsAStepStaysAndIsToldWhy() {
    BoardColumn first = first();
    onFx(
        () -> {
          Card card = list(first).getItems().getFirst();
          BoardModel model = screen.model();
          model.move(card, BoardColumn.CLOSED);
          assertThat(opened).isEmpty();
          assertThat(dialogs.said).singleElement().asString().contains("一次只走一步");
          model.move(card, first);
          assertThat(dialogs.said).hasSize(1);
        });
  }

  @Test
  void columnsAgreeWithTheCountsOfTheLedger() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    for (long seed = 0; seed < 100; seed++) {
      List<LedgerRow> rows = RandomRows.of(seed, today, 2);
      Board board = Board.of(rows, LightsInForce.DEFAULT, today);
      assertThat(board.counts().values().stream().mapToInt(count -> count).sum())
          .isEqualTo(rows.size());
      assertThat(board.count(BoardColumn.CLOSED))
          .isEqualTo(count(rows, Status.CLOSED) + count(rows, Status.STATED));
      for (BoardColumn column : BoardColumn.values()) {
        assertThat(board.leftOut(column)).isNotNegative();
        if (column != BoardColumn.CLOSED) {
          assertThat(board.leftOut(column)).isZero();
          assertThat(board.cards(column))
              .isSortedAccordingTo(
                  Comparator.comparing(
                      card -> card.lamp() == null ? 9 : card.lamp().light().ordinal()));
        }
        for (Card card : board.cards(column)) {
          if (card.lamp() != null && card.lamp().due() == DueState.UNKNOWN) {
            assertThat(card.due()).as("no date is made up").isNull();
          }
        }
      }
    }
  }

  @Test
  void oneStepAtATimeAndNothingIsTakenBackByHand() {
    assertThat(BoardColumn.NOT_STARTED.to(BoardColumn.UNDER_WAY)).isEqualTo(Move.PROGRESS);
    assertThat(BoardColumn.UNDER_WAY.to(BoardColumn.TO_REQUEST)).isEqualTo(Move.PROGRESS);
    assertThat(BoardColumn.TO_REQUEST.to(BoardColumn.TO_VERIFY)).isEqualTo(Move.CLOSING);
    assertThat(BoardColumn.TO_VERIFY.to(BoardColumn.TO_DECIDE)).isEqualTo(Move.CLOSING);
    assertThat(BoardColumn.TO_DECIDE.to(BoardColumn.CLOSED)).isEqualTo(Move.CLOSING);
    assertThat(BoardColumn.TO_DECIDE.to(BoardColumn.UNDER_WAY)).isEqualTo(Move.CLOSING);
    assertThat(BoardColumn.CLOSED.to(BoardColumn.UNDER_WAY)).isEqualTo(Move.CLOSING);
    assertThat(BoardColumn.UNDER_WAY.to(BoardColumn.NOT_STARTED)).isEqualTo(Move.NEVER_BACK);
    assertThat(BoardColumn.TO_REQUEST.to(BoardColumn.CLOSED)).isEqualTo(Move.TOO_FAR);
  }

  private static int count(List<LedgerRow> rows, Status status) {
    return (int) rows.stream().filter(status::holds).count();
  }

  /** The first column that has a card with a measure. */
  private BoardColumn first() {
    return onFx(
        () -> {
          for (BoardColumn column : BoardColumn.values()) {
            if (!list(column).getItems().isEmpty()) {
              return column;
            }
          }
          throw new AssertionError("no cards");
        });
  }

  @SuppressWarnings("unchecked")
  private ListView<Card> list(BoardColumn column) {
    String id = "#board-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return (ListView<Card>) ((Parent) screen.view()).lookup(id);
  }

  private final class Doors implements Navigator {
    @Override
    public void open(Place place) {
      opened.add(place);
    }

    @Override
    public void open(Place place, MeasureId measure) {
      opened.add(measure);
    }

    @Override
    public void show(LedgerQuery asked) {
      opened.add(asked);
    }

    @Override
    public void show(MeasureId measure) {
      opened.add(measure);
    }
  }
}
