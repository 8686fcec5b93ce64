package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightLegend;
import app.xiaohao.ui.ledger.filter.FilterPopup;
import app.xiaohao.ui.ledger.grid.CellEdit;
import app.xiaohao.ui.ledger.grid.GridSurface;
import app.xiaohao.ui.ledger.grid.GridView;
import app.xiaohao.ui.ledger.grid.NameMatch;
import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.Drafts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/**
 * The ledger as on paper, only as much of it in memory as is in sight. What makes it a spreadsheet
 * is in {@link GridView}.
 */
public final class PaperTable extends Region implements GridSurface {
  private static final double SCROLL_BAR = 12;

  /** Less than the height of anything between two rows. */
  private static final int NEAR = 12;

  private final LedgerModel model;
  private final Texts texts;
  private final PaperHeader header;
  private final LightLegend legend;
  private final FilterPopup filters;
  private final Flow flow = new Flow();
  private final LineMeasure measure;
  private ColumnLayout columns;
  private Shown filledWith;
  private ScrollBar sideways;
  private double available = -1;
  private int version;
  private int digits = 1;
  private boolean several;
  private RowWords words;
  private final GridView grid;
  private final Folds folds;
  private final PinnedHead pinned;
  private List<SoughtWord> sought = List.of();

  /**
   * @param showSource opens the report at a row
   */
  public PaperTable(LedgerModel model, Texts texts, IntConsumer showSource) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("paper-table");
    setFocusTraversable(true);
    filters = new FilterPopup(model, texts);
    header =
        new PaperHeader(
            texts,
            model.choices(),
            (column, beside) -> sort(column, beside),
            (column, heading) -> filters.open(column.column(), heading, this));
    legend = new LightLegend(texts);
    header.legend(legend);
    measure = new LineMeasure(model.choices());
    folds = new Folds(model, this::requestFocus);
    folds.keysOf(this);
    flow.setCellFactory(any -> new IssueCell(this, showSource));
    flow.setFocusTraversable(false);
    columns = new ColumnLayout(0, model.choices(), false, 1, 1);
    grid = new GridView(this, model, NameMatch.CHARACTERS_AND_SOUND, texts);
    pinned = new PinnedHead(head());
    getChildren().addAll(measure.node(), flow, pinned.node(), header, grid.overlay());
    ZoomKeys.on(this, model.choices());
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(texts.of("ui.ledger.title"));
    watch();
    replaced();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT ->
          model.shownProperty().get() == null ? 0 : model.shownProperty().get().rows().size();
      case COLUMN_COUNT -> columns.columns().size();
      case MULTIPLE_SELECTION -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void sort(PaperColumn column, boolean beside) {
    model.set(model.queryProperty().get().withOrder(LedgerQuery.Order.PAPER));
    model.set(model.columnsProperty().get().clicked(column.column(), beside));
  }

  @Override
  public void filter(PaperColumn column) {
    filters.open(column.column(), header.at(column), this);
  }

  private void watch() {
    model.columnsProperty().subscribe(header::asked);
    model.shownProperty().subscribe(shown -> replaced());
    model.selection().versionProperty().subscribe(() -> flow.forEach(IssueCell::mark));
    grid.selection().versionProperty().subscribe(() -> flow.forEach(IssueCell::mark));
    flow.positionProperty().subscribe(this::placed);
    model.choices().watch(this::arrange);
    measure.onChange(() -> Platform.runLater(this::arrange));
    MapChangeListener<Drafts.Key, Drafts.Draft> drafted =
        change -> {
          if (change.wasAdded() != change.wasRemoved()) {
            flow.forEach(IssueCell::markDrafts);
          }
        };
    model.drafts().all().addListener(drafted);
  }

  /** What makes it a spreadsheet. */
  public GridView grid() {
    return grid;
  }

  /** What groups the table and folds its groups. */
  public Folds folds() {
    return folds;
  }

  /** A new head for a cell. */
  GroupHead head() {
    return new GroupHead(folds, texts);
  }

  List<IssueGroup> groups() {
    return model.shownProperty().get() == null ? List.of() : model.shownProperty().get().groups();
  }

  ColumnLayout places() {
    return columns;
  }

