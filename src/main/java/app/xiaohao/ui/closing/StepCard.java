package app.xiaohao.ui.closing;

import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.CardKeys;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The form of one step, small enough for another screen: the standard to be ticked at 核查, words,
 * day and number. Enter takes the step, Esc leaves it; Shift+Enter begins a line.
 */
final class StepCard extends VBox {
  private final ClosingModel model;
  private final ClosingActs acts;
  private final ClosingItem item;
  private final ClosureAct act;
  private final Texts texts;
  private final Runnable closed;
  private final StepFields fields;
  private final Label why = new Label();
  private final Button go;
  private final ChangeListener<ClosingItem> taken;

  StepCard(
      ClosingModel model,
      ClosingActs acts,
      ClosingItem item,
      ClosureAct act,
      Texts texts,
      Runnable closed) {
    super(10);
    this.model = model;
    this.acts = acts;
    this.item = item;
    this.act = act;
    this.texts = texts;
    this.closed = closed;
    setId("step-card");
    setMaxHeight(USE_PREF_SIZE);
    getStyleClass().addAll(Style.PANEL, "step-card");
    String name = texts.of("ui.closing.act." + act.name());
    Label title = new Label(texts.of("ui.closing.card", item.called(), name));
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label measure = new Label(MeasureWording.of(item.measure(), texts));
    measure.setWrapText(true);
    measure.getStyleClass().add(Style.SECONDARY);
    measure.setMaxHeight(64);
    why.setId("step-card-why");
    why.getStyleClass().addAll(Style.SECONDARY, "why");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    fields = new StepFields(model, texts, shown -> Optional.empty(), this::judge);
    Node standard = new StandardLines(model, texts, this::judge).of(item, act == ClosureAct.VERIFY);
    go = CardKeys.button("step-card-go", name, "Enter", this::take);
    go.getStyleClass().add(Style.MAIN_ACTION);
    Button leave =
        CardKeys.button("step-card-leave", texts.of("ui.closing.card.leave"), "Esc", this::leave);
    HBox buttons = new HBox(8, go, leave);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, measure);
    if (act == ClosureAct.VERIFY && !item.life().standard().isEmpty()) {
      getChildren().add(standard);
    }
    getChildren().addAll(fields.node(), why, buttons);
    CardKeys.within(this, this::take, this::leave);
    // the acts close what is opened once their step is taken
    taken =
        (property, before, after) -> {
          if (after == null) {
            end();
          }
        };
    model.openedProperty().addListener(taken);
    fields.show(item);
    judge();
  }

  /** Puts the focus on the words. */
  void begin() {
    fields.edit();
  }

  private void judge() {
    Optional<String> hindrance = acts.hindrance(item, act);
    why.setText(hindrance.orElse(""));
    why.setVisible(hindrance.isPresent());
    go.setDisable(hindrance.isPresent());
  }

  private void take() {
    if (!go.isDisabled()) {
      acts.take(item, act);
    }
  }

  private void leave() {
    model.open(null);
  }

  private void end() {
    model.openedProperty().removeListener(taken);
    closed.run();
  }
}
