package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Summary;
import java.util.Locale;
import javafx.scene.layout.Region;

/** A bar whose length is the number of measures and whose parts say how far they are. */
final class StackedBar extends Region {
  private static final double THICKNESS = 13;
  private final Summary.Counts counts;
  private final int most;

  /** The parts, from the left; together they are all measures. */
  enum Part {
    CLOSED,
    STATED,
    DONE,
    IN_PROGRESS,
    OVERDUE;

    /** How many measures are in this part. */
    int of(Summary.Counts counts) {
      // a reopened measure that is done and late again is overdue first
      int open = counts.measures() - counts.closed() - counts.overdue();
      int stated = Math.min(counts.stated(), open);
      int done = Math.min(counts.doneNotClosed(), open - stated);
      return switch (this) {
        case CLOSED -> counts.closed();
        case STATED -> stated;
        case DONE -> done;
        case IN_PROGRESS -> open - stated - done;
        case OVERDUE -> counts.overdue();
      };
    }

    String style() {
      return "part-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param most the measures of the longest bar beside this one
   */
  StackedBar(Summary.Counts counts, int most) {
    this.counts = counts;
    this.most = most;
    getStyleClass().add("stacked-bar");
    for (Part part : Part.values()) {
      Region piece = new Region();
      piece.getStyleClass().add(part.style());
      getChildren().add(piece);
    }
    setMinSize(60, THICKNESS);
    setPrefSize(120, THICKNESS);
  }

  @Override
  protected void layoutChildren() {
    double unit = most == 0 ? 0 : getWidth() / most;
    double y = snapPositionY((getHeight() - THICKNESS) / 2);
    int before = 0;
    for (Part part : Part.values()) {
      int count = part.of(counts);
      double from = snapPositionX(before * unit);
      before += count;
      getChildren()
          .get(part.ordinal())
          .resizeRelocate(from, y, snapPositionX(before * unit) - from, THICKNESS);
    }
  }
}
