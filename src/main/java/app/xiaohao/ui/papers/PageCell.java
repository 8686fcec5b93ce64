package app.xiaohao.ui.papers;

import app.xiaohao.export.page.LaidPage;
import app.xiaohao.ui.kit.Look;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;

/** A page in the list of pages: drawn when it comes to sight, as large as it is wanted. */
final class PageCell extends ListCell<DrawnPage> {
  private final ObservableDoubleValue zoom;
  private final Canvas canvas = new Canvas();
  private final StackPane sheet = new StackPane(canvas);
  private final StackPane place = new StackPane(sheet);

  /**
   * @param zoom pixels a point
   */
  PageCell(ObservableDoubleValue zoom) {
    this.zoom = zoom;
    sheet.getStyleClass().add("paper-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    place.setAlignment(Pos.CENTER);
    place.getStyleClass().add("paper-place");
    setText(null);
    zoom.addListener((property, before, after) -> draw(getItem()));
  }

  @Override
  protected void updateItem(@Nullable DrawnPage page, boolean empty) {
    super.updateItem(page, empty);
    setGraphic(empty || page == null ? null : place);
    draw(empty ? null : page);
  }

  private void draw(@Nullable DrawnPage page) {
    if (page == null) {
      return;
    }
    double scale = zoom.get();
    LaidPage laid = page.page();
    canvas.setWidth(laid.format().width() * scale);
    canvas.setHeight(laid.format().height() * scale);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.setStroke(Color.BLACK);
    pen.setFill(Color.BLACK);
    for (LaidPage.Line line : laid.lines()) {
      pen.setLineWidth(Math.max(0.5, line.thickness() * scale));
      pen.strokeLine(line.x1() * scale, line.y1() * scale, line.x2() * scale, line.y2() * scale);
    }
    for (DrawnPage.Places words : page.words()) {
      pen.setFont(font(words.words(), scale));
      for (int i = 0; i < words.signs().size(); i++) {
        pen.fillText(words.signs().get(i), words.places()[i] * scale, words.words().y() * scale);
      }
    }
  }

  /** The face that ships, which the program has loaded. */
  static Font font(LaidPage.Words words, double scale) {
    return Font.font(
        Look.FONT_FAMILY,
        words.face().bold() ? FontWeight.BOLD : FontWeight.NORMAL,
        words.size() * scale);
  }
}
