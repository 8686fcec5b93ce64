package app.xiaohao.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A ruled table as office programs print it, made when a test runs. */
public final class PrintedTable implements AutoCloseable {
  private static final float SIZE = 10;
  private static final float LINE = 14;
  private static final float TOP = 700;
  private static final String FONT = "/app/xiaohao/ui/kit/fonts/NotoSansCJKsc-Regular.ttf";

  /** Stands for a cell that is merged with the one above it. */
  public static final String MERGED = "^";

  /** How programs draw borders. */
  public enum Border {
    STROKES,
    THIN_RECTANGLES,
    DOUBLE,
    NO_SIDES
  }

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final Border border;
  private final float[] xs;

  public PrintedTable(Border border, float... xs) throws IOException {
    this.border = border;
    this.xs = xs;
    try (InputStream in = PrintedTable.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in);
    }
  }

  /**
   * Adds a page.
   *
   * @param above a line above the table; empty for none
   * @param rows cells from left to right; line breaks as printed
   */
  public void page(String above, List<List<String>> rows) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      text(content, above, xs[0], TOP + 20);
      float top = TOP;
      for (List<String> row : rows) {
        int lines = row.stream().mapToInt(cell -> cell.split("\n").length).max().orElse(1);
        for (int column = 0; column < row.size(); column++) {
          if (!row.get(column).equals(MERGED)) {
            rule(content, xs[column], top, xs[column + 1], top);
            cell(content, row.get(column), xs[column] + 5, top - 11);
          }
        }
        float bottom = top - lines * LINE - 3;
        for (int x = 0; x < xs.length; x++) {
          if (border != Border.NO_SIDES || x > 0 && x < xs.length - 1) {
            rule(content, xs[x], top, xs[x], bottom);
          }
        }
        top = bottom;
      }
      rule(content, xs[0], top, xs[xs.length - 1], top);
      text(content, "— " + document.getNumberOfPages() + " —", 280, 40);
    }
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void cell(PDPageContentStream content, String text, float x, float y) throws IOException {
    float line = y;
    for (String words : text.split("\n")) {
      text(content, words, x, line);
      line -= LINE;
    }
  }

  private void text(PDPageContentStream content, String words, float x, float y)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    content.beginText();
    content.setFont(font, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  private void rule(PDPageContentStream content, float x, float y, float toX, float toY)
      throws IOException {
    switch (border) {
      case THIN_RECTANGLES -> {
        content.addRect(
            x - 0.25f, Math.min(y, toY) - 0.25f, toX - x + 0.5f, Math.abs(y - toY) + 0.5f);
        content.fill();
      }
      case DOUBLE -> {
        float across = x == toX ? 1.5f : 0;
        float down = y == toY ? 1.5f : 0;
        stroke(content, x, y, toX, toY);
        stroke(content, x + across, y - down, toX + across, toY - down);
      }
      default -> stroke(content, x, y, toX, toY);
    }
  }

  private static void stroke(PDPageContentStream content, float x, float y, float toX, float toY)
      throws IOException {
    content.moveTo(x, y);
    content.lineTo(toX, toY);
    content.stroke();
  }
}
