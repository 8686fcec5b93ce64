package app.xiaohao.ui.alerts;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsModel.Narrowing;
import app.xiaohao.ui.kit.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The chips of the desk: its parts with their counts, below them the headings of the part shown.
 */
final class DeskBar extends VBox {
  private final AlertsModel model;
  private final Texts texts;
  private final Map<DeskPart, ToggleButton> parts = new EnumMap<>(DeskPart.class);
  private final FlowPane groups = new FlowPane(6, 6);

  DeskBar(AlertsModel model, Texts texts) {
    super(6);
    this.model = model;
    this.texts = texts;
    FlowPane line = new FlowPane(6, 6);
    for (DeskPart part : DeskPart.values()) {
      ToggleButton chip = chip("desk-" + part.name().toLowerCase(java.util.Locale.ROOT));
      chip.setOnAction(
          press -> {
            model.narrowingProperty().set(Narrowing.ALL);
            model.partProperty().set(part);
            refresh();
          });
      parts.put(part, chip);
      line.getChildren().add(chip);
    }
    getChildren().addAll(line, groups);
    model.shownProperty().subscribe(shown -> refresh());
  }

  private static ToggleButton chip(String id) {
    ToggleButton chip = new ToggleButton();
    chip.setId(id);
    chip.getStyleClass().add(Style.CHIP);
    return chip;
  }

  private void refresh() {
    DeskPart now = model.partProperty().get();
    parts.forEach(
        (part, chip) -> {
          int count = model.alertsProperty().get().of(part).size();
          chip.setText(texts.of("ui.alerts.chip", texts.of("ui.alerts.part." + part), count));
          chip.setSelected(part == now);
        });
    groups.getChildren().clear();
    List<AlertGroup> there =
        model.alertsProperty().get().of(now).stream().map(Alert::group).distinct().toList();
    Narrowing narrowing = model.narrowingProperty().get();
    if (there.size() > 1) {
      for (AlertGroup group : there) {
        ToggleButton chip = chip("group-" + group.name().toLowerCase(java.util.Locale.ROOT));
        chip.setText(
            texts.of("ui.alerts.chip", texts.of("ui.alerts.group." + group), model.count(group)));
        chip.setSelected(narrowing.group() == group);
        chip.setOnAction(press -> narrow(group));
        groups.getChildren().add(chip);
      }
    }
    groups.setVisible(!groups.getChildren().isEmpty());
    groups.setManaged(groups.isVisible());
  }

  private void narrow(AlertGroup group) {
    Narrowing now = model.narrowingProperty().get();
    model
        .narrowingProperty()
        .set(new Narrowing(now.unit(), now.leader(), now.group() == group ? null : group));
    refresh();
  }
}
