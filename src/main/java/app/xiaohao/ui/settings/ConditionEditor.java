package app.xiaohao.ui.settings;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightCondition.Bounds;
import app.xiaohao.text.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** The parts of a condition, each with the control that changes it. */
enum ConditionEditor {
  /** states of the date */
  DUE,
  /** days to the date */
  LEFT,
  /** points behind the schedule */
  BEHIND,
  /** percent of the plan missing */
  SHORT,
  /** states of the work */
  COMPLETION,
  /** states of the closing */
  CLOSURE,
  /** whether it is kept up for long */
  NATURE,
  /** whether the record of long-term work is missing */
  SILENT,
  /** whether the date was moved */
  EXTENDED;

  /** Whether the condition has this part. */
  boolean in(LightCondition when) {
    return switch (this) {
      case DUE -> !when.due().isEmpty();
      case LEFT -> when.daysLeft() != null;
      case BEHIND -> when.behind() != null;
      case SHORT -> when.shortfall() != null;
      case COMPLETION -> !when.completions().isEmpty();
      case CLOSURE -> !when.closures().isEmpty();
      case NATURE -> when.nature() != null;
      case SILENT -> when.silent() != null;
      case EXTENDED -> when.extended() != null;
    };
  }

  /** The condition with this part as it is first offered. */
  LightCondition added(LightCondition when) {
    return switch (this) {
      case DUE -> when.withDue(Set.of(DueState.OVERDUE));
      case LEFT -> when.withDaysLeft(new Bounds(null, 10));
      case BEHIND -> when.withBehind(new Bounds(10, null));
      case SHORT -> when.withShortfall(new Bounds(50, null));
      case COMPLETION -> when.withCompletions(Set.of(Completion.DONE));
      case CLOSURE -> when.withClosures(Set.of(Closure.CLOSED));
      case NATURE -> when.withNature(Nature.LONG_TERM);
      case SILENT -> when.withSilent(true);
      case EXTENDED -> when.withExtended(true);
    };
  }

  /** The condition without this part. */
  LightCondition removed(LightCondition when) {
    return switch (this) {
      case DUE -> when.withDue(Set.of());
      case LEFT -> when.withDaysLeft(null);
      case BEHIND -> when.withBehind(null);
      case SHORT -> when.withShortfall(null);
      case COMPLETION -> when.withCompletions(Set.of());
      case CLOSURE -> when.withClosures(Set.of());
      case NATURE -> when.withNature(null);
      case SILENT -> when.withSilent(null);
      case EXTENDED -> when.withExtended(null);
    };
  }

  /** What the part is called. */
  String label(Texts texts) {
    return texts.of("ui.settings.lights.when." + name());
  }

  /**
   * The control of this part.
   *
   * @param changed takes how the condition becomes another; what is typed wrong is not taken
   */
  Node control(
      LightCondition when,
      Consumer<Function<LightCondition, LightCondition>> changed,
      Texts texts) {
    return switch (this) {
      case DUE ->
          any(DueState.values(), when.due(), set -> changed.accept(now -> now.withDue(set)), texts);
      case COMPLETION ->
          any(
              Completion.values(),
              when.completions(),
              set -> changed.accept(now -> now.withCompletions(set)),
              texts);
      case CLOSURE ->
          any(
              Closure.values(),
              when.closures(),
              set -> changed.accept(now -> now.withClosures(set)),
              texts);
      case NATURE ->
          one(
              Nature.values(),
              when.nature(),
              texts::word,
              one -> changed.accept(now -> now.withNature(one)));
      case SILENT ->
          one(
              new Boolean[] {true, false},
              when.silent(),
              one -> texts.of("words.light-when.silent." + one),
              one -> changed.accept(now -> now.withSilent(one)));
      case EXTENDED ->
          one(
              new Boolean[] {true, false},
              when.extended(),
              one -> texts.of("words.light-when.extended." + one),
              one -> changed.accept(now -> now.withExtended(one)));
      case LEFT ->
          bounds(when.daysLeft(), bounds -> changed.accept(now -> now.withDaysLeft(bounds)), texts);
      case BEHIND ->
          bounds(when.behind(), bounds -> changed.accept(now -> now.withBehind(bounds)), texts);
      case SHORT ->
          bounds(
              when.shortfall(), bounds -> changed.accept(now -> now.withShortfall(bounds)), texts);
    };
  }

  private static <T extends Enum<T>> Node any(
      T[] values, Set<T> chosen, Consumer<Set<T>> changed, Texts texts) {
    MenuButton menu = new MenuButton();
    EnumSet<T> now = EnumSet.copyOf(chosen);
    Runnable words =
        () ->
            menu.setText(
                now.stream()
                    .map(texts::word)
                    .collect(Collectors.joining(texts.of("words.light-when.or"))));
    for (T value : values) {
      CheckMenuItem item = new CheckMenuItem(texts.word(value));
      item.setSelected(now.contains(value));
      item.setOnAction(
          press -> {
            if (item.isSelected()) {
              now.add(value);
            } else if (now.size() > 1) {
              now.remove(value);
            } else {
              item.setSelected(true); // one has to stay; the whole part is taken away beside it
            }
            words.run();
            changed.accept(EnumSet.copyOf(now));
          });
      menu.getItems().add(item);
    }
    words.run();
    return menu;
  }

  private static <T> Node one(
      T[] values, T chosen, Function<T, String> words, Consumer<T> changed) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    box.getItems().addAll(Arrays.asList(values));
    box.setValue(chosen);
    box.setOnAction(press -> changed.accept(box.getValue()));
    return box;
  }

  private static Node bounds(Bounds bounds, Consumer<Bounds> changed, Texts texts) {
    TextField from = number(bounds.from());
    TextField to = number(bounds.to());
    Runnable take =
        () -> {
          Integer low = value(from);
          Integer high = value(to);
          boolean fits =
              (low != null || high != null) && (low == null || high == null || low <= high);
          from.pseudoClassStateChanged(RuleCard.WRONG, !fits);
          to.pseudoClassStateChanged(RuleCard.WRONG, !fits);
          if (fits) {
            changed.accept(new Bounds(low, high));
          }
        };
    from.textProperty().subscribe((before, after) -> take.run());
    to.textProperty().subscribe((before, after) -> take.run());
    HBox line = new HBox(4, from, new Label(texts.of("ui.settings.lights.to")), to);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static TextField number(Integer value) {
    TextField field = new TextField(value == null ? "" : value.toString());
    field.setPrefColumnCount(3);
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("-?\\d{0,4}") ? change : null));
    return field;
  }

  private static Integer value(TextField field) {
    String text = field.getText();
    return text.isEmpty() || text.equals("-") ? null : Integer.valueOf(text);
  }
}
