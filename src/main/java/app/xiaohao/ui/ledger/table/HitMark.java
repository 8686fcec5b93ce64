package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** Marks what was looked for behind the text of a label, as with a highlighter. */
final class HitMark extends Path {
  private final Label label;
  private final List<SoughtWord.Hit> hits;

  private HitMark(Label label, List<SoughtWord.Hit> hits) {
    this.label = label;
    this.hits = hits;
    getStyleClass().add(Style.SOURCE_MARK);
    setStroke(null);
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * The mark of a label; null where it has nothing of what was looked for.
   *
   * @param name whether the label names somebody or a unit
   */
  static HitMark of(Label label, List<SoughtWord> words, boolean name) {
    List<SoughtWord.Hit> hits = new ArrayList<>();
    for (SoughtWord word : words) {
      hits.addAll(word.hits(label.getText(), name));
    }
    return hits.isEmpty() ? null : new HitMark(label, hits);
  }

  /** Goes behind the text; the label has its place in the same parent. */
  void place() {
    label.applyCss();
    label.layout();
    List<PathElement> shapes = new ArrayList<>();
    if (label.lookup(".text") instanceof Text text) {
      // what does not fit ends with an ellipsis, which is no part of any hit
      boolean cut = !text.getText().equals(label.getText());
      int shown = text.getText().length() - (cut ? 1 : 0);
      for (SoughtWord.Hit hit : hits) {
        if (hit.start() < shown) {
          shapes.addAll(List.of(text.rangeShape(hit.start(), Math.min(hit.end(), shown))));
        }
      }
      Point2D at = label.localToParent(text.localToParent(0, 0));
      setLayoutX(at.getX());
      setLayoutY(at.getY());
    }
    getElements().setAll(shapes);
  }
}
