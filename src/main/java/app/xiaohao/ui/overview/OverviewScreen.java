package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.kit.work.LedgerSession.Contents;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 总览 */
public final class OverviewScreen implements Screen {
  private static final double UPPER = 240;
  private static final double UPPER_LEAST = 180;
  private static final double ROOM_FOR_BOTH = 330;

  private final OverviewModel model;
  private final Navigator navigator;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private final ScreenHeader header;
  private final CardRow cards;
  private final AspectBars aspects;
  private final UnitList units;
  private final DueCalendar calendar;
  private final ChangeList changes;
  private final BurnDownChart burnDown;
  private final Label burnDownLine = new Label();
  private final PictureFile pictures;
  private final VBox full;
  private final Node empty;

  /** The screen, following what is loaded. */
  public OverviewScreen(Surroundings at) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.navigator = navigator;
    this.texts = texts;
    look.add(OverviewScreen.class, "overview");
    model =
        new OverviewModel(session, background, dialogs::failed, texts.of("ui.overview.loading"));
    WaitingLine waiting = new WaitingLine(navigator, texts);
    header = new ScreenHeader(texts.of("ui.shell.place.OVERVIEW"), waiting);
    model.waitingProperty().subscribe(waiting::show);
    cards = new CardRow(navigator, texts);
    aspects = new AspectBars(navigator, texts);
    units = new UnitList(navigator, texts);
    calendar = new DueCalendar(navigator, texts);
    changes = new ChangeList(texts);
    pictures = new PictureFile(background, dialogs, texts);
    burnDown =
        new BurnDownChart(
            navigator, texts, image -> pictures.save(image, texts.of("ui.overview.burn")));
    burnDownLine.getStyleClass().add(Style.CAPTION);
    burnDownLine.setId("burn-down-line");
    Panel burning = new Panel(texts.of("ui.overview.burn"), burnDown, burnDownLine);
    Panel news = new Panel(texts.of("ui.overview.changes"), changes);
    VBox side = new VBox(12, burning, news);
    VBox.setVgrow(news, Priority.ALWAYS);
    news.setMinHeight(0);
    burning.setMinHeight(VBox.USE_PREF_SIZE);
    burning.visibleProperty().bind(side.heightProperty().greaterThan(ROOM_FOR_BOTH));
    burning.managedProperty().bind(burning.visibleProperty());
    model.burnDownProperty().subscribe(this::burn);
    GridPane panels =
        panels(
            new Panel(texts.of("ui.overview.aspects"), aspects, aspects.legend()),
            new Panel(texts.of("ui.overview.calendar"), calendar),
            new Panel(texts.of("ui.overview.units"), units),
            side);
    VBox.setVgrow(panels, Priority.ALWAYS);
    full = new VBox(12, header, cards, panels);
    full.getStyleClass().add(Style.SCREEN);
    empty = empty();
    root.getStyleClass().add("overview");
    model.contentsProperty().subscribe(this::show);
    model
        .changesProperty()
        .subscribe(
            newest -> {
              Contents contents = model.contentsProperty().get();
              changes.show(newest, model.names(), contents == null ? null : contents.today());
            });
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  private static GridPane panels(Panel aspects, Panel calendar, Panel units, VBox side) {
    GridPane grid = new GridPane(12, 12);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setPercentWidth(64);
    ColumnConstraints narrow = new ColumnConstraints();
    narrow.setPercentWidth(36);
    grid.getColumnConstraints().addAll(wide, narrow);
    RowConstraints upper = new RowConstraints();
    upper.setMinHeight(UPPER_LEAST);
    upper.setPrefHeight(UPPER);
    RowConstraints lower = new RowConstraints();
    lower.setMinHeight(UPPER_LEAST);
    lower.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().addAll(upper, lower);
    grid.add(aspects, 0, 0);
    grid.add(calendar, 1, 0);
    grid.add(units, 0, 1);
    grid.add(side, 1, 1);
    return grid;
  }

  private Node empty() {
    return EmptyLedger.of(
        texts.of("ui.overview.empty"), texts.of("ui.overview.empty.text"), navigator, texts);
  }

  private void burn(BurnDown lines) {
    burnDown.show(lines);
    burnDownLine.setText(
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

  private void show(Contents contents) {
    if (contents == null) {
      root.getChildren().clear();
      return;
    }
    if (contents.rows().isEmpty()) {
      root.getChildren().setAll(empty);
      return;
    }
    Summary summary = contents.summary();
    header
        .lineProperty()
        .set(
            texts.of(
                "ui.overview.line",
                contents.today().getMonthValue(),
                contents.today().getDayOfMonth()));
    cards.show(summary.total());
    aspects.show(summary.byAspect());
    units.show(OverviewModel.unitsByUrgency(summary));
    calendar.show(OverviewModel.calendar(contents));
    root.getChildren().setAll(full);
  }

  @Override
  public Place place() {
    return Place.OVERVIEW;
  }

  @Override
  public Node view() {
    return root;
  }
}
