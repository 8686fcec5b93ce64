package app.xiaohao.ui.closing;

import app.xiaohao.ledger.rule.ClosingStage;
import app.xiaohao.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          ClosingStage.STATED,
          ClosingStage.CLOSED,
          ClosingStage.LACKING,
          ClosingStage.SILENT);

  private final ClosingModel model;
  private final Map<ClosingStage, ToggleButton> tabs = new EnumMap<>(ClosingStage.class);

  StageTabs(ClosingModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("stage-tabs");
    ToggleGroup group = new ToggleGroup();
    for (ClosingStage stage : ORDER) {
      ToggleButton tab = new ToggleButton(texts.word(stage));
      tabs.put(stage, tab);
      tab.setId("stage-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      tab.getStyleClass().add("stage-tab");
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
                tabs.forEach(
                    (stage, tab) ->
                        tab.setText(
                            queues == null
                                ? texts.word(stage)
                                : texts.of(
                                    "ui.closing.queue",
                                    texts.word(stage),
                                    queues.of(stage).size()))));
  }

  /** Goes to the queue beside the one in sight. */
  void go(int by) {
    int next = ORDER.indexOf(model.stageProperty().get()) + by;
    if (next >= 0 && next < ORDER.size()) {
      model.stageProperty().set(ORDER.get(next));
    }
  }
}
