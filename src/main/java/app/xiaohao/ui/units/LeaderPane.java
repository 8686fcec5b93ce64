package app.xiaohao.ui.units;

import app.xiaohao.model.Leader;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One leader: name and posts, what the leader answers for. */
final class LeaderPane extends VBox {
  private final UnitsModel model;
  private final Texts texts;
  private final HolderPane holder;
  private final TextField name = new TextField();
  private final TextField posts = new TextField();
  private Leader leader;
  private boolean showing;

  LeaderPane(UnitsModel model, Navigator navigator, Texts texts) {
    super(14);
    this.model = model;
    this.texts = texts;
    holder = new HolderPane(model, navigator, texts);
    name.setId("leader-name");
    posts.setId("leader-posts");
    posts.setPromptText(texts.of("ui.units.posts.prompt"));
    GridPane grid = new GridPane(10, 6);
    grid.addRow(0, caption(texts.of("ui.units.leader")), name);
    grid.addRow(1, caption(texts.of("ui.units.posts")), posts);
    GridPane.setHgrow(name, Priority.ALWAYS);
    GridPane.setHgrow(posts, Priority.ALWAYS);
    for (TextField field : new TextField[] {name, posts}) {
      field.setOnAction(enter -> save());
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  save();
                }
              });
    }
    getChildren().addAll(grid, holder);
  }

  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private void save() {
    if (leader != null && !showing) {
      model.keep(leader, name.getText(), posts.getText());
    }
  }

  /** Shows a leader as loaded. */
  void show(Leader now, UnitsModel.Loaded loaded) {
    showing = true;
    leader = now;
    name.setText(now.name());
    posts.setText(now.posts());
    holder.show(
        (now.name() + " " + now.posts()).strip(),
        loaded.ofLeaders().get(now.id()),
        texts.of("ui.units.roles.leader"));
    showing = false;
  }
}
