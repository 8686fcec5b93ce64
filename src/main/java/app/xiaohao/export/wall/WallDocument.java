package app.xiaohao.export.wall;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract.Heading;
import app.xiaohao.export.WholeFile;
import app.xiaohao.text.LightWording.Legend;
import app.xiaohao.text.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A chart on paper. Rows stand as large as the sheet allows; where they would become smaller than
 * can be read on the wall, there are more sheets.
 */
public final class WallDocument {
  /** The ending of a document with vectors. */
  public static final String PDF = ".pdf";

  /** The ending of pictures. */
  public static final String PNG = ".png";

  private final Texts texts;
  private final WallChart chart;
  private final Heading heading;
  private final List<Legend> lights;
  private final WallPaper paper;

  /**
   * @param lights the legends of the sets by which the rows have their lights
   */
  public WallDocument(
      Texts texts, WallChart chart, Heading heading, List<Legend> lights, WallPaper paper) {
    this.texts = texts;
    this.chart = chart;
    this.heading = heading;
    this.lights = List.copyOf(lights);
    this.paper = paper;
  }

  /** How many sheets of paper, or pictures, were written. */
  public record Written(int sheets) {}

  /**
   * Writes it by the ending of the file. A PDF holds all sheets. Pictures are files of their own:
   * the first has the name given, others have their number before the ending; a chart that is
   * joined of sheets is one picture. Under a name with a number only an earlier chart is replaced.
   *
   * @param progress told how far it is, 0 to 1
   * @throws ExportException if a file cannot be written
   * @throws CancellationException if it was given up; no file is then left half written
   */
  public Written write(Path file, BooleanSupplier cancelled, DoubleConsumer progress)
      throws ExportException {
    boolean picture = file.toString().toLowerCase(Locale.ROOT).endsWith(PNG);
    try {
      Pdf pdf = pdf(!picture, cancelled, done -> progress.accept(picture ? done / 4 : done));
      if (!picture) {
        WholeFile.write(file, stream -> stream.write(pdf.bytes));
        return new Written(pdf.pages);
      }
      return pictures(pdf, file, cancelled, progress);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private Written pictures(Pdf pdf, Path file, BooleanSupplier cancelled, DoubleConsumer progress)
      throws IOException, ExportException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes)) {
      PDFRenderer renderer = new PDFRenderer(document);
      int pages = pdf.pages;
      requireFree(file, pages);
      for (int page = 0; page < pages; page++) {
        stop(cancelled);
        BufferedImage image = renderer.renderImageWithDPI(page, paper.dotsPerInch(), ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        byte[] marked = OwnPicture.marked(png.toByteArray());
        WholeFile.write(numbered(file, page + 1), stream -> stream.write(marked));
        progress.accept(0.25 + 0.75 * (page + 1) / pages);
      }
      return new Written(pages);
    }
  }

  /**
   * All sheets as pictures, for a printer.
   *
   * @param progress told how far it is, 0 to 1
   * @throws CancellationException if it was given up
   */
  public List<BufferedImage> sheets(BooleanSupplier cancelled, DoubleConsumer progress) {
    try {
      Pdf pdf = pdf(true, cancelled, done -> progress.accept(done / 4));
      List<BufferedImage> sheets = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(pdf.bytes)) {
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < pdf.pages; page++) {
          stop(cancelled);
          sheets.add(renderer.renderImageWithDPI(page, paper.dotsPerInch(), ImageType.RGB));
          progress.accept(0.25 + 0.75 * (page + 1) / pdf.pages);
        }
      }
      return sheets;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /**
   * Before the first is written: only a file whose name was chosen takes the place of another's.
   */
  private static void requireFree(Path file, int pages) throws ExportException {
    for (int number = 1; number <= pages; number++) {
      Path picture = numbered(file, number);
      WholeFile.check(picture);
      if (number > 1 && Files.exists(picture) && !own(picture)) {
        throw new ExportException(ExportException.Kind.OTHERS, picture, null);
      }
    }
  }

  private static boolean own(Path picture) throws ExportException {
    try {
      return OwnPicture.is(picture);
    } catch (IOException unreadable) {
      throw new ExportException(ExportException.Kind.NOT_REPLACEABLE, picture, unreadable);
    }
  }

  /** The file of a picture: the first as given, others with their number. */
  static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int ending = name.length() - PNG.length();
    return number == 1
        ? file
        : file.resolveSibling(name.substring(0, ending) + "-" + number + name.substring(ending));
  }

  private static final class Pdf {
    private final byte[] bytes;
    private final int pages;

    private Pdf(byte[] bytes, int pages) {
      this.bytes = bytes;
      this.pages = pages;
    }
  }

  private Pdf pdf(boolean tiled, BooleanSupplier cancelled, DoubleConsumer progress)
      throws IOException {
    WallSheet sheet = WallSheet.of(paper, chart.bars());
    WallWords words = new WallWords(texts);
    SheetPainter painter = new SheetPainter(sheet, chart, heading, lights, words);
    List<List<WallSheet.Part>> pages = sheet.pages(chart);
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(words.of("title"));
      PdfSheets sheets = new PdfSheets(document, sheet, words);
      for (int page = 0; page < pages.size(); page++) {
        stop(cancelled);
        int number = page + 1;
        List<WallSheet.Part> parts = pages.get(page);
        sheets.add(
            tiled && sheet.columns() > 1,
            number,
            pen -> painter.paint(pen, parts, number, pages.size()));
        progress.accept(0.9 * number / pages.size());
      }
      stop(cancelled);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      progress.accept(1);
      return new Pdf(bytes.toByteArray(), document.getNumberOfPages());
    }
  }

  private static void stop(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
