package app.xiaohao.ui.outcomes;

import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.form.OneInspectionPane;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.outcomes.OutcomesModel.Part;
import app.xiaohao.ui.outcomes.OutcomesModel.Shown;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 成效: sums on top, what they sum below, and beside it the form of what is chosen. */
public final class OutcomesScreen implements Screen {
  /** 成效 */
  public static final Place PLACE = new Place("OUTCOMES");

  private final OutcomesModel model;
  private final Navigator navigator;
  private final Dialogs dialogs;
  private final Texts texts;
  private final OutcomeWording words;
  private final ScreenHeader header;
  private final FlowPane sums = new FlowPane(10, 10);
  private final Map<Part, ToggleButton> chips = new EnumMap<>(Part.class);
  private final TableView<OutcomeLine> outcomes = new TableView<>();
  private final TableView<OutcomeLine> proposals = new TableView<>();
  private final Button accept;
  private final TableView<WorkRecord> records = new TableView<>();
  private final StackPane list = new StackPane();
  private final OutcomeForm outcome;
  private final RecordForm entry;
  private final BorderPane side = new BorderPane();
  private final OneInspectionPane root;
  private boolean filling;

  /** The list whose chosen line the form of outcomes shows. */
  private @Nullable TableView<OutcomeLine> besideList;

