package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.review.Assignment;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewEdit.Level;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random steps: none loses a character or a fact, and all undone is the draft as read. */
class ReviewAccountingTest {
  private static final int SEQUENCES = 120;
  private static final int STEPS = 40;

  @Test
  void losesNothingOfAReportAndUndoesAll() {
    Draft draft = ReviewEditsTest.read(ReviewEditsTest.REPORT);
    for (int seed = 0; seed < SEQUENCES; seed++) {
      edit(draft, new Random(seed));
    }
  }

  @Test
  void losesNothingOfATableAndUndoesAll() {
    Draft draft = table();
    for (int seed = 0; seed < SEQUENCES; seed++) {
      edit(draft, new Random(seed));
    }
  }

  private static void edit(Draft draft, Random random) {
    DraftReview review = new DraftReview(draft);
    List<List<DraftReview.Item>> states = new ArrayList<>();
    states.add(review.items());
    for (int i = 0; i < STEPS; i++) {
      Map<Integer, Integer> characters = characters(review);
      Set<String> facts = facts(review);
      List<DraftReview.Item> before = review.items();
      ReviewEdit edit = edit(review, random);
      boolean refused = review.refusal(edit).isPresent();
      assertThat(review.apply(edit).isEmpty()).isEqualTo(refused);
      review.settle();
      if (refused) {
        assertThat(review.items()).isEqualTo(before);
        continue;
      }
      if (!(edit instanceof ReviewEdit.Retitle)) {
        Map<Integer, Integer> after = characters(review);
        characters.forEach(
            (c, count) ->
                assertThat(after.getOrDefault(c, 0))
                    .as("%s after %s", Character.toString(c), edit)
                    .isGreaterThanOrEqualTo(count));
      }
      if (!(edit instanceof ReviewEdit.Assign)) {
        assertThat(facts(review)).as("%s", edit).containsAll(facts);
      }
      wellFormed(review, draft);
      if (!review.items().equals(before)) {
        states.add(review.items());
      }
    }
    for (int i = states.size() - 2; i >= 0; i--) {
      review.undo();
      assertThat(review.items()).isEqualTo(states.get(i));
    }
    assertThat(review.undoable()).isEmpty();
    assertThat(review.items()).extracting(DraftReview.Item::issue).isEqualTo(draft.issues());
    assertThat(review.passages()).isEqualTo(draft.passages());
    for (int i = 1; i < states.size(); i++) {
      review.redo();
    }
    assertThat(review.items()).isEqualTo(states.getLast());
  }

