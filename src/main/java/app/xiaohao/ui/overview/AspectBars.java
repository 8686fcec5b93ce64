package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One bar an aspect, in the order of the paper: how much is closed, called closed, done, in work,
 * overdue.
 */
final class AspectBars extends StackPane {
  private final Navigator navigator;
  private final Texts texts;
  private final VBox lines = new VBox();
  private List<Summary.Group> shown = List.of();

  AspectBars(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
    lines.getStyleClass().add("aspect-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
  }

  /** What the colours mean. */
  Node legend() {
    HBox legend = new HBox();
    legend.getStyleClass().add("legend");
    for (StackedBar.Part part : StackedBar.Part.values()) {
      Region sign = new Region();
      sign.getStyleClass().addAll("legend-sign", part.style());
      Label word = new Label(texts.of("ui.overview.part." + part.name()), sign);
      word.getStyleClass().add(Style.SECONDARY);
      word.setMinWidth(USE_PREF_SIZE);
      legend.getChildren().add(word);
    }
    return legend;
  }

  /** The bars as a table. */
  List<List<String>> figures() {
    List<List<String>> figures = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(texts.of("ui.overview.aspects")));
    head.add(texts.of("ui.overview.card.MEASURES"));
    for (StackedBar.Part part : StackedBar.Part.values()) {
      head.add(texts.of("ui.overview.part." + part.name()));
    }
    figures.add(head);
    for (Summary.Group aspect : shown) {
      List<String> line = new ArrayList<>(List.of(name(aspect)));
      line.add(Integer.toString(aspect.counts().measures()));
      for (StackedBar.Part part : StackedBar.Part.values()) {
        line.add(Integer.toString(part.of(aspect.counts())));
      }
      figures.add(line);
    }
    return figures;
  }

  private String name(Summary.Group aspect) {
    return aspect.name().isEmpty() ? texts.of("ui.overview.no-aspect") : aspect.name();
  }

  void show(List<Summary.Group> aspects) {
    shown = aspects;
    int most = aspects.stream().mapToInt(aspect -> aspect.counts().measures()).max().orElse(0);
    lines.getChildren().setAll(aspects.stream().map(aspect -> line(aspect, most)).toList());
  }

  private Button line(Summary.Group aspect, int most) {
    Summary.Counts counts = aspect.counts();
    String name = name(aspect);
    Label title = new Label(name);
    title.getStyleClass().add("aspect-name");
    StackedBar bar = new StackedBar(counts, most);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label count = new Label(texts.of("ui.overview.of", counts.closed(), counts.measures()));
    count.getStyleClass().addAll(Style.SECONDARY, "aspect-count");
    HBox line = new HBox(title, bar, count);
    line.getStyleClass().add("aspect-line");
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().setAll("line-button");
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(16));
    StringBuilder all = new StringBuilder(name);
    for (StackedBar.Part part : StackedBar.Part.values()) {
      all.append('\n')
          .append(texts.of("ui.overview.part." + part.name()))
          .append(' ')
          .append(part.of(counts));
    }
    button.setTooltip(new Tooltip(all.toString()));
    button.setAccessibleText(all.toString().toLowerCase(Locale.ROOT));
    button.setOnAction(press -> navigator.show(LedgerQuery.ALL.withAspect(aspect.name())));
    return button;
  }
}
