package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.Responsibility;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.ReviewModel.Selection;
import app.xiaohao.ui.kit.PendingBox;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The measures of the selected issue, each with what was read beside it and what is 待补. */
final class MeasureList extends ListView<Draft.Measure> {
  private static final double NUMBER = 38;
  private static final double BESIDE = 160;
  private static final double SIDES = 48;

  private final ReviewModel model;
  private final Texts texts;
  private boolean following;

  MeasureList(ReviewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("measure-list");
    setAccessibleText(texts.of("ui.intake.measures"));
    setPlaceholder(new PendingBox(texts.of("ui.intake.no-measures")));
    setCellFactory(list -> new MeasureCell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, measure) -> {
              if (measure != null && !following) {
                model.selectMeasure(measure);
              }
            });
    model.selectionProperty().subscribe(this::follow);
  }

  private void follow(Selection selection) {
    following = true;
    List<Draft.Measure> measures =
        selection.line() == null ? List.of() : selection.line().issue().measures();
    if (!getItems().equals(measures)) {
      getItems().setAll(measures);
      scrollTo(0);
    }
    if (selection.measure() == 0) {
      getSelectionModel().clearSelection();
    } else {
      for (int i = 0; i < measures.size(); i++) {
        if (measures.get(i).n() == selection.measure()
            && getSelectionModel().getSelectedIndex() != i) {
          getSelectionModel().clearAndSelect(i);
          scrollTo(i);
        }
      }
    }
    following = false;
  }

  private final class MeasureCell extends ListCell<Draft.Measure> {
    private final Label number = new Label();
    private final Text words = new Text();
    private final VBox beside = new VBox(4);
    private final HBox all = new HBox(8, number, words, beside);

    MeasureCell() {
      getStyleClass().add("measure-cell");
      number.getStyleClass().add(Style.SECONDARY);
      number.setMinWidth(NUMBER);
      words.getStyleClass().add("cell-text");
      words
          .wrappingWidthProperty()
          .bind(MeasureList.this.widthProperty().subtract(NUMBER + BESIDE + SIDES));
      beside.setMinWidth(BESIDE);
      beside.setMaxWidth(BESIDE);
      beside.setAlignment(Pos.TOP_LEFT);
    }

    @Override
    protected void updateItem(Draft.Measure measure, boolean empty) {
      super.updateItem(measure, empty);
      setGraphic(empty ? null : all);
      ReviewLine line = model.selectionProperty().get().line();
      if (empty || line == null) {
        return;
      }
      number.setText(line.index() + 1 + "." + measure.n());
      words.setText(measure.text());
      show(line, measure, beside.getChildren());
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    private void show(ReviewLine line, Draft.Measure measure, ObservableList<Node> into) {
      into.clear();
      List<String> missing = new ArrayList<>();
      Responsibility answering = line.responsibility();
      addNames(answering.leaders(), "ui.intake.pending.leader", missing, into);
      addNames(answering.lead(), "ui.intake.pending.lead", missing, into);
      Deadline deadline = line.deadline(measure);
      if (deadline instanceof Deadline.Unset) {
        missing.add(texts.of("ui.intake.pending.deadline"));
      } else {
        into.add(label(DeadlineWords.of(deadline, texts), Style.STRONG));
        if (line.reckoned(deadline)) {
          into.add(label(texts.of("ui.intake.deadline.reckoned"), Style.CAPTION));
        }
      }
      for (Draft.Metric metric : line.issue().metrics()) {
        if (metric.measure() != null && metric.measure() == measure.n()) {
          into.add(label(metric.quote(), "metric"));
        }
      }
      if (!missing.isEmpty()) {
        PendingBox box = new PendingBox(texts.of("ui.intake.pending", String.join("、", missing)));
        box.setMinWidth(0);
        box.setMinHeight(USE_PREF_SIZE);
        box.setMaxWidth(BESIDE);
        box.setWrapText(true);
        into.add(box);
      }
    }

    private void addNames(
        List<String> names, String key, List<String> missing, ObservableList<Node> into) {
      if (names.isEmpty()) {
        missing.add(texts.of(key));
      } else {
        into.add(label(String.join("、", names), Style.SECONDARY));
      }
    }

    private static Label label(String words, String style) {
      Label label = new Label(words);
      label.getStyleClass().add(style);
      label.setWrapText(true);
      label.setMaxWidth(BESIDE);
      label.setMinHeight(USE_PREF_SIZE);
      return label;
    }
  }
}
