package app.xiaohao.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines, cells and pages break. */
class PageLayoutTest {
  private static Faces faces;

  @BeforeAll
  static void open() throws Exception {
    faces = new Faces();
  }

  @AfterAll
  static void close() throws Exception {
    faces.close();
  }

  private static List<LaidPage> lay(Block... blocks) {
    return PageLayout.of(
        new PageDocument("t", PageFormat.LETTER, "", List.of(blocks), "第{0}页 共{1}页"), faces);
  }

  private static List<String> lines(LaidPage page) {
    return page.words().stream().map(LaidPage.Words::text).toList();
  }

  @Test
  void sets28CharactersALineAnd22LinesAPage() {
    List<LaidPage> pages =
        lay(Block.Paragraph.of(Style.ADDRESSEE, "整".repeat(28 * 22)), new Block.Space(1));
    assertThat(pages).hasSize(1);
    assertThat(lines(pages.getFirst())).hasSize(23);
    assertThat(lines(pages.getFirst()).getFirst()).hasSize(28);
    assertThat(lay(Block.Paragraph.of(Style.ADDRESSEE, "整".repeat(28 * 22 + 1)))).hasSize(2);
  }

  @Test
  void beginsNoLineWithAClosingSignAndEndsNoneWithAnOpeningOne() {
    String text = ("整".repeat(27) + "。").repeat(2) + "整".repeat(25) + "。“整改”，" + "（整改）".repeat(40);
    for (String line : lines(lay(Block.Paragraph.of(Style.BODY, text)).getFirst())) {
      assertThat(line).doesNotMatch("^[。，”）].*").doesNotMatch(".*[（“]$");
    }
  }

  @Test
  void cutsNeitherNumbersNorWords() {
    String text = "整".repeat(22) + "截至2026年完成率98.6%，" + "整".repeat(20);
    assertThat(lines(lay(Block.Paragraph.of(Style.BODY, text)).getFirst()))
        .noneMatch(line -> line.endsWith("98.") || line.startsWith("%") || line.endsWith("20"));
  }

  @Test
  void numbersPagesOutside() {
    List<LaidPage> pages = lay(Block.Paragraph.of(Style.BODY, "整".repeat(28 * 30)));
    LaidPage.Words first = pages.get(0).words().getLast();
    LaidPage.Words second = pages.get(1).words().getLast();
    assertThat(first.text()).isEqualTo("— 1 —");
    assertThat(first.x()).isGreaterThan(PageFormat.LETTER.width() / 2);
    assertThat(second.text()).isEqualTo("— 2 —");
    assertThat(second.x()).isLessThan(PageFormat.LETTER.width() / 2);
  }

  @Test
  void keepsAHeadingWithWhatFollows() {
    List<LaidPage> pages =
        lay(
            Block.Paragraph.of(Style.ADDRESSEE, "整".repeat(28 * 21)),
            Block.Paragraph.of(Style.FIRST, "二、下一步"),
            Block.Paragraph.of(Style.BODY, "抓紧整改。"));
    assertThat(lines(pages.get(0))).noneMatch(line -> line.contains("下一步"));
    assertThat(lines(pages.get(1))).contains("二、下一步", "抓紧整改。");
  }

