package app.xiaohao.ui.board;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.light.Lamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All cards in their columns.
 *
 * @param cards of each column: by light, then by date; of 已销号 the newest first, those of the last
 *     30 days only
 * @param counts how many each column has, also those left out
 * @param stated how many of 已销号 are 据表销号 and no more
 */
record Board(Map<BoardColumn, List<Card>> cards, Map<BoardColumn, Integer> counts, int stated) {
  /** So long a closed item stays on the board. */
  static final int DAYS = 30;

  /**
   * A card.
   *
   * @param lamp null for an issue without measures
   * @param due by when it is to be done; null where no one date binds
   * @param lane with whom it stands; empty where nobody is named and where there are no lanes
   */
  record Card(
      LedgerRow row,
      BoardColumn column,
      @Nullable Lamp lamp,
      @Nullable LocalDate due,
      String lane) {}

  /** By what the cards of a column stand together (分行). */
  enum Lane {
    /** 不分 */
    NONE,
    /** 责任领导, the first named */
    LEADER,
    /** the accountable unit */
    UNIT,
    /** the outermost heading */
    ASPECT;

    /** The lane of a row; empty where nobody is named, and always with {@link #NONE}. */
    String of(LedgerRow row) {
      LedgerRow.MeasureLine measure = row.measure();
      return switch (this) {
        case NONE -> "";
        case ASPECT -> row.issue().aspect();
        case UNIT -> measure == null ? "" : measure.responsibility().accountable();
        case LEADER -> measure == null ? "" : measure.responsibility().leader();
      };
    }
  }

  /**
   * The board of rows.
   *
   * @param by lanes in the order in which the paper names them first, those of nobody last
   */
  static Board of(List<LedgerRow> rows, LightsInForce lights, LocalDate today, Lane by) {
    Map<String, Integer> lanes = new HashMap<>();
    Map<BoardColumn, List<Card>> cards = new EnumMap<>(BoardColumn.class);
    Map<BoardColumn, Integer> counts = new EnumMap<>(BoardColumn.class);
    int stated = 0;
    for (LedgerRow row : rows) {
      BoardColumn column = BoardColumn.of(row);
      counts.merge(column, 1, Integer::sum);
      stated += BoardColumn.stated(row) ? 1 : 0;
      if (column == BoardColumn.CLOSED && !recent(row, today)) {
        continue;
      }
      Lamp lamp = row.measure() == null ? null : lights.lamp(row, today);
      String lane = by.of(row);
      lanes.putIfAbsent(lane, lane.isEmpty() ? Integer.MAX_VALUE : lanes.size());
      LocalDate due =
          row.measure() == null ? null : row.measure().binding().dueOn(today).orElse(null);
      cards
          .computeIfAbsent(column, any -> new ArrayList<>())
          .add(new Card(row, column, lamp, due, lane));
    }
    Comparator<Card> open =
        Comparator.comparing(Card::lamp, Comparator.nullsLast(Comparator.comparing(Lamp::light)))
            .thenComparing(Card::due, Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Card> closed =
        Comparator.comparing(
            card -> card.row().measure().closedOn(),
            Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));
    Comparator<Card> lane = Comparator.comparingInt(card -> lanes.get(card.lane()));
    cards.forEach(
        (column, all) ->
            all.sort(lane.thenComparing(column == BoardColumn.CLOSED ? closed : open)));
    return new Board(cards, counts, stated);
  }

  /** What a document calls closed waits for somebody, however old it is. */
  private static boolean recent(LedgerRow row, LocalDate today) {
    LocalDate on = row.measure().closedOn();
    return BoardColumn.stated(row) || on != null && !on.isBefore(today.minusDays(DAYS));
  }

  /** The cards of a column, as they stand under each other. */
  List<Card> cards(BoardColumn column) {
    return cards.getOrDefault(column, List.of());
  }

  /** How many stand in a column, on the board or not. */
  int count(BoardColumn column) {
    return counts.getOrDefault(column, 0);
  }

  /** How many of a column are not on the board. */
  int leftOut(BoardColumn column) {
    return count(column) - cards(column).size();
  }
}
