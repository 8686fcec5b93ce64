package app.xiaohao.ui.wall;

import app.xiaohao.export.wall.WallBar;
import app.xiaohao.export.wall.WallBy;
import app.xiaohao.export.wall.WallPaper;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.export.wall.WallWords;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.wall.WallModel.Shown;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 挂图: who answers for what by when, as bars of time; a bar leads to its measure in 台账. */
public final class WallScreen implements Screen {
  /** Where it stands. */
  public static final Place PLACE = new Place("WALL");

  private final WallModel model;
  private final Navigator navigator;
  private final Texts texts;
  private final WallWords words;
  private final WallCanvas canvas;
  private final ScreenHeader header;
  private final StackPane middle = new StackPane();
  private final HBox filtered = new HBox(8);
  private final Label filteredWords = new Label();
  private final HBox detail = new HBox();
  private final Label detailWords = new Label();
  private final VBox root;

  /** The screen, following what is loaded and the filter of 台账. */
  public WallScreen(Surroundings at, WallFilter filter) {
    navigator = at.navigator();
    texts = at.texts();
    words = new WallWords(texts);
    at.look().add(WallScreen.class, "wall");
    model = new WallModel(at.session(), at.background(), at.dialogs(), filter, texts);
    canvas = new WallCanvas(model, texts);
    canvas.onOpen(this::open, model::extend);
    header = new ScreenHeader(texts.of("ui.shell.place.WALL"), scales(), export());
    HBox line = new HBox(12, groups(), foldAll());
    line.setAlignment(Pos.CENTER_LEFT);
    root = new VBox(10, header, line, filteredBar(), middle, detailBar());
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().addAll(Style.SCREEN, "wall-screen");
    model.shownProperty().subscribe(this::refresh);
    model.chosenProperty().subscribe(this::showDetail);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  /** Its keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("ui.wall.key.open"), "Enter"),
        new KeyHint(texts.of("ui.wall.key.fold"), "← →"),
        new KeyHint(texts.of("ui.wall.key.zoom"), "+ −"));
  }

  private HBox scales() {
    ChoiceChips<@Nullable WallScale> chips = new ChoiceChips<>(model.scaleProperty());
    for (WallScale scale : WallScale.values()) {
      scale(chips, scale, scale.name());
    }
    scale(chips, null, "ALL");
    return chips;
  }

  private void scale(
      ChoiceChips<@Nullable WallScale> chips, @Nullable WallScale scale, String name) {
    chips
        .add(
            scale, texts.of("ui.wall.scale." + name), "wall-scale-" + name.toLowerCase(Locale.ROOT))
        .setTooltip(new Tooltip(texts.of("ui.wall.scale.tip")));
  }

  private HBox groups() {
    ChoiceChips<WallBy> chips = new ChoiceChips<>(model.byProperty());
    for (WallBy by : WallBy.values()) {
      chips.add(
          by, texts.of("export.wall.by." + by), "wall-by-" + by.name().toLowerCase(Locale.ROOT));
    }
    return chips;
  }

  private Button foldAll() {
    Button button = new Button(texts.of("ui.wall.fold-all"), Icon.SORT.node());
    button.setId("wall-fold-all");
    button.getStyleClass().add(Style.QUIET);
    button.setOnAction(
        press -> {
          model.foldAll();
          canvas.requestFocus();
        });
    return button;
  }

  private MenuButton export() {
    MenuButton button = new MenuButton(texts.of("ui.wall.export"), Icon.EXPORT.node());
    button.accessibleTextProperty().bind(button.textProperty());
    button.setId("wall-export");
    button.getStyleClass().add(Style.MAIN_ACTION);
    for (WallPaper paper : new WallPaper[] {WallPaper.A3, WallPaper.A3X}) {
      MenuItem print =
          new MenuItem(
              texts.of(paper == WallPaper.A3X ? "ui.wall.print.joined" : "ui.wall.print.one"),
              Icon.PRINT.node());
      print.setId("wall-print-" + paper.word().toLowerCase(Locale.ROOT));
      print.setOnAction(press -> model.print(paper));
      button.getItems().add(print);
    }
    button.getItems().add(new SeparatorMenuItem());
    for (boolean picture : new boolean[] {false, true}) {
      for (WallPaper paper : WallPaper.values()) {
        MenuItem item = new MenuItem(texts.of(key(paper, picture), paper.word()));
        item.setId("wall-" + (picture ? "png-" : "pdf-") + paper.word().toLowerCase(Locale.ROOT));
        item.setOnAction(press -> model.export(paper, picture));
        button.getItems().add(item);
      }
      if (!picture) {
        button.getItems().add(new SeparatorMenuItem());
      }
    }
    return button;
  }

  private static String key(WallPaper paper, boolean picture) {
    if (paper == WallPaper.A3X) {
      return picture ? "ui.wall.export.picture.joined" : "ui.wall.export.pdf.joined";
    }
    return picture ? "ui.wall.export.picture.one" : "ui.wall.export.pdf.one";
  }

  private HBox filteredBar() {
    Button clear = new Button(texts.of("ui.ledger.clear-filters"), Icon.CLEAR.node());
    clear.setId("wall-clear-filter");
    clear.setOnAction(press -> model.clearFilter());
    filtered.setAlignment(Pos.CENTER_LEFT);
    filtered.getChildren().addAll(Icon.FILTER.node(), filteredWords, clear);
    filtered.managedProperty().bind(filtered.visibleProperty());
    return filtered;
  }

  private HBox detailBar() {
    Button open = new Button(texts.of("ui.wall.open"), Icon.GO.node());
    open.setId("wall-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(press -> open(model.chosenProperty().get()));
    detailWords.setWrapText(true);
    detailWords.setId("wall-detail");
    HBox.setHgrow(detailWords, Priority.ALWAYS);
    detailWords.setMaxWidth(Double.MAX_VALUE);
    detail.getStyleClass().add("wall-detail");
    detail.getChildren().addAll(detailWords, open);
    detail.managedProperty().bind(detail.visibleProperty());
    detail.setVisible(false);
    return detail;
  }

  private void refresh(@Nullable Shown shown) {
    String said = shown == null ? "" : model.filterWords();
    filtered.setVisible(!said.isEmpty());
    filteredWords.setText(
        shown == null ? "" : texts.of("ui.wall.filtered", said, shown.rows().size(), shown.all()));
    header
        .lineProperty()
        .set(
            shown == null
                ? ""
                : texts.of(
                    "ui.wall.line",
                    shown.chart().items(),
                    shown.chart().groups().size(),
                    shown.chart().overdue()));
    Node content = canvas;
    if (shown != null && shown.all() == 0) {
      content =
          EmptyLedger.of(
              texts.of("ui.wall.empty"), texts.of("ui.wall.empty.text"), navigator, texts);
    } else if (shown != null && shown.rows().isEmpty()) {
      content =
          new EmptyState(
              Icon.FILTER,
              texts.of("ui.ledger.no-match.title"),
              texts.of("ui.ledger.no-match.text", shown.all()));
    }
    if (middle.getChildren().isEmpty() || middle.getChildren().getFirst() != content) {
      middle.getChildren().setAll(content);
    }
  }

  private void showDetail(@Nullable WallLine line) {
    WallBar bar = line == null ? null : line.bar();
    detail.setVisible(bar != null);
    Shown shown = model.shownProperty().get();
    if (bar != null && shown != null) {
      detailWords.setText(String.join("\n", words.all(bar, shown.chart().today())));
    }
  }

  private void open(@Nullable WallLine line) {
    if (line == null) {
      return;
    }
    if (line.bar() == null) {
      model.fold(line.group().name(), false);
    } else if (line.bar().row().measure() != null) {
      navigator.show(line.bar().row().measure().id());
    } else {
      navigator.open(Place.LEDGER);
    }
  }

  /** What it shows. */
  WallModel model() {
    return model;
  }

  @Override
  public Place place() {
    return PLACE;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void show(MeasureId measure) {
    model.choose(measure);
  }

  @Override
  public void shown() {
    canvas.requestFocus();
  }
}
