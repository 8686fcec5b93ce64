package app.xiaohao.ui.ledger.filter;

import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnKind;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The condition of a popup: words that occur or do not, a range of numbers or of days. */
final class ConditionLine extends VBox {
  private static final int[] DAYS = {7, 15, 30};

  private final ColumnKind kind;
  private final ChoiceBox<ColumnFilter.Test> test = new ChoiceBox<>();
  private final TextField first = new TextField();
  private final TextField second = new TextField();

  /**
   * @param before the filter now
   */
  ConditionLine(ColumnKind kind, ColumnFilter before, LocalDate today, Texts texts) {
    super(6);
    this.kind = kind;
    getStyleClass().add("filter-condition");
    HBox line = new HBox(6);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    first.setId("condition-first");
    if (ranges()) {
      Label to = new Label(texts.of("ui.ledger.filter.until"));
      to.setMinWidth(USE_PREF_SIZE);
      first.setPromptText(texts.of("ui.ledger.filter.range." + kind.name()));
      second.setPromptText(first.getPromptText());
      line.getChildren().addAll(first, to, second);
    } else {
      test.getItems().setAll(ColumnFilter.Test.HOLDS, ColumnFilter.Test.HOLDS_NOT);
      test.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(ColumnFilter.Test one) {
              return one == null ? "" : texts.of("ui.ledger.filter.test." + one.name());
            }

            @Override
            public ColumnFilter.Test fromString(String word) {
              throw new UnsupportedOperationException(word);
            }
          });
      test.setValue(ColumnFilter.Test.HOLDS);
      first.setPromptText(texts.of("ui.ledger.filter.words"));
      line.getChildren().addAll(test, first);
    }
    getChildren().add(line);
    if (kind == ColumnKind.DATE) {
      getChildren().add(days(today, texts));
    }
    if (before instanceof Condition(ColumnFilter.Test asked, String from, String to)) {
      test.setValue(asked);
      first.setText(from);
      second.setText(to);
    }
  }

  private boolean ranges() {
    return kind == ColumnKind.NUMBER || kind == ColumnKind.DATE;
  }

  private FlowPane days(LocalDate today, Texts texts) {
    BiConsumer<LocalDate, LocalDate> set =
        (from, to) -> {
          first.setText(from == null ? "" : from.toString());
          second.setText(to.toString());
        };
    FlowPane quick = new FlowPane(6, 6);
    quick
        .getChildren()
        .add(quick(texts.of("ui.ledger.filter.past"), () -> set.accept(null, today.minusDays(1))));
    for (int days : DAYS) {
      quick
          .getChildren()
          .add(
              quick(
                  texts.of("ui.ledger.filter.days", days),
                  () -> set.accept(today, today.plusDays(days))));
    }
    return quick;
  }

  private static Button quick(String word, Runnable action) {
    Button button = new Button(word);
    button.getStyleClass().add(Style.CHIP);
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Whether something is typed. */
  boolean isGiven() {
    return !first.getText().isBlank() || !second.getText().isBlank();
  }

  /** Whether what is typed can be understood. */
  boolean isValid() {
    return !ranges() || understood(first.getText().strip()) && understood(second.getText().strip());
  }

  private boolean understood(String written) {
    if (written.isEmpty()) {
      return true;
    }
    if (kind == ColumnKind.NUMBER) {
      return written.matches("\\d{1,9}");
    }
    try {
      LocalDate.parse(written);
      return true;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  /** The condition typed. */
  ColumnFilter filter() {
    return ranges()
        ? new Condition(
            ColumnFilter.Test.BETWEEN, first.getText().strip(), second.getText().strip())
        : new Condition(test.getValue(), first.getText().strip(), "");
  }

  void clear() {
    first.clear();
    second.clear();
  }
}
