package app.xiaohao.ui.history;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a proof of the ledger found, in words that can be copied; nothing before there is one. */
final class FindingPanel extends VBox {
  private static final int LINES_AT_MOST = 8;
  private final Texts texts;

  FindingPanel(HistoryModel model, Texts texts) {
    super(8);
    this.texts = texts;
    setId("history-finding");
    getStyleClass().add(Style.PANEL);
    model.provingProperty().subscribe(now -> show(now, model.findingProperty().get()));
    model.findingProperty().subscribe(found -> show(model.provingProperty().get(), found));
  }

  private void show(boolean proving, HistoryModel.Finding found) {
    getChildren().clear();
    if (proving) {
      ProgressIndicator turning = new ProgressIndicator();
      turning.setPrefSize(18, 18);
      getChildren().add(line(turning, texts.of("ui.history.proving")));
    } else if (found != null) {
      HBox verdict =
          line(found.whole() ? Icon.SUCCESS.node() : Icon.FAILURE.node(), found.verdict());
      verdict.getStyleClass().add(found.whole() ? "finding-whole" : "finding-broken");
      getChildren().add(verdict);
      if (!found.lines().isEmpty()) {
        TextArea lines = new TextArea(String.join("\n", found.lines()));
        lines.setEditable(false);
        lines.setWrapText(true);
        lines.setPrefRowCount(Math.min(LINES_AT_MOST, found.lines().size() + 1));
        lines.setAccessibleText(found.verdict());
        getChildren().add(lines);
      }
    }
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private static HBox line(Node sign, String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(Style.STRONG);
    HBox line = new HBox(10, sign, label);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
