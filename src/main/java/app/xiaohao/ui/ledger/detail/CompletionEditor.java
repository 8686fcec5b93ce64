package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** How far a measure is, and whether it is kept up for long: two facts side by side. */
final class CompletionEditor extends FieldEditor {
  private final ComboBox<Completion> completion = new ComboBox<>();
  private final CheckBox longTerm = new CheckBox();

  CompletionEditor(LedgerModel model, Texts texts) {
    super(model, texts, Field.COMPLETION);
    completion.setId("completion");
    completion.getItems().setAll(Completion.values());
    completion.setConverter(new Words(texts));
    completion.setMinWidth(Region.USE_PREF_SIZE);
    longTerm.setText(texts.word(Nature.LONG_TERM));
    longTerm.setMinWidth(Region.USE_PREF_SIZE);
    completion.valueProperty().subscribe(chosen -> changed());
    completion.setOnHidden(event -> commit());
    longTerm.selectedProperty().subscribe(chosen -> changed());
    longTerm.setOnAction(event -> commit());
    HBox line = new HBox(8, completion, longTerm);
    line.setAlignment(Pos.CENTER_LEFT);
    add(line);
    addMessages();
  }

  @Override
  Typed typed() {
    return new Typed.Completed(
        completion.getValue(), longTerm.isSelected() ? Nature.LONG_TERM : Nature.LIMITED);
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    Typed.Completed typed = draft instanceof Typed.Completed it ? it : null;
    completion.setValue(typed == null ? shown.measure().completion() : typed.completion());
    longTerm.setSelected(
        (typed == null ? shown.measure().nature() : typed.nature()) == Nature.LONG_TERM);
  }

  @Override
  String held(LedgerRow shown) {
    return model().words().completion(shown.measure());
  }

  @Override
  Node first() {
    return completion;
  }

  /** The words of the vocabulary. */
  private static final class Words extends StringConverter<Completion> {
    private final Texts texts;

    private Words(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(Completion value) {
      return value == null ? "" : texts.word(value);
    }

    @Override
    public Completion fromString(String word) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
