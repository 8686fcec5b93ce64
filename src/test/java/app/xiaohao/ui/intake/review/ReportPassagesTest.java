package app.xiaohao.ui.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import app.xiaohao.ui.intake.InventedReport;
import app.xiaohao.ui.intake.review.ReportPassages.Kind;
import app.xiaohao.ui.intake.review.ReportPassages.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportPassagesTest {
  @Test
  void showsEveryCharacterThatIsNotWhiteSpaceOnce() {
    Draft draft = InventedReport.draft();
    ReportPassages passages = new ReportPassages(draft, List.of());

    String shown =
        passages.paragraphs().stream()
            .flatMap(paragraph -> passages.passages(paragraph).stream())
            .map(passage -> passages.text(passage.range()))
            .collect(Collectors.joining());

    assertThat(shown.replaceAll("\\s", "")).isEqualTo(InventedReport.TEXT.replaceAll("\\s", ""));
  }

  @Test
  void knowsTitlesAndMeasuresInsideOneParagraph() {
    ReportPassages passages = new ReportPassages(InventedReport.draft(), List.of());
    int place = InventedReport.TEXT.indexOf("1.针对重点项目");
    SourceRange paragraph = passages.paragraphs().get(passages.paragraphAt(place));

    List<Passage> cut = passages.passages(paragraph);

    assertThat(cut.getFirst().kind()).isEqualTo(Kind.TITLE);
    assertThat(passages.text(cut.getFirst().range())).isEqualTo("1.针对重点项目调度不够问题。");
    assertThat(cut.stream().filter(passage -> passage.kind() == Kind.MEASURE).map(Passage::measure))
        .containsExactly(1, 2, 3);
  }

  @Test
  void marksWhatShouldBeLookedAt() {
    int place = InventedReport.TEXT.indexOf("停车难");
    ReportPassages passages =
        new ReportPassages(InventedReport.draft(), List.of(new SourceRange(place, place + 3)));

    List<Passage> cut = passages.passages(passages.paragraphs().get(passages.paragraphAt(place)));

    assertThat(cut.stream().filter(Passage::noticed).map(p -> passages.text(p.range())))
        .containsExactly("停车难");
  }

  @Test
  void cutsAnEndlessParagraphAtSentencesWithoutLosingAny() {
    String endless = "本单位已经完成整改。".repeat(2_000);
    Draft draft = InventedReport.draft(InventedReport.TEXT + endless);
    ReportPassages passages = new ReportPassages(draft, List.of());

    List<String> shown = passages.paragraphs().stream().map(passages::text).toList();

    assertThat(shown).allMatch(paragraph -> paragraph.length() <= 1_200);
    assertThat(String.join("", shown)).endsWith(endless);
    assertThat(shown.getLast()).startsWith("本单位");
  }
}
