package app.xiaohao.ui.periods;

import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.text.PacketWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One change of a workbook: a tick, what was and what is said, what becomes of it. */
final class ChangeCell extends ListCell<ChangesPane.Change> {
  private final PacketsModel model;
  private final PacketWords words;
  private final Texts texts;
  private final Runnable chosen;

  /**
   * @param chosen called when somebody ticks or chooses
   */
  ChangeCell(PacketsModel model, PacketWords words, Texts texts, Runnable chosen) {
    this.model = model;
    this.words = words;
    this.texts = texts;
    this.chosen = chosen;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void updateItem(ChangesPane.Change change, boolean empty) {
    super.updateItem(change, empty);
    setText(null);
    getStyleClass().remove("packet-conflict");
    if (empty || change == null) {
      setGraphic(null);
      return;
    }
    if (change.cell() == null) {
      setGraphic(said(change));
    } else {
      if (change.cell().verdict() == Verdict.CONFLICT) {
        getStyleClass().add("packet-conflict");
      }
      setGraphic(cell(change));
    }
  }

  private Node said(ChangesPane.Change change) {
    Label number = number(change);
    Label text = new Label(change.said());
    text.setMinWidth(0);
    text.setTooltip(new Tooltip(change.said()));
    text.getStyleClass().add("problem");
    HBox line = new HBox(10, fixed(new Region()), number, text);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label number(ChangesPane.Change change) {
    Label number = new Label(change.row() == null ? "" : words.number(change.row()));
    number.getStyleClass().add(Style.STRONG);
    number.setMinWidth(58);
    number.setPrefWidth(58);
    return number;
  }

  private static Node fixed(Node node) {
    StackPane box = new StackPane(node);
    box.setMinWidth(22);
    box.setPrefWidth(22);
    return box;
  }

  private Node cell(ChangesPane.Change change) {
    CellAnswer cell = change.cell();
    Label column = new Label(words.column(cell.column()));
    column.getStyleClass().add(Style.SECONDARY);
    column.setMinWidth(96);
    column.setPrefWidth(96);
    Node middle = cell.verdict() == Verdict.CONFLICT ? conflict(cell) : change(cell);
    HBox.setHgrow(middle, Priority.ALWAYS);
    Label verdict = new Label(words.verdict(cell));
    verdict.getStyleClass().add(style(cell.verdict()));
    verdict.setMinWidth(150);
    verdict.setPrefWidth(260);
    verdict.setTooltip(new Tooltip(verdict.getText()));
    HBox line = new HBox(10, fixed(mark(cell)), number(change), column, middle, verdict);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node mark(CellAnswer cell) {
    if (cell.verdict() == Verdict.CONFLICT) {
      return Icon.WARNING.node();
    }
    if (cell.verdict() != Verdict.TAKE) {
      return new Region();
    }
    CheckBox tick = new CheckBox();
    tick.setFocusTraversable(false);
    tick.setSelected(model.choice(cell).orElse(false));
    tick.setOnAction(
        press -> {
          model.choose(cell, tick.isSelected());
          chosen.run();
        });
    return tick;
  }

  private Node change(CellAnswer cell) {
    boolean before =
        !cell.held().isEmpty()
            && cell.verdict() != Verdict.FOREIGN
            && cell.verdict() != Verdict.SAME;
    Label was = new Label(before ? oneLine(words.held(cell)) : "");
    was.getStyleClass().add(Style.SECONDARY);
    was.setMinWidth(0);
    Label arrow = new Label(before ? " → " : "");
    arrow.setMinWidth(Region.USE_PREF_SIZE);
    Label is = new Label(oneLine(words.said(cell)));
    is.getStyleClass().add(Style.STRONG);
    is.setMinWidth(0);
    is.setTooltip(new Tooltip(words.said(cell)));
    HBox both = new HBox(0, was, arrow, is);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    both.setPrefWidth(1);
    return both;
  }

  /** Both texts, one to be chosen; nothing is chosen before. */
  private Node conflict(CellAnswer cell) {
    ToggleGroup group = new ToggleGroup();
    RadioButton unit =
        side(group, texts.of("packet.screen.unit", oneLine(words.said(cell))), cell, true);
    RadioButton ledger =
        side(group, texts.of("packet.screen.ledger", oneLine(words.held(cell))), cell, false);
    VBox both = new VBox(2, unit, ledger);
    both.setMinWidth(0);
    both.setPrefWidth(1);
    return both;
  }

  private RadioButton side(ToggleGroup group, String text, CellAnswer cell, boolean taken) {
    RadioButton side = new RadioButton(text);
    side.setToggleGroup(group);
    side.setFocusTraversable(false);
    side.setMinWidth(0);
    side.setTooltip(new Tooltip(text));
    side.setSelected(model.choice(cell).filter(one -> one == taken).isPresent());
    side.setOnAction(
        press -> {
          model.choose(cell, taken);
          chosen.run();
        });
    return side;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\n\\s*", " ");
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case TAKE -> "packet-good";
      case CONFLICT -> "packet-near";
      case SAME, BLANKED -> Style.SECONDARY;
      default -> "problem";
    };
  }
}