  String text(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** How high lines and rows are. */
  LineMeasure measure() {
    return measure;
  }

  /** Changes whenever cells show something else for the same rows. */
  int version() {
    return version;
  }

  /** The name of an issue's inspection; empty where only one can be meant. */
  String inspection(IssueGroup group) {
    return words.names().of(group.rows().getFirst());
  }

  void fill(MeasureStrip strip, LedgerRow row, int index) {
    strip.show(row, words, columns, measure.lines());
    if (measure.uniform()) {
      strip.stand(measure.row(), measure.text(measure.lines()));
    }
    columns
        .columns()
        .forEach(
            column -> grid.preview(index, column).ifPresent(cell -> strip.replace(column, cell)));
    strip.seek(sought);
    strip.at(index);
    markDraft(strip, row);
  }

  /** What is looked for. */
  List<SoughtWord> sought() {
    return sought;
  }

  void markDraft(MeasureStrip strip, LedgerRow row) {
    boolean drafted = false;
    for (Field field : Field.values()) {
      drafted |= model.drafts().all().containsKey(model.drafts().key(row, field));
    }
    strip.draft(drafted);
  }

  /** A whole row is marked where it is chosen as a whole, or has the active cell alone. */
  void mark(MeasureStrip strip, int row) {
    boolean whole = grid.selection().isRows() || !grid.selection().isBlock();
    strip.mark(whole && model.selection().holds(row));
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public List<PaperColumn> columns() {
    return List.copyOf(columns.columns());
  }

  @Override
  public void renew() {
    version++;
    flow.refill();
  }

  @Override
  public BoundingBox window() {
    double bar = sideways != null && sideways.isVisible() ? SCROLL_BAR : 0;
    return new BoundingBox(
        flow.getLayoutX(),
        flow.getLayoutY(),
        Math.max(0, flow.getWidth() - SCROLL_BAR),
        Math.max(0, flow.getHeight() - bar));
  }

  @Override
  public Optional<BoundingBox> place(int row, PaperColumn column) {
    Shown shown = model.shownProperty().get();
    if (shown == null || row < 0 || row >= shown.rows().size() || !columns.has(column)) {
      return Optional.empty();
    }
    IssueCell cell = flow.getVisibleCell(shown.groupOf(row));
    if (cell == null || cell.group() == null || !cell.holds(row)) {
      return Optional.empty();
    }
    double[] place = column.ofIssue() ? new double[] {0, cell.getHeight()} : cell.placeOf(row);
    double left = flow.getLayoutX() + cell.getLayoutX() + columns.left(column);
    left += columns.isFrozen(column) ? scrolled() : 0;
    double top = flow.getLayoutY() + cell.getLayoutY() + place[0];
    return Optional.of(new BoundingBox(left, top, columns.width(column), place[1]));
  }

  @Override
  public Optional<CellEdit.Place> at(double x, double y) {
    for (IssueCell cell = flow.getFirstVisibleCell();
        cell != null && cell.group() != null;
        cell = flow.getVisibleCell(cell.getIndex() + 1)) {
      double top = flow.getLayoutY() + cell.getLayoutY();
      if (y >= top && y < top + cell.getHeight()) {
        if (cell.group().isHead()) {
          return Optional.empty();
        }
        double inside = columnPlace(x - flow.getLayoutX() - cell.getLayoutX());
        int row = inside < columns.issueWidth() ? ofIssue(cell, y - top) : cell.rowAt(y - top);
        return Optional.of(new CellEdit.Place(row, columns.at(inside)));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<CellEdit.Place> near(double x, double y) {
    for (int away = 0; away < flow.getHeight(); away += NEAR) {
      Optional<CellEdit.Place> above = at(x, y - away);
      Optional<CellEdit.Place> found = above.isPresent() ? above : at(x, y + away);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public void reveal(int row) {
    Shown shown = model.shownProperty().get();
    if (shown == null || row < 0 || row >= shown.rows().size() || flow.getHeight() <= 0) {
      return;
    }
    int group = shown.groupOf(row);
    flow.layout();
    IssueCell cell = flow.getVisibleCell(group);
    if (cell == null) {
      flow.scrollTo(group);
      flow.layout();
      cell = flow.getVisibleCell(group);
    }
    if (cell == null || cell.group() == null) {
      return;
    }
    cell.layout();
    double[] place = cell.placeOf(row);
    double top = cell.getLayoutY() + place[0];
    double bottom = top + place[1];
    double room = flow.getHeight() - (sideways != null && sideways.isVisible() ? SCROLL_BAR : 0);
    double covered = pinned.covers(headHeight());
    if (top < covered) {
      flow.scrollPixels(top - covered);
    } else if (bottom > room) {
      flow.scrollPixels(Math.min(bottom - room, top - covered));
    }
  }

  @Override
  public int pageLength() {
    IssueCell first = flow.getFirstVisibleCell();
    IssueCell last = flow.getLastVisibleCell();
    if (first == null || last == null || first.group() == null || last.group() == null) {
      return 1;
    }
    int from = first.rowAt(-first.getLayoutY());
    int to = last.rowAt(flow.getHeight() - last.getLayoutY());
    return Math.max(1, to - from - 1);
  }

  /** The place of the cursor's row in this table's coordinates, for menus opened by a key. */
  double cursorY() {
    Shown shown = model.shownProperty().get();
    int lead = model.selection().lead();
    if (shown == null || lead < 0) {
      return header.getHeight();
    }
    IssueCell cell = flow.getVisibleCell(shown.groupOf(lead));
    return header.getHeight() + (cell == null ? 0 : cell.getLayoutY() + cell.placeOf(lead)[0]);
  }

  /** How far the table is moved sideways, in pixels. */
  double scrolled() {
    return sideways == null || !sideways.isVisible() ? 0 : sideways.getValue();
  }

  /** Where in the columns a place of a cell is: what is frozen stands before what moves. */
  private double columnPlace(double x) {
    double inSight = x - scrolled();
    return inSight >= 0 && inSight < columns.frozenWidth() ? inSight : x;
  }

  /** A click on the issue keeps the row that is current under it; else its first row. */
  private int ofIssue(IssueCell cell, double y) {
    int lead = model.selection().lead();
    boolean inside =
        lead >= cell.group().first() && lead < cell.group().first() + cell.group().rows().size();
    return inside ? lead : cell.group().rows().size() == 1 ? cell.rowAt(y) : cell.group().first();
  }

  /** Whether something shown by this table is part of a row. */
  static boolean isOfRow(Object target) {
    IssueCell cell = cellAt(target);
    return cell != null && cell.group() != null && !cell.group().isHead();
  }

  private static IssueCell cellAt(Object target) {
    Node node = target instanceof Node hit ? hit : null;
    while (node != null && !(node instanceof IssueCell)) {
      node = node.getParent();
    }
    return (IssueCell) node;
  }

  private void replaced() {
    Shown now = model.shownProperty().get();
    boolean regrouped =
        filledWith != null && now != null && filledWith.grouping().by() != now.grouping().by();
    boolean alike = filledWith != null && now != null && alike(filledWith, now);
    filledWith = now;
    words = now == null ? null : model.words();
    if (words != null) {
      header.named(words.columns()::heading);
    }
    sought = now == null ? List.of() : SoughtWord.all(now.query().text());
    int longest = now == null ? 1 : digitsOf(now);
    boolean named = words != null && words.names().several();
    if (longest != digits || named != several) {
      digits = longest;
      several = named;
      available = -1;
    }
    pinned.replaced(groups());
    if (alike) {
      flow.refresh();
    } else {
      version++;
      flow.replaced(groups().size());
    }
    if (now != null) {
      legend.show(now.contents().settings().lights(), now.found(), now.contents().inspections());
    }
    if (regrouped) {
      // the row on which somebody works stands elsewhere now
      Platform.runLater(() -> reveal(model.selection().lead()));
    }
    requestLayout();
  }

  /** Whether cells that show the same issue as before show the same in the same words. */
  private static boolean alike(Shown before, Shown now) {
    return before.groups().size() == now.groups().size()
        && before.query().text().equals(now.query().text())
        && before.contents().today().equals(now.contents().today())
        && before.contents().settings().lights().equals(now.contents().settings().lights())
        && before.contents().names().equals(now.contents().names());
  }

  private static int digitsOf(Shown shown) {
    int greatest = 0;
    for (LedgerRow row : shown.contents().rows()) {
      greatest = Math.max(greatest, row.issue().number());
    }
    return Integer.toString(greatest).length();
  }

  private void arrange() {
    available = -1;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    if (width - SCROLL_BAR != available) {
      available = width - SCROLL_BAR;
      columns = new ColumnLayout(available, model.choices(), several, measure.scale(), digits);
      version++;
      header.place(columns);
      flow.refill();
    }
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double headerHeight = header.prefHeight(width);
    header.resizeRelocate(left, top, width, headerHeight);
    flow.resizeRelocate(
        left,
        top + headerHeight,
        width,
        Math.max(0, getHeight() - top - headerHeight - snappedBottomInset()));
    findScrollBar();
    grid.overlay().resizeRelocate(0, 0, getWidth(), getHeight());
    placed();
  }

  /** The cells stand elsewhere: what stands above them follows. */
  private void placed() {
    IssueCell first = flow.getFirstVisibleCell();
    pinned.place(
        first == null || first.group() == null ? -1 : first.getIndex(),
        this::top,
        flow.getLayoutX(),
        flow.getLayoutY(),
        window().getWidth(),
        headHeight());
    grid.place();
  }

  private double top(int cell) {
    IssueCell there = flow.getVisibleCell(cell);
    return there == null ? Double.NaN : there.getLayoutY();
  }

  /** How high the head of a group is. */
  double headHeight() {
    return Math.ceil(measure.line() + 2 * IssueCell.ABOVE);
  }

  private void findScrollBar() {
    if (sideways == null) {
      for (Node node : flow.lookupAll(".scroll-bar")) {
        if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
          sideways = bar;
          bar.valueProperty()
              .subscribe(
                  value -> {
                    header.scroll(value.doubleValue());
                    flow.forEach(cell -> cell.scrolled(scrolled()));
                    grid.place();
                  });
        }
      }
    }
  }

  /** The virtual part: one cell an issue. */
  private final class Flow extends VirtualFlow<IssueCell> {
    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      placed();
    }

    private void replaced(int count) {
      if (getCellCount() != count) {
        setCellCount(count);
      }
      rebuildCells();
    }

    private void refill() {
      rebuildCells();
    }

    /** Cells look whether their issue is another now; those that show the same stay as they are. */
    private void refresh() {
      forEach(cell -> cell.updateIndex(cell.getIndex()));
      reconfigureCells();
    }

    private void forEach(Consumer<IssueCell> action) {
      IssueCell first = getFirstVisibleCell();
      IssueCell last = getLastVisibleCell();
      for (int i = first == null ? 0 : first.getIndex();
          last != null && i <= last.getIndex();
          i++) {
        IssueCell cell = getVisibleCell(i);
        if (cell != null) {
          action.accept(cell);
        }
      }
    }
  }
}
