package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import javafx.scene.Node;

/** The working title of the issue; the wording as fed back stays locked. */
final class TitleEditor extends FieldEditor {
  private final GrowingArea title = new GrowingArea(1);

  TitleEditor(LedgerModel model, Texts texts) {
    super(model, texts, Field.TITLE);
    title.textProperty().subscribe(text -> changed());
    add(title);
    addMessages();
  }

  @Override
  Typed typed() {
    return new Typed.Title(title.getText());
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    setText(title, draft instanceof Typed.Title typed ? typed.text() : shown.issue().title());
  }

  @Override
  String held(LedgerRow shown) {
    return shown.issue().title();
  }

  @Override
  Node first() {
    return title;
  }
}
