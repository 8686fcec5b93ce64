package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.picture.PictureMenu;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.overview.SideBoard.Kind;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 总览 */
public final class OverviewScreen implements Screen {
  private static final double UPPER = 240;
  private static final double UPPER_LEAST = 165;
  private static final double WIDE = 1500;

  private final OverviewModel model;
  private final Look look;
  private final Navigator navigator;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private final ScreenHeader header;
  private final CardRow cards;
  private final AspectBars aspects;
  private final UnitList units;
  private final DueCalendar calendar;
  private final ChangeList changes;
  private final TrendPane trend;
  private final SideBoard side;
  private final NoteList late;
  private final NoteList owing;
  private final NoteList letters;
  private final NoteLines lines;
  private final GridPane panels = new GridPane(12, 12);
  private final Panel ofAspects;
  private final Panel ofUnits;
  private final Panel ofCalendar;
  private final VBox full;
  private final Node empty;

  /** The screen, following what is loaded. */
  public OverviewScreen(Surroundings at) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    look = at.look();
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
    trend = new TrendPane(navigator, texts);
    lines = new NoteLines(navigator, texts);
    late = notes("late");
    owing = notes("owing");
    letters = notes("letters");
    side = new SideBoard(texts);
    side.put(Kind.TREND, trend);
    side.put(Kind.LATE, late);
    side.put(Kind.OWING, owing);
    side.put(Kind.LETTERS, letters);
    side.put(Kind.CHANGES, changes);
    ofAspects = new Panel(texts.of("ui.overview.aspects"), aspects, aspects.legend());
    ofUnits = new Panel(texts.of("ui.overview.units"), units);
    ofCalendar = new Panel(texts.of("ui.overview.calendar"), calendar);
    offerPictures(new PictureMenu(background, dialogs, texts));
    model.trendsProperty().subscribe(trend::show);
    model.notesProperty().subscribe((Notes notes) -> show(notes));
    model.owingProperty().subscribe((List<Notes.Owing> units) -> show(units));
    look.textSizeProperty()
        .subscribe(
            size -> {
              heights();
              arrange();
            });
    arrange();
    root.widthProperty()
        .subscribe(() -> Platform.runLater(this::arrange)); // not while it is laid out
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

  private NoteList notes(String what) {
    return new NoteList(
        "notes-" + what,
        texts.of("ui.overview.side." + what.toUpperCase(Locale.ROOT)),
        texts.of("ui.overview.note." + what + ".none"));
  }

  /** Every board goes into a report by the right button. */
  private void offerPictures(PictureMenu pictures) {
    pictures.on(cards, texts.of("ui.shell.place.OVERVIEW"), cards::figures);
    pictures.on(ofAspects, texts.of("ui.overview.aspects"), aspects::figures);
    pictures.on(ofUnits, texts.of("ui.overview.unit"), units::figures);
    pictures.on(ofCalendar, texts.of("ui.overview.calendar"));
    pictures.on(trend, texts.of("ui.overview.burn"), trend::figures);
    pictures.on(late, texts.of("ui.overview.side.LATE"), late::figures);
    pictures.on(owing, texts.of("ui.overview.side.OWING"), owing::figures);
    pictures.on(letters, texts.of("ui.overview.side.LETTERS"), letters::figures);
  }

  /** Two columns; three where the window has the width, so that nothing hides behind a chip. */
  private void arrange() {
    boolean wide = root.getWidth() >= scaled(WIDE);
    if (!panels.getChildren().isEmpty() && wide == panels.getColumnConstraints().size() > 2) {
      return;
    }
    panels.getChildren().clear();
    panels.getColumnConstraints().clear();
    side.offer(
        wide
            ? List.of(Kind.LATE, Kind.OWING, Kind.LETTERS)
            : List.of(Kind.TREND, Kind.LATE, Kind.OWING, Kind.LETTERS, Kind.CHANGES));
    for (double percent : wide ? new double[] {46, 27, 27} : new double[] {64, 36}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      panels.getColumnConstraints().add(column);
    }
    panels.add(ofAspects, 0, 0);
    panels.add(ofCalendar, 1, 0);
    panels.add(ofUnits, 0, 1);
    panels.add(side, 1, 1);
    if (wide) {
      panels.add(new Panel(texts.of("ui.overview.burn"), trend), 2, 0);
      panels.add(new Panel(texts.of("ui.overview.changes"), changes), 2, 1);
    }
  }

  private double scaled(double length) {
    return look.textSizeProperty().get().scaled(length);
  }

  private void heights() {
    panels.getRowConstraints().clear();
    RowConstraints upper = new RowConstraints();
    // at least so high that the six weeks of the calendar stand within their frame
    ofAspects.setMinHeight(scaled(UPPER_LEAST));
    upper.setPrefHeight(scaled(UPPER));
    RowConstraints lower = new RowConstraints();
    lower.setMinHeight(scaled(UPPER_LEAST));
    lower.setVgrow(Priority.ALWAYS);
    panels.getRowConstraints().addAll(upper, lower);
  }

  private Node empty() {
    return EmptyLedger.of(
        texts.of("ui.overview.empty"), texts.of("ui.overview.empty.text"), navigator, texts);
  }

  private void show(List<Notes.Owing> units) {
    if (units != null) {
      owing.show("", lines.owing(units));
      side.count(Kind.OWING, units.size());
    }
  }

  private void show(Notes notes) {
    if (notes == null) {
      return;
    }
    late.show(lines.lateSum(notes), lines.late(notes));
    letters.show("", lines.letters(notes));
    side.count(Kind.LATE, notes.late().size());
    side.count(Kind.LETTERS, notes.letters().size());
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
