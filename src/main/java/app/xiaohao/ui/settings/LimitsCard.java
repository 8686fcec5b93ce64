package app.xiaohao.ui.settings;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.IntakeLimits.Limit;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 导入限制: what is read at most, each limit with its unit, its range and its default. */
final class LimitsCard {
  private static final double NUMBER = 120;
  private static final double UNIT = 30;

  private final SettingsModel model;
  private final Texts texts;
  private final Map<Limit, WholeNumber> numbers = new EnumMap<>(Limit.class);
  private final VBox view;

  LimitsCard(SettingsModel model, SettingRows rows, Texts texts) {
    this.model = model;
    this.texts = texts;
    view = rows.part("limits");
    for (Limit limit : Limit.values()) {
      WholeNumber number = number(limit);
      numbers.put(limit, number);
      view.getChildren()
          .add(
              rows.row(
                  name(limit),
                  withUnit(limit, number),
                  model.saved(SettingsModel.Field.of(limit)),
                  limit.least(),
                  limit.most(),
                  IntakeLimits.DEFAULTS.get(limit)));
    }
    view.getChildren().add(reset());
  }

  Node view() {
    return view;
  }

  /** Takes what was typed and not yet confirmed. */
  void commit() {
    numbers.values().forEach(WholeNumber::take);
  }

  private static String name(Limit limit) {
    return "limit-" + limit.name().toLowerCase(Locale.ROOT);
  }

  private WholeNumber number(Limit limit) {
    int now = model.limits().getValue().get(limit);
    WholeNumber number = new WholeNumber(limit.least(), limit.most(), now, step(limit));
    number.setId("setting-" + name(limit));
    number.setPrefWidth(NUMBER);
    number.setAccessibleText(texts.of("ui.settings." + name(limit)));
    model.limits().subscribe(limits -> number.getValueFactory().setValue(limits.get(limit)));
    number
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                model.setLimit(limit, value);
              }
            });
    return number;
  }

  private static int step(Limit limit) {
    return switch (limit) {
      case FILE, TEXT -> 8;
      case UNPACKED -> 64;
      case ROWS -> 10_000;
    };
  }

  private HBox withUnit(Limit limit, WholeNumber number) {
    Label unit = new Label(texts.of("ui.settings." + name(limit) + ".unit"));
    unit.getStyleClass().add(Style.SECONDARY);
    unit.setMinWidth(UNIT);
    HBox line = new HBox(8, number, unit);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox reset() {
    Button button = new Button(texts.of("ui.settings.limits.reset"));
    button.setId("reset-limits");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> model.resetLimits());
    model.limits().subscribe(now -> button.setDisable(now.equals(IntakeLimits.DEFAULTS)));
    HBox line = new HBox(button);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }
}
