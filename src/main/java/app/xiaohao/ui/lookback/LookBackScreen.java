package app.xiaohao.ui.lookback;

import app.xiaohao.model.closing.LookBack;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * 回头看: what is to be planned, to be checked and was found; beside the list what is done with it.
 */
public final class LookBackScreen implements Screen {
  private final LookBackModel model;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final ScreenHeader header;
  private final Map<LookBackPart, ToggleButton> chips = new EnumMap<>(LookBackPart.class);
  private final ListView<LookBackEntry> list = new ListView<>();
  private final StackPane side = new StackPane();
  private final ResultForm form;
  private final VBox planning;
  private final DayField day;
  private final Button plan;
  private final VBox root;

  /** The screen, following what is loaded. */
  public LookBackScreen(Surroundings at) {
    LedgerSession session = at.session();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.dialogs = dialogs;
    this.navigator = at.navigator();
    this.texts = texts;
    look.add(LookBackScreen.class, "lookback");
    model = new LookBackModel(session, background, dialogs, texts);
    form = new ResultForm(model, texts);
    day = new DayField("look-back-plan-on", texts.of("ui.look-back.plan.on"));
    day.setPromptText(texts.of("ui.look-back.plan.own"));
    plan = new Button(texts.of("ui.look-back.plan", 0), Icon.DEADLINE.node());
    plan.setId("look-back-plan");
    plan.getStyleClass().add(Style.MAIN_ACTION);
    plan.setOnAction(press -> plan());
    planning = planning();
    Button copy = new Button(texts.of("ui.look-back.copy"), Icon.COPY.node());
    copy.setTooltip(new Tooltip(texts.of("ui.look-back.copy.key")));
    copy.setOnAction(press -> copy());
    header = new ScreenHeader(texts.of("ui.shell.place.LOOK_BACK"), copy);
    HBox line = new HBox(6);
    for (LookBackPart part : LookBackPart.values()) {
      ToggleButton chip = new ToggleButton();
      chip.setId("look-back-" + part.name().toLowerCase(Locale.ROOT));
      chip.getStyleClass().add(Style.CHIP);
      chip.setOnAction(
          press -> {
            model.partProperty().set(part);
            refresh();
            list.requestFocus();
          });
      chips.put(part, chip);
      line.getChildren().add(chip);
    }
    list.setId("look-back-list");
    list.setAccessibleText(texts.of("ui.shell.place.LOOK_BACK"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(made -> new LookBackCell(model, texts));
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<LookBackEntry>) change -> showSide());
    Label nothing = new Label();
    nothing.getStyleClass().add(Style.MUTED);
    nothing
        .textProperty()
        .bind(model.partProperty().map(part -> texts.of("ui.look-back.nothing." + part.name())));
    nothing.visibleProperty().bind(model.partsProperty().map(parts -> !parts.isEmpty()));
    list.setPlaceholder(nothing);
    Button open = new Button(texts.of("ui.look-back.open"), Icon.GO.node());
    open.setFocusTraversable(false);
    open.setOnAction(press -> open());
    open.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    VBox main = new VBox(8, line, list, open);
    VBox.setVgrow(list, Priority.ALWAYS);
    side.getStyleClass().add("look-back-side");
    BorderPane body = new BorderPane(main, null, side, null, null);
    BorderPane.setMargin(side, new Insets(0, 0, 0, 12));
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(12, header, body);
    root.getStyleClass().addAll(Style.SCREEN, "look-back");
    ActingKeys.within(root, this::press);
    model.partsProperty().subscribe(parts -> refresh());
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  private VBox planning() {
    Label title = new Label(texts.of("ui.look-back.plan.title"));
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label words = new Label(texts.of("ui.look-back.plan.text"));
    words.getStyleClass().add(Style.SECONDARY);
    words.setWrapText(true);
    words.setMinHeight(VBox.USE_PREF_SIZE);
    VBox box = new VBox(8, title, words, day, plan);
    box.getStyleClass().add(Style.PANEL);
    box.setMaxHeight(VBox.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.TOP_LEFT);
    return box;
  }

  /** The keys of the desk, for the overview of all keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("ui.look-back.key.plan"), "P"),
        new KeyHint(texts.of("ui.look-back.key.record"), "R"));
  }

  @Override
  public Place place() {
    return Place.LOOK_BACK;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    list.requestFocus();
  }

  private void refresh() {
    LookBackPart now = model.partProperty().get();
    chips.forEach(
        (part, chip) -> {
          String name = texts.of("ui.look-back.part." + part.name());
          boolean loaded = !model.partsProperty().get().isEmpty();
          chip.setText(loaded ? texts.of("ui.look-back.chip", name, model.of(part).size()) : name);
          chip.setSelected(part == now);
        });
    int cursor = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getItems().setAll(model.of(now));
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().clearAndSelect(Math.min(cursor, list.getItems().size() - 1));
    }
    long late =
        model.of(LookBackPart.TO_CHECK).stream()
            .filter(entry -> entry.day().isBefore(model.today()))
            .count();
    header
        .lineProperty()
        .set(
            model.partsProperty().get().isEmpty()
                ? ""
                : texts.of(
                    "ui.look-back.line",
                    model.of(LookBackPart.TO_PLAN).size(),
                    model.of(LookBackPart.TO_CHECK).size(),
                    late));
    showSide();
  }

  private List<LookBackEntry> chosen() {
    return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void showSide() {
    List<LookBackEntry> chosen = chosen();
    if (chosen.isEmpty()) {
      side.getChildren().clear();
      return;
    }
    switch (model.partProperty().get()) {
      case TO_PLAN -> {
        day.setToday(model.today());
        plan.setText(texts.of("ui.look-back.plan", chosen.size()));
        side.getChildren().setAll(planning);
      }
      case TO_CHECK -> {
        if (chosen.getFirst().lookBack() != null) {
          form.show(chosen.getFirst());
          side.getChildren().setAll(form);
        }
      }
      case CHECKED -> side.getChildren().setAll(found(chosen.getFirst()));
    }
  }

  /** What was found, to be read. */
  private Node found(LookBackEntry entry) {
    LookBack one = entry.lookBack();
    VBox box = new VBox(8);
    box.getStyleClass().add(Style.PANEL);
    if (one == null || one.grade() == null) {
      return box;
    }
    Label title =
        new Label(
            texts.of(
                "ui.look-back.form",
                model.names().number(entry.row()),
                entry.row().issue().title()));
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setWrapText(true);
    box.getChildren()
        .addAll(
            title,
            words(
                texts.of("ui.look-back.found", one.checkedOn(), one.by(), texts.word(one.grade())),
                true));
    for (LookBack.Answer answer : one.answers()) {
      box.getChildren().addAll(words(answer.question(), false), words(answer.answer(), true));
    }
    box.getChildren().add(words(one.finding(), true));
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static Label words(String text, boolean first) {
    Label label = new Label(text);
    if (!first) {
      label.getStyleClass().add(Style.CAPTION);
    }
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private boolean press(KeyEvent event) {
    if (!list.isFocused()) {
      return false;
    }
    if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
      copy();
    } else if (event.getCode() == KeyCode.ENTER) {
      open();
    } else if (event.getCode() == KeyCode.P && model.partProperty().get() == LookBackPart.TO_PLAN) {
      plan();
    } else if (event.getCode() == KeyCode.R
        && model.partProperty().get() == LookBackPart.TO_CHECK
        && !chosen().isEmpty()) {
      form.edit();
    } else {
      return false;
    }
    return true;
  }

  private void open() {
    List<LookBackEntry> chosen = chosen();
    if (!chosen.isEmpty()) {
      navigator.show(chosen.getFirst().row().measure().id());
    }
  }

  private void plan() {
    if (!day.getText().isBlank() && day.day().isEmpty()) {
      day.requestFocus();
    } else if (!chosen().isEmpty()) {
      model.plan(chosen(), day.day().orElse(null));
    }
  }

  private void copy() {
    List<LookBackEntry> lines =
        chosen().size() > 1 ? chosen() : model.of(model.partProperty().get());
    ClipboardContent content = new ClipboardContent();
    content.putString(model.asText(lines));
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.look-back.copied", lines.size()));
  }
}
