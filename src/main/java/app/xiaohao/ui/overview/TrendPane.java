package app.xiaohao.ui.overview;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 未销号走势 of measures or of issues. */
final class TrendPane extends VBox {
  private final Texts texts;
  private final BurnDownChart chart;
  private final Label line = new Label();
  private final ObjectProperty<Of> of = new SimpleObjectProperty<>(Of.MEASURES);
  private OverviewModel.Trends trends;

  /** What is counted. */
  enum Of {
    ISSUES,
    MEASURES
  }

  TrendPane(Navigator navigator, Texts texts) {
    super(4);
    this.texts = texts;
    chart = new BurnDownChart(navigator, texts);
    line.getStyleClass().add(Style.CAPTION);
    line.setId("burn-down-line");
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    ChoiceChips<Of> chips = new ChoiceChips<>(of);
    for (Of one : Of.values()) {
      chips.add(
          one,
          texts.of("ui.overview.burn." + one),
          "burn-" + one.name().toLowerCase(java.util.Locale.ROOT));
    }
    HBox head = new HBox(8, line, chips);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(head, chart);
    of.subscribe(this::draw);
  }

  /** Shows trends; null before they are read. */
  void show(OverviewModel.Trends read) {
    trends = read;
    draw();
  }

  private BurnDown shown() {
    return trends == null ? null : of.get() == Of.ISSUES ? trends.issues() : trends.measures();
  }

  private void draw() {
    BurnDown lines = shown();
    chart.show(lines);
    line.setText(
        lines == null || lines.counted() == 0
            ? ""
            : lines.undated() == 0
                ? texts.of("ui.overview.burn.line", lines.now().open(), lines.now().planned())
                : texts.of(
                    "ui.overview.burn.line.undated",
                    lines.now().open(),
                    lines.now().planned(),
                    lines.undated()));
  }

  /** Day by day: what is open, what should be. */
  List<List<String>> figures() {
    BurnDown lines = shown();
    if (lines == null || lines.counted() == 0) {
      return List.of();
    }
    List<List<String>> figures = new ArrayList<>();
    figures.add(
        List.of(
            texts.of("ui.overview.burn.day"),
            texts.of("ui.overview.burn.open"),
            texts.of("ui.overview.burn.planned")));
    for (BurnDown.Point point : lines.points()) {
      figures.add(
          List.of(
              point.on().toString(),
              point.open() < 0 ? "" : Integer.toString(point.open()),
              Integer.toString(point.planned())));
    }
    return figures;
  }
}
