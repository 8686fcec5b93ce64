package app.xiaohao.ui.closing;

import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lines of 销号标准 as they are ticked at 核查 and as they were ticked afterwards. */
final class StandardLines {
  private final ClosingModel model;
  private final Texts texts;
  private final Runnable changed;
  private final List<CheckBox> ticks = new ArrayList<>();

  /**
   * @param changed called when a line was ticked or unticked
   */
  StandardLines(ClosingModel model, Texts texts, Runnable changed) {
    this.model = model;
    this.texts = texts;
    this.changed = changed;
  }

  /**
   * The lines of an item.
   *
   * @param ticking whether they are ticked now
   */
  Node of(ClosingItem item, boolean ticking) {
    ticks.clear();
    List<ClosingStep> agreed = item.trail().agreed();
    List<String> met = agreed.isEmpty() ? List.of() : agreed.getFirst().ticked();
    VBox box = new VBox(6);
    for (int i = 0; i < item.life().standard().size(); i++) {
      box.getChildren().add(line(item, i, ticking, met));
    }
    return box;
  }

  /** Ticks or unticks a line, counted from 0, where it can be. */
  void toggle(int line) {
    if (line < ticks.size()) {
      ticks.get(line).fire();
    }
  }

  private Node line(ClosingItem item, int place, boolean ticking, List<String> met) {
    StandardLine line = item.life().standard().get(place);
    HBox row = new HBox(10);
    row.setAlignment(Pos.CENTER_LEFT);
    if (ticking) {
      CheckBox tick = new CheckBox(line.text());
      tick.setId("tick-" + (place + 1));
      tick.setWrapText(true);
      tick.setSelected(model.form(item).ticked().contains(place));
      tick.selectedProperty()
          .subscribe(
              now -> {
                model.form(item).tick(place, now);
                changed.run();
              });
      ticks.add(tick);
      row.getChildren().add(tick);
    } else {
      Label mark = new Label((met.contains(line.text()) ? "☑ " : "☐ ") + line.text());
      mark.setWrapText(true);
      row.getChildren().add(mark);
    }
    HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
    if (!line.evidence().isBlank()) {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      boolean lacking = ClosingRules.missingEvidence(item.life()).contains(line.evidence().strip());
      Label proof =
          new Label(
              texts.of(lacking ? "ui.closing.proof.lacking" : "ui.closing.proof", line.evidence()));
      proof.getStyleClass().add(lacking ? "lacking" : Style.CAPTION);
      proof.setWrapText(true);
      proof.setMinHeight(Region.USE_PREF_SIZE);
      proof.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().addAll(gap, proof);
    }
    return row;
  }
}
