package app.xiaohao.ui.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void everyScreenHasAChapterInBothLanguages() {
    Guide guide = Guide.shipped();
    for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
      Texts texts = new Texts(locale);
      for (ScreenEntry screen : ScreenRegistry.ALL) {
        assertThat(guide.chapter(HelpWindow.title(screen.place(), texts)))
            .as(screen.place().name())
            .isPresent();
      }
    }
  }

  @Test
  void aChapterIsAParagraphThatBeginsInBoldWithThoseBehindIt() {
    Guide guide =
        Guide.of(
            """
            # 名

            ## Start

            **不算。** 别处的。

            ## 使用说明

            **导入。** 拖进来。

            也可以**粘贴**。

            **台账文件**：一本一个。

            ## Command line

            **也不算。** 别处的。
            """);
    assertThat(guide.chapters()).extracting(Guide.Chapter::title).containsExactly("导入", "台账文件");
    assertThat(guide.chapters().getFirst().paragraphs()).containsExactly("拖进来。", "也可以**粘贴**。");
    assertThat(guide.chapters().getFirst().text()).isEqualTo("导入\n拖进来。\n也可以粘贴。");
  }
}
