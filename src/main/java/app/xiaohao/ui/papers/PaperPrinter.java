package app.xiaohao.ui.papers;

import app.xiaohao.export.page.LaidPage;
import app.xiaohao.export.page.PageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** Prints pages as vectors. Waits for the printer, so not for the FX thread. */
final class PaperPrinter {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*[-–—~至到]\\s*(\\d{1,5}))?");

  private PaperPrinter() {}

  /** Whether there is a printer. */
  static boolean available() {
    return Printer.getDefaultPrinter() != null;
  }

  /**
   * The pages that words name: {@code 1-3,5}; all where they are blank.
   *
   * @return from 1, in order and each once; empty where the words name none of them or something
   *     else
   */
  static Optional<List<Integer>> range(String words, int pages) {
    Set<Integer> chosen = new LinkedHashSet<>();
    if (words.isBlank()) {
      for (int page = 1; page <= pages; page++) {
        chosen.add(page);
      }
    } else {
      for (String part : words.strip().split("\\s*[,，、;；]\\s*")) {
        Matcher range = RANGE.matcher(part.strip());
        if (!range.matches()) {
          return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        if (from < 1 || to > pages || from > to) {
          return Optional.empty();
        }
        for (int page = from; page <= to; page++) {
          chosen.add(page);
        }
      }
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.stream().sorted().toList());
  }

  /**
   * Prints.
   *
   * @param pages those that are wanted
   * @return how many went to the printer; -1 where there is none or it refuses
   */
  static int print(List<DrawnPage> pages, int copies) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null || pages.isEmpty()) {
      return -1;
    }
    PageFormat format = pages.getFirst().page().format();
    PageLayout layout =
        job.getPrinter()
            .createPageLayout(
                format == PageFormat.TABLE_A3 ? Paper.A3 : Paper.A4,
                format.lying() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                Printer.MarginType.HARDWARE_MINIMUM);
    job.getJobSettings().setCopies(copies);
    for (DrawnPage page : pages) {
      if (!job.printPage(layout, node(page, layout))) {
        job.cancelJob();
        return -1;
      }
    }
    return job.endJob() ? pages.size() : -1;
  }

  /** The page as nodes; what the printer cannot reach at the edges is moved by its margins. */
  private static Pane node(DrawnPage page, PageLayout layout) {
    Pane pane = new Pane();
    List<Node> nodes = new ArrayList<>();
    for (LaidPage.Line line : page.page().lines()) {
      Line drawn = new Line(line.x1(), line.y1(), line.x2(), line.y2());
      drawn.setStrokeWidth(line.thickness());
      nodes.add(drawn);
    }
    for (DrawnPage.Places words : page.words()) {
      for (int i = 0; i < words.signs().size(); i++) {
        Text sign = new Text(words.places()[i], words.words().y(), words.signs().get(i));
        sign.setFont(PageCell.font(words.words(), 1));
        nodes.add(sign);
      }
    }
    nodes.forEach(
        node -> {
          node.setTranslateX(-layout.getLeftMargin());
          node.setTranslateY(-layout.getTopMargin());
        });
    pane.getChildren().setAll(nodes);
    return pane;
  }
}
