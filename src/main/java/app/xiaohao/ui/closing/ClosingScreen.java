package app.xiaohao.ui.closing;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.form.Reveal;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 销号: the queues on top, the list on the left, the form of what is opened on the right. */
public final class ClosingScreen implements Screen {
  private static final double ROOM_FOR_WAY = 720;

  private final Look look;
  private final ClosingModel model;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ClosingActs acts;
  private final StageTabs tabs;
  private final ItemList list;
  private final ClosingPaper paper;
  private final ActBar bar;
  private final RouteLine way;
  private final ManyForm many;
  private final RefusedBanner refused;
  private final RouteCard route;
  private final ScrollPane scroll = new ScrollPane();
  private final BorderPane single = new BorderPane();
  private final StackPane desk = new StackPane();
  private final Node nothing;
  private final VBox root;
  private boolean routing;

  /** The screen, following what is loaded; {@code closing.css} beside this class dresses it. */
  public ClosingScreen(Surroundings at, EvidenceDesk evidence) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Preferences preferences = at.preferences();
    look = at.look();
    Texts texts = at.texts();
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    look.add(ClosingScreen.class, "closing");
    model = new ClosingModel(session, background, dialogs, texts.of("ui.closing.loading"));
    tabs = new StageTabs(model, texts);
    list = new ItemList(model, texts);
    acts = new ClosingActs(model, session, dialogs, texts, list::requestFocus);
    paper = new ClosingPaper(model, evidence, texts, this::judge);
    bar = new ActBar(acts, navigator, texts);
    way = new RouteLine(texts);
    many = new ManyForm(model, texts);
    refused = new RefusedBanner(model, texts);
    route = new RouteCard(model, session, dialogs, texts, () -> route(false));
    nothing = new EmptyState(Icon.CLOSING, texts.of("ui.closing.nothing"), "");
    // Content put in by a skin made during a CSS pass keeps the default colours of its own skins.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    StackPane sheet = new StackPane(paper);
    sheet.setAlignment(Pos.TOP_CENTER);
    sheet.getStyleClass().add("closing-sheet");
    scroll.setContent(sheet);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    single.setCenter(scroll);
    single.setBottom(bar);
    single.widthProperty().subscribe(this::placeWay);
    desk.getStyleClass().add("closing-desk");
    BorderPane body = new BorderPane(new VBox(refused, grown(desk)), null, null, null, list);
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(10, header(preferences), tabs, body);
    root.getStyleClass().addAll(Style.SCREEN, "closing");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    ActingKeys.within(root, this::plain);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    model.openedProperty().subscribe(this::refresh);
    model.queuesProperty().subscribe(this::refresh);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener(
            (javafx.beans.InvalidationListener) change -> Platform.runLater(this::refresh));
    session
        .operatorProperty()
        .addListener(
            (property, before, after) -> {
              model.signedByAnother();
              paper.signedByAnother();
              refresh();
            });
  }

  /** The way stands beside the form where the form keeps its width. */
  private void placeWay() {
    single.setRight(
        single.getWidth() > look.textSizeProperty().get().scaled(ROOM_FOR_WAY) ? way : null);
  }

  private static Node grown(Node node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  private ScreenHeader header(Preferences preferences) {
    Button operator = new Button(null, Icon.PERSON.node());
    operator.setId("closing-operator");
    operator
        .textProperty()
        .bind(
            session
                .operatorProperty()
                .map(
                    name ->
                        name.isBlank()
                            ? texts.of("ui.closing.nobody")
                            : texts.of("ui.closing.operator", name)));
    operator.setOnAction(
        press ->
            dialogs
                .askName(
                    texts.of("ui.closing.ask.operator"),
                    texts.of("ui.closing.ask.operator.label"),
                    "",
                    session.people())
                .ifPresent(
                    name -> preferences.change(settings -> settings.withOperator(name.strip()))));
    Button levels = new Button(texts.of("ui.closing.route"), Icon.SETTINGS.node());
    levels.setId("closing-route");
    levels.setOnAction(press -> route(!routing));
    ScreenHeader header = new ScreenHeader(texts.of("ui.shell.place.CLOSING"), operator, levels);
    header.lineProperty().set(texts.of("ui.closing.line"));
    return header;
  }

  /** Shows or leaves the card of levels and numbers, for the inspection of what is opened. */
  private void route(boolean shown) {
    var contents = session.contentsProperty().get();
    if (contents == null || contents.inspections().isEmpty()) {
      return;
    }
    routing = shown;
    if (shown) {
      ClosingItem opened = model.openedProperty().get();
      route.show(
          opened != null
              ? opened.row().issue().inspection()
              : session.inspectionProperty().get() != null
                  ? session.inspectionProperty().get()
                  : contents.inspections().getFirst().id());
    }
    refresh();
  }

  private void refresh() {
    List<ClosingItem> selected = list.selected();
    ClosingItem opened = model.openedProperty().get();
    Node shown;
    if (routing) {
      shown = route;
    } else if (selected.size() > 1) {
      many.show(selected);
      shown = many;
    } else if (opened != null && model.queuesProperty().get() != null) {
      paper.show(opened);
      bar.show(opened);
      way.show(opened);
      shown = single;
    } else {
      shown = nothing;
    }
    if (desk.getChildren().isEmpty() || desk.getChildren().getFirst() != shown) {
      desk.getChildren().setAll(shown);
    }
  }

  /** What was written on the form may have removed what hindered an act. */
  private void judge() {
    ClosingItem opened = model.openedProperty().get();
    if (opened != null) {
      bar.show(opened);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      main();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (routing) {
        route(false);
      }
      list.requestFocus();
      event.consume();
    }
  }

  /** A key without Ctrl, pressed outside a field. */
  private boolean plain(KeyEvent event) {
    if (routing || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    boolean inList = event.getTarget() == list;
    switch (event.getCode()) {
      case LEFT, RIGHT -> {
        if (inList) {
          tabs.go(event.getCode() == KeyCode.LEFT ? -1 : 1);
        }
        return inList;
      }
      case ENTER -> {
        if (inList) {
          Reveal.in(scroll, paper.edit());
        }
        return inList;
      }
      default -> {
        return act(event.getText()) || tick(event.getText());
      }
    }
  }

  private boolean act(String key) {
    ClosingItem opened = model.openedProperty().get();
    for (ClosureAct act : ClosureAct.values()) {
      if (!key.isEmpty() && key.equalsIgnoreCase(ActBar.key(act)) && opened != null) {
        if (list.selected().size() > 1) {
          if (opened.mainAct().filter(main -> main == act).isPresent()) {
            many.take();
          }
        } else if (opened.allows(act)) {
          acts.take(opened, act);
        }
        return true;
      }
    }
    return false;
  }

  private boolean tick(String key) {
    if (key.length() == 1 && key.charAt(0) >= '1' && key.charAt(0) <= '9') {
      paper.toggle(key.charAt(0) - '1');
      return true;
    }
    return false;
  }

  private void main() {
    ClosingItem opened = model.openedProperty().get();
    if (list.selected().size() > 1) {
      many.take();
    } else if (opened != null) {
      opened.mainAct().ifPresent(act -> acts.take(opened, act));
    }
  }

  /** The keys of this desk, for the overview of keys. */
  public static List<KeyHint> keys(Texts texts) {
    List<KeyHint> keys = new ArrayList<>();
    for (ClosureAct act : ClosureAct.values()) {
      if (!ActBar.key(act).isEmpty()) {
        keys.add(new KeyHint(texts.of("ui.closing.act." + act.name()), ActBar.key(act)));
      }
    }
    keys.add(new KeyHint(texts.of("ui.closing.key.tick"), "1–9"));
    keys.add(new KeyHint(texts.of("ui.closing.key.main"), "Ctrl+Enter"));
    keys.add(new KeyHint(texts.of("ui.closing.key.suggestion"), Suggestion.KEY.getName()));
    keys.add(new KeyHint(texts.of("ui.closing.key.queue"), "← →"));
    keys.add(new KeyHint(texts.of("ui.closing.key.list"), "Esc"));
    return keys;
  }

  @Override
  public void show(MeasureId measure) {
    model.show(measure);
  }

  @Override
  public Place place() {
    return Place.CLOSING;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    list.requestFocus();
  }

  @Override
  public boolean mayClose() {
    return !model.written()
        || dialogs.confirm(
            texts.of("ui.closing.unsaved"),
            texts.of("ui.closing.unsaved.text"),
            texts.of("ui.closing.unsaved.go"));
  }
}
