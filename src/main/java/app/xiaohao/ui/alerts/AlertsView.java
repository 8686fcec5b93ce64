package app.xiaohao.ui.alerts;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsModel.Alerts;
import app.xiaohao.ui.alerts.AlertsModel.Narrowing;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.LightLegend;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 预警: the list of what is overdue and due soon, beside it the counts by which it is narrowed. */
public final class AlertsView implements Screen {
  private final AlertsModel model;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final AlertsList list;
  private final ScreenHeader header;
  private final LetterForm letter;
  private final AnswerForm answer;
  private final DeskActs acts;
  private final StackPane body = new StackPane();
  private final StackPane side = new StackPane();
  private final BorderPane pane = new BorderPane();
  private final VBox main = new VBox(6);
  private VBox tallies;
  private MeasureId wanted;
  private final VBox root;
  private final Node content;

  /** A screen; {@code alerts.css} beside this class dresses it. */
  public AlertsView(Surroundings at) {
    LedgerSession session = at.session();
    dialogs = at.dialogs();
    navigator = at.navigator();
    texts = at.texts();
    model = new AlertsModel(session, at.background(), dialogs::failed, texts);
    at.look().add(AlertsView.class, "alerts");
    list = new AlertsList(model, navigator, this::copy, texts);
    letter = new LetterForm(new Letters(model, texts), session, dialogs, texts, this::showTallies);
    answer = new AnswerForm(session, dialogs, texts, this::showTallies);
    acts = new DeskActs(model, session, dialogs, texts);
    Button copy = new Button(texts.of("ui.alerts.copy"), Icon.COPY.node());
    copy.setTooltip(new Tooltip(texts.of("ui.alerts.copy.key")));
    copy.setOnAction(press -> copy());
    copy.disableProperty().bind(model.shownProperty().map(List::isEmpty));
    Button overdue = lead("ui.alerts.ledger.overdue", DueState.OVERDUE);
    Button soon = lead("ui.alerts.ledger.due-soon", DueState.DUE_SOON);
    header = new ScreenHeader(texts.of("ui.alerts.title"), soon, overdue, copy);
    content = content(session);
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(12, header, body);
    root.getStyleClass().addAll(Style.SCREEN, "alerts");
    ActingKeys.within(root, this::press);
    model.alertsProperty().subscribe(alerts -> show(alerts, session));
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  /** The keys of the desk, for the overview of all keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("ui.alerts.key.draft"), "D"),
        new KeyHint(texts.of("ui.alerts.key.answer"), "A"),
        new KeyHint(texts.of("ui.alerts.key.decide"), "Y / N"),
        new KeyHint(texts.of("ui.alerts.key.write"), "Ctrl+Enter"));
  }

  @Override
  public Place place() {
    return Place.ALERTS;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    list.requestFocus();
  }

  private Button lead(String key, DueState state) {
    Button button = new Button(texts.of(key), Icon.GO.node());
    button.setOnAction(press -> navigator.show(AlertsModel.query(state)));
    return button;
  }

  private Node content(LedgerSession session) {
    LightLegend legend = new LightLegend(texts);
    model
        .alertsProperty()
        .subscribe(
            alerts -> {
              Contents contents = session.contentsProperty().get();
              if (contents != null) {
                legend.show(contents.settings().lights(), contents.rows(), contents.inspections());
              }
            });
    DeskBar bar = new DeskBar(model, texts);
    main.getChildren().addAll(bar, narrowed(), list, acts(), legend);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setPlaceholder(nothing());
    TallyPanel units =
        new TallyPanel(
            texts.of("ui.alerts.units"),
            model,
            Alerts::units,
            name -> new Narrowing(name, null, null),
            texts);
    TallyPanel leaders =
        new TallyPanel(
            texts.of("ui.alerts.leaders"),
            model,
            Alerts::leaders,
            name -> new Narrowing(null, name, null),
            texts);
    tallies = new VBox(12, units, leaders);
    VBox.setVgrow(units, Priority.ALWAYS);
    VBox.setVgrow(leaders, Priority.ALWAYS);
    side.getStyleClass().add("alerts-side");
    showTallies();
    BorderPane.setMargin(side, new javafx.geometry.Insets(0, 0, 0, 12));
    return pane;
  }

  /** Goes to what waits about a measure: an answer, a decision; else to its light. */
  @Override
  public void show(MeasureId measure) {
    wanted = measure;
    lead();
  }

  private void lead() {
    Alerts alerts = model.alertsProperty().get();
    if (wanted == null || alerts == null || alerts.rules() == null) {
      return;
    }
    MeasureId measure = wanted;
    List.of(
            DeskPart.ANSWERS,
            DeskPart.EXTENSIONS,
            DeskPart.LIGHTS,
            DeskPart.MISSED,
            DeskPart.LOOK_BACKS)
        .stream()
        .filter(
            part ->
                alerts.of(part).stream()
                    .anyMatch(alert -> alert.row().measure().id().equals(measure)))
        .findFirst()
        .ifPresent(
            part -> {
              wanted = null;
              model.narrowingProperty().set(Narrowing.ALL);
              model.partProperty().set(part);
              list.choose(measure);
            });
  }

  private void showTallies() {
    pane.setCenter(main);
    pane.setRight(side);
    side.getChildren().setAll(tallies);
    list.requestFocus();
  }

  private Node nothing() {
    Label words = new Label();
    words.getStyleClass().add(Style.MUTED);
    words
        .textProperty()
        .bind(model.partProperty().map(part -> texts.of("ui.alerts.nothing." + part.name())));
    return words;
  }

  /** What can be done with the lines chosen, each with its key. */
  private Node acts() {
    Button draft = act("ui.alerts.act.draft", Icon.EDIT, "alerts-draft", this::draft);
    draft.getStyleClass().add(Style.MAIN_ACTION);
    Button answered = act("ui.alerts.act.answer", Icon.DONE, "alerts-answer", this::answer);
    Button grant = act("ui.alerts.act.grant", Icon.DONE, "alerts-grant", () -> decide(true));
    Button refuse = act("ui.alerts.act.refuse", Icon.CLEAR, "alerts-refuse", () -> decide(false));
    Button lookBacks =
        act(
            "ui.alerts.act.look-back",
            Icon.GO,
            "alerts-look-back",
            () -> navigator.open(Place.LOOK_BACK));
    Button open = act("ui.alerts.act.open", Icon.GO, "alerts-open", list::openFocused);
    only(draft, DeskPart.LIGHTS, DeskPart.CHANGED, DeskPart.MISSED);
    only(answered, DeskPart.ANSWERS);
    only(grant, DeskPart.EXTENSIONS);
    only(refuse, DeskPart.EXTENSIONS);
    only(lookBacks, DeskPart.LOOK_BACKS);
    HBox line = new HBox(8, draft, answered, grant, refuse, lookBacks, open);
    line.getStyleClass().add("desk-acts");
    return line;
  }

  private Button act(String key, Icon icon, String id, Runnable act) {
    Button button = new Button(texts.of(key), icon.node());
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(press -> act.run());
    button.disableProperty().bind(model.shownProperty().map(List::isEmpty));
    return button;
  }

  private void only(Button button, DeskPart... parts) {
    button.visibleProperty().bind(model.partProperty().map(part -> List.of(parts).contains(part)));
    button.managedProperty().bind(button.visibleProperty());
  }

  private boolean press(KeyEvent event) {
    if (!list.isFocused()
        || event.isShortcutDown()
        || event.isAltDown()
        || model.shownProperty().get().isEmpty()) {
      return false;
    }
    DeskPart part = model.partProperty().get();
    boolean lights = part == DeskPart.LIGHTS || part == DeskPart.CHANGED || part == DeskPart.MISSED;
    Runnable act =
        switch (event.getCode()) {
          case D -> lights ? this::draft : null;
          case A -> part == DeskPart.ANSWERS ? this::answer : null;
          case Y -> part == DeskPart.EXTENSIONS ? () -> decide(true) : null;
          case N -> part == DeskPart.EXTENSIONS ? () -> decide(false) : null;
          default -> null;
        };
    if (act == null) {
      return false;
    }
    act.run();
    return true;
  }

  private void draft() {
    pane.setCenter(letter); // a letter is written at the width of its page
    pane.setRight(null);
    letter.open(Letters.drafts(list.selected()), model.alertsProperty().get().today());
  }

  private void answer() {
    side.getChildren().setAll(answer);
    answer.open(list.selected(), model.alertsProperty().get().today());
  }

  private void decide(boolean granted) {
    acts.decide(list.selected(), granted);
  }

  /** Says which part is shown, and leads back to all. */
  private Node narrowed() {
    Label what = new Label();
    what.getStyleClass().add(Style.STRONG);
    what.textProperty().bind(model.narrowingProperty().map(this::words));
    Button all = new Button(texts.of("ui.alerts.widen"), Icon.CLEAR.node());
    all.getStyleClass().add(Style.QUIET);
    all.setOnAction(press -> model.narrowingProperty().set(Narrowing.ALL));
    HBox line = new HBox(8, what, all);
    line.getStyleClass().add("narrowed");
    line.visibleProperty().bind(model.narrowingProperty().isNotEqualTo(Narrowing.ALL));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private String words(Narrowing narrowing) {
    String name = narrowing.unit() != null ? narrowing.unit() : narrowing.leader();
    if (name == null) {
      return "";
    }
    return texts.of("ui.alerts.narrowed", name.isEmpty() ? texts.of("words.unknown") : name);
  }

  private void show(Alerts alerts, LedgerSession session) {
    if (alerts.rules() == null) {
      header.lineProperty().set("");
      body.getChildren().clear();
      return;
    }
    if (alerts.parts().values().stream().allMatch(List::isEmpty)) {
      header.lineProperty().set(texts.of("ui.alerts.line.none", alerts.today()));
      body.getChildren().setAll(calm(session.contentsProperty().get().summary().total().unknown()));
      return;
    }
    header
        .lineProperty()
        .set(
            texts.of(
                "ui.alerts.line",
                alerts.overdue(),
                alerts.rules().standard().dueSoonDays(),
                alerts.dueSoon()));
    if (!body.getChildren().contains(content)) {
      body.getChildren().setAll(content);
      list.requestFocus(); // when the screen came to sight there was no list yet
    }
    lead();
  }

  private Node calm(int unknown) {
    Button pending = new Button(texts.of("ui.alerts.empty.pending", unknown));
    pending.setOnAction(press -> navigator.show(AlertsModel.query(DueState.UNKNOWN)));
    Node[] ways = unknown == 0 ? new Node[0] : new Node[] {pending};
    EmptyState calm =
        new EmptyState(
            Icon.SUCCESS, texts.of("ui.alerts.empty"), texts.of("ui.alerts.empty.text"), ways);
    calm.getStyleClass().add("calm");
    return calm;
  }

  private void copy() {
    List<Alert> chosen = list.chosen();
    ClipboardContent content = new ClipboardContent();
    content.putString(model.asText(chosen));
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.alerts.copied", chosen.size()));
  }
}
