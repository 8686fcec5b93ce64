package app.xiaohao.ui.history;

import app.xiaohao.text.Texts;
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
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 历史: every change of the ledger, who, when, from what to what and why; and the proof of it. */
public final class HistoryScreen implements Screen {
  private final HistoryModel model;
  private final HistoryTable table;
  private final VBox root;

  /** The screen, following what is loaded. */
  public HistoryScreen(Surroundings at) {
    LedgerSession session = at.session();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Navigator navigator = at.navigator();
    Look look = at.look();
    Texts texts = at.texts();
    look.add(HistoryScreen.class, "history");
    model = new HistoryModel(session, background, dialogs, texts);
    table = new HistoryTable(model, navigator, texts);
    Button export = new Button(texts.of("ui.history.export"), Icon.EXPORT.node());
    export.setId("history-export");
    export.setOnAction(press -> model.export());
    export.disableProperty().bind(Bindings.isEmpty(model.lines()));
    Button prove = new Button(texts.of("ui.history.prove"), Icon.LOCKED.node());
    prove.setId("history-prove");
    prove.setTooltip(new Tooltip(texts.of("ui.history.prove.text")));
    prove.setOnAction(press -> model.prove());
    prove.disableProperty().bind(model.provingProperty().or(session.contentsProperty().isNull()));
    ScreenHeader header = new ScreenHeader(texts.of("ui.history.title"), export, prove);
    header.lineProperty().set(texts.of("ui.history.line"));
    EmptyState empty =
        new EmptyState(
            Icon.HISTORY, texts.of("ui.history.empty"), texts.of("ui.history.empty.text"));
    empty.visibleProperty().bind(Bindings.isEmpty(model.lines()));
    table.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
    StackPane body = new StackPane(table, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    root =
        new VBox(
            12,
            header,
            new FindingPanel(model, texts),
            new HistoryFilters(model, texts),
            body,
            origin());
    root.getStyleClass().addAll(Style.SCREEN, "history-screen");
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  /** Where the chosen entry comes from: what the name alone does not say. */
  private Label origin() {
    Label origin = new Label();
    origin.setId("history-origin");
    origin.getStyleClass().add(Style.MUTED);
    origin
        .textProperty()
        .bind(
            table
                .getSelectionModel()
                .selectedItemProperty()
                .map(line -> model.origin(line.entry()))
                .orElse(""));
    origin.visibleProperty().bind(table.visibleProperty());
    origin.managedProperty().bind(origin.visibleProperty());
    return origin;
  }

  @Override
  public Place place() {
    return Place.HISTORY;
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
