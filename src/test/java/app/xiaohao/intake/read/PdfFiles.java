package app.xiaohao.intake.read;

import app.xiaohao.intake.read.pdf.PdfCharacters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A report as it is printed to PDF: A4, running head, page numbers, lines cut at the margin.
 *
 * @param size of the characters in points
 * @param indented whether each paragraph begins with two characters of space
 * @param anywhere whether a line is cut at its last character, be it inside a number; else as a
 *     word processor cuts it
 * @param spread whether full lines are stretched to the margin
 */
record PdfFiles(double size, boolean indented, boolean anywhere, boolean spread) {
  private static final Path FONT =
      Path.of("src/main/resources/app/xiaohao/ui/kit/fonts/NotoSansCJKsc-Regular.ttf");
  private static final double MARGIN = 79;
  private static final double TOP = 105;
  private static final double BOTTOM = 99;

  private record Line(String text, double left, double size, double stretch) {}

  byte[] write(List<String> paragraphs) throws IOException {
    try (PDDocument document = new PDDocument()) {
      return bytes(print(document, paragraphs));
    }
  }

  byte[] locked(List<String> paragraphs, String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      print(document, paragraphs)
          .protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      return bytes(document);
    }
  }

  private PDDocument print(PDDocument document, List<String> paragraphs) throws IOException {
    PDFont font;
    try (var file = Files.newInputStream(FONT)) {
      font = PDType0Font.load(document, file, true);
    }
    double width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    double leading = size * 1.75;
    List<Line> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.addAll(lines(font, paragraph.strip(), width));
    }
    int perPage = (int) ((PDRectangle.A4.getHeight() - TOP - BOTTOM) / leading);
    for (int from = 0, page = 1; from < lines.size(); from += perPage, page++) {
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        put(out, font, "某某县整改工作简报", MARGIN, PDRectangle.A4.getHeight() - 60, 9, 0);
        String number = "— " + page + " —";
        put(out, font, number, PDRectangle.A4.getWidth() / 2 - 15, 55, 10.5, 0);
        for (int i = from; i < Math.min(lines.size(), from + perPage); i++) {
          double base = PDRectangle.A4.getHeight() - TOP - (i - from) * leading;
          Line line = lines.get(i);
          put(out, font, line.text(), MARGIN + line.left(), base, line.size(), line.stretch());
        }
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private List<Line> lines(PDFont font, String paragraph, double width) throws IOException {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < paragraph.length()) {
      double left = lines.isEmpty() && indented ? 2 * size : 0;
      int end = end(font, paragraph, from, width - left);
      String text = paragraph.substring(from, end);
      boolean full = end < paragraph.length();
      double room = width - left - width(font, text);
      double stretch = spread && full && text.length() > 1 ? room / (text.length() - 1) : 0;
      lines.add(new Line(text, left, size, stretch));
      from = end;
    }
    return lines;
  }

  private int end(PDFont font, String text, int from, double width) throws IOException {
    int end = from;
    double used = 0;
    while (end < text.length()) {
      int unit = anywhere ? 1 : PdfCharacters.unbreakable(text.substring(end));
      used += width(font, text.substring(end, end + unit));
      if (used > width + 0.01 && end > from) {
        return end;
      }
      end += unit;
    }
    return end;
  }

  private double width(PDFont font, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private static void put(
      PDPageContentStream out,
      PDFont font,
      String text,
      double left,
      double base,
      double size,
      double stretch)
      throws IOException {
    out.beginText();
    out.setFont(font, (float) size);
    out.setCharacterSpacing((float) stretch);
    out.newLineAtOffset((float) left, (float) base);
    out.showText(text);
    out.endText();
  }
}
