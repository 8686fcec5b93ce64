package app.xiaohao.ui.kit.evidence;

import app.xiaohao.model.closing.Evidence;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One file of proof. */
final class EvidenceLine extends VBox {
  private final EvidenceDesk desk;
  private final Evidence evidence;
  private final Texts texts;

  /**
   * @param changeable whether it may be removed or said to prove something else
   * @param late whether it was added after 销号
   * @param named the proofs that the standard names
   */
  EvidenceLine(
      EvidenceDesk desk, Evidence evidence, boolean changeable, boolean late, List<String> named) {
    super(2);
    this.desk = desk;
    this.evidence = evidence;
    this.texts = desk.texts();
    getStyleClass().add("evidence-line");
    Label number = new Label(Integer.toString(evidence.number()));
    number.getStyleClass().addAll(Style.STRONG, "evidence-number");
    number.setMinWidth(USE_PREF_SIZE);
    Hyperlink name = new Hyperlink(ShownName.of(evidence.name()));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(texts.of("ui.kit.evidence.hash", evidence.sha256())));
    name.setOnAction(press -> desk.open(evidence));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button remove = new Button(null, Icon.DELETE.node());
    remove.setAccessibleText(texts.of("ui.kit.evidence.remove"));
    remove.setTooltip(
        new Tooltip(texts.of(changeable ? "ui.kit.evidence.remove" : "ui.kit.evidence.locked")));
    remove.getStyleClass().addAll(Style.QUIET, "evidence-remove");
    remove.setDisable(!changeable);
    remove.setOnAction(press -> desk.remove(evidence));
    remove.setMinWidth(USE_PREF_SIZE);
    HBox upper = new HBox(6, number, name, remove);
    upper.setAlignment(Pos.CENTER_LEFT);
    MenuButton proves = proves(named);
    proves.setDisable(!changeable);
    Label facts = new Label(late ? texts.of("ui.kit.evidence.late", facts()) : facts());
    facts.getStyleClass().add(Style.CAPTION);
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(upper, facts, proves);
    setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.DELETE && changeable) {
            desk.remove(evidence);
            press.consume();
          }
        });
  }

  private String facts() {
    String size = EvidencePanel.size(evidence.size());
    String base =
        evidence.pages() == null ? size : texts.of("ui.kit.evidence.pages", size, evidence.pages());
    return texts.of(
        evidence.round() > 1 ? "ui.kit.evidence.facts-of-round" : "ui.kit.evidence.facts",
        base,
        evidence.addedBy(),
        evidence.addedAt().toLocalDate(),
        evidence.round());
  }

  private MenuButton proves(List<String> named) {
    boolean said = !evidence.proves().isEmpty();
    MenuButton menu =
        new MenuButton(
            said
                ? texts.of("ui.kit.evidence.proves", evidence.proves())
                : texts.of("ui.kit.evidence.proves.none"));
    menu.getStyleClass().addAll(Style.QUIET, "evidence-proves");
    menu.setMnemonicParsing(false);
    for (String name : named) {
      menu.getItems().add(item(name, () -> desk.proves(evidence, name)));
    }
    if (!named.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems()
        .add(item(texts.of("ui.kit.evidence.proves.other"), () -> desk.askProves(evidence)));
    if (said) {
      menu.getItems()
          .add(item(texts.of("ui.kit.evidence.proves.take"), () -> desk.proves(evidence, "")));
    }
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
