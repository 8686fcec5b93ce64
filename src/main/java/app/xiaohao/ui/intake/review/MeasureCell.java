package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One text of an issue, editable in place: every keystroke is in the review at once, Escape brings
 * back what stood there, Ctrl+Enter cuts at the caret. What was corrected is underlined.
 */
final class MeasureCell extends ListCell<MeasureList.Part> {
  private static final double NUMBER = 38;
  private static final double BESIDE = 160;
  private static final double SIDES = 48;

  private final ReviewModel model;
  private final Texts texts;
  private final Label number = new Label();
  private final TextFlow words = new TextFlow();
  private final VBox beside = new VBox(4);
  private final HBox all = new HBox(8, number, words, beside);
  private TextArea editor;

  MeasureCell(MeasureList list, ReviewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("measure-cell");
    number.getStyleClass().add(Style.SECONDARY);
    number.setMinWidth(NUMBER);
    words.prefWidthProperty().bind(list.widthProperty().subtract(NUMBER + BESIDE + SIDES));
    words.maxWidthProperty().bind(words.prefWidthProperty());
    words.minWidthProperty().bind(words.prefWidthProperty());
    beside.setMinWidth(BESIDE);
    beside.setMaxWidth(BESIDE);
    beside.setAlignment(Pos.TOP_LEFT);
  }

  @Override
  protected void updateItem(MeasureList.Part part, boolean empty) {
    super.updateItem(part, empty);
    if (isEditing() && editor != null && part != null) {
      return;
    }
    setGraphic(empty ? null : all);
    if (!empty) {
      show(part);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  private void show(MeasureList.Part part) {
    number.setText(
        part.measure() == 0
            ? texts.of("ui.intake.lead")
            : part.line().index() + 1 + "." + part.measure());
    boolean corrected = !part.text().equals(part.read());
    List<Node> pieces = new ArrayList<>();
    for (Corrections.Piece piece : Corrections.of(part.read(), part.text())) {
      Text text = new Text(piece.text());
      text.getStyleClass().addAll("cell-text", piece.corrected() ? "corrected" : "as-read");
      pieces.add(text);
    }
    words.getChildren().setAll(pieces);
    setTooltip(
        corrected ? wide(new Tooltip(texts.of("ui.intake.corrected.read", part.read()))) : null);
    beside.getChildren().clear();
    if (corrected) {
      Label mark = label(texts.of("ui.intake.corrected"), Style.CAPTION);
      mark.getStyleClass().add("corrected-mark");
      beside.getChildren().add(mark);
    }
    if (part.of() != null) {
      facts(part.line(), part.of(), beside.getChildren());
    }
  }

  private static Tooltip wide(Tooltip tooltip) {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    MeasureList.Part part = getItem();
    editor = new TextArea(part.text());
    editor.getStyleClass().add("measure-editor");
    editor.setWrapText(true);
    editor.setPrefRowCount(Math.clamp(part.text().length() / 24 + 2, 3, 9));
    editor.setAccessibleText(texts.of("ui.intake.measures.edit"));
    editor
        .textProperty()
        .addListener(
            (property, before, now) -> model.type(new ReviewEdit.Reword(part.place(), now)));
    editor.caretPositionProperty().subscribe(() -> caret(part));
    editor
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && getGraphic() == editor) {
                cancelEdit();
              }
            });
    editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, part));
    setGraphic(editor);
    editor.requestFocus();
    editor.positionCaret(part.text().length());
  }

  private void caret(MeasureList.Part part) {
    if (isEditing()) {
      model.typingProperty().set(new DraftReview.Caret(part.place(), editor.getCaretPosition()));
    }
  }

  private void pressed(KeyEvent event, MeasureList.Part part) {
    boolean split = event.getCode() == KeyCode.ENTER && event.isShortcutDown();
    if (event.getCode() == KeyCode.ESCAPE) {
      editor.setText(part.text());
    }
    if (event.getCode() == KeyCode.ESCAPE
        || (event.getCode() == KeyCode.ENTER && !split && !event.isShiftDown())) {
      event.consume();
      Node list = getListView();
      cancelEdit();
      list.requestFocus();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(all);
    editor = null;
    model.endTyping();
  }

  private void facts(ReviewLine line, Draft.Measure measure, ObservableList<Node> into) {
    List<String> missing = new ArrayList<>();
    Responsibility answering = line.responsibility(measure);
    addNames(answering.leaders(), "ui.intake.pending.leader", missing, into);
    addNames(answering.lead(), "ui.intake.pending.lead", missing, into);
    addOthers(answering.responsible(), into);
    addOthers(answering.supporting(), into);
    Deadline deadline = line.deadline(measure);
    if (deadline instanceof Deadline.Unset) {
      missing.add(texts.of("ui.intake.pending.deadline"));
    } else {
      into.add(label(DeadlineWords.of(deadline, texts), Style.STRONG));
      line.reckoned(deadline)
          .map(mention -> DeadlineWords.reckoned(mention, model.draft().report(), texts))
          .ifPresent(how -> into.add(label(how, Style.CAPTION)));
    }
    for (Draft.Metric metric : line.issue().metrics()) {
      if (metric.measure() != null && metric.measure() == measure.n()) {
        into.add(label(metric.quote(), "metric"));
      }
    }
    for (Draft.IssuedDocument issued : line.issue().documents()) {
      if (issued.measure() != null && issued.measure() == measure.n()) {
        into.add(label("《" + issued.title() + "》", Style.CAPTION));
      }
    }
    if (!missing.isEmpty()) {
      PendingBox box = new PendingBox(texts.of("ui.intake.pending", String.join("、", missing)));
      box.setMinWidth(0);
      box.setMinHeight(USE_PREF_SIZE);
      box.setMaxWidth(BESIDE);
      box.setWrapText(true);
      into.add(box);
    }
  }

  private void addNames(
      List<String> names, String key, List<String> missing, ObservableList<Node> into) {
    if (names.isEmpty()) {
      missing.add(texts.of(key));
    } else {
      into.add(label(String.join("、", names), Style.SECONDARY));
    }
  }

  private static void addOthers(List<String> names, ObservableList<Node> into) {
    if (!names.isEmpty()) {
      into.add(label(String.join("、", names), Style.CAPTION));
    }
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMaxWidth(BESIDE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
