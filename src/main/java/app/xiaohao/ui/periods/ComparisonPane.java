package app.xiaohao.ui.periods;

import app.xiaohao.ledger.period.SnapshotChange;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.period.SnapshotComparison.Item;
import app.xiaohao.ledger.period.SnapshotRow;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.RowActs;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two snapshots, or one and the ledger as it is now: the sentence, the counts, the items. */
final class ComparisonPane extends VBox {
  private final PeriodsModel model;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final AccountWords words;
  private final MenuButton earlier = new MenuButton();
  private final MenuButton later = new MenuButton();
  private final Label sentence = new Label();
  private final FlowPane chips = new FlowPane(6, 6);
  private final ListView<Item> items = new ListView<>();
  private SnapshotComparison comparison;
  private SnapshotChange chosen;

  ComparisonPane(PeriodsModel model, Dialogs dialogs, Navigator navigator, Texts texts) {
    super(6);
    this.model = model;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.words = new AccountWords(texts);
    getStyleClass().add(Style.PANEL);
    Label heading = new Label(texts.of("account.periods.compare"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    heading.setMinWidth(USE_PREF_SIZE);
    earlier.setId("compare-earlier");
    earlier.accessibleTextProperty().bind(earlier.textProperty());
    later.setId("compare-later");
    later.accessibleTextProperty().bind(later.textProperty());
    Button copy = new Button(texts.of("account.periods.copy-sentence"), Icon.COPY.node());
    copy.setId("compare-copy");
    copy.setTooltip(new Tooltip(texts.of("account.periods.copy-sentence.key")));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(press -> copy());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top =
        new HBox(8, heading, earlier, new Label(texts.of("account.periods.to")), later, gap, copy);
    top.setAlignment(Pos.CENTER_LEFT);
    sentence.setId("compare-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    items.getStyleClass().addAll("comparison-items", Style.PLAIN_TABLE);
    items.setAccessibleText(texts.of("account.periods.items"));
    items.setCellFactory(list -> new ItemCell());
    RowActs.onEnter(items, this::open);
    VBox.setVgrow(items, Priority.ALWAYS);
    items.setMinHeight(0);
    getChildren().addAll(top, sentence, chips, items);
  }

  void show(PeriodsModel.Shown shown) {
    comparison = shown.comparison();
    setVisible(comparison != null);
    setManaged(comparison != null);
    if (comparison == null) {
      return;
    }
    earlier.setText(words.snapshot(comparison.earlier()));
    later.setText(words.snapshot(comparison.later()));
    earlier.getItems().clear();
    later.getItems().clear();
    MenuItem now = new MenuItem(texts.of("account.now", shown.today()));
    now.setOnAction(press -> model.compare(shown.earlier(), null));
    later.getItems().add(now);
    for (Period period : shown.closed()) {
      MenuItem first = new MenuItem(words.period(period));
      first.setOnAction(press -> model.compare(period, shown.later()));
      earlier.getItems().add(first);
      MenuItem second = new MenuItem(words.period(period));
      second.setOnAction(press -> model.compare(shown.earlier(), period));
      later.getItems().add(second);
    }
    sentence.setText(words.sentence(comparison));
    if (chosen == null || comparison.count(chosen) == 0) {
      chosen = comparison.items().keySet().stream().findFirst().orElse(null);
    }
    fill();
  }

  private void fill() {
    List<Node> all = new ArrayList<>();
    for (SnapshotChange change : comparison.items().keySet()) {
      ToggleButton chip = new ToggleButton(words.change(change) + " " + comparison.count(change));
      chip.getStyleClass().add(Style.CHIP);
      chip.setId("change-" + change.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      chip.setSelected(change == chosen);
      chip.setOnAction(
          press -> {
            chosen = change;
            fill();
          });
      all.add(chip);
    }
    chips.getChildren().setAll(all);
    items
        .getItems()
        .setAll(chosen == null ? List.of() : comparison.items().getOrDefault(chosen, List.of()));
  }

  /** Puts the sentence where it can be pasted from. */
  void copy() {
    if (comparison == null) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(words.sentence(comparison));
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("account.periods.sentence-copied"));
  }

  private void open(Item item) {
    if (item != null && item.after() != null) {
      navigator.show(item.after().row().measure().id());
    }
  }

  private final class ItemCell extends ListCell<Item> {
    ItemCell() {
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              open(getItem());
            }
          });
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : line(item));
    }

    private Node line(Item item) {
      SnapshotRow shown = item.shown();
      Label number = new Label(LedgerQuery.number(shown.row()));
      number.getStyleClass().add(Style.SECONDARY);
      number.setMinWidth(44);
      Label title = new Label(words.measure(shown.row()).replaceFirst("^\\S+ ", ""));
      title.setMinWidth(0);
      HBox.setHgrow(title, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      Label change = new Label(change(item));
      change.getStyleClass().add(Style.SECONDARY);
      change.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, number, title, change);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    /** What it was and what it is, of the fact that the chosen kind is about. */
    private String change(Item item) {
      if (item.before() == null || item.after() == null) {
        return words.change(item.before() == null ? SnapshotChange.ADDED : SnapshotChange.GONE);
      }
      MeasureLine was = item.before().row().measure();
      MeasureLine is = item.after().row().measure();
      return switch (chosen) {
        case CLOSED, REOPENED, UNCLOSED, RETURNED ->
            fromTo(texts.word(was.closure()), texts.word(is.closure()));
        case DONE, UNDONE -> fromTo(texts.word(was.completion()), texts.word(is.completion()));
        case EXTENDED, REDATED ->
            fromTo(
                was.deadline().dueOn(comparison.earlier().on()).map(Object::toString).orElse("—"),
                is.deadline().dueOn(comparison.later().on()).map(Object::toString).orElse("—"));
        case TURNED_RED, RED_GONE ->
            fromTo(
                LampWording.of(item.before().lamp(), texts),
                LampWording.of(item.after().lamp(), texts));
        case MOVED_ON, FELL_BACK -> fromTo(was.percent() + "%", is.percent() + "%");
        case REASSIGNED ->
            fromTo(
                words.name(was.responsibility().accountable()),
                words.name(is.responsibility().accountable()));
        case ADDED, GONE, REWORDED -> words.change(chosen);
      };
    }

    private String fromTo(String before, String after) {
      return texts.of("account.periods.from-to", before, after);
    }
  }
}
