package app.xiaohao.ui.alerts;

import app.xiaohao.model.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsModel.Alerts;
import app.xiaohao.ui.alerts.AlertsModel.Narrowing;
import app.xiaohao.ui.kit.Dialogs;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LedgerSession;
import app.xiaohao.ui.kit.LedgerSession.Contents;
import app.xiaohao.ui.kit.LightLegend;
import app.xiaohao.ui.kit.Navigator;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  private final StackPane body = new StackPane();
  private final VBox root;
  private final Node content;

  /** A screen over its model; {@code alerts.css} beside this class dresses it. */
  public AlertsView(
      AlertsModel model, LedgerSession session, Dialogs dialogs, Navigator navigator, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    list = new AlertsList(model, navigator, this::copy, texts);
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
    model.alertsProperty().subscribe(alerts -> show(alerts, session));
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
    VBox main = new VBox(6, narrowed(), list, legend);
    VBox.setVgrow(list, Priority.ALWAYS);
    TallyPanel units =
        new TallyPanel(
            texts.of("ui.alerts.units"),
            model,
            Alerts::units,
            name -> new Narrowing(name, null),
            texts);
    TallyPanel leaders =
        new TallyPanel(
            texts.of("ui.alerts.leaders"),
            model,
            Alerts::leaders,
            name -> new Narrowing(null, name),
            texts);
    VBox side = new VBox(12, units, leaders);
    VBox.setVgrow(units, Priority.ALWAYS);
    VBox.setVgrow(leaders, Priority.ALWAYS);
    side.getStyleClass().add("alerts-side");
    BorderPane pane = new BorderPane(main, null, side, null, null);
    BorderPane.setMargin(side, new javafx.geometry.Insets(0, 0, 0, 12));
    return pane;
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
    if (alerts.list().isEmpty()) {
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
    body.getChildren().setAll(content);
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
