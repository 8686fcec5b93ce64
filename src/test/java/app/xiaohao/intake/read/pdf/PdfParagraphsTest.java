package app.xiaohao.intake.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.PdfFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paragraphs of a page whose lines end at its edge. */
class PdfParagraphsTest {
  /** So many characters go into a line of the page. */
  private static final int LINE = 27;

  @Test
  void beginsTheParagraphOfTheContactBehindALineThatIsFull() throws Exception {
    String before = "（二）持续巩固成效。" + "推动整改常态长效".repeat(5);
    String full = before.substring(0, 2 * LINE - 1 - 4) + "落实到位。";
    assertThat(full).hasSize(2 * LINE);
    String contact = "欢迎广大干部群众对整改落实情况进行监督。联系电话：0872-1234567；邮编：671000。";
    byte[] pdf =
        new PdfFiles(16, false, false, false)
            .write(List.of("云岭水库管理处关于巡察整改情况的通报", "三、下一步打算", full, contact));
    String text = new Documents().read("通报.pdf", pdf, ReadWatch.NOBODY).source().text();
    assertThat(text).contains("\n" + full + "\n" + contact + "\n");
  }
}
