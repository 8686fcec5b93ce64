package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/**
 * Writes something under a heading of the office's own: one that is there or a new one, which then
 * is a column of the table.
 */
final class OwnFieldForm {
  private final HandActs acts;
  private final Texts texts;
  private final ComboBox<String> heading = new ComboBox<>();
  private final CheckBox whole = new CheckBox();
  private final TextArea text = new TextArea();
  private final LedgerRow row;
  private String filled = "";

  OwnFieldForm(HandActs acts, Texts texts) {
    this.acts = acts;
    this.texts = texts;
    row = acts.row();
  }

  HandForm form() {
    heading.setId("hand-own-heading");
    heading.setEditable(true);
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setItems(FXCollections.observableArrayList(headings()));
    whole.setId("hand-own-whole");
    whole.setText(texts.of("ui.ledger.hand.own.whole", row.issue().number()));
    whole.setSelected(row.measure() == null);
    whole.setDisable(row.measure() == null);
    text.setId("hand-own-text");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    heading.getEditor().textProperty().subscribe(this::fill);
    whole.selectedProperty().subscribe(this::fill);
    return new HandForm(
            acts, texts.of("ui.ledger.hand.OWN_FIELD"), HandForm.about(row, texts), texts)
        .field(texts.of("ui.ledger.hand.field.own-heading"), heading)
        .field(texts.of("ui.ledger.hand.field.own-text"), text)
        .field(texts.of("ui.ledger.hand.field.own-whole"), whole)
        .writing(
            () ->
                heading().isEmpty() || text.getText().strip().equals(held())
                    ? Optional.empty()
                    : Optional.of(
                        new Change.OwnFieldKept(
                            row.issue().id(), measure(), heading(), held(), text.getText())),
            texts.of("ui.ledger.hand.done.OWN_FIELD", LedgerQuery.number(row)));
  }

  /** Those of the ledger, then what offices usually keep. */
  private List<String> headings() {
    Set<String> all = new LinkedHashSet<>(acts.fields().headings());
    all.addAll(List.of(texts.of("ui.ledger.hand.own.usual").split("、")));
    return List.copyOf(all);
  }

  /** What stands there is shown to be changed, as long as nothing else was typed. */
  private void fill() {
    if (text.getText().equals(filled)) {
      filled = held();
      text.setText(filled);
    }
  }

  private String heading() {
    return heading.getEditor().getText().strip();
  }

  private @Nullable MeasureId measure() {
    return whole.isSelected() ? null : row.measure().id();
  }

  private String held() {
    CustomFields fields = acts.fields();
    return fields.of(row.issue().id(), measure(), heading());
  }
}
