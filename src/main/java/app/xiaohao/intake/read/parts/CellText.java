package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.Comparator;
import java.util.List;

/** What stands in one cell: its paragraphs as lines, tables inside it row by row. */
final class CellText implements Blocks {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void paragraph(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(words);
  }

  @Override
  public void table(int rows, List<Double> widths, List<TextCell> cells) {
    int row = -1;
    StringBuilder line = new StringBuilder();
    for (TextCell cell :
        cells.stream()
            .sorted(Comparator.comparingInt(TextCell::row).thenComparingInt(TextCell::column))
            .filter(cell -> !cell.text().isEmpty())
            .toList()) {
      if (cell.row() != row && !line.isEmpty()) {
        paragraph(line.toString());
        line.setLength(0);
      }
      row = cell.row();
      line.append(line.isEmpty() ? "" : "\t").append(cell.text());
    }
    if (!line.isEmpty()) {
      paragraph(line.toString());
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
