package app.xiaohao.ui.intake;

import app.xiaohao.ui.kit.Style;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * A title with its notices below it, editable in place. Every keystroke is in the review at once;
 * leaving the field by any way keeps it, Escape brings back what stood there before.
 */
final class TitleCell extends TableCell<ReviewLine, ReviewLine> {
  private static final double SIDES = 16;

  private final ReviewModel model;
  private final Function<ReviewNotice, String> words;
  private final VBox shown = new VBox(2);
  private final Text title = new Text();
  private final ChangeListener<String> retitled = (property, before, now) -> title.setText(now);
  private ReviewLine followed;

  TitleCell(ReviewModel model, Function<ReviewNotice, String> words) {
    this.model = model;
    this.words = words;
    title.getStyleClass().addAll("cell-text", Style.STRONG);
    title.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    shown.getChildren().add(title);
  }

  @Override
  protected void updateItem(ReviewLine line, boolean empty) {
    super.updateItem(line, empty);
    if (followed != null) {
      followed.titleProperty().removeListener(retitled);
    }
    followed = empty ? null : line;
    setText(null);
    setGraphic(empty ? null : shown);
    if (followed == null) {
      return;
    }
    line.titleProperty().addListener(retitled);
    title.setText(line.titleProperty().get());
    shown.getChildren().setAll(title);
    for (ReviewNotice notice : line.notices()) {
      Text text = new Text("▲ " + words.apply(notice));
      text.getStyleClass().addAll(Style.SECONDARY, "notice-text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
      shown.getChildren().add(text);
    }
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      TextArea editor = editor(getItem());
      setGraphic(editor);
      editor.requestFocus();
      editor.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(shown);
    if (getItem() != null) {
      model.settle(getItem());
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
