package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Bubble;
import app.xiaohao.ui.kit.dialog.Notices;
import app.xiaohao.ui.kit.dialog.Notices.Notice;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PopOver;

/** The button that shows what was said in passing since the window opened. */
final class NoticeHistory {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final double WIDTH = 460;
  private static final double HEIGHT = 280;

  private final Notices notices;
  private final Texts texts;
  private final Button button = new Button();
  private PopOver shown;

  NoticeHistory(Notices notices, Texts texts) {
    this.notices = notices;
    this.texts = texts;
    button.setId("notice-history");
    button.setGraphic(Icon.MESSAGES.node());
    button.getStyleClass().add(Style.QUIET);
    button.setAccessibleText(texts.of("ui.shell.notices"));
    button.setTooltip(new Tooltip(texts.of("ui.shell.notices")));
    button.setOnAction(press -> toggle());
  }

  /** The button. */
  Node button() {
    return button;
  }

  private void toggle() {
    if (shown != null && shown.isShowing()) {
      shown.hide();
      return;
    }
    ListView<Notice> list = new ListView<>(notices.said());
    list.setId("notice-list");
    list.setPrefSize(WIDTH, HEIGHT);
    list.setPlaceholder(new Label(texts.of("ui.shell.notices.none")));
    list.setCellFactory(view -> new Line());
    shown = Bubble.above(texts.of("ui.shell.notices"), list);
    shown.show(button);
  }

  private final class Line extends ListCell<Notice> {
    @Override
    protected void updateItem(Notice notice, boolean empty) {
      super.updateItem(notice, empty);
      if (empty || notice == null) {
        setGraphic(null);
        return;
      }
      Label at = new Label(MINUTE.format(notice.at()));
      at.getStyleClass().add(Style.SECONDARY);
      at.setMinWidth(USE_PREF_SIZE);
      Label text = new Label(notice.text());
      text.setWrapText(true);
      text.setPrefWidth(0);
      text.setMaxWidth(Double.MAX_VALUE);
      text.setMinHeight(USE_PREF_SIZE);
      HBox.setHgrow(text, Priority.ALWAYS);
      HBox line = new HBox(at, notice.sign().node(), text);
      line.getStyleClass().add("notice-line");
      for (Notices.Act act : notice.acts()) {
        Hyperlink link = new Hyperlink(act.label());
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(
            press -> {
              shown.hide();
              act.deed().run();
            });
        line.getChildren().add(link);
      }
      setGraphic(line);
    }
  }
}
