package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * A cell of a gesture that is not written yet: what it holds above what it will hold, a line each
 * from shortly before the first character that differs. It never reaches beyond its row: where that
 * has no room for two lines, what it will hold stands alone. The whole texts are in a tooltip.
 */
final class PreviewCell extends Region {
  /** How many characters before the first one that differs are shown. */
  private static final int CONTEXT = 3;

  private final List<Label> lines = new ArrayList<>();

  PreviewCell(PlannedCell cell) {
    getStyleClass().addAll("preview-cell", cell.state().name().toLowerCase(Locale.ROOT));
    String mark = cell.refused() ? "⊘ " : "→ ";
    int from = from(cell.before(), cell.after());
    boolean out = cell.state() == PlannedCell.State.OUT;
    if (out || !cell.refused()) {
      Label before = line(excerpt(cell.before(), out ? 0 : from));
      before.getStyleClass().add(Style.MUTED);
      lines.add(before);
    }
    if (!out) {
      Label after = line(mark + excerpt(cell.after(), from));
      after.getStyleClass().add("preview-after");
      lines.add(after);
    }
    getChildren().setAll(lines);
    String whole = cell.before() + "\n" + mark + cell.after();
    Tooltip.install(this, new Tooltip((whole + "\n" + cell.reason()).strip()));
    setAccessibleText(cell.before() + " → " + cell.after() + " " + cell.reason());
  }

  /** Where to begin so that the first difference is in sight; 0 where that is near the start. */
  private static int from(String before, String after) {
    int same = 0;
    int shorter = Math.min(before.length(), after.length());
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - CONTEXT);
    boolean split = from > 0 && Character.isLowSurrogate(after.charAt(from));
    return split ? from - 1 : from;
  }

  private static String excerpt(String text, int from) {
    String shown = from == 0 ? text : "…" + text.substring(from);
    return shown.replace('\n', ' ');
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setMinHeight(0);
    return label;
  }

  @Override
  protected double computePrefHeight(double width) {
    return lines.stream().mapToDouble(line -> line.prefHeight(-1)).sum();
  }

  @Override
  protected double computePrefWidth(double height) {
    return lines.stream().mapToDouble(line -> line.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    Label last = lines.getLast();
    boolean all = getHeight() >= lines.size() * last.getFont().getSize();
    List<Label> shown = all ? lines : List.of(last);
    double each = getHeight() / shown.size();
    for (Label line : lines) {
      line.setVisible(shown.contains(line));
      line.resizeRelocate(0, Math.max(0, shown.indexOf(line)) * each, getWidth(), each);
    }
  }
}