  /** The screen, following what is loaded. */
  public OutcomesScreen(Surroundings at) {
    navigator = at.navigator();
    dialogs = at.dialogs();
    texts = at.texts();
    words = new OutcomeWording(texts);
    at.look().add(OutcomesScreen.class, "outcomes");
    model = new OutcomesModel(at.session(), at.background(), dialogs, texts);
    outcome = new OutcomeForm(model, texts);
    entry = new RecordForm(model, texts);
    Button copy = button("outcomes-copy", "ui.outcomes.copy", Icon.COPY, this::copy);
    Button addRecord =
        button("outcomes-add-record", "ui.outcomes.add-record", Icon.ADD, this::addRecord);
    Button addOutcome =
        button("outcomes-add", "ui.outcomes.add-outcome", Icon.ADD, this::addOutcome);
    addOutcome.getStyleClass().add(Style.MAIN_ACTION);
    accept = button("outcomes-accept", "ui.outcomes.accept", Icon.DONE, this::accept);
    accept.setTooltip(new Tooltip(texts.of("ui.outcomes.accept.text")));
    accept.visibleProperty().bind(model.partProperty().isEqualTo(Part.PROPOSED));
    accept.managedProperty().bind(accept.visibleProperty());
    header =
        new ScreenHeader(texts.of("ui.shell.place.OUTCOMES"), accept, copy, addRecord, addOutcome);
    columns();
    root =
        new OneInspectionPane(
            at.session(),
            texts.of("ui.shell.place.OUTCOMES"),
            new EmptyState(
                Icon.EMPTY,
                texts.of("ui.outcomes.no-inspection"),
                texts.of("ui.outcomes.empty.text")),
            content(),
            outcomes,
            texts);
    root.getStyleClass().add("outcomes");
    ActingKeys.within(root, this::press);
    model.whichProperty().subscribe(root::stand);
    model.shownProperty().subscribe(this::show);
    model.partProperty().subscribe(part -> show(model.shownProperty().get()));
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  /** The keys of the screen. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(
        new KeyHint(texts.of("ui.outcomes.add-outcome"), "N"),
        new KeyHint(texts.of("ui.outcomes.add-record"), "R"));
  }

  private Button button(String id, String key, Icon icon, Runnable act) {
    Button button = new Button(texts.of(key), icon.node());
    button.setId(id);
    button.setOnAction(press -> act.run());
    return button;
  }

  private VBox content() {
    ChoiceChips<Part> parts = new ChoiceChips<>(model.partProperty());
    for (Part part : Part.values()) {
      chips.put(
          part,
          parts.add(
              part,
              texts.of("ui.outcomes.part." + part),
              "outcomes-part-" + part.name().toLowerCase(Locale.ROOT)));
    }
    VBox main = new VBox(8, parts, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    side.getStyleClass().add("outcomes-side");
    BorderPane.setAlignment(outcome, Pos.TOP_CENTER);
    BorderPane.setAlignment(entry, Pos.TOP_CENTER);
    HBox.setHgrow(main, Priority.ALWAYS);
    HBox body = new HBox(12, main, side);
    VBox.setVgrow(body, Priority.ALWAYS);
    sums.setMinHeight(FlowPane.USE_PREF_SIZE);
    VBox box = new VBox(12, header, sums, body);
    box.getStyleClass().add(Style.SCREEN);
    return box;
  }

  private void columns() {
    table(outcomes, "outcomes-list", line -> outcome.show(line));
    text(outcomes, "item", 64, OutcomeLine::number);
    text(outcomes, "kind", 100, line -> line.outcome().kind());
    text(outcomes, "title", 220, line -> line.outcome().title());
    text(outcomes, "answering", 130, model::answering);
    number(outcomes, "target", line -> target(line.outcome()));
    number(
        outcomes, "amount", line -> words.amount(line.outcome().amount(), line.outcome().unit()));
    text(outcomes, "due", 96, line -> day(line.outcome().due()));
    text(outcomes, "standing", 84, this::standing);
    table(proposals, "proposals-list", line -> outcome.show(line));
    proposals.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    accept.disableProperty().bind(proposals.getSelectionModel().selectedItemProperty().isNull());
    text(proposals, "item", 64, OutcomeLine::number);
    text(proposals, "kind", 100, line -> line.outcome().kind());
    text(proposals, "title", 180, line -> line.outcome().title());
    number(
        proposals, "amount", line -> words.amount(line.outcome().amount(), line.outcome().unit()));
    number(proposals, "target", line -> target(line.outcome()));
    text(proposals, "quote", 260, line -> line.outcome().note());
    table(records, "records-list", one -> entry.show(one));
    text(records, "name", 110, WorkRecord::name);
    text(records, "record-on", 96, one -> day(one.on()));
    text(records, "record-title", 240, WorkRecord::title);
    text(records, "who", 150, WorkRecord::who);
    number(records, "count", one -> one.amount() + one.unit());
    text(records, "state", 110, one -> texts.word(one.state()));
    text(records, "issues", 90, one -> model.numbers(one.issues()));
    outcomes.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open();
          }
        });
  }

  private String target(Outcome one) {
    return one.target() == null ? "" : words.amount(one.target(), one.unit());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private String standing(OutcomeLine line) {
    Shown now = model.shownProperty().get();
    return now == null ? "" : line.outcome().standing(now.today()).map(texts::word).orElse("");
  }

  private <T> void table(TableView<T> table, String id, Consumer<T> show) {
    table.setId(id);
    table.getStyleClass().add(Style.PLAIN_TABLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !filling) {
                show.accept(chosen);
                beside(table == (Object) records ? entry : outcome);
              }
            });
  }

  private <T> TableColumn<T, String> text(
      TableView<T> table, String key, double width, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(texts.of("ui.outcomes.column." + key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }

  private <T> void number(TableView<T> table, String key, Function<T, String> value) {
    TableColumn<T, String> column = text(table, key, 96, value);
    column.setCellFactory(
        made ->
            new TableCell<>() {
              {
                setAlignment(Pos.CENTER_RIGHT);
              }

              @Override
              protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
              }
            });
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    Part part = model.partProperty().get();
    boolean ofOutcomes = part.ofOutcomes();
    for (Part one : Part.values()) {
      int count = one.ofOutcomes() ? shown.outcomes(one).size() : shown.records(one).size();
      Objects.requireNonNull(chips.get(one))
          .setText(texts.of("ui.outcomes.chip", texts.of("ui.outcomes.part." + one), count));
    }
    header
        .lineProperty()
        .set(texts.of("ui.outcomes.line", shown.outcomes().size(), shown.records().size()));
    sums.getChildren().setAll(ofOutcomes ? outcomeCards(shown) : recordCards(shown));
    list.getChildren()
        .setAll(
            part == Part.PROPOSED
                ? proposed(shown)
                : shown.outcomes().isEmpty() && shown.records().isEmpty()
                    ? empty()
                    : ofOutcomes ? outcomes : records);
    fill(proposals, shown.proposed(), Objects::equals);
    fill(
        outcomes,
        shown.outcomes(part == Part.SHORT ? part : Part.OUTCOMES),
        (one, other) -> Objects.equals(one.outcome().id(), other.outcome().id()));
    fill(
        records,
        shown.records(ofOutcomes ? Part.RECORDS : part),
        (one, other) -> Objects.equals(one.id(), other.id()));
    form(ofOutcomes);
    root.fill();
  }

  private List<SumCard> outcomeCards(Shown shown) {
    return shown.outcomeSums().stream()
        .map(
            sum ->
                SumCard.of(
                    sum,
                    words,
                    () ->
                        choose(
                            outcomes,
                            Part.OUTCOMES,
                            line -> line.outcome().kind().equals(sum.kind()))))
        .toList();
  }

  private List<SumCard> recordCards(Shown shown) {
    return shown.recordSums().stream()
        .map(
            sum ->
                SumCard.of(
                    sum,
                    words,
                    () -> choose(records, Part.RECORDS, one -> one.kind().equals(sum.kind()))))
        .toList();
  }

  /** Leads to the first of those that a sum is made of. */
  private <T> void choose(TableView<T> table, Part part, Predicate<T> summed) {
    model.partProperty().set(part);
    table.getItems().stream()
        .filter(summed)
        .findFirst()
        .ifPresent(
            one -> {
              table.getSelectionModel().select(one);
              table.scrollTo(one);
              table.requestFocus();
            });
  }

  private Node proposed(Shown shown) {
    return shown.proposed().isEmpty()
        ? new EmptyState(
            Icon.DONE,
            texts.of("ui.outcomes.proposed.none"),
            texts.of("ui.outcomes.proposed.none.text"))
        : proposals;
  }

  private EmptyState empty() {
    return new EmptyState(
        Icon.EMPTY, texts.of("ui.outcomes.empty"), texts.of("ui.outcomes.empty.text"));
  }

  /** Whether two are one thing of whatever reading. */
  @FunctionalInterface
  private interface Same<T> {
    boolean are(T one, T other);
  }

  /** Puts in what was read; what was chosen stays so. */
  private <T> void fill(TableView<T> table, List<T> read, Same<T> same) {
    T before = table.getSelectionModel().getSelectedItem();
    filling = true;
    table.getItems().setAll(read);
    table.getSelectionModel().clearSelection();
    Predicate<T> again = one -> before != null && same.are(one, before);
    filling = false;
    read.stream().filter(again).findFirst().ifPresent(table.getSelectionModel()::select);
  }

  private void form(boolean ofOutcomes) {
    if (ofOutcomes) {
      TableView<OutcomeLine> list =
          model.partProperty().get() == Part.PROPOSED ? proposals : outcomes;
      if (side.getCenter() != outcome || list != besideList) {
        outcome.show(list.getSelectionModel().getSelectedItem());
      }
      besideList = list;
      beside(outcome);
    } else {
      if (records.getSelectionModel().isEmpty() && side.getCenter() != entry) {
        entry.show(null);
      }
      beside(entry);
    }
  }

  private void beside(EntryForm form) {
    side.setCenter(form);
    form.applyCss(); // its fields take the cursor at once
  }

  private void addOutcome() {
    model.partProperty().set(Part.OUTCOMES);
    outcomes.getSelectionModel().clearSelection();
    beside(outcome);
    outcome.begin("");
  }

  private void accept() {
    model.accept(List.copyOf(proposals.getSelectionModel().getSelectedItems()));
  }

  private void addRecord() {
    model.partProperty().set(Part.RECORDS);
    records.getSelectionModel().clearSelection();
    beside(entry);
    entry.begin();
  }

  private void copy() {
    String paragraph = model.paragraph();
    if (paragraph.isEmpty()) {
      dialogs.refusal(texts.of("ui.outcomes.empty"));
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(paragraph);
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.outcomes.copied"));
  }

  private void open() {
    OutcomeLine chosen = outcomes.getSelectionModel().getSelectedItem();
    Shown now = model.shownProperty().get();
    if (chosen != null && now != null) {
      now.row(chosen)
          .filter(row -> row.measure() != null)
          .ifPresent(row -> navigator.show(row.measure().id()));
    }
  }

  private boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case N -> addOutcome();
      case R -> addRecord();
      case ENTER -> {
        if (!outcomes.isFocused()) {
          return false;
        }
        open();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What it shows. */
  OutcomesModel model() {
    return model;
  }

  @Override
  public Place place() {
    return PLACE;
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
