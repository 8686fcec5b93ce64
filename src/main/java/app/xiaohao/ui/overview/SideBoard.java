package app.xiaohao.ui.overview;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Several boards in one place, of which one is seen; a chip names each with how much it holds. */
final class SideBoard extends VBox {
  private final Texts texts;
  private final ObjectProperty<Kind> seen = new SimpleObjectProperty<>();
  private final Map<Kind, Region> boards = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final StackPane room = new StackPane();
  private List<Kind> offered = List.of();

  /** The boards. */
  enum Kind {
    /** 走势 */
    TREND,
    /** 逾期完成 */
    LATE,
    /** 未报送 */
    OWING,
    /** 未答复 */
    LETTERS,
    /** 变动 */
    CHANGES
  }

  SideBoard(Texts texts) {
    super(6);
    this.texts = texts;
    setId("side-board");
    getStyleClass().add(Style.PANEL);
    room.setMinHeight(0);
    VBox.setVgrow(room, Priority.ALWAYS);
    seen.subscribe(this::turn);
  }

  /** The board of a kind. */
  void put(Kind kind, Region board) {
    boards.put(kind, board);
  }

  /** The kind that is seen. */
  Kind seen() {
    return seen.get();
  }

  /** The board of a kind, to be shown elsewhere. */
  Region board(Kind kind) {
    return boards.get(kind);
  }

  /** Says how many lines a board has. */
  void count(Kind kind, int lines) {
    counts.put(kind, lines);
    chips();
  }

  /** Offers some of the boards; the others are shown elsewhere. */
  void offer(List<Kind> kinds) {
    if (kinds.equals(offered)) {
      return;
    }
    offered = kinds;
    chips();
    if (seen.get() == null || !kinds.contains(seen.get())) {
      seen.set(kinds.getFirst());
    }
    turn();
  }

  private void chips() {
    ChoiceChips<Kind> chips = new ChoiceChips<>(seen);
    chips.getStyleClass().add("side-chips");
    for (Kind kind : offered) {
      String word = texts.of("ui.overview.side." + kind);
      int count = counts.getOrDefault(kind, 0);
      chips.add(
          kind,
          count == 0 ? word : texts.of("ui.overview.side.counted", word, count),
          "side-" + kind.name().toLowerCase(Locale.ROOT));
    }
    getChildren().setAll(chips, room);
  }

  private void turn() {
    if (seen.get() != null && offered.contains(seen.get())) {
      room.getChildren().setAll(boards.get(seen.get()));
    }
  }
}
