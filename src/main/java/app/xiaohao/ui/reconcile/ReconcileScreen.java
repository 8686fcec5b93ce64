package app.xiaohao.ui.reconcile;

import app.xiaohao.export.sheet.ReconciliationWorkbook;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.reconcile.ReconciliationSince;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
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
import app.xiaohao.ui.reconcile.ReconcileModel.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 对账: the three books as three numbers, the tables, every difference, and the signature. */
public final class ReconcileScreen implements Screen {
  private static final double TABLE_HEIGHT = 194;

  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final AccountWords words;
  private final ReconcileModel model;
  private final ScreenHeader header;
  private final MenuButton periods = new MenuButton();
  private final MenuButton signed = new MenuButton();
  private final Button export;
  private final Button sign;
  private final FigureCards figures;
  private final TallyTable table;
  private final DifferenceList differences;
  private final FlowPane chips = new FlowPane(8, 6);
  private final Label verdict = new Label();
  private final VBox errors = new VBox(2);
  private final HBox banner = new HBox();
  private final ToggleGroup bys = new ToggleGroup();
  private final OneInspectionPane root;

  /** The screen, following what is loaded. */
  public ReconcileScreen(Surroundings at) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.session = session;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.words = new AccountWords(texts);
    look.add(ReconcileScreen.class, "reconcile");
    model = new ReconcileModel(session, background, dialogs::failed, dialogs::notice, texts);
    periods.setId("reconcile-period");
    periods.accessibleTextProperty().bind(periods.textProperty());
    signed.setId("reconcile-signed");
    signed.accessibleTextProperty().bind(signed.textProperty());
    export = new Button(texts.of("account.reconcile.export"), Icon.EXPORT.node());
    export.setId("reconcile-export");
    export.setTooltip(new Tooltip(texts.of("account.reconcile.export.key")));
    export.setOnAction(press -> export());
    sign = new Button(texts.of("account.reconcile.sign"), Icon.DONE.node());
    sign.setId("reconcile-sign");
    sign.getStyleClass().add(Style.MAIN_ACTION);
    sign.setTooltip(new Tooltip(texts.of("account.reconcile.sign.key")));
    sign.setOnAction(press -> sign());
    header = new ScreenHeader(texts.of("ui.shell.place.RECONCILE"), periods, signed, export, sign);
    figures = new FigureCards(texts);
    table = new TallyTable(navigator, texts);
    differences = new DifferenceList(navigator, model, texts);
    root =
        new OneInspectionPane(
            session,
            texts.of("ui.shell.place.RECONCILE"),
            new EmptyState(
                Icon.EMPTY,
                texts.of("account.reconcile.empty"),
                texts.of("account.reconcile.empty.text")),
            content(),
            differences,
            texts);
    root.getStyleClass().add("reconcile");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.whichProperty().subscribe(root::stand);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    model.shownProperty().subscribe(this::show);
    model.kindProperty().subscribe(kind -> differences.getItems().setAll(model.listed()));
  }

  /** The keys of the screen. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("account.reconcile.key.open"), "Enter"),
        new KeyHint(texts.of("account.reconcile.key.by"), "Alt+1 2 3"),
        new KeyHint(texts.of("account.reconcile.export"), "Alt+E"),
        new KeyHint(texts.of("account.reconcile.sign"), "Alt+S"));
  }

  private void key(KeyEvent event) {
    if (!event.isAltDown() || model.shownProperty().get() == null) {
      return;
    }
    switch (event.getCode()) {
      case DIGIT1, DIGIT2, DIGIT3 ->
          bys.selectToggle(
              bys.getToggles().get(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal()));
      case E -> export();
      case S -> sign();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Node content() {
    HBox line = new HBox(8);
    line.setAlignment(Pos.CENTER_LEFT);
    for (TallyTable.By by : TallyTable.By.values()) {
      ToggleButton button = new ToggleButton(texts.of("account.reconcile.by." + by.name()));
      button.getStyleClass().add(Style.CHIP);
      button.setToggleGroup(bys);
      button.setUserData(by);
      button.setId("by-" + by.name().toLowerCase(Locale.ROOT));
      line.getChildren().add(button);
    }
    bys.selectedToggleProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen == null) {
                bys.selectToggle(before);
              } else {
                table.by((TallyTable.By) chosen.getUserData());
              }
            });
    bys.selectToggle(bys.getToggles().getFirst());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    line.getChildren().addAll(gap, verdict);
    table.setMinHeight(TABLE_HEIGHT);
    table.setPrefHeight(TABLE_HEIGHT);
    table.setMaxHeight(TABLE_HEIGHT);
    VBox.setVgrow(differences, Priority.ALWAYS);
    banner.getStyleClass().addAll(Style.BANNER, "frozen-banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.managedProperty().bind(banner.visibleProperty());
    errors.getStyleClass().add("sum-errors");
    errors.managedProperty().bind(errors.visibleProperty());
    chips.setMinHeight(Region.USE_PREF_SIZE);
    VBox content = new VBox(8, header, banner, figures, line, errors, table, chips, differences);
    content.getStyleClass().add(Style.SCREEN);
    return content;
  }

  private void show(Shown shown) {
    if (shown == null) {
      return;
    }
    Reconciliation made = shown.made();
    boolean frozen = shown.frozen() != null;
    header
        .lineProperty()
        .set(
            texts.of(
                "account.reconcile.line",
                shown.books().inspection().name(),
                made.document().isEmpty() ? texts.of("words.unknown") : made.document()));
    sign.setDisable(frozen || !made.errors().isEmpty());
    fillPeriods(shown);
    fillSigned(shown);
    fillBanner(shown);
    figures.show(made);
    table.show(made);
    verdict.setText(words.verdict(made));
    verdict.getStyleClass().setAll("label", made.settled() ? "agrees" : "disagrees");
    errors.getChildren().setAll(made.errors().stream().map(this::error).toList());
    errors.setVisible(!made.errors().isEmpty());
    fillChips(made);
    differences.getItems().setAll(model.listed());
    root.fill();
  }

  private Node error(Check check) {
    Label line = new Label(words.check(check), Icon.FAILURE.node());
    line.getStyleClass().add("disagrees");
    return line;
  }

  private void fillPeriods(Shown shown) {
    periods.setText(
        shown.period() == null
            ? texts.of("account.reconcile.any-period")
            : words.period(shown.period()));
    periods.getItems().clear();
    for (Period period : shown.books().periods().reversed()) {
      MenuItem item = new MenuItem(words.period(period));
      item.setOnAction(chosen -> model.choose(period.id()));
      periods.getItems().add(item);
    }
    MenuItem none = new MenuItem(texts.of("account.reconcile.any-period"));
    none.setOnAction(chosen -> model.choose(null));
    periods.getItems().add(none);
  }

  private void fillSigned(Shown shown) {
    signed.setText(texts.of("account.reconcile.signed", shown.signed().size()));
    signed.setDisable(shown.signed().isEmpty());
    signed.getItems().clear();
    for (Frozen frozen : shown.signed()) {
      MenuItem item =
          new MenuItem(
              texts.of("account.reconcile.signed-by", frozen.title(), frozen.by(), frozen.on()));
      item.setOnAction(chosen -> model.look(frozen));
      signed.getItems().add(item);
    }
  }

  private void fillBanner(Shown shown) {
    Frozen frozen = shown.frozen();
    banner.setVisible(frozen != null);
    if (frozen == null) {
      return;
    }
    ReconciliationSince since = shown.since();
    Label what =
        new Label(
            texts.of(
                frozen.whole() ? "account.reconcile.frozen" : "account.reconcile.broken",
                frozen.title(),
                frozen.by(),
                frozen.on(),
                frozen.sha256().substring(0, 12)),
            (frozen.whole() ? Icon.LOCKED : Icon.FAILURE).node());
    what.getStyleClass().add(Style.STRONG);
    VBox lines = new VBox(0, what);
    String reason = ReconciliationForm.reason(frozen.body());
    if (!reason.isEmpty()) {
      Label why =
          new Label(texts.of("account.reconcile.despite", shown.made().open().size(), reason));
      why.setWrapText(true);
      lines.getChildren().add(why);
    }
    Label later =
        new Label(
            texts.of(
                "account.reconcile.since",
                since.settled().size(),
                since.fresh().size(),
                signedNumber(since.change(Tally.Column.DONE)),
                signedNumber(since.change(Tally.Column.CLOSED)),
                signedNumber(since.change(Tally.Column.OVERDUE))));
    lines.getChildren().add(later);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Button back = new Button(texts.of("account.reconcile.back"), Icon.UNDO.node());
    back.setId("reconcile-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(press -> model.look(null));
    banner.getChildren().setAll(lines, back);
  }

  private static String signedNumber(int number) {
    return number > 0 ? "+" + number : Integer.toString(number);
  }

  private void fillChips(Reconciliation made) {
    chips.getChildren().clear();
    chip(null, texts.of("account.reconcile.all"), made.differences().size());
    for (Map.Entry<DifferenceKind, Integer> kind : made.byKind().entrySet()) {
      chip(kind.getKey(), words.kind(kind.getKey()), kind.getValue());
    }
  }

  private void chip(DifferenceKind kind, String name, int count) {
    ToggleButton chip = new ToggleButton(name + " " + count);
    chip.getStyleClass().add(Style.CHIP);
    chip.setId(
        "kind-" + (kind == null ? "all" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    chip.setSelected(model.kindProperty().get() == kind);
    chip.setOnAction(
        press -> {
          model.kindProperty().set(kind == model.kindProperty().get() ? null : kind);
          fillChips(model.shownProperty().get().made());
        });
    chips.getChildren().add(chip);
  }

  private void sign() {
    Shown shown = model.shownProperty().get();
    if (sign.isDisabled()) {
      return;
    }
    String title = words.title(shown.made());
    List<Difference> open = shown.made().open();
    Optional<String> reason =
        open.isEmpty()
            ? Optional.of("")
                .filter(
                    none ->
                        dialogs.confirm(
                            title,
                            texts.of("account.reconcile.sign.clean"),
                            texts.of("account.reconcile.sign")))
            : dialogs.askDespite(
                title,
                texts.of("account.reconcile.sign.open", open.size(), words.open(shown.made())),
                open.stream().map(words::difference).toList());
    reason.ifPresent(
        why ->
            model.sign(why, done -> dialogs.notice(texts.of("account.reconcile.sign.done", done))));
  }

  private void export() {
    Shown shown = model.shownProperty().get();
    String title = words.title(shown.made()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
    Optional<Path> to = dialogs.saveFile(Dialogs.FileKind.WORKBOOK, title + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    String unit = session.contentsProperty().get().settings().reportingUnit();
    Ledger ledger = session.ledger();
    background.work(
        texts.of("account.reconcile.exporting"),
        progress -> {
          new ReconciliationWorkbook(texts)
              .write(to.get(), shown.made(), shown.frozen(), unit, ledger.log().seal());
          return to.get().getFileName();
        },
        name -> dialogs.written(texts.of("account.reconcile.exported", name), to.get()),
        dialogs::failed);
  }

  @Override
  public Place place() {
    return Place.RECONCILE;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    root.focus();
  }
}
