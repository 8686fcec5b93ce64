package app.xiaohao.ui.history;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;

/** By whom, of what kind, since when, of which item and with which words. */
final class HistoryFilters extends FlowPane {
  private static final Duration TYPING = Duration.millis(300);
  private final HistoryModel model;
  private final Texts texts;

  HistoryFilters(HistoryModel model, Texts texts) {
    super(8, 8);
    this.model = model;
    this.texts = texts;
    List<HistoryEntry.Kind> kinds = new ArrayList<>(List.of(HistoryEntry.Kind.values()));
    kinds.addFirst(null);
    ComboBox<HistoryEntry.Kind> kind =
        choice(
            "history-kind",
            value -> value == null ? texts.of("ui.history.kind.all") : model.kind(value));
    kind.getItems().setAll(kinds);
    kind.setOnAction(
        choose -> change(filter -> filter.withKind(kind.getSelectionModel().getSelectedItem())));
    kind.getSelectionModel().selectFirst();
    ComboBox<HistoryFilter.Span> span =
        choice("history-span", value -> texts.of("ui.history.span." + value.name()));
    span.getItems().setAll(HistoryFilter.Span.values());
    span.getSelectionModel().selectFirst();
    span.setOnAction(choose -> change(filter -> filter.withSpan(span.getValue())));
    getChildren()
        .addAll(
            typed("history-text", "ui.history.text", 18, words -> change(f -> f.withText(words))),
            typed("history-item", "ui.history.item", 8, item -> change(f -> f.withItem(item))),
            people(),
            kind,
            span);
  }

  private interface Changing {
    HistoryFilter of(HistoryFilter filter);
  }

  private void change(Changing how) {
    model.filterProperty().set(how.of(model.filterProperty().get()));
  }

  private ComboBox<String> people() {
    ComboBox<String> box =
        choice("history-by", name -> name.isEmpty() ? texts.of("ui.history.by.all") : name);
    box.getItems().setAll("");
    box.setValue("");
    model
        .people()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  String chosen = box.getValue();
                  List<String> names = new ArrayList<>(model.people());
                  names.addFirst("");
                  box.getItems().setAll(names);
                  box.setValue(names.contains(chosen) ? chosen : "");
                });
    box.valueProperty()
        .subscribe(
            name -> {
              if (name != null && !name.equals(model.filterProperty().get().by())) {
                change(filter -> filter.withBy(name));
              }
            });
    return box;
  }

  private interface Words<T> {
    String of(T value);
  }

  private <T> ComboBox<T> choice(String id, Words<T> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setVisibleRowCount(16);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return words.of(value);
          }

          @Override
          public T fromString(String word) {
            return box.getItems().stream()
                .filter(value -> Objects.equals(words.of(value), word))
                .findFirst()
                .orElse(null);
          }
        });
    return box;
  }

  /** A field that is heeded once the typing pauses. */
  private TextField typed(String id, String key, int columns, Consumer<String> heed) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(texts.of(key));
    field.setPrefColumnCount(columns);
    PauseTransition pause = new PauseTransition(TYPING);
    pause.setOnFinished(end -> heed.accept(field.getText()));
    field.textProperty().addListener((property, before, after) -> pause.playFromStart());
    field.setOnAction(
        enter -> {
          pause.stop();
          heed.accept(field.getText());
        });
    return field;
  }
}
