package app.xiaohao.ui.ledger.hand;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.HandActs;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The form that is open, over the table; the table waits below it. */
public final class HandOverlay extends StackPane {
  private final HandForms forms;
  private Runnable closed = () -> {};

  public HandOverlay(HandActs acts, Texts texts) {
    forms = new HandForms(acts, texts);
    getStyleClass().add("hand-overlay");
    setAlignment(Pos.CENTER);
  }

  /** What closing does. */
  public void onClose(Runnable action) {
    closed = action;
  }

  /** Opens the form of an act in place of the one that was open. */
  public void open(HandActs.Act act) {
    HandForm form = forms.of(act);
    form.onClose(() -> closed.run());
    getChildren().setAll(form);
    applyCss();
    layout();
    form.begin();
  }
}
