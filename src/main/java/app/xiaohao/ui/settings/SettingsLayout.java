package app.xiaohao.ui.settings;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The cards of settings beside an index: two columns where there is room for both, else one. Words
 * typed over the index leave only the cards that have them.
 */
final class SettingsLayout extends HBox {
  /** Two columns of cards need so much beside the index. */
  private static final double ROOM_FOR_TWO = 1010;

  private final List<Node> left;
  private final List<Node> right;
  private final VBox first = new VBox(16);
  private final VBox second = new VBox(16);
  private final HBox cards = new HBox(16, first, second);
  private final ScrollPane scroll = new ScrollPane(cards);
  private final VBox index = new VBox();
  private final TextField search = new TextField();
  private boolean two;

  /**
   * @param left cards of the first column, in their order
   * @param right those of the second, which stand under the others where there is one only
   */
  SettingsLayout(List<Node> left, List<Node> right, Texts texts) {
    super(16);
    this.left = List.copyOf(left);
    this.right = List.copyOf(right);
    search.setId("settings-search");
    search.setPromptText(texts.of("ui.settings.search"));
    search.textProperty().subscribe(this::find);
    index.getStyleClass().add("settings-index");
    index.getChildren().add(search);
    for (Node card : all()) {
      Hyperlink line = new Hyperlink(title(card));
      line.setOnAction(press -> reveal(card));
      line.visibleProperty().bind(card.visibleProperty());
      line.managedProperty().bind(card.visibleProperty());
      index.getChildren().add(line);
    }
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    scroll.setFitToWidth(true);
    getChildren().addAll(index, scroll);
    first.getChildren().setAll(all());
    scroll.widthProperty().subscribe(width -> arrange(width.doubleValue() >= ROOM_FOR_TWO));
  }

  private List<Node> all() {
    List<Node> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  private void arrange(boolean now) {
    if (now != two) {
      two = now;
      first.getChildren().clear();
      second.getChildren().clear();
      first.getChildren().setAll(now ? left : all());
      second.getChildren().setAll(now ? right : List.of());
      cards.getChildren().setAll(now ? List.of(first, second) : List.of(first));
    }
  }

  private void find(String typed) {
    List<SoughtWord> words = SoughtWord.all(typed);
    for (Node card : all()) {
      String text = words(card);
      boolean found = words.stream().allMatch(word -> word.in(text));
      card.setVisible(found);
      card.setManaged(found);
    }
  }

  /** Brings a card to the top, as far as there is room below it. */
  private void reveal(Node card) {
    double above = cards.sceneToLocal(card.localToScene(0, 0)).getY();
    double hidden = cards.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(above / hidden, 0, 1));
  }

  private static String title(Node card) {
    return card.lookup("." + Style.SECTION_TITLE) instanceof Label title ? title.getText() : "";
  }

  /** All words that stand on a card. */
  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      words.append(labeled.getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
    }
    return words.toString();
  }
}
