package app.xiaohao.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.page.Align;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  private static Outgoing of(String words, boolean forPublic) {
    TablePaper table =
        new TablePaper(
            "台账",
            List.of(),
            List.of(new TablePaper.Column("进展", 10, Align.LEFT)),
            List.of(new TablePaper.Line(null, List.of(words))));
    return Outgoing.of(table, forPublic, TEXTS);
  }

  @ParameterizedTest
  @CsvSource({
    "办结12件。举报人张某某反映属实，已处理, 办结12件。（不公开），已处理",
    "联系13812345678或0755-12345678, 联系（不公开）或（不公开）",
    "写信到 zgb@yunxi.gov.cn, 写信到 （不公开）",
    "电话１３８１２３４５６７８，或138-1234-5678, 电话（不公开），或（不公开）",
    "证件１１０１０１１９９００１０１１２３Ｘ；信箱ｚｇｂ＠ｙｕｎｘｉ．ｃｎ；第１２项, 证件（不公开）；信箱（不公开）；第１２项",
    "卡号6222021234567890123已冻结, 卡号（不公开）已冻结",
    "县信访局牵头；投入1380000万元；文号〔2026〕28号, 县信访局牵头；投入1380000万元；文号〔2026〕28号",
    "完成率98.61380012345%, 完成率98.61380012345%"
  })
  void leavesOutWhatIsNotForThePublic(String words, String left) {
    assertThat(of(words, true).table().lines().getFirst().cells()).containsExactly(left);
    assertThat(of(words, false).table().lines().getFirst().cells()).containsExactly(words);
    assertThat(of(words, false).finds()).isEqualTo(of(words, true).finds());
    assertThat(of(words, true).finds().isEmpty()).isEqualTo(words.equals(left));
  }
}
