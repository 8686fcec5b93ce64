package app.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowKeyTest {
  private static final RowKey KEY =
      new RowKey(
          "ab12",
          3,
          45,
          678,
          0,
          "k9",
          List.of("二", "(一)", "关于1/2;%"),
          List.of(new RowKey.Mark("x1", ""), RowKey.Mark.NONE, new RowKey.Mark("y2", "3+4")),
          List.of("p", "", "q"));

  @Test
  void isReadBackAsItWasWritten() {
    assertThat(RowKey.read(KEY.written())).contains(KEY);
  }

  @Test
  void isNoneWhereAnySignOfItWasChanged() {
    String words = KEY.written();
    for (int i = 0; i < words.length(); i++) {
      String changed = words.substring(0, i) + '#' + words.substring(i + 1);
      assertThat(RowKey.read(changed)).as("sign %d", i).isEmpty();
      assertThat(RowKey.read(words.substring(0, i))).as("cut at %d", i).isEmpty();
    }
  }

  @Test
  void isNoneWhereItNamesNoItem() {
    for (String item :
        new String[] {"1.0.2.0", "0.1.2.0", "1.-1.2.0", "1.1.-2.0", "1.1", "a.b.c.d"}) {
      String body = "ledger;" + item + ";layout;1;x;y";
      String words = RowKey.BEGIN + body + ";" + CellPrint.of(body);
      assertThat(RowKey.read(words)).as(item).isEmpty();
    }
    String body = "ledger;1.1.2.0;layout;1;x;y";
    assertThat(RowKey.read(RowKey.BEGIN + body + ";" + CellPrint.of(body))).isPresent();
  }

  @Test
  void printsWordsWithoutTheirSpaces() {
    assertThat(CellPrint.of(" 甲 乙\n丙\u3000")).isEqualTo(CellPrint.of("甲乙丙"));
    assertThat(CellPrint.of("甲_x005F_")).isEqualTo(CellPrint.of("甲_"));
    assertThat(CellPrint.of("第1次")).isNotEqualTo(CellPrint.of("第2次"));
    assertThat(CellPrint.of(" \n")).isEmpty();
  }

  @Test
  void aSheetSaysWhatItIs() {
    SheetKey sheet =
        new SheetKey(
            SheetKey.Kind.LEDGER,
            "巡视,甲;乙",
            List.of(new SheetKey.Column("ISSUE", "反馈问题"), new SheetKey.Column("", "星级=\n高")));
    assertThat(SheetKey.read(sheet.written())).contains(sheet);
    assertThat(SheetKey.read(SheetKey.summary().written())).contains(SheetKey.summary());
    assertThat(SheetKey.read(KEY.written())).isEmpty();
    assertThat(RowKey.read(sheet.written())).isEmpty();
  }
}
