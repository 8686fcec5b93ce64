package app.xiaohao.ui.papers;

import app.xiaohao.model.light.Light;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.papers.RegisterModel.Part;
import app.xiaohao.ui.papers.RegisterModel.Shown;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 登记簿: all papers with their numbers, and beside them what can be done with the chosen one. */
final class RegisterPane extends HBox {
  private final RegisterModel model;
  private final Texts texts;
  private final TableView<RegisteredPaper> table = new TableView<>();
  private final StackPane list = new StackPane(table);
  private final Map<Part, ToggleButton> chips = new EnumMap<>(Part.class);
  private final Label gaps = new Label();
  private final Label name = new Label();
  private final Label told = new Label();
  private final DayField on;
  private final DayField due;
  private final TextArea words = new TextArea();
  private final Button issue;
  private final Button answer;
  private final Button withdraw;
  private final Button sign;
  private final Button copy;
  private final Button signed;

  RegisterPane(RegisterModel model, Texts texts) {
    super(12);
    this.model = model;
    this.texts = texts;
    on = new DayField("register-on", texts.of("ui.papers.register.on"));
    due = new DayField("register-due", texts.of("ui.papers.field.due"));
    issue = button("register-issue", Icon.DONE, paper -> model.issue(paper, day(), due(), said()));
    answer = button("register-answer", Icon.DONE, paper -> model.answer(paper, day(), said()));
    withdraw =
        button("register-withdraw", Icon.UNDO, paper -> model.withdraw(paper, day(), said()));
    sign = button("register-sign", Icon.ADD, model::sign);
    copy = button("register-copy", Icon.DOCUMENT, paper -> take(paper.copy()));
    signed = button("register-signed", Icon.DOCUMENT, paper -> take(paper.signed()));
    columns();
    gaps.setId("register-gaps");
    gaps.setWrapText(true);
    gaps.getStyleClass().add(Style.SECONDARY);
    ChoiceChips<Part> parts = new ChoiceChips<>(model.partProperty());
    for (Part part : Part.values()) {
      chips.put(
          part,
          parts.add(
              part,
              texts.of("ui.papers.register.part." + part),
              "register-part-" + part.name().toLowerCase(Locale.ROOT)));
    }
    VBox main = new VBox(8, parts, list, gaps);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(main, Priority.ALWAYS);
    getChildren().addAll(main, side());
    model.shownProperty().subscribe(this::show);
    model.partProperty().subscribe(part -> show(model.shownProperty().get()));
    choose(null);
  }

