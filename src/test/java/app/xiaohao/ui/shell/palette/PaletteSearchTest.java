package app.xiaohao.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
  private final PaletteSearch search = new PaletteSearch();
  private final List<Candidate> all =
      List.of(
          of(Kind.ACTION, "导入报告…"),
          of(Kind.ACTION, "导出 Excel…"),
          of(Kind.PAGE, "销号"),
          of(Kind.ITEM, "12.1  建立销号制度"),
          of(Kind.ITEM, "2.1  清理合同213份"),
          of(Kind.NAME, "县委组织部"));

  @Test
  void findsByCharactersByInitialsAndByWholeSyllables() {
    assertThat(words("销号")).containsExactly("销号", "12.1  建立销号制度");
    assertThat(words("xh")).containsExactly("销号", "12.1  建立销号制度");
    assertThat(words("zuzhibu")).containsExactly("县委组织部");
    assertThat(words("XWZZB")).containsExactly("县委组织部");
    assertThat(words("excel")).containsExactly("导出 Excel…");
  }

  @Test
  void whatBeginsWithTheWordsStandsFirst() {
    assertThat(words("2.1")).containsExactly("2.1  清理合同213份", "12.1  建立销号制度");
  }

  @Test
  void allWordsMustOccurAndAreMarked() {
    assertThat(words("合同 213")).containsExactly("2.1  清理合同213份");
    assertThat(search.find(all, "合同 213", null).hits().getFirst().marks())
        .extracting(mark -> mark.start() + "-" + mark.end())
        .containsExactly("7-9", "9-12");
  }

  @Test
  void aSignOrTabNarrowsToOneKind() {
    assertThat(words(">")).containsExactly("导入报告…", "导出 Excel…");
    assertThat(words("@组织")).containsExactly("县委组织部");
    assertThat(words("#销号")).containsExactly("12.1  建立销号制度");
    assertThat(search.find(all, "销号", Kind.PAGE).hits()).hasSize(1);
  }

  @Test
  void neverShowsMoreLinesThanHaveRoomAndSaysHowManyAreLeft() {
    List<Candidate> many = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      IntStream.range(0, 30).forEach(i -> many.add(of(kind, kind + " 号 " + i)));
    }
    PaletteSearch.Found found = search.find(many, "号", null);
    assertThat(found.hits()).hasSize(PaletteSearch.MOST);
    assertThat(found.left()).isEqualTo(30 * Kind.values().length - PaletteSearch.MOST);
    assertThat(found.hits()).extracting(hit -> hit.candidate().kind()).contains(Kind.values());
    assertThat(search.find(many, "号", Kind.ITEM).hits()).hasSize(PaletteSearch.MOST);
  }

  private List<String> words(String typed) {
    return search.find(all, typed, null).hits().stream()
        .map(hit -> hit.candidate().words())
        .toList();
  }

  private static Candidate of(Kind kind, String words) {
    return new Candidate(kind, Icon.GO, words, "", "", "", "", () -> {});
  }
}
