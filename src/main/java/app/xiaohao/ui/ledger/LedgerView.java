package app.xiaohao.ui.ledger;

import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.screen.Deed;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.ledger.detail.DetailPane;
import app.xiaohao.ui.ledger.detail.DetailTabs;
import app.xiaohao.ui.ledger.detail.ReportReader;
import app.xiaohao.ui.ledger.filter.TokenBar;
import app.xiaohao.ui.ledger.grid.GridView;
import app.xiaohao.ui.ledger.hand.HandMenu;
import app.xiaohao.ui.ledger.hand.HandOverlay;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.HandActs;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import app.xiaohao.ui.ledger.replace.ReplaceBar;
import app.xiaohao.ui.ledger.replace.ReplaceModel;
import app.xiaohao.ui.ledger.table.ExportButton;
import app.xiaohao.ui.ledger.table.FilterMenu;
import app.xiaohao.ui.ledger.table.LedgerFoot;
import app.xiaohao.ui.ledger.table.PaperTable;
import app.xiaohao.ui.ledger.table.TableMenu;
import app.xiaohao.ui.ledger.table.TableTools;
import app.xiaohao.ui.ledger.views.KeptTables;
import app.xiaohao.ui.ledger.views.ViewTabs;
import app.xiaohao.ui.ledger.views.ViewsModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The 台账 screen: filters, the paper table, the detail of one measure. */
public final class LedgerView implements Screen {
  private final LedgerModel model;
  private final ViewsModel views;
  private final EvidenceDesk evidence;
  private final Texts texts;
  private final Navigator navigator;
  private final BorderPane root = new BorderPane();
  private final StackPane middle = new StackPane();
  private final SplitPane split = new SplitPane();
  private final PaperTable table;
  private final ViewTabs tabs;
  private final DetailPane detail;
  private final ReportReader reader;
  private final HandOverlay hand;
  private final ReplaceBar replace;
  private final StackPane all = new StackPane(root);
  private final ToggleButton fold = new ToggleButton();
  private double divider;
  private boolean placed;
  private boolean awaitsFile;

  /** The screen in its surroundings, dressed by the stylesheet beside this class. */
  public static LedgerView in(Surroundings at, LedgerModel model, EvidenceDesk evidence) {
    at.look().add(LedgerView.class, "ledger");
    return new LedgerView(
        model,
        evidence,
        at.texts(),
        at.navigator(),
        KeptTables.in(at.preferences()),
        DetailTabs.Kept.in(at.preferences()));
  }

  /**
   * @param evidence what is done with proof
   * @param navigator leads to 导入 where the ledger is empty, and to the desk of 销号
   */
  public LedgerView(LedgerModel model, EvidenceDesk evidence, Texts texts, Navigator navigator) {
    this(model, evidence, texts, navigator, KeptTables.here(), DetailTabs.Kept.here());
  }

  private LedgerView(
      LedgerModel model,
      EvidenceDesk evidence,
      Texts texts,
      Navigator navigator,
      KeptTables kept,
      DetailTabs.Kept parts) {
    views = new ViewsModel(model, kept);
    this.evidence = evidence;
    this.model = model;
    this.texts = texts;
    this.navigator = navigator;
    reader = new ReportReader(texts);
    hand = new HandOverlay(model.hand(), texts);
    model.hand().onAsk(this::openForm);
    table = new PaperTable(model, texts, this::showSource);
    detail = new DetailPane(model, evidence, navigator, texts, this::openReport, parts);
    table.grid().onPane(this::edit);
    GridView grid = table.grid();
    replace =
        new ReplaceBar(new ReplaceModel(model, grid.grid(), grid.selection()), model, table, texts);
    TableMenu menu = new TableMenu(table, model, texts);
    menu.attach(this::openReport, this::edit);
    root.getStyleClass().add("ledger-screen");
    middle.getStyleClass().add("ledger-middle");
    table.setId("paper-table");
    split.setSkin(new SplitPaneSkin(split));
    split.getItems().addAll(middle, detail);
    tabs = new ViewTabs(views, model, table::requestFocus, texts);
    root.setTop(head());
    SplitPane.setResizableWithParent(detail, false);
    split.widthProperty().subscribe(this::placeDivider);
    root.setCenter(split);
    root.setBottom(new LedgerFoot(model, table.grid().selection(), texts));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    root.addEventFilter(
        KeyEvent.KEY_PRESSED, this::find); // fields have a meaning of their own for it
    model.shownProperty().subscribe(this::showTable);
    all.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    showTable();
    reader.onClose(
        () -> {
          all.getChildren().remove(reader);
          table.requestFocus();
        });
    hand.onClose(
        () -> {
          all.getChildren().remove(hand);
          table.requestFocus();
        });
    model
        .fileProperty()
        .subscribe(
            file -> {
              if (awaitsFile && file != null) {
                openReport();
              }
            });
    model.currentProperty().subscribe(() -> table.reveal(model.selection().lead()));
  }

  @Override
  public Place place() {
    return Place.LEDGER;
  }

  @Override
  public Node view() {
    return all;
  }

