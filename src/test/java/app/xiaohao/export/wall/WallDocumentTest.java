package app.xiaohao.export.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract.Heading;
import app.xiaohao.export.Rows;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chart on paper, read back. */
class WallDocumentTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyPaperSaysAllThatIsToBeSaid(WallPaper paper) throws Exception {
    Path file = folder.resolve("挂图.pdf");
    int sheets = document(rows(30), paper).write(file, () -> false, done -> {}).sheets();

    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(sheets);
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
      String text = text(pdf);
      assertThat(text)
          .contains("云溪县整改挂图作战图", "陈向东", "1.1", "30.1", "图例", "黑旗＝逾期")
          .contains("填报单位（盖章）：中共云溪县委", "审核人：", "填报人：林晓", "日期：")
          .contains("今天 11-21", "逾期", "时限待补", "销号", "长期坚持", "第 1 页 共 1 页");
      if (paper == WallPaper.A3X) {
        assertThat(text).contains("第 1 行第 1 列（1/4）", "（4/4）", "沿角线裁去白边后拼接");
      }
    }
  }

  @Test
  void rowsThatFindNoRoomStandOnMoreSheets() throws Exception {
    Path file = folder.resolve("挂图.pdf");
    document(rows(200), WallPaper.A3).write(file, () -> false, done -> {});

    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isBetween(4, 8);
      String text = text(pdf);
      assertThat(text).contains("200.1", "（续）");
      assertThat(text.split("审核人：", -1)).as("signed once").hasSize(2);
    }
  }

  @Test
  void signsBeyondTheFontBreakNothing() throws Exception {
    String odd = "㛃䶮𬭚🙂\u200D\uFE0F\t甲\uD800乙\u0000\n丙\u00AD😀Ωé①²㈠";
    LedgerRow row = Rows.row(Rows.issue(1, "方面" + odd, odd), 1, odd, Deadline.on(Rows.TODAY), odd);
    Path file = folder.resolve("挂图.pdf");
    new WallDocument(
            TEXTS,
            chart(List.of(row), WallBy.ASPECT),
            new Heading(odd, odd, odd, odd),
            List.of(),
            WallPaper.A3)
        .write(file, () -> false, done -> {});

    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(text(pdf)).contains("甲", "乙", "丙");
    }
  }

  @Test
  void picturesOfSeveralSheetsAreFilesOfTheirOwn() throws Exception {
    Path file = folder.resolve("挂图.PNG");
    int sheets = document(rows(60), WallPaper.A3).write(file, () -> false, done -> {}).sheets();

    assertThat(sheets).isEqualTo(2);
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isBetween(3200, 3400);
    assertThat(ImageIO.read(folder.resolve("挂图-2.PNG").toFile())).isNotNull();
    assertThat(dark(picture)).as("something is drawn").isGreaterThan(10_000);
  }

  @Test
  void onlyAnEarlierChartIsReplacedUnderANameThatNobodyChose() throws Exception {
    Path file = Files.writeString(folder.resolve("挂图.png"), "选定的");
    Path second = Files.writeString(folder.resolve("挂图-2.png"), "别人的");
    WallDocument document = document(rows(60), WallPaper.A3);
    assertThatThrownBy(() -> document.write(file, () -> false, done -> {}))
        .isInstanceOfSatisfying(
            ExportException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(ExportException.Kind.OTHERS);
              assertThat(refused.file()).isEqualTo(second);
            });
    assertThat(second).hasContent("别人的");
    assertThat(file).as("none is written where not all can be").hasContent("选定的");

    Files.delete(second);
    document.write(file, () -> false, done -> {});
    Files.delete(file);
    document.write(file, () -> false, done -> {});
    assertThat(ImageIO.read(file.toFile())).isNotNull();
    assertThat(ImageIO.read(second.toFile())).isNotNull();
  }

  @Test
  void aJoinedChartIsOnePicture() throws Exception {
    Path file = folder.resolve("挂图.png");
    assertThat(document(rows(30), WallPaper.A3X).write(file, () -> false, done -> {}).sheets())
        .isEqualTo(1);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(3000);
  }

  @Test
  void whatWasGivenUpLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("挂图.pdf"), "旧");
    assertThatThrownBy(() -> document(rows(30), WallPaper.A3).write(file, () -> true, done -> {}))
        .isInstanceOf(CancellationException.class);
    assertThat(file).hasContent("旧");
    assertThat(folder).isDirectoryContaining("glob:**挂图.pdf");
  }

  @Test
  void tenThousandMeasuresAreDrawn() throws Exception {
    Path file = folder.resolve("挂图.pdf");
    int sheets = document(rows(10_000), WallPaper.A0).write(file, () -> false, done -> {}).sheets();
    assertThat(sheets).isBetween(100, 160);
    assertThat(Files.size(file)).isLessThan(20_000_000);
  }

  @Test
  void aLedgerWithoutRowsSaysSo() throws Exception {
    Path file = folder.resolve("挂图.pdf");
    document(List.of(), WallPaper.A3).write(file, () -> false, done -> {});
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(text(pdf)).contains("没有可画的措施");
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(pdf);
  }

  private static long dark(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, picture.getWidth())
                    .filter(x -> (picture.getRGB(x, y) & 0xFF00) < 0x8000)
                    .count())
        .sum();
  }

  private static List<LedgerRow> rows(int count) {
    List<LedgerRow> rows = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      LedgerRow.IssueLine issue = Rows.issue(number, "方面" + number % 3, "问题" + number);
      rows.add(
          switch (number % 5) {
            case 0 -> Rows.closed(issue, 1, "修订实施细则");
            case 1 -> Rows.row(issue, 1, "完成管网改造", Deadline.on(Rows.TODAY.minusDays(11)), "");
            case 2 -> Rows.row(issue, 1, "开展集中攻坚", Deadline.on(Rows.TODAY.plusDays(40)), "");
            case 3 -> Rows.row(issue, 1, "建立长效机制", new Deadline.LongTerm("长期坚持"), "");
            default -> Rows.row(issue, 1, "建立监管平台", Deadline.unset(), "");
          });
    }
    return rows;
  }

  private static WallChart chart(List<LedgerRow> rows, WallBy by) {
    return new WallLayout(LedgerSettings.DEFAULT, List.of(), Rows.TODAY).of(rows, by, null);
  }

  private static WallDocument document(List<LedgerRow> rows, WallPaper paper) {
    return new WallDocument(
        TEXTS,
        chart(rows, WallBy.LEADER),
        new Heading("云溪县", "中共云溪县委", "林晓", ""),
        LightWording.legends(LedgerSettings.DEFAULT.lights(), rows, List.of(), TEXTS),
        paper);
  }
}
