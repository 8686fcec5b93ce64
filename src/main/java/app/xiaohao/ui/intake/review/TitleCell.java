package app.xiaohao.ui.intake.review;

import app.xiaohao.model.Responsibility;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;

/**
 * A title with its notices below it, editable in place. Every keystroke is in the review at once;
 * leaving the field by any way keeps it, Escape brings back what stood there before.
 */
final class TitleCell extends TableCell<ReviewRow, ReviewRow> {
  private static final double SIDES = 16;

  private final ReviewModel model;
  private final Texts texts;
  private final Function<ReviewNotice, String> words;
  private final VBox shown = new VBox(2);
  private final Text title = new Text();
  private Subscription following = Subscription.EMPTY;

  TitleCell(ReviewModel model, Texts texts, Function<ReviewNotice, String> words) {
    this.model = model;
    this.texts = texts;
    this.words = words;
    title.getStyleClass().addAll("cell-text", Style.STRONG);
    title.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    shown.getChildren().add(title);
  }

  @Override
  protected void updateItem(ReviewRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    setText(null);
    setGraphic(empty ? null : shown);
    if (empty) {
      return;
    }
    switch (row) {
      case HeadingRow heading -> {
        title.setText(heading.text());
        shown.getChildren().setAll(title);
      }
      case ReviewLine line ->
          following =
              Subscription.combine(
                  line.titleProperty().subscribe(title::setText),
                  line.itemProperty().subscribe(item -> below(line)),
                  line.noticesProperty().subscribe(notices -> below(line)));
    }
  }

  /** What stands below the title: who answers where all measures have the same, and the notices. */
  private void below(ReviewLine line) {
    shown.getChildren().setAll(title);
    List<Responsibility> answering =
        line.issue().measures().stream().map(line::responsibility).distinct().toList();
    if (answering.size() == 1) {
      List<String> names = new ArrayList<>(answering.getFirst().leaders());
      names.addAll(answering.getFirst().lead());
      if (!names.isEmpty()) {
        add(String.join("、", names), Style.SECONDARY);
      }
    } else if (answering.size() > 1) {
      add(texts.of("ui.intake.answering.several", answering.size()), Style.SECONDARY);
    }
    for (ReviewNotice notice : line.noticesProperty().get()) {
      add("▲ " + words.apply(notice), "notice-text");
    }
  }

  private void add(String line, String style) {
    Text text = new Text(line);
    text.getStyleClass().addAll(Style.SECONDARY, style);
    text.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    shown.getChildren().add(text);
  }

  @Override
  public void startEdit() {
    if (!(getItem() instanceof ReviewLine line)) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      TextArea editor = editor(line);
      setGraphic(editor);
      editor.requestFocus();
      editor.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(shown);
    if (getItem() instanceof ReviewLine line) {
      model.settle(line);
    }
  }

  private TextArea editor(ReviewLine line) {
    String before = line.titleProperty().get();
    TextArea editor = new TextArea(before);
    editor.getStyleClass().add("title-editor");
    editor.setWrapText(true);
    editor.setPrefRowCount(3);
    editor.textProperty().addListener((property, old, now) -> line.titleProperty().set(now));
    editor
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && getGraphic() == editor) {
                cancelEdit();
              }
            });
    editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, line, before));
    return editor;
  }

  private void pressed(KeyEvent event, ReviewLine line, String before) {
    if (event.getCode() == KeyCode.ESCAPE) {
      line.titleProperty().set(before);
    }
    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
      event.consume();
      Node table = getTableView();
      cancelEdit();
      table.requestFocus();
    }
  }
}
