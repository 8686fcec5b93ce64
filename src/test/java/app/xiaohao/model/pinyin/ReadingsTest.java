package app.xiaohao.model.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
  @Test
  void theTableIsWhatTheLibrariesSay() throws IOException {
    assertThat(Files.readString(ReadingsMaker.TABLE)).isEqualTo(ReadingsMaker.table());
  }

  @ParameterizedTest
  @CsvSource({
    "zzb, 组织部",
    "zuzhibu, 组织部",
    "zuzhib, 组织部",
    "zuz, 组织部",
    "zuzb, 组织部",
    "zzhibu, 组织部",
    "zhang, 张三",
    "zhangs, 张三",
    "zs, 张三",
    "zhs, 张三",
    "cq, 重庆市",
    "zhongqing, 重庆市",
    "chongqing, 重庆市",
    "shan, 单卫国",
    "danwei, 有关单位",
    "xie, 解学恭",
    "hang, 银行",
    "xing, 行为",
    "lvyou, 旅游局",
    "luyou, 旅游局",
    "lyuyou, 旅游局",
    "nv, 妇女",
    "nu, 妇女",
    "yan, 䶮",
    "zz2b, 组织2部",
    "zzab, 组织AB部",
    "zzb, 县委组织部（老干部局）",
  })
  void findsWhatIsReadSo(String typed, String text) {
    assertThat(PinyinWord.of(typed).in(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"zzb, 部组织", "zhz, 组织", "zuzhibux, 组织部", "zz, 组"})
  void findsNothingElse(String typed, String text) {
    assertThat(PinyinWord.of(typed).in(text)).isFalse();
  }

  @Test
  void saysWhereItIsRead() {
    PinyinWord word = PinyinWord.of("zzb");
    assertThat(word.start("县委组织部和组织部", 0)).isEqualTo(2);
    assertThat(word.end("县委组织部和组织部", 2)).isEqualTo(5);
    assertThat(word.start("县委组织部和组织部", 5)).isEqualTo(6);
  }

  @Test
  void namesStandInTheOrderOfTheirSound() {
    assertThat(
            Stream.of("张三", "第10组", "解学恭", "阿里", "第2组", "Office", "单卫国", "曾宏", "邹平")
                .sorted(Comparator.comparing(PinyinKey::ofPerson)))
        .containsExactly("Office", "阿里", "第2组", "第10组", "单卫国", "解学恭", "曾宏", "张三", "邹平");
    assertThat(PinyinKey.of("单位")).isLessThan(PinyinKey.of("道路"));
  }
}
