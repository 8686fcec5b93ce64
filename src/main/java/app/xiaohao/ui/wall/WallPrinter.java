package app.xiaohao.ui.wall;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/** Prints the sheets of a wall chart, each as large as the paper. Waits for the printer. */
final class WallPrinter {
  private WallPrinter() {}

  /**
   * Prints.
   *
   * @return how many sheets went to the printer; -1 where there is none or it refuses
   */
  static int print(List<BufferedImage> sheets) {
    PrinterJob job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
    if (job == null) {
      return -1;
    }
    Printer printer = job.getPrinter();
    Paper paper =
        printer.getPrinterAttributes().getSupportedPapers().contains(Paper.A3)
            ? Paper.A3
            : printer.getDefaultPageLayout().getPaper();
    PageLayout layout =
        printer.createPageLayout(
            paper, PageOrientation.LANDSCAPE, Printer.MarginType.HARDWARE_MINIMUM);
    for (BufferedImage sheet : sheets) {
      ImageView picture = new ImageView(SwingFXUtils.toFXImage(sheet, null));
      picture.setPreserveRatio(true);
      picture.setFitWidth(layout.getPrintableWidth());
      picture.setFitHeight(layout.getPrintableHeight());
      if (!job.printPage(layout, new Pane(picture))) {
        job.cancelJob();
        return -1;
      }
    }
    return job.endJob() ? sheets.size() : -1;
  }
}
