package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.column.ColumnKind;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.kit.form.PendingBox;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** One row of the paper table: the cells of a measure, right of its issue. */
final class MeasureStrip extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass UNIFORM = PseudoClass.getPseudoClass("uniform");
  private static final double SIDE = 7;
  private static final double ABOVE = 7;

  private static final int MOST_OF_UNIFORM = 2;

  private final Map<PaperColumn, Region> cells = new EnumMap<>(PaperColumn.class);
  private final List<HitMark> marks = new ArrayList<>();
  private final Region frozenGround = new Region();
  private final Label draftMark = new Label();
  private ColumnLayout layout;
  private double mostText;
  private boolean uniform;
  private LedgerRow row;
  private RowWords words;
  private int index;
  private double rowHeight;
  private double textHeight;

  MeasureStrip() {
    getStyleClass().add("measure-strip");
    setAccessibleRole(AccessibleRole.TABLE_ROW);
    draftMark.getStyleClass().add("draft-mark");
    frozenGround.getStyleClass().add("frozen-ground");
    frozenGround.setMouseTransparent(true);
  }

  /** Shows a row. */
  void show(LedgerRow row, RowWords words, ColumnLayout columns, int lines) {
    layout = columns;
    this.row = row;
    this.words = words;
    uniform = lines <= MOST_OF_UNIFORM;
    mostText = lines;
    pseudoClassStateChanged(UNIFORM, uniform);
    cells.clear();
    if (row.measure() == null) {
      Label none = text(words.texts().of("ui.ledger.no-measure"), Pos.CENTER_LEFT);
      none.getStyleClass().add(Style.MUTED);
      cells.put(PaperColumn.MEASURE, none);
    } else {
      for (PaperColumn column : columns.columns()) {
        if (!column.ofIssue()) {
          cells.put(column, cell(column, row, words));
        }
      }
    }
    cells.values().forEach(cell -> cell.setAccessibleRole(AccessibleRole.TABLE_CELL));
    lay();
  }

  /** Says which row of the table it is. */
  void at(int place) {
    index = place;
  }

  /** A reader hears the row from left to right, each cell with its heading. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> row == null ? "" : spoken();
      case INDEX -> index;
      case SELECTED -> getPseudoClassStates().contains(CHOSEN);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private String spoken() {
    List<String> parts = new ArrayList<>();
    for (PaperColumn column : layout.columns()) {
      String said = words.of(column, row);
      if (!said.isEmpty()) {
        parts.add(words.heading(column) + " " + said.replace('\n', ' '));
      }
    }
    return String.join("，", parts);
  }

  /**
   * Stands in rows of one height.
   *
   * @param text the height of the lines of text that a cell shows at most
   */
  void stand(double row, double text) {
    rowHeight = row;
    textHeight = text;
  }

  /** What stays at the left stands over what moves under it. */
  private void lay() {
    List<Node> nodes = new ArrayList<>();
    List<Node> staying = new ArrayList<>();
    cells.forEach((column, cell) -> (layout.isFrozen(column) ? staying : nodes).add(cell));
    if (!staying.isEmpty()) {
      nodes.add(frozenGround);
      nodes.addAll(staying);
    }
    getChildren().setAll(nodes);
  }

  /** Shows something else in a cell. */
  void replace(PaperColumn column, Region cell) {
    if (cells.containsKey(column)) {
      cells.put(column, cell);
      lay();
    }
  }

  /** Moves the rest under what stays at the left. */
  void scrolled(double pixels) {
    frozenGround.setTranslateX(pixels);
    cells.forEach((column, cell) -> cell.setTranslateX(layout.isFrozen(column) ? pixels : 0));
    marks.forEach(HitMark::place);
  }

  /** Marks what was looked for in the cells shown. */
  void seek(List<SoughtWord> words) {
    marks.clear();
    if (words.isEmpty()) {
      return;
    }
    cells.forEach(
        (column, cell) -> {
          if (cell instanceof Label label && !(cell instanceof PendingBox)) {
            HitMark mark = HitMark.of(label, words, column.column().kind() == ColumnKind.NAMES);
            if (mark != null) {
              marks.add(mark);
              getChildren().add(getChildren().indexOf(cell), mark);
            }
          }
        });
  }

  /** Says whether it is chosen as a whole. */
  void mark(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  private Region cell(PaperColumn column, LedgerRow row, RowWords words) {
    LedgerRow.MeasureLine line = row.measure();
    return switch (column) {
      case NUMBER, INSPECTION, ISSUE ->
          throw new IllegalArgumentException("belongs to the issue: " + column);
      case MEASURE_NUMBER -> number(row, words);
      case MEASURE ->
          MeasureWording.missing(line)
              ? new PendingBox(MeasureWording.of(line, words.texts()))
              : text(line.text(), Pos.CENTER_LEFT);
      case LEADER -> names(line.responsibility().leaders(), words);
      case UNIT -> {
        List<String> named = RowText.answering(row);
        Region units =
            named.isEmpty() ? names(named, words) : text(NameList.write(named), Pos.CENTER_LEFT);
        yield layout.isFolded(PaperColumn.LEADER)
            ? pair(names(line.responsibility().leaders(), words), units)
            : units;
      }
      case DEADLINE -> deadline(row, words);
      case LIGHT -> light(row, words);
      case PROGRESS -> progress(line, words);
      case COMPLETION -> text(words.completion(line), Pos.CENTER);
      case CLOSURE -> closure(row, words);
      default -> {
        String said = words.text(column, row);
        yield text(
            said, column.column().kind() == ColumnKind.LONG_TEXT ? Pos.CENTER_LEFT : Pos.CENTER);
      }
    };
  }

  private Region number(LedgerRow row, RowWords words) {
    Text number = new Text(LedgerQuery.number(row));
    boolean closed = row.measure().closure() == Closure.CLOSED;
    number.getStyleClass().add(closed ? Style.STRUCK_NUMBER : "measure-number");
    draftMark.setText(words.texts().of("ui.ledger.draft-mark"));
    VBox box = new VBox(number, draftMark);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** Says whether something typed for it is not in the ledger yet. */
  void draft(boolean drafted) {
    draftMark.setVisible(drafted);
    draftMark.setManaged(drafted);
  }

  private static Region names(List<String> names, RowWords words) {
    return names.isEmpty()
        ? new PendingBox(words.texts())
        : text(String.join("\n", names), Pos.CENTER_LEFT);
  }

  private Region deadline(LedgerRow row, RowWords words) {
    LedgerRow.MeasureLine line = row.measure();
    Region due =
        line.deadline() instanceof Deadline.Unset
            ? new PendingBox(words.texts())
            : text(words.deadline(line), Pos.CENTER);
    VBox box = new VBox(due);
    box.getStyleClass().add("cell-stack");
    box.setAlignment(Pos.CENTER);
    if (line.extensions() > 0 && mostText > 1) {
      Label moved = new Label(words.texts().of("ui.ledger.moved", line.extensions()));
      moved.getStyleClass().add("moved-mark");
      box.getChildren().add(moved);
    }
    Lamp lamp = words.lights().lamp(row, words.today());
    boolean pending = lamp.light() == Light.NONE && lamp.due() == DueState.UNKNOWN;
    if (layout.isFolded(PaperColumn.LIGHT) && !pending) {
      LightMark mark = new LightMark(lamp, words.texts());
      mark.setMaxWidth(USE_PREF_SIZE);
      box.getChildren().add(mark);
    }
    return box.getChildren().size() == 1 ? due : box;
  }

  private static Region light(LedgerRow row, RowWords words) {
    return new LightMark(words.lights().lamp(row, words.today()), words.texts());
  }

  private Region progress(LedgerRow.MeasureLine line, RowWords words) {
    Meter meter = new Meter(line.percent() / 100.0);
    HBox.setHgrow(meter, Priority.ALWAYS);
    Label percent = new Label(line.percent() + "%");
    percent.setMinWidth(USE_PREF_SIZE);
    HBox bar = new HBox(6, meter, percent);
    bar.setAlignment(Pos.CENTER);
    return layout.isFolded(PaperColumn.COMPLETION)
        ? pair(text(words.completion(line), Pos.CENTER), bar)
        : bar;
  }

  private Region closure(LedgerRow row, RowWords words) {
    LedgerRow.MeasureLine line = row.measure();
    if (line.closure() == Closure.CLOSED) {
      return uniform
          ? Seal.line(line.closedOn(), words.texts())
          : new Seal(line.closedOn(), words.texts());
    }
    Label label = text(words.closure(row), Pos.CENTER);
    if (line.closure() != Closure.NONE || label.getText().isEmpty()) {
      label.getStyleClass().add("closing-state");
    } else {
      DueState state = words.lights().due(row, words.today());
      boolean days = !words.daysLeft(row).isEmpty();
      label.getStyleClass().add(days ? Style.of(state.light()) : "closing-state");
    }
    return label;
  }

  private static Region pair(Region above, Region below) {
    VBox box = new VBox(2, above, below);
    box.setFillWidth(true);
    box.setAlignment(above instanceof Label label ? label.getAlignment() : Pos.CENTER_LEFT);
    return box;
  }

  private static Label text(String text, Pos alignment) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setAlignment(alignment);
    label.setTextAlignment(alignment == Pos.CENTER ? TextAlignment.CENTER : TextAlignment.LEFT);
    label.setMinHeight(0);
    return label;
  }

  /** The height that the text wants, at most so many lines as chosen, at these columns. */
  double heightFor(double lineHeight) {
    if (uniform) {
      return rowHeight;
    }
    double most = mostText >= Integer.MAX_VALUE ? Double.MAX_VALUE : mostText * lineHeight;
    double height = lineHeight;
    for (Map.Entry<PaperColumn, Region> entry : cells.entrySet()) {
      height = Math.max(height, cellHeight(entry.getKey(), entry.getValue(), most));
    }
    return Math.ceil(height + 2 * ABOVE);
  }

  private double cellHeight(PaperColumn column, Region cell, double most) {
    if (cell instanceof VBox pair) {
      for (Node part : pair.getChildren()) {
        if (part instanceof Label label) {
          label.setMaxHeight(most);
        }
      }
    }
    double wanted = cell.prefHeight(widthFor(column, cell));
    return cell instanceof Label && !(cell instanceof PendingBox) ? Math.min(wanted, most) : wanted;
  }

  private double widthFor(PaperColumn column, Region cell) {
    double room = roomOf(column) - 2 * SIDE;
    boolean own = cell instanceof PendingBox || cell instanceof Seal || cell instanceof LightMark;
    return own ? Math.min(Math.ceil(cell.prefWidth(-1)), roomOf(column) - 4) : room;
  }

  private double roomOf(PaperColumn column) {
    return cells.size() == 1 && column == PaperColumn.MEASURE
        ? layout.total() - layout.left(column)
        : layout.width(column);
  }

  @Override
  protected void layoutChildren() {
    if (layout == null) {
      return;
    }
    double offset = layout.issueWidth();
    for (Map.Entry<PaperColumn, Region> entry : cells.entrySet()) {
      PaperColumn column = entry.getKey();
      Region cell = entry.getValue();
      double width = widthFor(column, cell);
      double height = Math.min(cell.prefHeight(width), getHeight() - 2);
      if (cell instanceof VBox && uniform) {
        height = cell.prefHeight(width);
      } else if (cell instanceof Label && !(cell instanceof PendingBox)) {
        // close lines have air of their own above and below, which may reach beyond the row
        height =
            uniform
                ? Math.min(cell.prefHeight(width), textHeight)
                : Math.min(height, getHeight() - 2 * ABOVE + 2);
      }
      double left = layout.left(column) - offset;
      boolean centred = cell instanceof Seal || cell instanceof PendingBox;
      double x = centred ? left + (roomOf(column) - width) / 2 : left + SIDE;
      if (cell instanceof LightMark) {
        x = left + Math.max(4, (roomOf(column) - width) / 2);
      }
      cell.resizeRelocate(
          snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, Math.ceil(height));
    }
    double staying = Math.max(0, layout.frozenWidth() - offset);
    frozenGround.resizeRelocate(0, 0, staying, getHeight() - 1);
    marks.forEach(HitMark::place);
  }
}
