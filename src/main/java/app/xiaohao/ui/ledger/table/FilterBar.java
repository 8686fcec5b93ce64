package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;

/** The chips above the table. A click shows one alone, Ctrl and a click adds it. */
final class FilterBar extends FlowPane {
  /** A number that is not known yet; a zero would be a false one. */
  private static final int NOT_LOADED = -1;

  private final LedgerModel model;
  private final Texts texts;
  private final ToggleButton all;
  private final Map<DueState, ToggleButton> due = new EnumMap<>(DueState.class);
  private final Map<Light, ToggleButton> lights = new EnumMap<>(Light.class);
  private final Map<LedgerQuery.Status, ToggleButton> statuses =
      new EnumMap<>(LedgerQuery.Status.class);
  private final Button clear;
  private boolean beside;

  FilterBar(LedgerModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("ledger-filters");
    all = chip(model::showAll);
    getChildren().add(all);
    for (DueState state : DueState.values()) {
      ToggleButton chip = chip(() -> model.toggle(state, beside));
      chip.setGraphic(LightMark.shape(state.light()));
      chip.getStyleClass().add(Style.of(state.light()));
      due.put(state, chip);
      getChildren().add(chip);
    }
    for (Light light : Light.values()) {
      ToggleButton chip = chip(() -> model.toggle(light, beside));
      chip.setGraphic(LightMark.shape(light));
      chip.getStyleClass().add(Style.of(light));
      lights.put(light, chip);
      getChildren().add(chip);
    }
    for (LedgerQuery.Status status : LedgerQuery.Status.values()) {
      ToggleButton chip = chip(() -> model.toggle(status, beside));
      statuses.put(status, chip);
      getChildren().add(chip);
    }
    clear = new Button(texts.of("ui.ledger.clear-filters"), Icon.CLEAR.node());
    clear.getStyleClass().addAll(Style.CHIP, "clear-filters");
    clear.setTooltip(new Tooltip(texts.of("ui.ledger.clear-filters.hint")));
    clear.setOnAction(event -> model.clearFilters());
    getChildren().add(clear);
    model.shownProperty().subscribe(this::refresh);
    model.queryProperty().subscribe(this::refresh);
    refresh();
  }

  private ToggleButton chip(Runnable action) {
    ToggleButton chip = new ToggleButton();
    chip.getStyleClass().add(Style.CHIP);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.addEventFilter(
        MouseEvent.MOUSE_PRESSED, event -> beside = event.isShortcutDown() || event.isShiftDown());
    chip.setOnAction(
        event -> {
          action.run();
          beside = false;
          refresh();
        });
    return chip;
  }

  private void refresh() {
    Shown shown = model.shownProperty().get();
    LedgerQuery query = model.queryProperty().get();
    set(
        all,
        texts.of("ui.ledger.chip.all"),
        shown == null ? NOT_LOADED : shown.chips().all(),
        query.due().isEmpty() && query.lights().isEmpty() && query.status() == null);
    due.forEach(
        (state, chip) ->
            set(
                chip,
                texts.word(state),
                shown == null ? NOT_LOADED : shown.chips().due().getOrDefault(state, 0),
                query.due().contains(state)));
    // where all lights show the state of the date, a second row of chips would say the same
    boolean offered = !query.lights().isEmpty() || (shown != null && shown.chips().ownLights());
    lights.forEach(
        (light, chip) -> {
          chip.setVisible(offered);
          chip.setManaged(offered);
          set(
              chip,
              texts.word(light),
              shown == null ? NOT_LOADED : shown.chips().lights().getOrDefault(light, 0),
              query.lights().contains(light));
        });
    statuses.forEach(
        (status, chip) -> {
          int count = shown == null ? NOT_LOADED : shown.chips().statuses().getOrDefault(status, 0);
          // most ledgers never know it, and the chips have one line at the usual width
          boolean known =
              status != LedgerQuery.Status.STATED || count > 0 || query.status() == status;
          chip.setVisible(known);
          chip.setManaged(known);
          set(chip, texts.of("ui.ledger.chip." + status.name()), count, query.status() == status);
        });
    clear.setVisible(model.isFiltered());
    clear.setManaged(model.isFiltered());
  }

  private void set(ToggleButton chip, String word, int count, boolean chosen) {
    chip.setText(count == NOT_LOADED ? word : texts.of("ui.ledger.chip.count", word, count));
    chip.setSelected(chosen);
  }
}
