package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import javafx.scene.Node;

/** The wording of a measure for which the document gives none (措施待补). */
final class WordingEditor extends FieldEditor {
  private final GrowingArea wording = new GrowingArea(2);

  WordingEditor(LedgerModel model, Texts texts) {
    super(model, texts, Field.WORDING);
    wording.setPromptText(texts.of("words.measure-unknown"));
    wording.textProperty().subscribe(text -> changed());
    add(wording);
    addMessages();
  }

  @Override
  Typed typed() {
    return new Typed.Wording(wording.getText());
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    setText(wording, draft instanceof Typed.Wording typed ? typed.text() : shown.measure().text());
  }

  @Override
  String held(LedgerRow shown) {
    return shown.measure().text();
  }

  @Override
  Node first() {
    return wording;
  }
}