  @Override
  public void shown() {
    table.requestFocus();
  }

  @Override
  public List<Deed> deeds() {
    return new LedgerDeeds(model, views, table, texts)
        .now(this::edit, this::openReport, this::findAndReplace);
  }

  @Override
  public boolean leave() {
    table.grid().finish();
    model.leave();
    return true;
  }

  @Override
  public boolean mayClose() {
    table.grid().finish();
    tabs.keepNow();
    return model.mayClose();
  }

  private VBox head() {
    Button report = new Button(texts.of("ui.ledger.report-progress"), Icon.EDIT.node());
    report.getStyleClass().add(Style.MAIN_ACTION);
    report.setOnAction(event -> edit(Field.PROGRESS));
    ScreenHeader header =
        new ScreenHeader(
            texts.of("ui.ledger.title"), new ExportButton(model, evidence, texts), report);
    header.getChildren().remove(2); // the tabs take what room there is
    header.getChildren().set(1, tabs);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    StackPane tokens = new StackPane(new TokenBar(model, table::requestFocus, texts));
    tokens.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(tokens, Priority.ALWAYS);
    HBox line =
        new HBox(
            8,
            new FilterMenu(model, texts, table),
            tokens,
            HandMenu.tools(model.hand(), texts),
            new TableTools(model, table.folds(), texts),
            fold);
    fold.setId("detail-fold");
    fold.setText(texts.of("ui.ledger.detail.fold"));
    fold.setTooltip(new Tooltip(texts.of("ui.ledger.detail.fold.hint")));
    fold.setMinWidth(ToggleButton.USE_PREF_SIZE);
    fold.setSelected(true);
    fold.selectedProperty().subscribe(open -> fold(open));
    line.getStyleClass().add("ledger-line");
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(header, line, replace, table.grid().banner());
    head.getStyleClass().add("ledger-head");
    return head;
  }

  /** Goes to a field of the detail, which may be folded. */
  private void edit(Field field) {
    fold.setSelected(true);
    detail.edit(field);
  }

  /** Folded, the detail leaves its room to the table; it comes back as wide as it was. */
  private void fold(boolean open) {
    if (open == split.getItems().contains(detail)) {
      return;
    }
    if (open) {
      split.getItems().add(detail);
      split.setDividerPositions(divider);
    } else {
      divider = split.getDividerPositions()[0];
      split.getItems().remove(detail);
      table.requestFocus();
    }
  }

  private void placeDivider() {
    if (!placed && split.getWidth() > 0 && split.getItems().contains(detail)) {
      placed = true;
      split.setDividerPositions(1 - detail.prefWidth(-1) / split.getWidth());
    }
  }

  private void showTable() {
    Shown shown = model.shownProperty().get();
    Node content = table;
    if (shown != null && shown.contents().rows().isEmpty()) {
      content =
          EmptyLedger.of(
              texts.of("ui.ledger.empty.title"),
              texts.of("ui.ledger.empty.text"),
              navigator,
              texts);
    } else if (shown != null && shown.found().isEmpty()) {
      Button clear = new Button(texts.of("ui.ledger.clear-filters"), Icon.CLEAR.node());
      clear.setOnAction(event -> model.clearFilters());
      content =
          new EmptyState(
              Icon.FILTER,
              texts.of("ui.ledger.no-match.title"),
              texts.of("ui.ledger.no-match.text", shown.contents().rows().size()),
              clear);
    }
    if (middle.getChildren().isEmpty() || middle.getChildren().getFirst() != content) {
      middle.getChildren().setAll(content);
    }
  }

  private void openForm(HandActs.Act act) {
    if (!all.getChildren().contains(hand)) {
      all.getChildren().add(hand);
    }
    hand.open(act);
  }

  private void press(KeyEvent event) {
    HandMenu.press(event, model.hand());
    if (event.getCode() == KeyCode.F4) {
      fold.setSelected(!fold.isSelected());
      event.consume();
    }
    int part = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
    if (event.isAltDown() && part >= 0 && part < DetailTabs.Part.values().length) {
      fold.setSelected(true);
      detail.show(DetailTabs.Part.values()[part]);
      event.consume();
    }
    if (event.getCode() == KeyCode.ESCAPE && model.isFiltered()) {
      model.clearFilters();
      table.requestFocus();
      event.consume();
    }
  }

  private void find(KeyEvent event) {
    if (event.getCode() == KeyCode.H && event.isShortcutDown() && !event.isShiftDown()) {
      findAndReplace();
      event.consume();
    }
  }

  private void findAndReplace() {
    table.grid().finish();
    replace.open();
  }

  private void showSource(int row) {
    model.choose(row, false, false);
    openReport();
  }

  private void openReport() {
    MeasureFile file = model.fileProperty().get();
    if (file == null) {
      awaitsFile = true;
      return;
    }
    awaitsFile = false;
    if (!all.getChildren().contains(reader)) {
      all.getChildren().add(reader);
      all.applyCss();
      all.layout(); // a place can only be brought to sight in a list that has its size
    }
    reader.show(file);
  }
}
