package app.xiaohao.ui.lookback;

import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.InspectionTag;
import app.xiaohao.ui.kit.form.PendingBox;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One line of 回头看. */
final class LookBackCell extends ListCell<LookBackEntry> {
  private final LookBackModel model;
  private final Texts texts;

  LookBackCell(LookBackModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("look-back-cell");
  }

  @Override
  protected void updateItem(LookBackEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    setGraphic(empty || entry == null ? null : row(entry));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  private Node row(LookBackEntry entry) {
    Label number = new Label(entry.number());
    number.getStyleClass().add(Style.SECONDARY);
    number.setMinWidth(44);
    Label issue = new Label(entry.row().issue().title());
    issue.getStyleClass().add(Style.STRONG);
    Label measure =
        new Label(MeasureWording.of(entry.row().measure(), texts).replaceAll("\\s+", " "));
    measure.getStyleClass().add(Style.SECONDARY);
    VBox words = new VBox(2, InspectionTag.before(issue, model.names().of(entry.row())), measure);
    words.setMinWidth(0);
    words.setPrefWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    String unit = entry.row().measure().responsibility().accountable();
    Label closing = new Label(entry.row().measure().closingNumber());
    closing.getStyleClass().add(Style.SECONDARY);
    VBox who = new VBox(2, unit.isEmpty() ? new PendingBox(texts) : new Label(unit), closing);
    who.setMinWidth(140);
    who.setPrefWidth(140);
    who.setMaxWidth(140);
    VBox when = new VBox(2, new Label(entry.day().toString()), mark(entry));
    when.setMinWidth(120);
    HBox row = new HBox(12, number, words, who, when);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node mark(LookBackEntry entry) {
    LookBack one = entry.lookBack();
    if (one != null && one.checkedOn() != null) {
      return new LightMark(
          switch (one.grade()) {
            case EXCELLENT, GOOD -> Light.GREEN;
            case FAIR -> Light.YELLOW;
            case POOR -> Light.RED;
          },
          texts.word(one.grade()));
    }
    LocalDate today = model.today();
    long days = ChronoUnit.DAYS.between(today, entry.day());
    if (days < 0) {
      return new LightMark(Light.RED, texts.of("ui.look-back.late", -days));
    }
    return new LightMark(
        days <= 7 ? Light.YELLOW : Light.NONE, texts.of("ui.look-back.left", days));
  }
}
