package app.xiaohao.ui.outcomes;

import app.xiaohao.text.UsualKinds;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** A kind, proposed or typed; a proposed one brings its unit where none is given. */
final class KindBox extends ComboBox<String> {
  private List<UsualKinds> kinds = List.of();

  /**
   * @param words what it holds, for the screen reader
   * @param unit takes the unit of what is chosen
   */
  KindBox(String id, String words, TextField unit) {
    setId(id);
    setAccessibleText(words);
    setEditable(true);
    setMaxWidth(Double.MAX_VALUE);
    getEditor()
        .textProperty()
        .subscribe(
            name ->
                kinds.stream()
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .ifPresent(
                        kind -> {
                          if (unit.getText().isBlank()
                              || kinds.stream()
                                  .anyMatch(one -> one.unit().equals(unit.getText()))) {
                            unit.setText(kind.unit());
                          }
                        }));
  }

  /** Proposes these. */
  void offer(List<UsualKinds> proposed) {
    String typed = getText();
    kinds = List.copyOf(proposed);
    getItems().setAll(kinds.stream().map(UsualKinds::name).toList());
    setText(typed);
  }

  /** The proposal of the name that is there; none where it is another. */
  Optional<UsualKinds> proposal() {
    return kinds.stream().filter(kind -> kind.name().equals(getText())).findFirst();
  }

  String getText() {
    return getEditor().getText().strip();
  }

  void setText(String name) {
    setValue(name);
    getEditor().setText(name);
  }
}
