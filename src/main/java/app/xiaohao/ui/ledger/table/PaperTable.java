package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.filter.FilterPopup;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.Drafts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.IssueGroup;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowSelection;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The ledger as on paper, only as much of it in memory as is in sight. The keyboard's part is in
 * {@link TableKeys}.
 */
public final class PaperTable extends Region {
  private static final double SCROLL_BAR = 12;
  private static final double MEASURED_AT = 12.5;

  private final LedgerModel model;
  private final Texts texts;
  private final PaperHeader header;
  private final FilterPopup filters;
  private final Flow flow = new Flow();
  private final Label probe = new Label("国");
  private BiConsumer<LedgerRow, Field> edit = (row, field) -> {};
  private ColumnLayout columns;
  private Shown filledWith;
  private PaperColumn cursor = PaperColumn.MEASURE;
  private ScrollBar sideways;
  private double available = -1;
  private int version;
  private int digits = 1;
  private boolean several;
  private RowWords words;
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
    probe.getStyleClass().add("paper-probe");
    probe.setVisible(false);
    flow.setCellFactory(any -> new IssueCell(this, showSource));
    flow.setFocusTraversable(false);
    getChildren().addAll(probe, flow, header);
    columns = new ColumnLayout(0, model.choices(), false, 1, 1);
    watch();
    new TableKeys(this, model).attach();
    replaced();
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
  }

  private void sort(PaperColumn column, boolean beside) {
    model.set(model.queryProperty().get().withOrder(LedgerQuery.Order.PAPER));
    model.set(model.columnsProperty().get().clicked(column.column(), beside));
  }

  /** Opens the filter of the cursor's column. */
  void filterAtCursor() {
    filters.open(cursor().column(), header.at(cursor()), this);
  }

  private void watch() {
    model.columnsProperty().subscribe(header::asked);
    ListChangeListener<PaperColumn> moved = change -> arrange();
    model.choices().order().addListener(moved);
    model.shownProperty().subscribe(shown -> replaced());
    model.selection().versionProperty().subscribe(() -> flow.forEach(IssueCell::mark));
    focusedProperty().subscribe(() -> flow.forEach(IssueCell::mark));
    model.choices().rowHeightProperty().subscribe(() -> arrange());
    model.choices().frozenProperty().subscribe(() -> arrange());
    SetChangeListener<PaperColumn> hidden = change -> arrange();
    model.choices().observableHidden().addListener(hidden);
    MapChangeListener<PaperColumn, Double> dragged = change -> arrange();
    model.choices().dragged().addListener(dragged);
    probe.fontProperty().subscribe(() -> Platform.runLater(this::arrange));
    MapChangeListener<Drafts.Key, Drafts.Draft> drafted =
        change -> {
          if (change.wasAdded() != change.wasRemoved()) {
            flow.forEach(IssueCell::markDrafts);
          }
        };
    model.drafts().all().addListener(drafted);
  }

  /** What a double click, Enter or F2 does with a field of a row. */
  public void onEdit(BiConsumer<LedgerRow, Field> action) {
    edit = action;
  }

  List<IssueGroup> groups() {
    return model.shownProperty().get() == null ? List.of() : model.shownProperty().get().groups();
  }

  ColumnLayout columns() {
    return columns;
  }

  String text(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  double lineHeight() {
    return probe.prefHeight(-1);
  }

  /** Whether all rows are of one height. */
  boolean uniform() {
    return model.choices().rowHeightProperty().get().uniform();
  }

  int lines() {
    return model.choices().rowHeightProperty().get().lines();
  }

  /** Changes whenever cells show something else for the same rows. */
  int version() {
    return version;
  }

  /** The column of the cursor. */
  PaperColumn cursor() {
    return columns.has(cursor) ? cursor : PaperColumn.MEASURE;
  }

  /** Moves the cursor to a column. */
  void cursor(PaperColumn column) {
    cursor = column;
    flow.forEach(IssueCell::mark);
  }

  /** The name of an issue's inspection; empty where only one can be meant. */
  String inspection(IssueGroup group) {
    return words.names().of(group.rows().getFirst());
  }

  void fill(MeasureStrip strip, LedgerRow row) {
    strip.show(row, words, columns, lines());
    strip.seek(sought);
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

  void mark(MeasureStrip strip, int row) {
    RowSelection selection = model.selection();
    boolean lead = selection.lead() == row && isFocused();
    strip.mark(selection.holds(row), lead ? cursor() : null);
  }

  /** Edits the field of the cursor's column in the current row. */
  void editAtCursor() {
    LedgerRow row = model.currentProperty().get();
    Field field = cursor().field();
    if (row != null && field != null) {
      edit.accept(row, field);
    }
  }

  /** Brings a row into sight. */
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
    if (top < 0) {
      flow.scrollPixels(top);
    } else if (bottom > room) {
      flow.scrollPixels(Math.min(bottom - room, top));
    }
  }

  /** About how many rows fit, for the keys that turn pages; at least 1. */
  int pageLength() {
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

  private void press(MouseEvent event) {
    IssueCell cell = cellAt(event.getTarget());
    if (cell == null || cell.group() == null) {
      return;
    }
    requestFocus();
    double x = cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    double y = cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    x = columnPlace(x);
    cursor(columns.at(x));
    int row = x < columns.issueWidth() ? ofIssue(cell, y) : cell.rowAt(y);
    if (event.getButton() == MouseButton.SECONDARY) {
      model.pointAt(row);
    } else {
      model.choose(row, event.isShiftDown(), event.isShortcutDown());
    }
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      editAtCursor();
    }
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
    return cell != null && cell.group() != null;
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
    boolean alike = filledWith != null && now != null && alike(filledWith, now);
    filledWith = now;
    words = now == null ? null : model.words();
    sought = now == null ? List.of() : SoughtWord.all(now.query().text());
    int longest = now == null ? 1 : digitsOf(now);
    boolean named = words != null && words.names().several();
    if (longest != digits || named != several) {
      digits = longest;
      several = named;
      available = -1;
    }
    if (alike) {
      flow.refresh();
    } else {
      version++;
      flow.replaced(groups().size());
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
      columns =
          new ColumnLayout(
              available, model.choices(), several, probe.getFont().getSize() / MEASURED_AT, digits);
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
                  });
        }
      }
    }
  }

  /** The virtual part: one cell an issue. */
  private static final class Flow extends VirtualFlow<IssueCell> {
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