  private Button button(String id, Icon icon, Consumer<RegisteredPaper> act) {
    Button button = new Button(texts.of("ui.papers." + id.replace('-', '.') + ".act"), icon.node());
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(
        press -> {
          RegisteredPaper chosen = table.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            act.accept(chosen);
          }
        });
    return button;
  }

  private Node side() {
    VBox dueLine = new VBox(8, caption("ui.papers.field.due"), due);
    name.getStyleClass().add(Style.SECTION_TITLE);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setId("register-name");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.setId("register-told");
    words.setId("register-words");
    words.setWrapText(true);
    words.setPrefRowCount(4);
    words.setPromptText(texts.of("ui.papers.register.words"));
    words.setAccessibleText(texts.of("ui.papers.register.words"));
    answer.disableProperty().bind(words.textProperty().map(String::isBlank));
    withdraw.disableProperty().bind(words.textProperty().map(String::isBlank));
    issue.getStyleClass().add(Style.MAIN_ACTION);
    VBox acts =
        new VBox(
            8,
            caption("ui.papers.register.on"),
            on,
            dueLine,
            words,
            new FlowPane(6, 6, issue, answer, withdraw));
    acts.visibleProperty()
        .bind(issue.visibleProperty().or(answer.visibleProperty()).or(withdraw.visibleProperty()));
    acts.managedProperty().bind(acts.visibleProperty());
    dueLine.visibleProperty().bind(issue.visibleProperty());
    dueLine.managedProperty().bind(issue.visibleProperty());
    FlowPane files = new FlowPane(6, 6, copy, signed, sign);
    files.managedProperty().bind(files.visibleProperty());
    files
        .visibleProperty()
        .bind(copy.visibleProperty().or(signed.visibleProperty()).or(sign.visibleProperty()));
    VBox side = new VBox(10, name, told, files, acts);
    side.setMinWidth(250);
    side.setPrefWidth(280);
    side.setMaxWidth(280);
    side.getStyleClass().addAll(Style.PANEL, "paper-fields");
    return side;
  }

  private Label caption(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add(Style.CAPTION);
    return label;
  }

  private LocalDate day() {
    return on.day().orElseGet(() -> Objects.requireNonNull(model.shownProperty().get()).today());
  }

  private @Nullable LocalDate due() {
    return due.day().orElse(null);
  }

  private String said() {
    return words.getText().strip();
  }

  private void take(@Nullable PaperCopy kept) {
    if (kept != null) {
      model.take(kept);
    }
  }

  private void columns() {
    table.setId("register-list");
    table.getStyleClass().add(Style.PLAIN_TABLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("NUMBER", 146, RegisteredPaper::number);
    column("KIND", 132, paper -> model.words().kind(paper.kind()));
    column("ABOUT", 150, this::about);
    column("STATE", 130, paper -> texts.word(paper.state()))
        .setCellFactory(made -> new StateCell());
    column("ON", 92, paper -> day(paper.issuedOn()));
    column("DUE", 92, paper -> day(paper.answerDue()));
    column("ENDED", 92, paper -> day(paper.endedOn()));
    column("SIGNED", 90, paper -> paper.signed() == null ? "" : paper.signed().name());
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
  }

  private TableColumn<RegisteredPaper, String> column(
      String key, double width, Function<RegisteredPaper, String> value) {
    TableColumn<RegisteredPaper, String> column =
        new TableColumn<>(texts.of("paper.papers.column." + key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }

  private String about(RegisteredPaper paper) {
    Shown now = model.shownProperty().get();
    return now == null ? "" : model.words().about(paper, now.items(paper));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    for (Part part : Part.values()) {
      Objects.requireNonNull(chips.get(part))
          .setText(
              texts.of(
                  "ui.papers.register.chip",
                  texts.of("ui.papers.register.part." + part),
                  shown.of(part).size()));
    }
    gaps.setText(
        shown.gaps().isEmpty()
            ? ""
            : texts.of("paper.papers.gaps", String.join("、", shown.gaps())));
    list.getChildren()
        .setAll(
            shown.register().papers().isEmpty()
                ? new EmptyState(
                    Icon.DOCUMENT,
                    texts.of("ui.papers.register.empty"),
                    texts.of("ui.papers.register.empty.text"))
                : table);
    RegisteredPaper before = table.getSelectionModel().getSelectedItem();
    List<RegisteredPaper> papers = shown.of(Objects.requireNonNull(model.partProperty().get()));
    table.getItems().setAll(papers);
    on.setToday(shown.today());
    due.setToday(shown.today());
    if (before != null) {
      papers.stream()
          .filter(
              paper ->
                  Objects.equals(paper.id(), before.id())
                      && (paper.id() != null || paper.number().equals(before.number())))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
    if (table.getSelectionModel().isEmpty() && !papers.isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  private void choose(@Nullable RegisteredPaper paper) {
    Shown now = model.shownProperty().get();
    boolean kept = paper != null && paper.id() != null;
    PaperState state = paper == null ? null : paper.state();
    name.setText(paper == null ? texts.of("ui.papers.register.none") : paper.name());
    told.setText(paper == null || now == null ? "" : told(paper, now));
    on.setDay(now == null ? null : now.today());
    due.setDay(paper == null ? null : paper.answerDue());
    words.clear();
    issue.setVisible(kept && state == PaperState.DRAFT);
    answer.setVisible(state == PaperState.ISSUED);
    withdraw.setVisible(kept && (state == PaperState.ISSUED || state == PaperState.DRAFT));
    sign.setVisible(
        paper != null
            && paper.id() != null
            && paper.signed() == null
            && (state == PaperState.ISSUED || state == PaperState.ANSWERED));
    copy.setVisible(paper != null && paper.copy() != null);
    signed.setVisible(paper != null && paper.signed() != null);
  }

  private String told(RegisteredPaper paper, Shown now) {
    StringBuilder text = new StringBuilder();
    text.append(model.words().kind(paper.kind())).append(' ').append(about(paper));
    text.append('\n').append(texts.word(paper.state()));
    if (paper.endedOn() != null) {
      text.append(' ').append(paper.endedOn());
    }
    if (!paper.answer().isEmpty()) {
      text.append('\n').append(paper.answer());
    }
    now.register().papers().stream()
        .filter(one -> one.id() != null && one.id().equals(paper.corrects()))
        .findFirst()
        .ifPresent(
            one -> text.append('\n').append(texts.of("ui.papers.register.corrects", one.name())));
    text.append('\n').append(texts.of("ui.papers.register.by", paper.by()));
    return text.toString();
  }

  /** A state in words, with a red mark where the answer is overdue. */
  private final class StateCell extends TableCell<RegisteredPaper, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      Shown now = model.shownProperty().get();
      RegisteredPaper paper = empty ? null : getTableRow().getItem();
      boolean late = paper != null && now != null && paper.unanswered(now.today());
      setText(empty || late ? null : words);
      setGraphic(late ? new LightMark(Light.RED, texts.of("ui.papers.register.late")) : null);
    }
  }
}
