package app.xiaohao.ui.backups;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.backups.BackupsModel.Finding;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 备份与恢复: the copies of the ledger, what is known of each, and the ways back to them. */
public final class BackupsScreen implements Screen {
  private static final double SIDE = 330;

  private final BackupsModel model;
  private final CopiesTable table;
  private final Texts texts;
  private final VBox root;

  /**
   * The screen, following the open ledger.
   *
   * @param clock by which a copy is proved and a moment is meant
   */
  public BackupsScreen(Surroundings at, CopiesDoor door) {
    LedgerStores stores = at.stores();
    LedgerSession session = at.session();
    Preferences preferences = at.preferences();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Navigator navigator = at.navigator();
    Clock clock = at.clock();
    Look look = at.look();
    Texts texts = at.texts();
    this.texts = texts;
    look.add(BackupsScreen.class, "backups");
    model =
        new BackupsModel(
            stores, session, preferences, background, dialogs, at.opener(), door, clock, texts);
    table = new CopiesTable(model, texts);
    Button moment = new Button(texts.of("ui.backups.moment.button"), Icon.DEADLINE.node());
    moment.setId("restore-moment");
    moment.setTooltip(new Tooltip(texts.of("ui.backups.moment.text")));
    moment.setOnAction(press -> model.restoreAtMoment());
    moment.disableProperty().bind(model.loadedProperty().isNull());
    Button take = new Button(texts.of("ui.backups.now"), Icon.BACKUP.node());
    take.setId("take-copy");
    take.getStyleClass().add(Style.MAIN_ACTION);
    take.setOnAction(press -> model.take());
    take.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.busyProperty().get()
                        || model.loadedProperty().get() == null
                        || model.looking(),
                model.busyProperty(),
                model.loadedProperty()));
    Button password = new Button(texts.of("ui.backups.password"), Icon.LOCKED.node());
    password.setId("ledger-password");
    password.setTooltip(new Tooltip(texts.of("ui.backups.password.text")));
    password.setOnAction(press -> door.password());
    password.disableProperty().bind(take.disableProperty());
    Button check = new Button(texts.of("ui.backups.check"), Icon.DONE.node());
    check.setId("check-ledger");
    check.setTooltip(new Tooltip(texts.of("ui.backups.check.text")));
    check.setOnAction(press -> model.check());
    check.disableProperty().bind(model.loadedProperty().isNull().or(model.busyProperty()));
    ScreenHeader header =
        new ScreenHeader(texts.of("ui.shell.place.BACKUPS"), check, password, moment, take);
    header.lineProperty().set(texts.of("ui.backups.line"));
    EmptyState empty =
        new EmptyState(
            Icon.BACKUP, texts.of("ui.backups.empty"), texts.of("ui.backups.empty.text"));
    empty
        .visibleProperty()
        .bind(Bindings.isEmpty(table.getItems()).and(model.loadedProperty().isNotNull()));
    table.visibleProperty().bind(Bindings.isNotEmpty(table.getItems()));
    StackPane copies = new StackPane(table, empty);
    VBox.setVgrow(copies, Priority.ALWAYS);
    VBox left = new VBox(10, copies, finding(), acts());
    HBox.setHgrow(left, Priority.ALWAYS);
    ScrollPane side = new ScrollPane(new PlacesPane(model, navigator, clock.getZone(), texts));
    side.setFitToWidth(true);
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    HBox body = new HBox(16, left, side);
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(12, header, body);
    root.getStyleClass().addAll(Style.SCREEN, "backups-screen");
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    session.contentsProperty().subscribe((before, now) -> followed(before, now));
  }

  /** Another ledger has been opened while the screen is in sight. */
  private void followed(Contents before, Contents now) {
    if (now != null && (before == null || !before.info().equals(now.info()))) {
      model.reload();
    }
  }

  private FlowPane acts() {
    FlowPane acts =
        new FlowPane(
            8,
            8,
            act("look", Icon.OPEN, model::look),
            act("prove", Icon.LOCKED, model::prove),
            act("restore", Icon.UNDO, model::restore));
    acts.visibleProperty().bind(table.visibleProperty());
    return acts;
  }

  private Button act(String name, Icon icon, Consumer<BackupCopy> what) {
    Button button = new Button(texts.of("ui.backups." + name), icon.node());
    button.setId("copy-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.of("ui.backups." + name + ".text")));
    ObservableValue<BackupCopy> chosen = table.getSelectionModel().selectedItemProperty();
    button.setOnAction(press -> what.accept(chosen.getValue()));
    button
        .disableProperty()
        .bind(table.getSelectionModel().selectedItemProperty().isNull().or(model.busyProperty()));
    return button;
  }

  /** What the proof of a copy found, until another is chosen. */
  private Label finding() {
    Label label = new Label();
    label.setId("copy-finding");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    model
        .findingProperty()
        .subscribe(
            found -> {
              label.setText(found == null ? "" : found.words());
              label.getStyleClass().removeAll("light-green", "light-red");
              if (found != null) {
                label.getStyleClass().add(color(found));
              }
              label.setVisible(found != null);
              label.setManaged(found != null);
            });
    return label;
  }

  private static String color(Finding found) {
    return found.whole() ? "light-green" : "light-red";
  }

  @Override
  public Place place() {
    return Place.BACKUPS;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    table.requestFocus();
  }
}
