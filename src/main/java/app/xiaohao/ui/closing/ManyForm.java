package app.xiaohao.ui.closing;

import app.xiaohao.ledger.rule.ClosingStage;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Several items at once: checked, decided or closed with one opinion where the rules allow it. */
final class ManyForm extends VBox {
  private final ClosingModel model;
  private final Texts texts;
  private final Label heading = new Label();
  private final VBox names = new VBox(3);
  private final Label numbers = new Label();
  private final TextArea words = new TextArea();
  private final Suggestion suggestion;
  private final CheckBox met = new CheckBox();
  private final Label why = new Label();
  private final Button go = new Button();
  private List<ClosingItem> items = List.of();

  ManyForm(ClosingModel model, Texts texts) {
    super(10);
    this.model = model;
    this.texts = texts;
    setId("closing-many");
    getStyleClass().add("many-form");
    heading.getStyleClass().add(Style.ITEM_TITLE);
    words.setId("many-words");
    words.setWrapText(true);
    words.setPrefRowCount(3);
    words.setMinHeight(72);
    suggestion = new Suggestion(words, texts);
    words.textProperty().subscribe(this::judge);
    met.setId("many-met");
    met.setText(texts.of("ui.closing.many.met"));
    met.setWrapText(true);
    met.selectedProperty().subscribe(this::judge);
    go.setId("many-go");
    go.getStyleClass().add(Style.MAIN_ACTION);
    go.setMinWidth(USE_PREF_SIZE);
    go.setOnAction(press -> take());
    why.getStyleClass().addAll(Style.SECONDARY, "why");
    why.setWrapText(true);
    numbers.getStyleClass().add(Style.SECONDARY);
    numbers.setWrapText(true);
    ScrollPane list = new ScrollPane(names);
    list.setFitToWidth(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heading, list, words, met, numbers, why, go);
  }

  /** Shows the chosen items. */
  void show(List<ClosingItem> chosen) {
    if (chosen.equals(items)) {
      return;
    }
    items = chosen;
    heading.setText(texts.of("ui.closing.many", items.size()));
    names
        .getChildren()
        .setAll(
            items.stream()
                .map(item -> line(item.called() + "  " + MeasureWording.of(item.measure(), texts)))
                .toList());
    ClosureAct act = act();
    boolean possible = act != null;
    for (var part : List.of(words, go)) {
      part.setVisible(possible);
      part.setManaged(possible);
    }
    met.setSelected(false);
    met.setVisible(act == ClosureAct.VERIFY);
    met.setManaged(act == ClosureAct.VERIFY);
    words.clear();
    suggestion.show(possible ? model.lastWords(act) : "", texts.of("ui.closing.many.prompt"));
    long unnumbered =
        items.stream().filter(item -> item.measure().closingNumber().isEmpty()).count();
    boolean closing = act != null && ClosingItem.closes(act) && unnumbered > 0;
    numbers.setVisible(closing);
    numbers.setManaged(closing);
    if (closing) {
      List<String> next = model.nextNumbers(today(), (int) unnumbered);
      numbers.setText(texts.of("ui.closing.many.numbers", next.getFirst(), next.getLast()));
    }
    if (possible) {
      go.setText(
          texts.of("ui.closing.many.go", texts.of("ui.closing.act." + act.name()), items.size()));
    }
    judge();
  }

  /** The step that all of them take; null where they cannot take one together. */
  private ClosureAct act() {
    ClosingStage stage = items.getFirst().stage();
    boolean together =
        stage == ClosingStage.TO_VERIFY
            || stage == ClosingStage.TO_DECIDE
            || stage == ClosingStage.STATED
            || stage == ClosingStage.TO_AGREE_ABOVE;
    ClosureAct first = items.getFirst().mainAct().orElse(null);
    boolean same = items.stream().allMatch(item -> item.mainAct().orElse(null) == first);
    return together && same ? first : null;
  }

  private LocalDate today() {
    return model.queuesProperty().get().contents().today();
  }

  private void judge() {
    ClosureAct act = items.isEmpty() ? null : act();
    String hindrance = "";
    if (act == null) {
      hindrance = texts.of("ui.closing.many.none");
    } else if (act == ClosureAct.VERIFY && !met.isSelected()) {
      hindrance = texts.of("ui.closing.many.unmet");
    } else if (act != ClosureAct.CONFIRM && words.getText().isBlank()) {
      hindrance = texts.of("ledger.error.NO_OPINION");
    }
    why.setText(hindrance);
    why.setVisible(!hindrance.isEmpty());
    why.setManaged(!hindrance.isEmpty());
    go.setDisable(!hindrance.isEmpty());
  }

  /** Takes the step for all of them, if it can be taken. */
  void take() {
    if (go.isDisabled() || !go.isVisible()) {
      return;
    }
    model.takeAll(items, words.getText().strip(), today(), met.isSelected());
  }

  private static Label line(String words) {
    Label line = new Label(words);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }
}
