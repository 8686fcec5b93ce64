package app.xiaohao.ui.overview;

import app.xiaohao.model.light.Light;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.RowActs;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lines that each lead to what they tell of, under one sentence that sums them up. */
final class NoteList extends VBox {
  private final Label sum = new Label();
  private final ListView<Line> list = new ListView<>();

  /**
   * A line.
   *
   * @param words what it is about
   * @param below more of it, small
   * @param mark at the right, in the colour of the light
   * @param door where it leads
   */
  record Line(String words, String below, Light light, String mark, Runnable door) {}

  /**
   * @param id of the list
   * @param none what is said where there are no lines
   */
  NoteList(String id, String named, String none) {
    super(4);
    getStyleClass().add("note-list");
    sum.getStyleClass().add(Style.CAPTION);
    sum.setWrapText(true);
    sum.setMinHeight(USE_PREF_SIZE);
    Label nothing = new Label(none);
    nothing.getStyleClass().add(Style.MUTED);
    nothing.setWrapText(true);
    list.setId(id);
    list.setAccessibleText(named);
    list.setPlaceholder(nothing);
    list.setCellFactory(view -> new NoteCell());
    RowActs.onClick(list, line -> line.door().run());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(sum, list);
  }

  void show(String summed, List<Line> lines) {
    sum.setText(summed);
    sum.setVisible(!summed.isEmpty());
    sum.setManaged(!summed.isEmpty());
    list.getItems().setAll(lines);
  }

  /** The lines as a table: what, more of it, mark. */
  List<List<String>> figures() {
    return list.getItems().stream()
        .map(line -> List.of(line.words(), line.below(), line.mark()))
        .toList();
  }

  private static final class NoteCell extends ListCell<Line> {
    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty || line == null ? null : node(line));
      setAccessibleText(
          empty || line == null
              ? null
              : String.join(" ", line.words(), line.below(), line.mark()).strip());
    }

    private static Node node(Line line) {
      Label words = new Label(line.words());
      VBox told = new VBox(words);
      if (!line.below().isEmpty()) {
        Label below = new Label(line.below());
        below.getStyleClass().add(Style.CAPTION);
        told.getChildren().add(below);
      }
      told.setMinWidth(0);
      told.setPrefWidth(0);
      HBox.setHgrow(told, Priority.ALWAYS);
      LightMark mark = new LightMark(line.light(), line.mark());
      mark.setMinWidth(Region.USE_PREF_SIZE);
      HBox box = new HBox(8, told, mark);
      box.setAlignment(Pos.CENTER_LEFT);
      return box;
    }
  }
}
