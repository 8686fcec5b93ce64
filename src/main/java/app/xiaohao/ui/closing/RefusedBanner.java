package app.xiaohao.ui.closing;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.closing.ClosingModel.Outcome;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.words.ProblemWords;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was refused of many at once, one by one, until somebody has read it. */
final class RefusedBanner extends VBox {
  private final ClosingModel model;
  private final Texts texts;
  private final ProblemWords problems;

  RefusedBanner(ClosingModel model, Texts texts) {
    super(4);
    this.model = model;
    this.texts = texts;
    problems = new ProblemWords(texts);
    setId("closing-refused");
    getStyleClass().add("refused");
    model.outcomeProperty().subscribe(this::show);
  }

  private void show(Outcome outcome) {
    boolean any = outcome != null && !outcome.refused().isEmpty();
    setVisible(any);
    setManaged(any);
    getChildren().clear();
    if (!any) {
      return;
    }
    Label heading =
        new Label(texts.of("ui.closing.many.done", outcome.done(), outcome.refused().size()));
    heading.getStyleClass().add(Style.STRONG);
    Button read = new Button(null, Icon.CLEAR.node());
    read.getStyleClass().add(Style.QUIET);
    read.setAccessibleText(texts.of("ui.closing.many.read"));
    read.setOnAction(press -> model.outcomeRead());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, read);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    for (ClosingModel.Refused one : outcome.refused()) {
      Label why =
          new Label(
              texts.of(
                  "ui.closing.why",
                  one.item().called(),
                  problems.sentence(one.why()).orElse(one.why().toString())));
      why.setWrapText(true);
      why.setMinHeight(USE_PREF_SIZE);
      getChildren().add(why);
    }
  }
}
