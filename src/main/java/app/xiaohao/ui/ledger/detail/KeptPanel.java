package app.xiaohao.ui.ledger.detail;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What the documents say of an item beyond the fields of the ledger: the office's own columns, and
 * the rules that were issued (建章立制).
 */
final class KeptPanel extends VBox {
  private final Texts texts;

  KeptPanel(Texts texts) {
    super(6);
    this.texts = texts;
    setId("kept-panel");
  }

  /** Shows what is known; the file is null while it loads. */
  void show(MeasureFile file) {
    getChildren().clear();
    if (file != null) {
      Stream.concat(file.issueFields().stream(), file.measureFields().stream())
          .filter(field -> !field.text().isBlank())
          .forEach(this::field);
      if (!file.issued().isEmpty()) {
        getChildren().add(caption(texts.of("ui.ledger.issued", file.issued().size())));
        file.issued().forEach(this::rule);
      }
    }
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private void field(CustomField field) {
    getChildren().add(new VBox(caption(field.heading()), words(field.text())));
  }

  private void rule(IssuedRule rule) {
    Label quote = words(rule.quote());
    quote.getStyleClass().add(Style.SECONDARY);
    getChildren()
        .add(new VBox(words(texts.of("ui.ledger.issued-line", rule.item(), rule.title())), quote));
  }

  private static Label caption(String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }
}
