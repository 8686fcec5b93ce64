package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Responsibility;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.NameCompletion;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Leaders or units, parted by 、, completed from the names that the ledger knows. */
final class NamesEditor extends FieldEditor {
  private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

  private final GrowingArea names = new GrowingArea(1);

  NamesEditor(LedgerModel model, Texts texts, Field field) {
    super(model, texts, field);
    boolean needed = field == Field.LEADERS || field == Field.LEAD;
    names.setPromptText(texts.of(needed ? "words.unknown" : "ui.ledger.none"));
    names.textProperty().subscribe(text -> changed());
    names
        .textProperty()
        .subscribe(text -> names.pseudoClassStateChanged(UNSET, needed && text.isBlank()));
    new NameCompletion(names, () -> model.known(field)).attach();
    add(names);
    addMessages();
  }

  @Override
  Typed typed() {
    return new Typed.Names(field(), names.getText());
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    setText(
        names, draft instanceof Typed.Names typed ? typed.text() : NameList.write(saved(shown)));
  }

  @Override
  String held(LedgerRow shown) {
    List<String> saved = saved(shown);
    return saved.isEmpty() ? texts().of("words.unknown") : NameList.write(saved);
  }

  @Override
  Node first() {
    return names;
  }

  private List<String> saved(LedgerRow shown) {
    Responsibility all = shown.measure().responsibility();
    return switch (field()) {
      case LEADERS -> all.leaders();
      case LEAD -> all.lead();
      case RESPONSIBLE -> all.responsible();
      case SUPPORTING -> all.supporting();
      default -> List.of();
    };
  }
}
