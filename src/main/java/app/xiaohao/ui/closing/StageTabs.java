package app.xiaohao.ui.closing;

import app.xiaohao.ledger.ClosingStage;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The queues with their counts, on top of the desk. */
final class StageTabs extends HBox {
  /** As they follow each other on the way, what stands beside the way behind them. */
  static final List<ClosingStage> ORDER =
      List.of(
          ClosingStage.READY,
          ClosingStage.TO_VERIFY,
          ClosingStage.TO_DECIDE,
          ClosingStage.TO_AGREE_ABOVE,
          ClosingStage.RETURNED,
          ClosingStage.CLOSED,
          ClosingStage.LACKING,
          ClosingStage.SILENT);

  private final ClosingModel model;
  private final Map<ClosingStage, CountChip> counts = new EnumMap<>(ClosingStage.class);

  StageTabs(ClosingModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("stage-tabs");
    ToggleGroup group = new ToggleGroup();
    for (ClosingStage stage : ORDER) {
      CountChip count = new CountChip(false);
      counts.put(stage, count);
      ToggleButton tab = new ToggleButton(texts.word(stage), count);
      tab.setId("stage-" + stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      tab.getStyleClass().add("stage-tab");
      tab.setContentDisplay(ContentDisplay.RIGHT);
      tab.setToggleGroup(group);
      tab.setFocusTraversable(false);
      tab.setMinWidth(USE_PREF_SIZE);
      tab.setOnAction(
          press -> {
            model.stageProperty().set(stage);
            tab.setSelected(true);
          });
      model.stageProperty().subscribe(shown -> tab.setSelected(shown == stage));
      getChildren().add(tab);
    }
    model
        .queuesProperty()
        .subscribe(
            queues ->
                counts.forEach(
                    (stage, count) ->
                        count.setCount(queues == null ? 0 : queues.of(stage).size())));
  }

  /** Goes to the queue beside the one in sight. */
  void go(int by) {
    int next = ORDER.indexOf(model.stageProperty().get()) + by;
    if (next >= 0 && next < ORDER.size()) {
      model.stageProperty().set(ORDER.get(next));
    }
  }
}
