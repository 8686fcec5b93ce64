package app.xiaohao.export.page;

import java.util.ArrayList;
import java.util.List;

/** Puts a document together from above to below. */
public final class Composer {
  /** A line of the body. */
  private static final double LINE = Style.PITCH;

  private final List<Block> blocks = new ArrayList<>();

  /** A paragraph. */
  public Composer add(Style style, String text) {
    blocks.add(Block.Paragraph.of(style, text));
    return this;
  }

  /** A table. */
  public Composer add(Table table) {
    blocks.add(table);
    return this;
  }

  /** So many empty lines of the body. */
  public Composer space(double lines) {
    blocks.add(new Block.Space(lines * LINE));
    return this;
  }

  /** What follows stands on a new page. */
  public Composer newPage() {
    blocks.add(new Block.NewPage());
    return this;
  }

  /** A line of words at both edges and in the middle, as above and below a table. */
  public Composer line(double size, String... words) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Align align = i == 0 ? Align.LEFT : i == words.length - 1 ? Align.RIGHT : Align.CENTER;
      cells.add(Table.Cell.left(words[i]).aligned(align));
    }
    blocks.add(
        new Table(
            cells.stream().map(cell -> 4 + characters(cell.text())).toList(),
            List.of(),
            List.of(Table.Row.of(cells)),
            size,
            false));
    return this;
  }

  /**
   * 署名 and 成文日期: the date four characters from the right edge, the office in the middle above it;
   * an office longer than that stands two characters from the edge.
   */
  public Composer signature(String office, String date) {
    space(1);
    double size = Style.DATE.size() + Style.DATE.tracking();
    double dateIndent = 4;
    double officeIndent = dateIndent + (characters(date) - characters(office)) / 2;
    if (officeIndent < 2) {
      officeIndent = 2;
      dateIndent = Math.max(4, 2 + (characters(office) - characters(date)) / 2);
    }
    paragraph(Style.SIGNATURE, office, officeIndent * size);
    paragraph(Style.DATE, date, dateIndent * size);
    return this;
  }

  private void paragraph(Style style, String text, double rightIndent) {
    blocks.add(new Block.Paragraph(style, List.of(new Run(style.face(), text)), rightIndent));
  }

  /** How many Chinese characters are as wide as a text; digits count half. */
  private static double characters(String text) {
    return text.codePoints().mapToDouble(sign -> sign < 0x250 ? 0.555 : 1).sum();
  }

  /** The document. */
  public PageDocument document(String title, PageFormat format, String mark, String numbering) {
    return new PageDocument(title, format, mark, blocks, numbering);
  }
}
