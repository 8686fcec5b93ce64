package app.xiaohao.ui.ledger.detail;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.settings.Preferences;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** 办理, 原文, 佐证, 历史: which part of a row's detail is seen; left and right go along. */
public final class DetailTabs extends HBox {
  private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.WORK);
  private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
  private final Kept kept;
  private final Texts texts;
  private Path ledger;

  /** The parts, in their order. */
  public enum Part {
    /** 办理 */
    WORK,
    /** 原文 */
    SOURCE,
    /** 佐证 */
    EVIDENCE,
    /** 历史 */
    HISTORY
  }

  /** Where the part seen last is kept, one a ledger. */
  public interface Kept {
    /** The name of the part; empty where nothing was kept. */
    String read(Path ledger);

    /** Keeps it. */
    void write(Path ledger, String part);

    /** For as long as the program runs. */
    static Kept here() {
      Map<Path, String> parts = new HashMap<>();
      return new Kept() {
        @Override
        public String read(Path ledger) {
          return parts.getOrDefault(ledger, "");
        }

        @Override
        public void write(Path ledger, String part) {
          parts.put(ledger, part);
        }
      };
    }

    /** In the person's settings. */
    static Kept in(Preferences preferences) {
      return new Kept() {
        @Override
        public String read(Path ledger) {
          return preferences.get().details().getOrDefault(ledger.toString(), "");
        }

        @Override
        public void write(Path ledger, String part) {
          preferences.change(settings -> settings.withDetail(ledger, part));
        }
      };
    }
  }

  DetailTabs(Kept kept, Texts texts) {
    this.kept = kept;
    this.texts = texts;
    getStyleClass().add("detail-tabs");
    setAccessibleRole(AccessibleRole.TAB_PANE);
    setAccessibleText(texts.of("ui.ledger.detail.fold"));
    for (Part one : Part.values()) {
      ToggleButton tab = new ToggleButton(words(one));
      tab.setId("detail-tab-" + one.name().toLowerCase(Locale.ROOT));
      tab.getStyleClass().add("detail-tab");
      tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
      tab.setTooltip(
          new Tooltip(texts.of("ui.ledger.detail.part.hint", words(one), one.ordinal() + 1)));
      tab.setMinWidth(USE_PREF_SIZE);
      tab.setOnAction(
          press -> {
            tab.setSelected(true); // a second press leaves it
            show(one);
          });
      tabs.put(one, tab);
      getChildren().add(tab);
    }
    part.subscribe(seen -> tabs.forEach((one, tab) -> tab.setSelected(one == seen)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press); // before a tab takes the arrows itself
  }

  private String words(Part one) {
    return texts.of("ui.ledger.detail.part." + one.name());
  }

  /** The part that is seen. */
  ReadOnlyObjectProperty<Part> partProperty() {
    return part.getReadOnlyProperty();
  }

  /** Shows a part, also when this ledger is opened again. */
  void show(Part other) {
    part.set(other);
    if (ledger != null) {
      kept.write(ledger, other.name());
    }
  }

  /** Shows the part of this ledger that was seen last. */
  void open(Path file) {
    if (file.equals(ledger)) {
      return;
    }
    ledger = file;
    String last = kept.read(file);
    for (Part one : Part.values()) {
      if (one.name().equals(last)) {
        part.set(one);
      }
    }
  }

  /** Puts the focus on the part that is seen. */
  void focus() {
    tabs.get(part.get()).requestFocus();
  }

  /** Says how many things a part has; 0 is not told. */
  void count(Part of, int things) {
    tabs.get(of)
        .setText(
            things == 0 ? words(of) : texts.of("ui.ledger.detail.part.counted", words(of), things));
  }

  private void press(KeyEvent event) {
    int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int next = part.get().ordinal() + by;
    if (by != 0 && next >= 0 && next < Part.values().length) {
      show(Part.values()[next]);
      focus();
    }
    if (by != 0) {
      event.consume();
    }
  }
}
