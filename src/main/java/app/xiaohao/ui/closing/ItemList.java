package app.xiaohao.ui.closing;

import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.rule.ClosingStage;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.InspectionTag;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The items of a queue; several are chosen with Shift and Ctrl. */
final class ItemList extends ListView<ClosingItem> {
  private final ClosingModel model;
  private final Texts texts;
  private boolean filling;

  ItemList(ClosingModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("closing-list");
    setAccessibleText(texts.of("ui.shell.place.CLOSING"));
    getStyleClass().add("closing-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(list -> new ItemCell());
    Label none = new Label();
    none.getStyleClass().addAll(Style.MUTED, "closing-none");
    none.setWrapText(true);
    none.visibleProperty().bind(model.queuesProperty().isNotNull());
    setPlaceholder(none);
    model
        .stageProperty()
        .subscribe(
            stage -> {
              none.setText(texts.of("ui.closing.none." + stage.name()));
              ClosingItem opened = model.openedProperty().get();
              if (opened != null && opened.stage() == null) {
                model.open(null);
              }
              getSelectionModel().clearSelection();
              fill(false);
            });
    model.queuesProperty().subscribe(queues -> fill(true));
    model.openedProperty().subscribe(this::choose);
    getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.beans.InvalidationListener) change -> chosen());
  }

  /** The chosen items in their order. */
  List<ClosingItem> selected() {
    return getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .filter(index -> index >= 0 && index < getItems().size())
        .map(index -> getItems().get(index))
        .toList();
  }

  /**
   * Fills the list.
   *
   * @param stays whether what is opened stays open, wherever it lies now: an act moves it to
   *     another queue, and nobody is led on to the next without having asked for it
   */
  private void fill(boolean stays) {
    var queues = model.queuesProperty().get();
    if (queues == null) {
      getItems().clear();
      return;
    }
    ClosingItem opened = model.openedProperty().get();
    MeasureId before = opened == null ? null : opened.id();
    int place = Math.max(0, getSelectionModel().getSelectedIndex());
    List<ClosingItem> items = queues.of(model.stageProperty().get());
    filling = true;
    getSelectionModel().clearSelection();
    getItems().setAll(items);
    filling = false;
    ClosingItem next =
        items.stream()
            .filter(item -> item.id().equals(before))
            .findFirst()
            .orElse(items.isEmpty() ? null : items.get(Math.min(place, items.size() - 1)));
    ClosingItem beside = queues.all().get(before);
    model.open(beside != null && (stays || beside.stage() == null) ? beside : next);
    choose(model.openedProperty().get());
    if (getSelectionModel().isEmpty()) {
      getFocusModel().focus(place - 1);
    }
  }

  private void choose(ClosingItem item) {
    int index = item == null ? -1 : new ArrayList<>(getItems()).indexOf(item);
    if (index >= 0 && !getSelectionModel().isSelected(index)) {
      filling = true;
      getSelectionModel().clearAndSelect(index);
      filling = false;
      scrollTo(Math.max(0, index - 2));
    }
  }

  private void chosen() {
    if (!filling && getSelectionModel().getSelectedItem() != null) {
      model.open(getSelectionModel().getSelectedItem());
    }
  }

  private final class ItemCell extends ListCell<ClosingItem> {
    @Override
    protected void updateItem(ClosingItem item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : row(item));
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    private Node row(ClosingItem item) {
      boolean closed = item.stage() == ClosingStage.CLOSED;
      Text number = new Text(item.number());
      number.getStyleClass().add(closed ? Style.STRUCK_NUMBER : "item-number");
      Label measure = new Label(MeasureWording.of(item.measure(), texts).replaceAll("\\s+", " "));
      measure.getStyleClass().add(Style.STRONG);
      Label issue = new Label(item.row().issue().title());
      issue.getStyleClass().add(Style.SECONDARY);
      String inspection = model.queuesProperty().get().contents().names().of(item.row());
      VBox words = new VBox(2, measure, InspectionTag.before(issue, inspection), who(item));
      if (item.stage() == ClosingStage.LACKING) {
        List<String> missing = ClosingRules.missingEvidence(item.life());
        boolean done = item.measure().completion() == Completion.DONE;
        Label lacking =
            new Label(
                done
                    ? texts.of("ui.closing.lacking", String.join("、", missing))
                    : texts.of("ui.closing.lacking.undone"));
        lacking.getStyleClass().add("lacking");
        words.getChildren().add(lacking);
      }
      item.statement().ifPresent(said -> words.getChildren().add(statement(said)));
      words.setMinWidth(0);
      words.setPrefWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox head = new HBox(number);
      head.setMinWidth(38);
      return new HBox(6, head, words);
    }

    private Node who(ClosingItem item) {
      String unit = item.measure().responsibility().accountable();
      Node named = unit.isEmpty() ? new PendingBox(texts) : caption(unit);
      HBox line = new HBox(8, named);
      line.setAlignment(Pos.CENTER_LEFT);
      item.trail()
          .request()
          .map(ClosingStep::by)
          .filter(by -> !by.equals(unit))
          .ifPresent(by -> line.getChildren().add(caption(texts.of("ui.closing.applicant", by))));
      if (item.stage() == ClosingStage.CLOSED || item.stage() == ClosingStage.STATED) {
        line.getChildren().add(caption(item.measure().closingNumber()));
      } else {
        item.waiting(model.queuesProperty().get().contents().today())
            .ifPresent(
                days -> line.getChildren().add(caption(texts.of("ui.closing.waiting", days))));
        line.getChildren().add(new LightMark(item.lamp(), texts));
      }
      return line;
    }

    private Label statement(ClosingStatement said) {
      Label label =
          new Label(
              texts.of(
                  "ui.closing.stated",
                  texts.word(said.closure()),
                  said.document(),
                  said.at().toLocalDate(),
                  said.by()));
      label.getStyleClass().add("stated-mark");
      label.setWrapText(true);
      return label;
    }

    private Label caption(String words) {
      Label label = new Label(words);
      label.getStyleClass().add(Style.CAPTION);
      return label;
    }
  }
}
