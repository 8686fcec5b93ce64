package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** {@code wall}: which rows, on which paper, and where to. */
class WallCommandTest extends SampleLine {
  @Test
  void drawsTheLedgerOnPaper() throws Exception {
    Path file = folder.resolve("挂图.pdf");
    assertThat(wall(file, "--paper", "a2", "--by", "unit", "--prepared-by", "林晓")).isZero();
    assertThat(err()).contains("已画 120 条");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("整改挂图作战图", "按责任单位", "填报人：林晓", "县财政局");
    }
  }

  @Test
  void drawsOnlyTheRowsChosenAndSaysSo() throws Exception {
    Path file = folder.resolve("逾期.pdf");
    assertThat(wall(file, "--overdue", "--scale", "quarter")).isZero();
    assertThat(err()).contains("已画 5 条");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(new PDFTextStripper().getText(pdf)).contains("只含：逾期", "4季度");
    }
  }

  @Test
  void drawsAPicture() throws Exception {
    Path file = folder.resolve("挂图.png");
    assertThat(wall(file, "--by", "aspect", "--overdue")).isZero();
    assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(3000);
  }

  @Test
  void refusesOtherPapersGroupsScalesAndEndings() {
    for (List<String> wrong :
        List.of(List.of("--paper", "B5"), List.of("--by", "colour"), List.of("--scale", "hour"))) {
      Path file = folder.resolve("挂图.pdf");
      assertThat(wall(file, wrong.toArray(String[]::new))).isEqualTo(CommandLineProgram.USAGE);
      assertThat(file).doesNotExist();
    }
    assertThat(err())
        .contains("--paper 不能是“B5”。可以是：A3、A2、A1、A0、A3x。")
        .contains("leader、unit、aspect", "week、month、quarter、year");
    Path other = folder.resolve("挂图.docx");
    assertThat(wall(other)).isEqualTo(CommandLineProgram.USAGE);
    assertThat(err()).contains(".pdf、.png");
    assertThat(other).doesNotExist();
  }

  @Test
  void neverReplacesALedger() throws Exception {
    Path ledger = Files.copy(sample, folder.resolve("台账.pdf"));
    byte[] before = Files.readAllBytes(ledger);
    assertThat(wall(ledger)).isEqualTo(CommandLineProgram.FAILED);
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
  }

  private int wall(Path to, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("wall", "--ledger", sample.toString(), "--to", to.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }
}
