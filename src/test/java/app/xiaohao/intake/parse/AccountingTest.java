package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.read.Documents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountingTest {
  @ParameterizedTest
  @MethodSource("app.xiaohao.intake.parse.GoldenReportsTest#reportsWithItems")
  void accountsForEveryCharacterOfInventedReports(Path report) throws Exception {
    Accounting.assertEveryCharacterHasOnePlace(parse(report));
  }

  @Test
  void accountsForEveryCharacterOfTheRealReports() throws Exception {
    List<Path> reports = SharedReports.reports();
    assertThat(reports).hasSize(5);
    for (Path report : reports) {
      Draft draft = parse(report);
      Accounting.assertEveryCharacterHasOnePlace(draft);
      Accounting.assertPlacesHoldWords(draft);
    }
  }

  @Test
  void noticesALostMeasure() throws Exception {
    SourceText source =
        new Documents().pasted("粘贴", "二、整改情况\n1.针对“甲”问题。一是做甲事。二是做乙事。\n2.针对“乙”问题。做丙事。\n").source();
    Draft draft = new ReportParser().parse(source);
    Draft.Issue first = draft.issues().getFirst();
    Draft.Issue robbed = first.withMeasures(first.measures().subList(0, 1));
    Draft damaged =
        new Draft(
            source,
            draft.report(),
            List.of(robbed, draft.issues().get(1)),
            draft.passages(),
            draft.followUps(),
            draft.warnings());
    Accounting.assertEveryCharacterHasOnePlace(draft);
    assertThatThrownBy(() -> Accounting.assertEveryCharacterHasOnePlace(damaged))
        .hasMessageContaining("做乙事");
  }

  private static Draft parse(Path report) throws Exception {
    return new ReportParser().parse(new Documents().read(report, ReadWatch.NOBODY).source());
  }
}
