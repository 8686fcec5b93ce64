package app.xiaohao.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerQuery.Status;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
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
import app.xiaohao.ui.closing.ClosingDesk;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Surroundings;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
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
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          Surroundings at =
              TestSurroundings.of(session, new Doors(), background, dialogs, null, look(), null);
          screen = new BoardScreen(at, asked, new ClosingDesk(at));
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
    assertThat(opened).isEmpty();
    waitUntil("its form", () -> form() != null);
    robot.push(KeyCode.ESCAPE);
    waitUntil("the card is back", () -> form() == null && list(first).isFocused());
    assertThat(ledger.rows(null)).contains(card.row());
  }

  private Node form() {
    Node step = screen.view().lookup("#step-card");
    return step == null ? screen.view().lookup("#progress-card") : step;
  }

  @Test
  void droppingOnDoneWritesAReportAndTheStateTogether() {
    Card card = onFx(() -> list(BoardColumn.UNDER_WAY).getItems().getFirst());
    onFx(() -> list(BoardColumn.UNDER_WAY).getSelectionModel().select(card));
    onFx(() -> list(BoardColumn.UNDER_WAY).requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    waitUntil("its form", () -> screen.view().lookup("#card-words") != null);
    robot.push(KeyCode.ENTER);
    assertThat(ledger.rows(null)).as("nothing without words").contains(card.row());

    robot.write("all done").push(KeyCode.ENTER);

    waitUntil("the form is gone", () -> form() == null);
    MeasureLine now = measure(card);
    assertThat(now.completion()).isEqualTo(Completion.DONE);
    assertThat(now.percent()).isEqualTo(100);
    assertThat(now.progress()).isEqualTo("all done");
    assertThat(
            onFx(() -> screen.model().shownProperty().get().board().cards(BoardColumn.TO_REQUEST)))
        .anySatisfy(one -> assertThat(one.row().measure().id()).isEqualTo(now.id()));
  }

  private MeasureLine measure(Card card) {
    return ledger.rows(null).stream()
        .map(LedgerRow::measure)
        .filter(one -> one != null && one.id().equals(card.row().measure().id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStepsOfClosingAreTakenOnTheBoardUnderTheirRules() {
    Card card = onFx(() -> list(BoardColumn.TO_REQUEST).getItems().getFirst());
    onFx(() -> list(BoardColumn.TO_REQUEST).getSelectionModel().select(card));
    onFx(() -> list(BoardColumn.TO_REQUEST).requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    waitUntil("its form", () -> screen.view().lookup("#step-words") != null);
    picture(screen.view(), "board-form", 1);

    robot.write("results").push(KeyCode.ENTER);

    waitUntil("asked for", () -> measure(card).closure() == Closure.REQUESTED);
    assertThat(form()).isNull();
    Card asked = cardOf(BoardColumn.TO_VERIFY, card);
    assertThat(onFx(() -> screen.model().forbidden(asked, BoardColumn.TO_DECIDE)))
        .as("whoever asked does not check")
        .isPresent();
    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    assertThat(onFx(() -> screen.model().forbidden(asked, BoardColumn.TO_DECIDE))).isEmpty();

    step(BoardColumn.TO_VERIFY, KeyCode.RIGHT, "seen on site");
    waitUntil("checked", () -> measure(card).closure() == Closure.VERIFIED);
    onFx(() -> session.operatorProperty().set("梁启东"));
    step(BoardColumn.TO_DECIDE, KeyCode.RIGHT, "agreed");
    waitUntil("closed", () -> measure(card).closure() == Closure.CLOSED);
    assertThat(measure(card).closingNumber()).isNotEmpty();

    dialogs.answer("又出现同样的问题");
    Card closed = cardOf(BoardColumn.CLOSED, card);
    onFx(() -> list(BoardColumn.CLOSED).getSelectionModel().select(closed));
    onFx(() -> list(BoardColumn.CLOSED).requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    waitUntil("open again", () -> measure(card).closure() == Closure.REOPENED);
  }

  private Card cardOf(BoardColumn column, Card same) {
    return onFx(
        () ->
            list(column).getItems().stream()
                .filter(one -> one.row().measure().id().equals(same.row().measure().id()))
                .findFirst()
                .orElseThrow());
  }

  /** Takes the step of the first card of a column by keys alone. */
  private void step(BoardColumn column, KeyCode to, String words) {
    onFx(() -> list(column).getSelectionModel().selectFirst());
    onFx(() -> list(column).requestFocus());
    robot.push(KeyCode.SHORTCUT, to);
    waitUntil("its form", () -> screen.view().lookup("#step-words") != null);
    robot.write(words).push(KeyCode.ENTER);
    waitUntil("the form is gone", () -> form() == null);
  }

  @Test
  void whileACardIsDraggedEachColumnSaysWhatItMeans() {
    onFx(() -> screen.drag(list(BoardColumn.TO_REQUEST).getItems().getFirst()));
    picture(screen.view(), "board-drag", 1);
    onFx(
        () -> {
          assertThat(screen.view().lookupAll(".board-allowed")).hasSize(1);
          assertThat(screen.view().lookupAll(".board-forbidden"))
              .hasSize(BoardColumn.values().length - 2)
              .allSatisfy(
                  column ->
                      assertThat(((Label) column.lookup(".board-meaning")).getText()).isNotBlank());
          screen.drag(null);
          assertThat(screen.view().lookupAll(".board-forbidden")).isEmpty();
        });
  }

  @Test
  void cardsOfOneLaneStandTogether() {
    onFx(
        () -> {
          screen.model().laneProperty().set(Board.Lane.UNIT);
          for (BoardColumn column : BoardColumn.values()) {
            List<String> lanes = new ArrayList<>();
            for (Card card : list(column).getItems()) {
              if (lanes.isEmpty() || !lanes.getLast().equals(card.lane())) {
                lanes.add(card.lane());
              }
            }
            assertThat(lanes).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void aCardThatSkipsAStepStaysAndIsToldWhy() {
    BoardColumn first = first();
    onFx(
        () -> {
          Card card = list(first).getItems().getFirst();
          BoardModel model = screen.model();
          assertThat(model.begin(card, BoardColumn.CLOSED)).isEqualTo(Move.NONE);
          assertThat(opened).isEmpty();
          assertThat(dialogs.said).singleElement().asString().contains("一次只走一步");
          assertThat(model.begin(card, first)).isEqualTo(Move.NONE);
          assertThat(dialogs.said).hasSize(1);
        });
  }

  @Test
  void columnsAgreeWithTheCountsOfTheLedger() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    for (long seed = 0; seed < 100; seed++) {
      List<LedgerRow> rows = RandomRows.of(seed, today, 2);
      Board board = Board.of(rows, LightsInForce.DEFAULT, today, Board.Lane.NONE);
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
