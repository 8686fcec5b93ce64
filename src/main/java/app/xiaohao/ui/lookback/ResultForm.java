package app.xiaohao.ui.lookback;

import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBack.Grade;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is found at 回头看: questions with their answers, a grade, the finding in words. */
final class ResultForm extends VBox {
  private static final int QUESTIONS = 3;

  private final LookBackModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final List<TextField> questions = new ArrayList<>();
  private final List<TextField> answers = new ArrayList<>();
  private final Map<Grade, ToggleButton> grades = new EnumMap<>(Grade.class);
  private final ToggleGroup grade = new ToggleGroup();
  private final Label warning = new Label();
  private final DayField on;
  private final TextArea finding = new TextArea();
  private final Button record;
  private LookBackEntry entry;

  ResultForm(LookBackModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    setId("look-back-form");
    getStyleClass().add(Style.PANEL);
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    getChildren().add(title);
    for (int i = 0; i < QUESTIONS; i++) {
      TextField question = new TextField();
      question.getStyleClass().add("question");
      question.setAccessibleText(texts.of("ui.look-back.question"));
      TextField answer = new TextField();
      answer.setId("look-back-answer-" + i);
      answer.setPromptText(texts.of("ui.look-back.answer"));
      questions.add(question);
      answers.add(answer);
      getChildren().addAll(question, answer);
    }
    HBox line = new HBox(6, caption("ui.look-back.grade"));
    line.setAlignment(Pos.CENTER_LEFT);
    for (Grade one : Grade.values()) {
      ToggleButton button = new ToggleButton(texts.word(one));
      button.setId("grade-" + one.name().toLowerCase(java.util.Locale.ROOT));
      button.getStyleClass().add(Style.CHIP);
      button.setToggleGroup(grade);
      grades.put(one, button);
      line.getChildren().add(button);
    }
    grade.selectedToggleProperty().subscribe(chosen -> warn());
    warning.setText(texts.of("ui.look-back.poor"));
    warning.getStyleClass().add("warning");
    warning.setWrapText(true);
    warning.setMinHeight(USE_PREF_SIZE);
    on = new DayField("look-back-on", texts.of("ui.look-back.on"));
    HBox day = new HBox(8, caption("ui.look-back.on"), on);
    day.setAlignment(Pos.CENTER_LEFT);
    finding.setId("look-back-finding");
    finding.setWrapText(true);
    finding.setPromptText(texts.of("ui.look-back.finding"));
    finding.setAccessibleText(texts.of("ui.look-back.finding"));
    finding.setPrefRowCount(4);
    VBox.setVgrow(finding, Priority.ALWAYS);
    record = new Button(texts.of("ui.look-back.record"), Icon.DONE.node());
    record.setId("look-back-record");
    record.getStyleClass().add(Style.MAIN_ACTION);
    record.setOnAction(press -> record());
    record
        .disableProperty()
        .bind(
            finding
                .textProperty()
                .map(String::isBlank)
                .flatMap(
                    blank -> grade.selectedToggleProperty().map(chosen -> blank).orElse(true)));
    getChildren().addAll(line, warning, day, finding, record);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            record.fire();
            event.consume();
          }
        });
    warn();
  }

  private Label caption(String key) {
    Label caption = new Label(texts.of(key));
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private void warn() {
    boolean poor = chosen() != null && LookBackRules.reopens(chosen());
    warning.setVisible(poor);
    warning.setManaged(poor);
  }

  private Grade chosen() {
    return grades.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Shows a line; what is typed for the same one stays. */
  void show(LookBackEntry shown) {
    if (entry != null && entry.lookBack().id().equals(shown.lookBack().id())) {
      entry = shown;
      return;
    }
    entry = shown;
    title.setText(
        texts.of(
            "ui.look-back.form", model.names().number(shown.row()), shown.row().issue().title()));
    for (int i = 0; i < QUESTIONS; i++) {
      questions.get(i).setText(texts.of("ui.look-back.question." + (i + 1)));
      answers.get(i).clear();
    }
    grade.selectToggle(null);
    on.setToday(model.today());
    on.setDay(model.today());
    finding.clear();
  }

  /** Goes to the first answer. */
  void edit() {
    answers.getFirst().requestFocus();
  }

  private void record() {
    if (on.day().isEmpty()) {
      on.requestFocus();
      return;
    }
    List<LookBack.Answer> given = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      String question = questions.get(i).getText().strip();
      String answer = answers.get(i).getText().strip();
      if (!question.isEmpty()) {
        given.add(new LookBack.Answer(question, answer));
      }
    }
    model.record(entry, on.day().get(), given, chosen(), finding.getText(), () -> entry = null);
  }
}
