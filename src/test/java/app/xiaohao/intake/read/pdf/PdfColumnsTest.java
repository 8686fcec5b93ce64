package app.xiaohao.intake.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** Two columns of a page are read one after the other, however long each is. */
class PdfColumnsTest {
  private static final Path FONT =
      Path.of("src/main/resources/app/xiaohao/ui/kit/fonts/NotoSansCJKsc-Regular.ttf");
  private static final List<String> LEFT =
      List.of(
          "1.汛前检查流于形式。",
          "整改措施：汛前逐库检查闸门与启闭机，",
          "对检查出的隐患列出单子限期处理完毕。",
          "责任单位：运行科",
          "整改时限：2025年5月底前",
          "2.物资储备账实不符。",
          "整改措施：逐仓盘点防汛物资并更新台账，",
          "对短少部分查明去向、落实补充到位。",
          "责任单位：物资科",
          "整改时限：2025年6月底前");
  private static final List<String> RIGHT =
      List.of("3.值守记录不全。", "整改措施：汛期实行双人值守并当班记录，", "每周由带班领导抽查一次值守记录本。", "责任单位：办公室");

  private static byte[] page(List<String> left, List<String> right, double gutter)
      throws IOException {
    try (PDDocument pdf = new PDDocument();
        var file = Files.newInputStream(FONT)) {
      PDFont font = PDType0Font.load(pdf, file, true);
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream words = new PDPageContentStream(pdf, page)) {
        show(words, font, 140, 780, "云岭水库管理处关于巡察整改情况的通报");
        show(words, font, 60, 750, "二、整改情况");
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
          show(words, font, 60, 730 - 16 * i, i < left.size() ? left.get(i) : "");
          show(words, font, gutter, 730 - 16 * i, i < right.size() ? right.get(i) : "");
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void show(PDPageContentStream words, PDFont font, double x, double y, String line)
      throws IOException {
    words.beginText();
    words.setFont(font, 10);
    words.newLineAtOffset((float) x, (float) y);
    words.showText(line);
    words.endText();
  }

  private static Document read(byte[] bytes) throws Exception {
    return new Documents().read("通报.pdf", bytes, ReadWatch.NOBODY);
  }

  @Test
  void readsAShortColumnBehindALongOne() throws Exception {
    Document document = read(page(LEFT, RIGHT, 260));
    Draft draft = new DraftMaker().of(document, ColumnKnowledge.NONE);
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("汛前检查流于形式", "物资储备账实不符", "值守记录不全");
    assertThat(draft.issues())
        .extracting(issue -> issue.measures().getFirst().text())
        .containsExactly(
            "汛前逐库检查闸门与启闭机，对检查出的隐患列出单子限期处理完毕。",
            "逐仓盘点防汛物资并更新台账，对短少部分查明去向、落实补充到位。",
            "汛期实行双人值守并当班记录，每周由带班领导抽查一次值守记录本。");
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void readsTwoShortColumns() throws Exception {
    Document document = read(page(LEFT.subList(0, 5), RIGHT, 260));
    assertThat(document.source().text()).contains("整改时限：2025年5月底前\n3.值守记录不全。\n");
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void readsFieldsSideBySideRowByRowAndAsksToLook() throws Exception {
    List<String> names = List.of("填报：运行科", "审核：何敏", "电话：0870");
    List<String> values = List.of("填报日期：2025年5月6日", "经办人员：李松", "传真号码：0871");
    Document document = read(page(names, values, 260));
    assertThat(document.source().text()).contains("填报：运行科 填报日期：2025年5月6日");
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.COLUMNS_UNSURE);
  }

  @Test
  void seesNoColumnsInOne() throws Exception {
    Document document = read(page(LEFT, List.of(), 260));
    assertThat(document.source().text()).contains("责任单位：运行科\n整改时限：2025年5月底前\n");
    assertThat(document.warnings()).isEmpty();
  }
}
