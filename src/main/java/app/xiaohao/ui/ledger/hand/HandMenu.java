package app.xiaohao.ui.ledger.hand;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.ledger.model.HandActs;
import app.xiaohao.ui.ledger.model.HandActs.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The ways to the forms: tool bar, context menu, keys. */
public final class HandMenu {
  private static final Map<Act, KeyCombination> KEYS =
      Map.of(
          Act.ADD_MEASURE, new KeyCodeCombination(KeyCode.INSERT),
          Act.ADD_ISSUE, new KeyCodeCombination(KeyCode.INSERT, KeyCombination.ALT_DOWN),
          Act.REMOVE, new KeyCodeCombination(KeyCode.DELETE, KeyCombination.ALT_DOWN));

  private HandMenu() {}

  /** The key of an act as it is shown; empty where it has none. */
  public static String key(Act act) {
    KeyCombination key = KEYS.get(act);
    return key == null ? "" : key.getDisplayText().replace("+", " ");
  }

  /** The picture of an act. */
  public static Icon icon(Act act) {
    return switch (act) {
      case ADD_ISSUE, ADD_MEASURE -> Icon.ADD;
      case SPLIT -> Icon.SPLIT;
      case JOIN -> Icon.MERGE;
      case MOVE -> Icon.GO;
      case RENUMBER, RENUMBER_ISSUE -> Icon.SORT;
      case ORDER -> Icon.NEXT;
      case OWN_FIELD -> Icon.COLUMNS;
      case REMOVE, REMOVE_ISSUE -> Icon.DELETE;
      case REMOVED -> Icon.HISTORY;
    };
  }

  /** ＋问题, ＋措施 and the rest, for the tool bar. */
  public static HBox tools(HandActs acts, Texts texts) {
    Button issue = add("add-issue", Act.ADD_ISSUE, acts, texts);
    Button measure = add("add-measure", Act.ADD_MEASURE, acts, texts);
    MenuButton more = new MenuButton(texts.of("ui.ledger.hand.more"));
    more.setId("hand-more");
    more.accessibleTextProperty().bind(more.textProperty());
    more.setMinWidth(HBox.USE_PREF_SIZE);
    more.getItems().setAll(items(acts, texts, true));
    return new HBox(8, issue, measure, more);
  }

  private static Button add(String id, Act act, HandActs acts, Texts texts) {
    Button button = new Button(texts.of("ui.ledger.hand.tool." + act.name()), Icon.ADD.node());
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setTooltip(
        new Tooltip(
            texts.of("ui.ledger.hand." + act.name())
                + "　"
                + Objects.requireNonNull(KEYS.get(act)).getDisplayText()));
    button.setOnAction(press -> acts.ask(act));
    return button;
  }

  /**
   * The acts as items of a menu.
   *
   * @param inBar whether those that add stand beside the menu
   */
  public static List<MenuItem> items(HandActs acts, Texts texts, boolean inBar) {
    List<MenuItem> items = new ArrayList<>();
    for (Act act : Act.values()) {
      if (inBar && KEYS.containsKey(act) && act != Act.REMOVE) {
        continue;
      }
      if (act == Act.REMOVED) {
        items.add(new SeparatorMenuItem());
      }
      MenuItem item = new MenuItem(texts.of("ui.ledger.hand." + act.name()));
      item.setId("hand-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setAccelerator(KEYS.get(act));
      item.setOnAction(chosen -> acts.ask(act));
      items.add(item);
    }
    return items;
  }

  /** Opens the form of the key that was pressed, outside of fields that are typed in. */
  public static void press(KeyEvent event, HandActs acts) {
    if (ActingKeys.writes(event.getTarget())) {
      return;
    }
    KEYS.forEach(
        (act, key) -> {
          if (key.match(event)) {
            acts.ask(act);
            event.consume();
          }
        });
  }
}