  private static void wellFormed(DraftReview review, Draft draft) {
    for (DraftReview.Item item : review.items()) {
      Draft.Issue issue = item.issue();
      assertThat(item.title()).isNotBlank();
      assertThat(item.asRead().measures()).hasSameSizeAs(issue.measures());
      assertThat(item.asRead().lead() == null).isEqualTo(issue.lead() == null);
      assertThat(issue.measures())
          .extracting(Draft.Measure::n)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, issue.measures().size()).boxed().toList());
      assertThat(issue.measures()).noneMatch(measure -> measure.text().isBlank());
      assertThat(issue.source().end()).isLessThanOrEqualTo(draft.source().text().length());
    }
    assertThat(review.items().stream().map(item -> item.issue().path()).distinct().count())
        .isGreaterThanOrEqualTo(
            draft.issues().stream().map(Draft.Issue::path).distinct().count() > 1 ? 1 : 0);
  }

  private static ReviewEdit edit(DraftReview review, Random random) {
    int item = random.nextInt(review.items().size());
    Draft.Issue issue = review.items().get(item).issue();
    int measure = random.nextInt(issue.measures().size() + 1);
    ReviewPlace place = new ReviewPlace(item, measure);
    String text =
        measure > 0
            ? issue.measures().get(measure - 1).text()
            : issue.lead() == null ? "" : issue.lead();
    return switch (random.nextInt(11)) {
      case 0, 1 -> new ReviewEdit.Merge(place);
      case 2, 3 ->
          new ReviewEdit.Split(
              place,
              random.nextInt(text.length() + 1),
              random.nextBoolean() ? Level.ISSUE : Level.MEASURE);
      case 4 -> new ReviewEdit.Promote(place);
      case 5, 6 -> new ReviewEdit.Demote(item);
      case 7 -> new ReviewEdit.DemoteHeading(item, random.nextInt(issue.headings().size() + 1));
      case 8 -> new ReviewEdit.Include(List.of(item), random.nextBoolean());
      case 9 -> new ReviewEdit.Reword(place, text + "补");
      default ->
          random.nextBoolean()
              ? new ReviewEdit.Retitle(item, "题" + random.nextInt(9))
              : assign(place, random);
    };
  }

  private static ReviewEdit assign(ReviewPlace place, Random random) {
    Assignment given =
        switch (random.nextInt(3)) {
          case 0 ->
              new Assignment.Units(
                  UnitRole.values()[random.nextInt(3)], List.of("单位" + random.nextInt(9)));
          case 1 ->
              new Assignment.Leaders(List.of(new Draft.LeaderMention("甲" + random.nextInt(9), "")));
          default -> new Assignment.Due(Deadline.on(LocalDate.of(2027, 1, 1 + random.nextInt(9))));
        };
    return new ReviewEdit.Assign(List.of(place), given, random.nextBoolean());
  }

  /** Every character of the words, each heading counted where it begins. */
  private static Map<Integer, Integer> characters(DraftReview review) {
    StringBuilder words = new StringBuilder();
    List<String> above = List.of();
    for (DraftReview.Item item : review.items()) {
      Draft.Issue issue = item.issue();
      boolean same = true;
      for (int i = 0; i < issue.headings().size(); i++) {
        same = same && i < above.size() && above.get(i).equals(issue.headings().get(i));
        if (!same) {
          words.append(issue.headings().get(i));
        }
      }
      above = issue.headings();
      words.append(issue.title() == null ? "" : issue.title());
      words.append(issue.lead() == null ? "" : issue.lead());
      issue.measures().forEach(measure -> words.append(measure.text()));
    }
    review.passages().stream()
        .filter(passage -> passage.kind() == Draft.Passage.Kind.INTRODUCTION)
        .forEach(passage -> words.append(passage.text()));
    Map<Integer, Integer> characters = new HashMap<>();
    words
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> characters.merge(c, 1, Integer::sum));
    return characters;
  }

  private static Set<String> facts(DraftReview review) {
    Set<String> facts = new TreeSet<>();
    for (DraftReview.Item item : review.items()) {
      Draft.Issue issue = item.issue();
      issue.units().forEach(unit -> facts.add("unit " + unit));
      issue.leaders().forEach(leader -> facts.add("leader " + leader));
      issue.deadlines().forEach(due -> facts.add("due " + due.quote() + due.date()));
      issue.documents().forEach(issued -> facts.add("document " + issued.title()));
      issue.metrics().forEach(metric -> facts.add("metric " + metric.quote()));
      issue
          .fields()
          .forEach(field -> field.text().lines().forEach(line -> facts.add("text " + line)));
      for (Draft.Measure measure : issue.measures()) {
        Draft.RowFacts row = measure.row();
        row.units().forEach(unit -> facts.add("unit " + unit));
        row.leaders().forEach(leader -> facts.add("leader " + leader));
        row.fields()
            .forEach(field -> field.text().lines().forEach(line -> facts.add("text " + line)));
        row.progress().lines().forEach(line -> facts.add("text " + line));
      }
    }
    return facts;
  }

  /** A table of two issues under one heading, with facts in the rows of their measures. */
  private static Draft table() {
    StringBuilder text = new StringBuilder("作风建设\n");
    List<Draft.Issue> issues = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      int start = text.length();
      SourceRange title = append(text, "接待审批不严" + i);
      List<Draft.Measure> measures = new ArrayList<>();
      List<Draft.DeadlineMention> deadlines = new ArrayList<>();
      for (int n = 1; n <= i; n++) {
        SourceRange words = append(text, "第" + i + "项的措施" + n + "，分两步做。");
        Draft.RowFacts row =
            new Draft.RowFacts(
                List.of(
                    new Draft.UnitMention("局" + i + n, UnitRole.LEAD),
                    new Draft.UnitMention("办" + n, UnitRole.SUPPORTING)),
                n == 1 ? List.of() : List.of(new Draft.LeaderMention("领导" + n, "副县长")),
                Draft.Status.of(
                    n == 1 ? Draft.Status.Value.COMPLETED : Draft.Status.Value.IN_PROGRESS,
                    n == 1 ? "已完成" : "推进中"),
                "进展" + i + n,
                List.of(new Draft.CustomField("经费", i + "." + n + "万元")));
        measures.add(new Draft.Measure(n, words.of(text.toString()), words, row));
        deadlines.add(
            new Draft.DeadlineMention(
                n,
                "2026年" + n + "月底前",
                Draft.DeadlineMention.Kind.DATE,
                LocalDate.of(2026, n, 28),
                null));
      }
      issues.add(
          new Draft.Issue(
              List.of(Integer.toString(i)),
              i == 3 ? List.of("效能建设") : List.of("作风建设"),
              "接待审批不严" + i,
              null,
              new SourceRange(start, text.length()),
              title,
              null,
              measures,
              Draft.Status.NOT_STATED,
              deadlines,
              List.of(new Draft.UnitMention("县委办", UnitRole.RESPONSIBLE)),
              List.of(new Draft.LeaderMention("周启明", "县长")),
              List.of(),
              List.of(),
              List.of(),
              List.of(new Draft.CustomField("来源", "第" + i + "轮"))));
    }
    String whole = text.toString();
    return new Draft(
        new SourceText("表.xlsx", whole.getBytes(StandardCharsets.UTF_8), whole, "xlsx"),
        new Draft.Report(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null),
        issues,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new OfficeTable(
                "县府办",
                "",
                List.of(),
                1,
                List.of(
                    new OfficeTable.OfficeColumn(List.of("整改进展"), Column.PROGRESS, 0, false)))));
  }

  private static SourceRange append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    SourceRange range = new SourceRange(start, text.length());
    text.append('\t');
    return range;
  }
}
