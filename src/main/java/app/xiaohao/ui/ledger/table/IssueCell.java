package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A cell of the virtual table: one issue, merged over the rows of its measures, or the head of a
 * group. Asks {@code table} for everything, so it can be used again for any place.
 */
final class IssueCell extends IndexedCell<IssueGroup> {
  private static final PseudoClass UNIFORM = PseudoClass.getPseudoClass("uniform");
  private static final double SIDE = 8;
  static final double ABOVE = 7;
  private static final double CLOSE = 1;
  private static final double EMPTY =
      30; // the virtual flow would put cells without height without end

  private final PaperTable table;
  private final Label number = new Label();
  private final Label inspection = new Label();
  private final Label title = new Label();
  private final Label path = new Label();
  private final Hyperlink source;
  private final FlowPane foot;
  private final Region ground = new Region();
  private final GroupHead head;
  private final List<Region> rules = new ArrayList<>();
  private final List<MeasureStrip> strips = new ArrayList<>();
  private IssueGroup group;
  private IssueGroup filled;
  private int filledAt;
  private double[] heights = {};

  IssueCell(PaperTable table, IntConsumer showSource) {
    this.table = table;
    getStyleClass().setAll("issue-cell");
    number.getStyleClass().add("issue-number");
    inspection.getStyleClass().add("issue-inspection");
    inspection.setWrapText(true);
    inspection.setMinHeight(0);
    title.getStyleClass().add("issue-title");
    title.setWrapText(true);
    title.setMinHeight(0);
    path.getStyleClass().add("issue-path");
    path.setWrapText(true);
    source = new Hyperlink(table.text("ui.ledger.source"));
    source.getStyleClass().add("issue-source");
    source.setFocusTraversable(false);
    source.setOnAction(
        event -> {
          // between a change and the next layout a cell may stand there that shows nothing any more
          if (group != null) {
            showSource.accept(group.first());
          }
        });
    foot = new FlowPane(10, 0, path, source);
    ground.getStyleClass().add("issue-ground");
    ground.setMouseTransparent(true);
    head = table.head();
    setSkin(new Cells(this));
  }

  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    List<IssueGroup> groups = table.groups();
    IssueGroup next = index >= 0 && index < groups.size() ? groups.get(index) : null;
    updateItem(next, next == null);
    if (next != group) {
      requestLayout(); // else its height is that of what it showed before
    }
    group = next;
    // The flow asks again at every layout; nodes are made anew only for something new to show.
    if (group != null && (group != filled || filledAt != table.version())) {
      fill();
      filled = group;
      filledAt = table.version();
    } else if (group != null) {
      mark();
      markDrafts();
    } else {
      filled = null;
    }
    ((Cells) getSkin()).show(group);
  }

  private void fill() {
    if (group.isHead()) {
      head.show(group.head());
      requestLayout();
      return;
    }
    String issueNumber = Integer.toString(group.issue().number());
    number.setText(
        group.continued() ? table.text("ui.ledger.continued", issueNumber) : issueNumber);
    inspection.setText(table.inspection(group));
    boolean folded = table.places().isFolded(PaperColumn.INSPECTION);
    String before = folded ? inspection.getText() + " · " : "";
    boolean oneLine = table.measure().lines() == 1; // then there is no room below the title
    title.setText((oneLine ? before : "") + group.issue().title());
    pseudoClassStateChanged(UNIFORM, table.measure().uniform());
    ((Cells) getSkin()).mark(HitMark.of(title, table.sought(), false));
    path.setText((oneLine ? "" : before) + RowWords.path(group.issue()));
    path.setVisible(!path.getText().isEmpty());
    path.setManaged(!path.getText().isEmpty());
    while (strips.size() < group.rows().size()) {
      strips.add(new MeasureStrip());
    }
    ((Cells) getSkin()).attach();
    for (int i = 0; i < group.rows().size(); i++) {
      table.fill(strips.get(i), group.rows().get(i), group.first() + i);
    }
    mark();
    requestLayout();
  }

  /** Moves the rest under what stays at the left. */
  void scrolled(double pixels) {
    double stays = table.places().frozenWidth() > 0 ? pixels : 0;
    ((Cells) getSkin()).stay(stays);
    head.stay(pixels);
    strips.forEach(strip -> strip.scrolled(stays));
  }

  /** Shows anew what is chosen. */
  void mark() {
    if (group != null) {
      for (int i = 0; i < group.rows().size(); i++) {
        table.mark(strips.get(i), group.first() + i);
      }
    }
  }

  /** Shows anew what is typed and not saved; its nodes stay, so that a click on them goes on. */
  void markDrafts() {
    if (group != null) {
      for (int i = 0; i < group.rows().size(); i++) {
        table.markDraft(strips.get(i), group.rows().get(i));
      }
    }
  }

  /** The index of the row at a height inside this cell. */
  int rowAt(double y) {
    int i = 0;
    double bottom = 0;
    while (i < heights.length - 1 && y >= bottom + heights[i]) {
      bottom += heights[i];
      i++;
    }
    return group.first() + i;
  }

  /** Whether a row is laid out in this cell. */
  boolean holds(int row) {
    return row >= group.first() && row < group.first() + heights.length;
  }

  /** Top and height of a row inside this cell. */
  double[] placeOf(int row) {
    double top = 0;
    for (int i = 0; i < row - group.first(); i++) {
      top += heights[i];
    }
    return new double[] {top, heights[row - group.first()]};
  }

  IssueGroup group() {
    return group;
  }

  private double above() {
    return table.measure().uniform() ? CLOSE : ABOVE;
  }

  private double titleWidth() {
    return table.places().width(PaperColumn.ISSUE) - 2 * SIDE;
  }

  private double inspectionWidth() {
    return table.places().width(PaperColumn.INSPECTION) - 2 * SIDE;
  }

  /** Heights of the rows; the issue's own text makes them higher where it needs more room. */
  private double[] measure() {
    double line = table.measure().line();
    if (group.isHead()) {
      return new double[] {table.headHeight()};
    }
    path.setMaxWidth(titleWidth()); // a deep path goes on in the next line, never out of its column
    double[] rows = new double[group.rows().size()];
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = strips.get(i).heightFor(line);
      sum += rows[i];
    }
    if (table.measure().uniform()) {
      return rows;
    }
    int lines = table.measure().lines();
    double most = lines == Integer.MAX_VALUE ? Double.MAX_VALUE : lines * line;
    double own = Math.min(title.prefHeight(titleWidth()), most) + 2 * above();
    if (!table.measure().uniform()) {
      own += foot.prefHeight(titleWidth()) + 2;
    }
    if (table.places().has(PaperColumn.INSPECTION)) {
      double named = inspection.prefHeight(inspectionWidth());
      own = Math.max(own, Math.min(named, most) + 2 * above());
    }
    for (int i = 0; i < rows.length && own > sum; i++) {
      rows[i] += Math.ceil((own - sum) / rows.length);
    }
    return rows;
  }

  /** Lays out the merged part and the rows. */
  private static final class Cells extends SkinBase<IssueCell> {
    private final IssueCell cell;
    private HitMark hit;

    Cells(IssueCell cell) {
      super(cell);
      this.cell = cell;
      consumeMouseEvents(false);
      getChildren()
          .addAll(cell.ground, cell.number, cell.inspection, cell.title, cell.foot, cell.head);
    }

    /** Marks what was looked for in the title; null for nothing. */
    private void mark(HitMark next) {
      getChildren().remove(hit);
      hit = next;
      if (next != null) {
        getChildren().add(getChildren().indexOf(cell.title), next);
      }
    }

    /** What shows nothing has nothing in sight either: neither for the mouse nor for a reader. */
    private void show(IssueGroup group) {
      if (group != null && !group.isHead()) {
        cell.ground.setVisible(true);
        cell.title.setVisible(true); // all others when they are filled or placed
        cell.head.setVisible(false);
      } else {
        getChildren().forEach(part -> part.setVisible(part == cell.head && group != null));
      }
    }

    private void stay(double pixels) {
      for (Region part :
          List.of(cell.ground, cell.number, cell.inspection, cell.title, cell.foot)) {
        part.setTranslateX(pixels);
      }
      if (hit != null) {
        hit.place();
      }
      int i = 0;
      for (PaperColumn column : cell.table.places().columns()) {
        if (i < cell.rules.size()) {
          ColumnLayout columns = cell.table.places();
          boolean stays = columns.isFrozen(column);
          double right = columns.left(column) + columns.width(column) - pixels;
          Region rule = cell.rules.get(i++);
          rule.setTranslateX(stays ? pixels : 0);
          rule.setOpacity(stays || right > columns.frozenWidth() ? 1 : 0);
        }
      }
    }

    /** Strips go under what belongs to the issue. */
    private void attach() {
      int wanted = cell.group.rows().size();
      for (int i = 0; i < cell.strips.size(); i++) {
        MeasureStrip strip = cell.strips.get(i);
        if (i < wanted && !getChildren().contains(strip)) {
          getChildren().add(0, strip);
        }
        strip.setVisible(i < wanted);
      }
      int columns = cell.table.places().columns().size();
      while (cell.rules.size() < columns) {
        Region rule = new Region();
        rule.getStyleClass().add("column-rule");
        rule.setMouseTransparent(true);
        cell.rules.add(rule);
        getChildren().add(rule);
      }
      for (int i = 0; i < cell.rules.size(); i++) {
        cell.rules.get(i).setVisible(i < columns);
        cell.rules.get(i).toFront();
      }
    }

    @Override
    protected double computePrefHeight(
        double width, double top, double right, double bottom, double left) {
      if (cell.group == null) {
        return EMPTY;
      }
      cell.heights = cell.measure(); // asked for before the layout: places are right at once
      double sum = 0;
      for (double height : cell.heights) {
        sum += height;
      }
      return sum;
    }

    @Override
    protected double computePrefWidth(
        double height, double top, double right, double bottom, double left) {
      return cell.table.places().total();
    }

    /** The default counts rows of an issue that the cell showed before. */
    @Override
    protected double computeMinHeight(
        double width, double top, double right, double bottom, double left) {
      return 0;
    }

    @Override
    protected double computeMinWidth(
        double height, double top, double right, double bottom, double left) {
      return 0;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      if (cell.group == null) {
        return;
      }
      ColumnLayout columns = cell.table.places();
      cell.heights = cell.measure();
      if (cell.group.isHead()) {
        cell.head.resizeRelocate(0, 0, Math.max(columns.total(), width), cell.heights[0]);
        cell.head.stay(cell.table.scrolled());
        return;
      }
      double issueWidth = columns.issueWidth();
      double top = 0;
      for (int i = 0; i < cell.heights.length; i++) {
        cell.strips
            .get(i)
            .resizeRelocate(issueWidth, top, columns.total() - issueWidth, cell.heights[i]);
        top += cell.heights[i];
      }
      cell.ground.resizeRelocate(0, 0, issueWidth, top);
      layoutIssue(columns, top);
      cell.scrolled(cell.table.scrolled());
      int i = 0;
      for (PaperColumn column : columns.columns()) {
        double right = columns.left(column) + columns.width(column);
        cell.rules.get(i++).resizeRelocate(right - 1, 0, 1, top);
      }
    }

    private void layoutIssue(ColumnLayout columns, double height) {
      boolean numbered = columns.has(PaperColumn.NUMBER);
      cell.number.setVisible(numbered);
      if (numbered) {
        double wide = columns.width(PaperColumn.NUMBER);
        double high = cell.number.prefHeight(-1);
        cell.number.resizeRelocate(
            columns.left(PaperColumn.NUMBER), Math.round((height - high) / 2), wide, high);
      }
      boolean named = columns.has(PaperColumn.INSPECTION);
      cell.inspection.setVisible(named);
      if (named) {
        double room = cell.inspectionWidth();
        double high = Math.min(cell.inspection.prefHeight(room), height - 2 * cell.above() + 2);
        cell.inspection.resizeRelocate(
            columns.left(PaperColumn.INSPECTION) + SIDE, cell.above(), room, high);
      }
      double left = columns.left(PaperColumn.ISSUE) + SIDE;
      double wide = cell.titleWidth();
      double footHigh = cell.foot.prefHeight(wide);
      double line = cell.table.measure().line();
      double own = cell.table.measure().uniform() ? cell.title.prefHeight(wide) : line;
      boolean footed = height - 2 * cell.above() >= own + footHigh;
      cell.foot.setVisible(footed);
      double room = height - 2 * cell.above() - (footed ? footHigh + 2 : 0) + 2;
      double titleHigh = Math.min(cell.title.prefHeight(wide), Math.max(room, line));
      double above = cell.above();
      if (cell.table.measure().uniform()) {
        int most = cell.table.measure().linesIn(height - (footed ? footHigh : 0));
        titleHigh = Math.min(cell.title.prefHeight(wide), cell.table.measure().text(most));
        above = Math.round((height - titleHigh - (footed ? footHigh + 2 : 0)) / 2);
      }
      cell.title.resizeRelocate(left, above, wide, titleHigh);
      cell.foot.resizeRelocate(left, above + titleHigh + 2, wide, footHigh);
      if (hit != null) {
        hit.place();
      }
    }
  }
}
