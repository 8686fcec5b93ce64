package app.xiaohao.ui.periods;

import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.OneInspectionPane;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.periods.PeriodsModel.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 期: the periods, who has reported in one of them, and what changed between two. */
public final class PeriodsScreen implements Screen {
  private static final double LIST_WIDTH = 236;

  private final Texts texts;
  private final AccountWords words;
  private final PeriodsModel model;
  private final PeriodActs acts;
  private final ScreenHeader header;
  private final PeriodList list;
  private final NextPeriod next;
  private final UnitReportList units;
  private final ComparisonPane comparison;
  private final Label summary = new Label();
  private final Label snapshot = new Label();
  private final PacketsModel packets;
  private final PacketsPane packetsPane;
  private final ToggleButton reports = new ToggleButton();
  private final ToggleButton returned = new ToggleButton();
  private final OneInspectionPane root;
  private boolean filling;

  /** The screen, following what is loaded. */
  public PeriodsScreen(Surroundings at) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.texts = texts;
    this.words = new AccountWords(texts);
    look.add(PeriodsScreen.class, "periods");
    model =
        new PeriodsModel(session, background, dialogs::failed, texts.of("account.periods.loading"));
    packets =
        new PacketsModel(
            session, background, dialogs::failed, texts, () -> at.preferences().get().limits());
    packetsPane = new PacketsPane(packets, dialogs, texts, at.clock().getZone());
    acts = new PeriodActs(model, packets, at, this::take);
    header = new ScreenHeader(texts.of("ui.shell.place.PERIODS"), acts.buttons());
    list = new PeriodList(texts);
    next =
        new NextPeriod(
            texts,
            (name, from, to) ->
                model.open(
                    name,
                    from,
                    to,
                    opened ->
                        dialogs.notice(texts.of("account.periods.opened", acts.named(opened)))));
    units = new UnitReportList(navigator, texts);
    comparison = new ComparisonPane(model, dialogs, navigator, texts);
    root =
        new OneInspectionPane(
            session,
            texts.of("ui.shell.place.PERIODS"),
            new EmptyState(
                Icon.EMPTY,
                texts.of("account.reconcile.empty"),
                texts.of("account.periods.empty.text")),
            content(),
            list,
            texts);
    root.getStyleClass().add("periods");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    root.addEventHandler(DragEvent.DRAG_OVER, this::over);
    root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !filling) {
                model.choose(chosen);
              }
            });
    model.whichProperty().subscribe(root::stand);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    model.shownProperty().subscribe(this::show);
  }

  /** The keys of the screen. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("account.reconcile.key.open"), "Enter"),
        new KeyHint(texts.of("account.periods.open"), "Alt+N"),
        new KeyHint(texts.of("account.periods.close"), "Alt+S"),
        new KeyHint(texts.of("account.periods.copy"), "Alt+C"),
        new KeyHint(texts.of("account.periods.export"), "Alt+E"),
        new KeyHint(texts.of("account.periods.copy-sentence"), "Alt+B"),
        new KeyHint(texts.of("packet.screen.send"), "Alt+P"),
        new KeyHint(texts.of("packet.screen.collect"), "Alt+R"),
        new KeyHint(texts.of("packet.screen.key.tick"), "Space"),
        new KeyHint(texts.of("packet.screen.key.conflict"), "1 / 2"),
        new KeyHint(texts.of("packet.screen.key.take"), "Ctrl+Enter"));
  }

  private void key(KeyEvent event) {
    if (!event.isAltDown() || model.shownProperty().get() == null) {
      return;
    }
    switch (event.getCode()) {
      case N -> next.edit();
      case B -> comparison.copy();
      default -> {
        if (!acts.fire(event.getCode())) {
          return;
        }
      }
    }
    event.consume();
  }

  private Node content() {
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(12, list, next);
    left.setMinWidth(LIST_WIDTH);
    left.setPrefWidth(LIST_WIDTH);
    left.setMaxWidth(LIST_WIDTH);
    summary.setId("reporting-summary");
    summary.getStyleClass().add(Style.STRONG);
    summary.setMinWidth(0);
    snapshot.setId("snapshot-line");
    snapshot.getStyleClass().add(Style.SECONDARY);
    HBox facts = new HBox(14, summary, snapshot);
    facts.setAlignment(Pos.CENTER_LEFT);
    Panel reporting = new Panel(texts.of("account.periods.reporting"), units, facts);
    VBox both = new VBox(12, reporting, comparison);
    VBox.setVgrow(reporting, Priority.ALWAYS);
    VBox.setVgrow(comparison, Priority.ALWAYS);
    reporting.setPrefHeight(1);
    comparison.setPrefHeight(1);
    StackPane parts = new StackPane(both, packetsPane);
    VBox.setVgrow(parts, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    reports.setId("periods-reports");
    reports.setText(texts.of("packet.screen.reports"));
    returned.setId("periods-packets");
    returned.setText(texts.of("packet.screen.title"));
    for (ToggleButton part : List.of(reports, returned)) {
      part.getStyleClass().add(Style.CHIP);
      part.setToggleGroup(group);
      part.setOnAction(press -> part.setSelected(true));
    }
    both.visibleProperty().bind(reports.selectedProperty());
    packetsPane.visibleProperty().bind(returned.selectedProperty());
    reports.setSelected(true);
    VBox right = new VBox(8, new HBox(6, reports, returned), parts);
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox body = new HBox(12, left, right);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox content = new VBox(12, header, body);
    content.getStyleClass().add(Style.SCREEN);
    return content;
  }

  private void show(Shown shown) {
    packets.follow(shown);
    if (shown == null) {
      return;
    }
    filling = true;
    try {
      list.show(shown.books().periods().reversed(), shown.period());
    } finally {
      filling = false;
    }
    next.show(shown.proposal(), shown.today());
    Reporting reporting = shown.reporting();
    acts.show(shown);
    header
        .lineProperty()
        .set(
            shown.period() == null
                ? shown.books().inspection().name()
                : words.period(shown.books().inspection(), shown.period()));
    summary.setText(
        reporting == null
            ? texts.of("account.periods.none")
            : texts.of(
                "account.periods.summary",
                reporting.asked(),
                reporting.reported(),
                reporting.asked() - reporting.reported(),
                reporting.owing().size(),
                reporting.late()));
    snapshot.setText(
        shown.frozen() == null
            ? ""
            : texts.of(
                shown.frozen().whole() ? "account.periods.frozen" : "account.periods.broken",
                shown.frozen().by(),
                shown.frozen().on(),
                shown.frozen().sha256().substring(0, 12)));
    snapshot.getStyleClass().remove("problem");
    if (shown.frozen() != null && !shown.frozen().whole()) {
      snapshot.getStyleClass().add("problem");
    }
    units.show(reporting == null ? List.of() : reporting.units());
    comparison.show(shown);
    root.fill();
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && acts.collects()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  /** What is dropped here came back from somebody. */
  private void dropped(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && acts.collects()) {
      drag.setDropCompleted(true);
      take(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
      drag.consume();
    }
  }

  /** Looks at files that came back, as soon as a period is shown. */
  public void take(List<Path> files) {
    returned.setSelected(true);
    packets.look(files);
    packetsPane.focus();
  }

  @Override
  public Place place() {
    return Place.PERIODS;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void show(MeasureId measure) {
    reports.setSelected(true);
    units.seek(measure);
  }

  @Override
  public void shown() {
    root.focus();
  }
}
