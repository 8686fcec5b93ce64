package app.xiaohao.ui.papers;

import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a paper goes into the register: as a draft, or out under a number. */
final class IssueFields extends VBox {
  private final PapersModel model;
  private final RegisterModel register;
  private final Texts texts;
  private final TextField number = new TextField();
  private final DayField on;
  private final DayField due;
  private final TextField reason = new TextField();
  private final ComboBox<@Nullable RegisteredPaper> corrects = new ComboBox<>();
  private final Node reasonLine;

  IssueFields(PapersModel model, RegisterModel register, Texts texts) {
    super(8);
    this.model = model;
    this.register = register;
    this.texts = texts;
    on = new DayField("paper-issue-on", texts.of("ui.papers.field.on"));
    due = new DayField("paper-issue-due", texts.of("ui.papers.field.due"));
    number.setId("paper-issue-number");
    reason.setId("paper-issue-reason");
    corrects.setId("paper-issue-corrects");
    corrects.setMaxWidth(Double.MAX_VALUE);
    corrects.setConverter(new Named());
    Label heading = new Label(texts.of("ui.papers.issuing"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    Button draft = new Button(texts.of("ui.papers.draft"));
    draft.setId("paper-draft");
    draft.setMinWidth(USE_PREF_SIZE);
    draft.setOnAction(press -> model.draft());
    Button issue = new Button(texts.of("ui.papers.issue"), Icon.DONE.node());
    issue.setId("paper-issue");
    issue.setMinWidth(USE_PREF_SIZE);
    issue.getStyleClass().add(Style.MAIN_ACTION);
    issue.setOnAction(press -> issue());
    Button numbers = new Button(texts.of("ui.papers.numbers"));
    numbers.setId("paper-numbers");
    numbers.setMinWidth(USE_PREF_SIZE);
    numbers.setOnAction(
        press -> {
          PaperKind kind = model.kind();
          if (kind != null) {
            register.askNumbers(kind.word());
          }
        });
    reasonLine = line("reason", reason);
    getChildren()
        .addAll(
            heading,
            line("number", number),
            line("on", on),
            line("due", due),
            reasonLine,
            line("corrects", corrects),
            new FlowPane(6, 6, issue, draft, numbers));
    for (Button button : List.of(draft, issue)) {
      button
          .disableProperty()
          .bind(
              model.shownProperty().map(now -> now == null || now.document() == null).orElse(true));
    }
    model.choiceProperty().subscribe(now -> refresh());
    register.shownProperty().subscribe(now -> refresh());
  }

  private Node line(String name, Node control) {
    Label label = new Label(texts.of("ui.papers.field." + name));
    label.getStyleClass().add(Style.CAPTION);
    label.setMinWidth(64);
    label.setLabelFor(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox line = new HBox(8, label, control);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void refresh() {
    PaperKind kind = model.kind();
    setVisible(kind != null);
    setManaged(kind != null);
    RegisterModel.Shown now = register.shownProperty().get();
    if (kind == null || now == null) {
      return;
    }
    boolean letter = kind.letter() != null;
    reasonLine.setVisible(letter);
    reasonLine.setManaged(letter);
    number.setPromptText(
        register.words().next(kind.word(), now.register(), now.forms(), now.today()));
    on.setToday(now.today());
    due.setToday(now.today());
    on.setDay(now.today());
    due.setDay(letter ? now.today().plusDays(LetterWording.ANSWER_DAYS) : null);
    corrects
        .getItems()
        .setAll(
            now.register().papers().stream()
                .filter(paper -> paper.id() != null && paper.state() != PaperState.DRAFT)
                .toList());
    corrects.getItems().addFirst(null);
    corrects.setValue(null);
  }

  private void issue() {
    if (on.day().isEmpty()) {
      on.requestFocus();
      return;
    }
    if (!due.getText().isBlank() && due.day().isEmpty()) {
      due.requestFocus();
      return;
    }
    String given = number.getText().isBlank() ? number.getPromptText() : number.getText().strip();
    LocalDate answer = due.day().orElse(null);
    model.issue(
        new PaperOrder.Issue(Objects.requireNonNull(given), answer, reason.getText().strip()),
        on.day().get(),
        corrects.getValue(),
        () -> {
          number.clear();
          reason.clear();
        });
  }

  /** A paper by its number and title. */
  private static final class Named extends StringConverter<@Nullable RegisteredPaper> {
    @Override
    public String toString(@Nullable RegisteredPaper paper) {
      return paper == null ? "" : paper.name();
    }

    @Override
    public @Nullable RegisteredPaper fromString(String words) {
      return null;
    }
  }
}
