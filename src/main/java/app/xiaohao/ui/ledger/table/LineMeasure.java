package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.model.TableChoices;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How high lines and rows of the table are, measured on a label that wears the table's look. */
final class LineMeasure {
  private static final PseudoClass UNIFORM = PseudoClass.getPseudoClass("uniform");

  /** The size of text at which the widths of columns were chosen. */
  private static final double MEASURED_AT = 12.5;

  /** From line to line where rows are of one height, against the size of its text. */
  private static final double PITCH = 1.29;

  /** A row of one line against the size of its text: 35 of them stand on 1080 pixels. */
  private static final double LEAST = 1.9;

  /** A line's height against the size of its text. */
  private static final double LINE = 1.5;

  private final TableChoices choices;
  private final Label probe = new Label("国");

  LineMeasure(TableChoices choices) {
    this.choices = choices;
    probe.getStyleClass().add("paper-probe");
    probe.setVisible(false);
    choices
        .rowHeightProperty()
        .subscribe(height -> probe.pseudoClassStateChanged(UNIFORM, height.uniform()));
  }

  /** What is measured; it has to stand in the table, and is not seen. */
  Node node() {
    return probe;
  }

  /** Says who hears that text has another size. */
  void onChange(Runnable changed) {
    probe.fontProperty().subscribe(changed);
  }

  private double size() {
    return probe.getFont().getSize();
  }

  /** How large text is against that at which the widths of columns were chosen. */
  double scale() {
    return size() / MEASURED_AT;
  }

  /** Whether all rows are of one height. */
  boolean uniform() {
    return choices.rowHeightProperty().get().uniform();
  }

  /** How many lines a row shows where all are of one height. */
  int lines() {
    return choices.rowHeightProperty().get().lines();
  }

  /** The height of a line of text; before the look is known, about what it will be. */
  double line() {
    double known = probe.prefHeight(-1); // 0 without a look, and rows of no height mislead the flow
    return known > 0 ? known : Math.ceil(size() * LINE);
  }

  /** The height of each row where all are of one height: 23 for a line at 100 %, 34 for two. */
  double row() {
    return Math.ceil(Math.max(LEAST * size(), (lines() * PITCH + 0.25) * size()));
  }

  /** The height of so many lines of text where they stand close. */
  double text(int lines) {
    return line() + (lines - 1) * PITCH * size();
  }

  /** How many close lines a height has room for; at least one. */
  int linesIn(double height) {
    return Math.max(1, (int) Math.floor((height + 1) / (PITCH * size())));
  }
}
