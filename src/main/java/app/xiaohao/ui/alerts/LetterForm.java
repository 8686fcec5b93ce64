package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.rule.SupervisionAdvice;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * A letter of 督办 before it goes out: everything prefilled, everything editable, issued by hand
 * only. Several units: one letter after the other.
 */
final class LetterForm extends HBox {
  private final Letters letters;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable done;
  private final Deque<LetterDraft> waiting = new ArrayDeque<>();
  private final Label title = new Label();
  private final Label why = new Label();
  private final ComboBox<SupervisionKind> kind = new ComboBox<>();
  private final TextField number = new TextField();
  private final TextField addressee = new TextField();
  private final DayField on;
  private final DayField answerDue;
  private final TextArea text = new TextArea();
  private final Button issue;
  private final List<Letters.Issued> issued = new ArrayList<>();
  private LetterDraft draft;
  private LocalDate today;
  private String template = "";
  private boolean filling;

  /**
   * @param done called when the last letter is issued or the form is closed
   */
  LetterForm(Letters letters, LedgerSession session, Dialogs dialogs, Texts texts, Runnable done) {
    super(16);
    this.letters = letters;
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    this.done = done;
    setId("letter-form");
    getStyleClass().add("letter-form");
    on = new DayField("letter-on", texts.of("ui.alerts.letter.on"));
    answerDue = new DayField("letter-answer-due", texts.of("ui.alerts.letter.answer-due"));
    answerDue.setPromptText(texts.of("ui.alerts.letter.no-answer"));
    number.setId("letter-number");
    addressee.setId("letter-addressee");
    text.setId("letter-text");
    text.setWrapText(true);
    text.setAccessibleText(texts.of("ui.alerts.letter.text"));
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().add(Style.SECONDARY);
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    kind.setId("letter-kind");
    kind.getItems().setAll(SupervisionKind.values());
    kind.setConverter(new KindWords());
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.valueProperty().subscribe(chosen -> refill());
    answerDue.textProperty().subscribe(typed -> reword());
    issue = new Button(texts.of("ui.alerts.letter.issue"), Icon.DONE.node());
    issue.setId("letter-issue");
    issue.getStyleClass().add(Style.MAIN_ACTION);
    issue.setOnAction(press -> issue());
    issue
        .disableProperty()
        .bind(
            number
                .textProperty()
                .map(String::isBlank)
                .flatMap(blank -> addressee.textProperty().map(to -> blank || to.isBlank())));
    VBox fields =
        new VBox(
            8,
            title,
            why,
            field("ui.alerts.letter.kind", kind),
            field("ui.alerts.letter.number", number),
            field("ui.alerts.letter.addressee", addressee),
            field("ui.alerts.letter.on", on),
            field("ui.alerts.letter.answer-due", answerDue),
            buttons());
    fields.getStyleClass().addAll(Style.PANEL, "letter-fields");
    fields.setMaxHeight(USE_PREF_SIZE);
    StackPane sheet = new StackPane(page());
    HBox.setHgrow(sheet, Priority.ALWAYS);
    getChildren().addAll(sheet, fields);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /** The letter as it will be read: its kind and number over its words, as wide as a page. */
  private Node page() {
    Label heading = new Label();
    heading.textProperty().bind(kind.valueProperty().map(texts::word).orElse(""));
    heading.getStyleClass().add("letter-heading");
    Label numbered = new Label();
    numbered.textProperty().bind(number.textProperty());
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox page = new VBox(10, heading, numbered, text);
    page.getStyleClass().add("letter-page");
    return page;
  }

  private Node field(String key, Node control) {
    Label name = new Label(texts.of(key));
    name.getStyleClass().add(Style.CAPTION);
    name.setMinWidth(56);
    name.setLabelFor(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox line = new HBox(8, name, control);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node buttons() {
    Button copy = new Button(null, Icon.COPY.node());
    copy.getStyleClass().add(Style.QUIET);
    copy.setTooltip(new Tooltip(texts.of("ui.alerts.letter.copy")));
    copy.setAccessibleText(texts.of("ui.alerts.letter.copy"));
    copy.setOnAction(press -> copy());
    Button cancel = new Button(texts.of("ui.alerts.letter.cancel"));
    cancel.setOnAction(press -> next());
    FlowPane line = new FlowPane(8, 8, issue, cancel, copy);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      next();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      issue.fire();
      event.consume();
    }
  }

  /** Shows drafts, one after the other. */
  void open(List<LetterDraft> drafts, LocalDate day) {
    waiting.clear();
    issued.clear();
    waiting.addAll(drafts);
    today = day;
    on.setToday(day);
    answerDue.setToday(day);
    next();
  }

  private void next() {
    draft = waiting.poll();
    if (draft == null) {
      done.run();
      return;
    }
    filling = true;
    title.setText(
        texts.of(
            "ui.alerts.letter.title",
            draft.unit().isEmpty() ? texts.of("words.unknown") : draft.unit(),
            draft.alerts().size()));
    kind.setValue(draft.kind());
    addressee.setText(draft.unit());
    on.setDay(today);
    answerDue.setDay(today.plusDays(LetterWording.ANSWER_DAYS));
    template = text.getText();
    filling = false;
    refill();
    number.requestFocus();
    number.end();
  }

  private void refill() {
    if (filling || draft == null) {
      return;
    }
    number.setText(letters.number(kind.getValue(), issued));
    reword();
    String reason =
        draft.alerts().stream()
            .flatMap(alert -> alert.item().advice().stream())
            .filter(advice -> advice.kind() == kind.getValue())
            .max(Comparator.comparingLong(SupervisionAdvice::days))
            .map(letters::why)
            .orElse(texts.of("ui.alerts.why.none"));
    why.setText(
        Letters.skips(draft, kind.getValue())
            ? reason + texts.of("ui.alerts.why.skips", SupervisionRules.SKIPPING)
            : reason);
  }

  /** Words the letter anew unless somebody has worked on its words. */
  private void reword() {
    if (filling || draft == null || !text.getText().equals(template)) {
      return;
    }
    template = letters.text(draft, kind.getValue(), answerDue.day().orElse(null));
    text.setText(template);
  }

  private void issue() {
    Optional<LocalDate> day = on.day();
    boolean unreadable = !answerDue.getText().isBlank() && answerDue.day().isEmpty();
    if (day.isEmpty() || unreadable) {
      (day.isEmpty() ? on : answerDue).requestFocus();
      return;
    }
    List<Change> changes =
        draft.changes(
            kind.getValue(),
            number.getText(),
            addressee.getText(),
            day.get(),
            text.getText(),
            answerDue.day().orElse(null));
    SupervisionKind chosen = kind.getValue();
    String numbered = number.getText().strip();
    String said = texts.of("ui.alerts.letter.issued", texts.word(chosen), numbered, changes.size());
    session.apply(
        changes,
        refusals -> {
          if (refusals.size() < changes.size()) {
            issued.add(new Letters.Issued(chosen, numbered));
          }
          if (refusals.isEmpty()) {
            dialogs.notice(said);
            next();
          } else {
            draft = draft.only(refusals.stream().map(LedgerSession.Refusal::change).toList());
            dialogs.failed(refusals.getFirst().why());
          }
        },
        dialogs::failed);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.alerts.letter.copied"));
  }

  private final class KindWords extends StringConverter<SupervisionKind> {
    @Override
    public String toString(SupervisionKind value) {
      return value == null ? "" : texts.word(value);
    }

    @Override
    public SupervisionKind fromString(String words) {
      throw new UnsupportedOperationException(words);
    }
  }
}