  @Test
  void saysContinuedWhereAMergedCellGoesOn() {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      List<Table.Cell> cells = new ArrayList<>();
      if (i == 1) {
        cells.add(Table.Cell.center("3").over(1, 80).continued("3（续）"));
      }
      cells.add(Table.Cell.left("措施" + i));
      rows.add(Table.Row.of(cells));
    }
    List<LaidPage> pages =
        lay(
            new Table(
                List.of(1.0, 4.0),
                List.of(
                    Table.Row.of(List.of(Table.Cell.heading("序号"), Table.Cell.heading("整改措施")))),
                rows,
                10.5,
                true));
    assertThat(pages.size()).isGreaterThan(1);
    assertThat(lines(pages.get(0))).contains("序号", "3", "措施1").doesNotContain("3（续）");
    for (LaidPage page : pages.subList(1, pages.size())) {
      assertThat(lines(page)).contains("序号", "整改措施", "3（续）").doesNotContain("3");
    }
  }

  @Test
  void doesNotRepeatWhatWouldFillEveryPage() {
    String words = "整改".repeat(3000);
    List<LaidPage> pages =
        lay(
            new Table(
                List.of(1.0, 1.0),
                List.of(),
                List.of(
                    Table.Row.of(
                        List.of(Table.Cell.left(words).continued(words), Table.Cell.left("措施")))),
                10.5,
                true));
    assertThat(
            pages.stream()
                .flatMap(page -> page.words().stream())
                .mapToLong(one -> one.text().chars().filter(sign -> sign == '整').count())
                .sum())
        .isEqualTo(3000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void losesNoWordOfAnyTableAndStaysOnThePage(long seed) {
    Random random = new Random(seed);
    List<Table.Row> rows = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    int left = 0;
    for (int i = 0; i < 40; i++) {
      List<Table.Cell> cells = new ArrayList<>();
      if (left == 0) {
        left = 1 + random.nextInt(Math.min(6, 40 - i));
        cells.add(Table.Cell.left(words(random, said)).over(1, left));
      }
      left--;
      cells.add(Table.Cell.left(words(random, said)));
      cells.add(Table.Cell.center(words(random, said)));
      rows.add(Table.Row.of(cells));
    }
    List<LaidPage> pages =
        lay(
            Block.Paragraph.of(Style.BODY, "整".repeat(28 * random.nextInt(21))),
            new Table(List.of(2.0, 3.0, 1.0), List.of(), rows, 10.5, true));
    String drawn =
        pages.stream()
            .flatMap(page -> page.words().stream())
            .map(LaidPage.Words::text)
            .filter(text -> !text.startsWith("—"))
            .collect(Collectors.joining());
    assertThat(sorted(drawn.replace("整", ""))).isEqualTo(sorted(said.toString()));
    for (LaidPage page : pages) {
      double bottom = PageFormat.LETTER.height() - PageFormat.LETTER.bottom() + 1;
      assertThat(page.lines()).allMatch(line -> line.y2() <= bottom);
      assertThat(page.words().stream().filter(one -> !one.text().startsWith("—")))
          .allMatch(one -> one.y() <= bottom && one.x() >= PageFormat.LETTER.left() - 1);
    }
  }

  private static String words(Random random, StringBuilder said) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12) == 0 ? 900 : random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(30)));
    }
    String words = text.toString().replaceAll("[^一丁七万丈三上下不与专世业丝丢两严]", "改");
    said.append(words);
    return words;
  }

  private static String sorted(String text) {
    return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  @Test
  void keepsTheLastWordsWithTheSignature() {
    for (int signs = 400; signs < 2600; signs += 13) {
      Composer letter =
          new Composer()
              .add(Style.FIRST, "一、情况")
              .add(Style.BODY, "整".repeat(signs))
              .signature("县委整改办", "2026年11月21日")
              .add(Style.BODY, "（联系电话：5551234）");
      List<LaidPage> pages =
          PageLayout.of(letter.document("t", PageFormat.LETTER, "", "{0}"), faces);
      assertThat(lines(pages.getLast())).as("%d", signs).anyMatch(line -> line.contains("整整"));
      assertThat(lines(pages.getFirst())).as("%d", signs).anyMatch(line -> line.contains("整整"));
    }
  }

  @Test
  void keepsTheLastRowWithTheFoot() {
    for (int rows = 20; rows < 60; rows++) {
      List<Table.Row> lines =
          Collections.nCopies(rows, Table.Row.of(List.of(Table.Cell.left("整改"))));
      Composer page =
          new Composer()
              .add(new Table(List.of(1.0), List.of(), lines, 10.5, true))
              .space(0.3)
              .line(10.5, "审核人：", "填报人：");
      List<LaidPage> pages =
          PageLayout.of(page.document("t", PageFormat.TABLE_A4, "", "{0}"), faces);
      assertThat(lines(pages.getLast())).as("%d", rows).contains("整改", "审核人：");
    }
  }
}
