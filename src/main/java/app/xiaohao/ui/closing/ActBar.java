package app.xiaohao.ui.closing;

import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The acts under the form, each with its key; what is not possible says why. */
final class ActBar extends VBox {
  private final ClosingActs acts;
  private final Navigator navigator;
  private final Texts texts;
  private final HBox buttons = new HBox(8);
  private final VBox reasons = new VBox(2);

  ActBar(ClosingActs acts, Navigator navigator, Texts texts) {
    super(6);
    this.acts = acts;
    this.navigator = navigator;
    this.texts = texts;
    setId("closing-acts");
    getStyleClass().add("act-bar");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(reasons, buttons);
  }

  /** The key that does an act. */
  static String key(ClosureAct act) {
    return switch (act) {
      case REQUEST -> "A";
      case VERIFY -> "V";
      case APPROVE -> "P";
      case CLOSE -> "X";
      case CONFIRM -> "C";
      case RETURN -> "R";
      case REOPEN -> "B";
      case REVOKE -> "U";
      case STATED -> "";
    };
  }

  /** Shows what can be done with an item now. */
  void show(ClosingItem item) {
    List<Label> whys = new ArrayList<>();
    List<Button> shown = new ArrayList<>();
    for (ClosureAct act : ClosingActs.offered(item)) {
      Button button = button(act);
      Optional<String> hindrance = acts.hindrance(item, act);
      button.setDisable(hindrance.isPresent());
      button.setOnAction(press -> acts.take(item, act));
      hindrance.ifPresent(
          why -> {
            Label label =
                new Label(
                    texts.of("ui.closing.why", texts.of("ui.closing.act." + act.name()), why));
            label.setId("why-" + act.name().toLowerCase(Locale.ROOT));
            label.getStyleClass().addAll(Style.SECONDARY, "why");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            whys.add(label);
          });
      shown.add(button);
    }
    Button ledger = new Button(texts.of("ui.closing.to-ledger"), Icon.GO.node());
    ledger.getStyleClass().add(Style.QUIET);
    ledger.setMinWidth(USE_PREF_SIZE);
    ledger.setOnAction(press -> navigator.show(item.id()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    buttons.getChildren().setAll(shown);
    buttons.getChildren().addAll(gap, ledger);
    reasons.getChildren().setAll(whys);
  }

  private Button button(ClosureAct act) {
    Label key = new Label(key(act));
    key.getStyleClass().add(Style.KEY_HINT);
    Button button = new Button(texts.of("ui.closing.act." + act.name()), key);
    button.setId("act-" + act.name().toLowerCase(Locale.ROOT));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    if (act != ClosureAct.RETURN && act != ClosureAct.REOPEN && act != ClosureAct.REVOKE) {
      button.getStyleClass().add(Style.MAIN_ACTION);
    }
    return button;
  }
}
