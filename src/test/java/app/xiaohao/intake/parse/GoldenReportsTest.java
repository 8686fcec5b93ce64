package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.export.json.DraftJson;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder is the list of tests: each NAME.txt is an invented report, NAME.json beside it what is
 * to be read of it, looked through by a person.
 */
class GoldenReportsTest {
  static final Path FOLDER = Path.of("src/test/resources/app/xiaohao/intake/golden");

  private final DraftJson json = new DraftJson(new Texts(Locale.SIMPLIFIED_CHINESE));

  static List<Path> reports() throws IOException {
    return files(".txt").stream().map(name -> FOLDER.resolve(name + ".txt")).toList();
  }

  static List<Path> reportsWithItems() throws IOException {
    return reports().stream().filter(report -> !isNoReport(report)).toList();
  }

  static List<Path> noReports() throws IOException {
    return reports().stream().filter(GoldenReportsTest::isNoReport).toList();
  }

  private static boolean isNoReport(Path file) {
    return file.getFileName().toString().startsWith("no-report-");
  }

  @ParameterizedTest
  @MethodSource("noReports")
  void refusesWhatIsNoReport(Path text) throws Exception {
    Draft draft = new ReportParser().parse(read(text));
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.followUps()).isEmpty();
    assertThat(draft.warnings()).isNotEmpty();
    assertThatThrownBy(draft::withIssues)
        .isInstanceOfSatisfying(
            IntakeException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(IntakeException.Kind.NOT_A_REPORT));
  }

  @ParameterizedTest
  @MethodSource("reportsWithItems")
  void findsItemsInAReport(Path report) throws Exception {
    assertThat(new ReportParser().parse(read(report)).issues()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsReportAsExpected(Path report) throws Exception {
    Draft draft = new ReportParser().parse(read(report));
    Path expected = Path.of(report.toString().replace(".txt", ".json"));
    assertThat(new JsonMapper().readTree(json.write(List.of(draft))).toPrettyString())
        .isEqualTo(new JsonMapper().readTree(Files.readString(expected)).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsTheSameTextTheSameWayAgain(Path report) throws Exception {
    SourceText source = read(report);
    ReportParser parser = new ReportParser();
    assertThat(parser.parse(source)).isEqualTo(parser.parse(source));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void hasPlacesThatHoldTheWords(Path report) throws Exception {
    Draft draft = new ReportParser().parse(read(report));
    Accounting.assertPlacesHoldWords(draft);
  }

  @Test
  void everyReportHasItsExpectationAndTheOtherWayRound() throws IOException {
    assertThat(files(".txt")).isNotEmpty().isEqualTo(files(".json"));
  }

  private static SourceText read(Path file) throws IntakeException {
    return new Documents().read(file, ReadWatch.NOBODY).source();
  }

  private static Set<String> files(String ending) throws IOException {
    try (Stream<Path> listing = Files.list(FOLDER)) {
      return listing
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
