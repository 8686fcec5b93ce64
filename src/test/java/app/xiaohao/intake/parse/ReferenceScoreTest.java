package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real reports with hand-made keys: what is read of them, against what a person read. */
class ReferenceScoreTest {
  @ParameterizedTest
  @ValueSource(strings = {"001", "002"})
  void readsTheReportLikeAPerson(String number) throws Exception {
    Path folder = SharedReports.folder();
    JsonNode gold =
        new JsonMapper().readTree(Files.readString(folder.resolve("gold/" + number + ".json")));
    Path report =
        SharedReports.reports().stream()
            .filter(file -> file.getFileName().toString().startsWith(number))
            .findFirst()
            .orElseThrow();
    Draft draft = new ReportParser().parse(new Documents().read(report, ReadWatch.NOBODY).source());

    assertReport(gold.get("report"), draft.report());
    Map<List<String>, Draft.Issue> byPath = new HashMap<>();
    draft.issues().forEach(issue -> byPath.put(issue.path(), issue));
    assertThat(byPath).hasSameSizeAs(draft.issues()).hasSize(gold.get("issues").size());
    int deadlines = 0;
    int foundDeadlines = 0;
    for (JsonNode expected : gold.get("issues")) {
      List<String> path = strings(expected.get("path"));
      Draft.Issue issue = byPath.get(path);
      assertThat(issue).as("issue " + path).isNotNull();
      assertThat(issue.title()).as("title of " + path).isEqualTo(text(expected.get("title")));
      assertThat(issue.headings())
          .as("headings of " + path)
          .isEqualTo(strings(expected.get("headings")));
      assertMeasures(expected.get("measures"), issue);
      boolean completed = "COMPLETED".equals(expected.at("/status/value").asString());
      assertThat(issue.status().value() == Draft.Status.Value.COMPLETED)
          .as("completed " + path)
          .isEqualTo(completed);
      List<String> dates = dates(expected);
      deadlines += dates.size();
      List<String> found = dates(issue);
      for (String date : dates) {
        foundDeadlines += found.remove(date) ? 1 : 0;
      }
      assertThat(found).as("dates that nobody set in " + path).isEmpty();
    }
    assertThat(foundDeadlines).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * deadlines));
    assertThat(draft.followUps().stream().map(Draft.FollowUp::title).toList())
        .isEqualTo(
            StreamSupport.stream(gold.get("followUps").spliterator(), false)
                .map(followUp -> followUp.get("title").asString())
                .toList());
  }

  private static void assertReport(JsonNode expected, Draft.Report report) {
    Map<String, Object> given = new HashMap<>();
    given.put("title", report.title());
    given.put("inspectedParty", report.inspectedParty());
    given.put("inspectingBody", report.inspectingBody());
    given.put("inspectionFrom", report.inspectionFrom());
    given.put("inspectionTo", report.inspectionTo());
    given.put("feedbackDate", report.feedbackDate());
    given.put("signatory", report.signatory());
    given.put("signedDate", report.signedDate());
    given.put("phone", report.phone());
    given.put("address", report.address());
    given.put("postcode", report.postcode());
    given.put("email", report.email());
    given.put("commentFrom", report.commentFrom());
    given.put("commentTo", report.commentTo());
    given.forEach(
        (field, value) -> {
          JsonNode key = expected.get(field);
          String words = value == null ? null : value.toString();
          if (key.isArray()) {
            assertThat(strings(key)).as(field).contains(words);
          } else {
            assertThat(words).as(field).isEqualTo(text(key));
          }
        });
  }

  private static void assertMeasures(JsonNode expected, Draft.Issue issue) {
    assertThat(issue.measures()).as("measures of " + issue.path()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(squash(issue.measures().get(i).text()))
          .startsWith(squash(expected.get(i).get("start").asString()))
          .endsWith(squash(expected.get(i).get("end").asString()));
    }
  }

  private static List<String> dates(JsonNode issue) {
    List<String> dates = new ArrayList<>();
    for (JsonNode deadline : issue.get("deadlines")) {
      if ("DATE".equals(deadline.get("kind").asString())) {
        dates.add(deadline.get("date").asString());
      }
    }
    return dates;
  }

  private static List<String> dates(Draft.Issue issue) {
    List<String> dates = new ArrayList<>();
    issue.deadlines().stream()
        .filter(mention -> mention.kind() == Draft.DeadlineMention.Kind.DATE)
        .forEach(mention -> dates.add(String.valueOf(mention.date())));
    return dates;
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }

  private static String squash(String words) {
    return words.replaceAll("\\s", "");
  }
}
