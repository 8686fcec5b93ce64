package app.xiaohao.ui.intake.review;

import app.xiaohao.model.SourceRange;
import app.xiaohao.ui.intake.review.ReportPassages.Kind;
import app.xiaohao.ui.intake.review.ReportPassages.Passage;
import app.xiaohao.ui.intake.review.ReviewModel.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One paragraph of the report: its words, behind them the grounds of its passages, in the margin
 * the bar of the selected item and the mark of a notice.
 */
final class ParagraphView extends Region {
  private static final double MARGIN = 18;
  private static final double RIGHT = 10;
  private static final double GAP = 3;

  private final ReviewModel model;
  private final TextFlow flow = new TextFlow();
  private final Group grounds = new Group();
  private final Rectangle bar = new Rectangle(3, 0);
  private final Text mark = new Text("▲");
  private final Path caret = new Path();
  private SourceRange paragraph = new SourceRange(0, 0);
  private List<Passage> passages = List.of();

  ParagraphView(ReviewModel model) {
    this.model = model;
    getStyleClass().add("paragraph");
    flow.getStyleClass().add("paragraph-text");
    bar.getStyleClass().add("item-bar");
    mark.getStyleClass().add("notice-mark");
    grounds.setManaged(false);
    bar.setManaged(false);
    mark.setManaged(false);
    caret.setManaged(false);
    caret.getStyleClass().add("cut-caret");
    getChildren().addAll(grounds, bar, mark, flow, caret);
  }

  /** Shows another paragraph. */
  void show(SourceRange which) {
    paragraph = which;
    passages = model.passages().passages(which);
    List<Text> words = new ArrayList<>();
    for (Passage passage : passages) {
      Text text = new Text(model.passages().text(passage.range()));
      text.getStyleClass().addAll("report-text", passage.kind().name().toLowerCase(Locale.ROOT));
      words.add(text);
    }
    flow.getChildren().setAll(words);
    mark.setVisible(passages.stream().anyMatch(Passage::noticed));
    decorate();
  }

  /** Takes the selection and what is included as they are now. */
  void decorate() {
    for (int i = 0; i < passages.size(); i++) {
      int issue = passages.get(i).issue();
      boolean left =
          issue >= 0
              && issue < model.lines().size()
              && !model.lines().get(issue).includedProperty().get();
      ((Text) flow.getChildren().get(i)).pseudoClassStateChanged(ReportPane.LEFT_OUT, left);
    }
    Selection selection = model.selectionProperty().get();
    bar.setVisible(
        selection.line() != null
            && passages.stream().anyMatch(p -> p.issue() == selection.line().index()));
    requestLayout();
  }

  /** The position in the report under a point of this node. */
  int positionAt(Point2D point) {
    Point2D inFlow = flow.parentToLocal(point);
    int inside = flow.getHitInfo(inFlow).getCharIndex();
    int length = paragraph.end() - paragraph.start();
    return paragraph.start() + Math.clamp(inside, 0, Math.max(0, length - 1));
  }

  /** How far below this node's top a position of the report stands. */
  double offsetOf(int position) {
    int inside = Math.clamp(position - paragraph.start(), 0, paragraph.end() - paragraph.start());
    Path line = new Path(flow.getCaretShape(inside, true));
    return flow.getLayoutY() + line.getBoundsInLocal().getMinY();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(flow.prefHeight(width - MARGIN - RIGHT)) + 2 * GAP;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - MARGIN - RIGHT;
    flow.resizeRelocate(MARGIN, GAP, width, flow.prefHeight(width));
    bar.setX(4);
    bar.setY(0);
    bar.setHeight(getHeight());
    mark.relocate(8, GAP + 4);
    grounds.getChildren().clear();
    grounds.relocate(0, 0);
    Selection selection = model.selectionProperty().get();
    for (Passage passage : passages) {
      String ground = ground(passage, selection);
      if (ground != null) {
        addGround(passage.range(), ground);
      }
    }
    int at = model.caretProperty().get();
    caret.getElements().clear();
    if (at >= paragraph.start() && at < paragraph.end()) {
      caret.getElements().setAll(flow.getCaretShape(at - paragraph.start(), true));
      caret.setTranslateX(MARGIN);
      caret.setTranslateY(GAP);
    }
  }

  private void addGround(SourceRange range, String style) {
    Path path =
        new Path(
            flow.getRangeShape(
                range.start() - paragraph.start(), range.end() - paragraph.start(), false));
    path.getStyleClass().addAll("ground", style);
    path.setTranslateX(MARGIN);
    path.setTranslateY(GAP);
    grounds.getChildren().add(path);
  }

  private String ground(Passage passage, Selection selection) {
    if (selection.notice() != null && overlaps(passage.range(), selection.notice().source())) {
      return "noticed";
    }
    if (passage.issue() < 0) {
      return passage.noticed() ? "noticed" : null;
    }
    ReviewLine line = model.lines().get(passage.issue());
    if (line == selection.line() && highlighted(passage, line, selection.measure())) {
      return "selected";
    }
    if (passage.kind() != Kind.MEASURE || !line.includedProperty().get()) {
      return null;
    }
    return passage.measure() % 2 == 1 ? "odd" : "even";
  }

  /** The chosen measure; of a whole item its own words, or its measures where it has no others. */
  private static boolean highlighted(Passage passage, ReviewLine line, int measure) {
    if (measure > 0) {
      return passage.measure() == measure;
    }
    boolean wordless = line.issue().titleSource() == null && line.issue().leadSource() == null;
    return passage.kind() != Kind.MEASURE || wordless;
  }

  private static boolean overlaps(SourceRange a, SourceRange b) {
    return a.start() < Math.max(b.end(), b.start() + 1) && b.start() < a.end();
  }
}
