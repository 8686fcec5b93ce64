package app.xiaohao.ui.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.Assignment;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.ui.intake.InventedReport;
import app.xiaohao.ui.intake.review.ReviewModel.Counts;
import app.xiaohao.ui.intake.review.ReviewModel.Origin;
import app.xiaohao.ui.intake.review.ReviewTodo.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewModelTest {
  private static final ReviewedBatch.Target TARGET =
      new ReviewedBatch.Target.NewInspection("检查", InspectionKind.OTHER);

  private final ReviewModel model = new ReviewModel(InventedReport.draft());

  @Test
  void selectsTheMeasureThatStandsAtAPlaceOfTheText() {
    int place = InventedReport.TEXT.indexOf("纳入网格巡查");

    model.selectAt(place);

    assertThat(model.selectionProperty().get().line()).isSameAs(model.lines().get(1));
    assertThat(model.selectionProperty().get().measure()).isEqualTo(2);
    assertThat(model.selectionProperty().get().origin()).isEqualTo(Origin.TEXT);
  }

  @Test
  void keepsTheSelectionWhereTheTextBelongsToNoItem() {
    model.select(model.lines().get(2));

    model.selectAt(InventedReport.TEXT.indexOf("县委高度重视"));

    assertThat(model.selectionProperty().get().line()).isSameAs(model.lines().get(2));
  }

  @Test
  void bringsTheSourceOfAChosenMeasureToSight() {
    ReviewLine line = model.lines().getFirst();
    Draft.Measure third = line.issue().measures().get(2);

    model.selectMeasure(third.n());

    SourceRange sight = model.selectionProperty().get().sight();
    assertThat(sight.of(InventedReport.TEXT)).contains("出台全周期服务办法");
  }

  @Test
  void countsOnlyWhatIsIncluded() {
    model.lines().get(1).includedProperty().set(false);

    Counts counts = model.countsProperty().get();

    assertThat(counts).isEqualTo(new Counts(3, 6));
    assertThat(model.todos().countsProperty().get())
        .containsEntry(Kind.NO_LEADER, 6)
        .containsEntry(Kind.NO_LEAD, 6)
        .containsEntry(Kind.NO_DEADLINE, 5);
  }

  @Test
  void approvesTheTitleAsTypedAndTheDraftsOwnWhereItIsBlank() {
    model.lines().get(0).titleProperty().set("  项目调度  ");
    model.lines().get(1).titleProperty().set(" ");

    ReviewedBatch batch = model.approve(TARGET);

    assertThat(batch.issues().get(0).title()).isEqualTo("项目调度");
    assertThat(batch.issues().get(1).title()).isEqualTo("部分镇污水管网建设欠账较多");
  }

  @Test
  void leavesAllOutAndTakesAllInAgain() {
    model.includeAll(false);
    assertThat(model.countsProperty().get().issues()).isZero();

    model.includeAll(true);
    assertThat(model.approve(TARGET).issues()).hasSize(4);
  }

  @Test
  void goesThroughWhatIsToBeDoneAndRoundAgain() {
    List<ReviewTodo> seen = new ArrayList<>();
    for (int i = 0; i < model.todos().shown().size(); i++) {
      model.nextTodo();
      seen.add(model.selectionProperty().get().todo());
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(model.todos().shown())
        .anyMatch(
            todo -> todo.notice() != null && todo.notice().warning() == Warning.Kind.NUMBER_JUMPS);

    model.previousTodo();
    model.nextTodo();
    assertThat(model.selectionProperty().get().todo()).isEqualTo(seen.getLast());
  }

  @Test
  void countsDownWhatIsToBeDoneAsItIsFilledOrTickedOff() {
    int before = model.todos().shown().size();
    ReviewNotice jump = model.notices().getFirst();
    model.todos().see(jump);
    assertThat(model.todos().shown()).hasSize(before - 1);

    assign(model.lines());
    assertThat(model.todos().countsProperty().get())
        .doesNotContainKeys(Kind.NO_LEADER, Kind.NOTICE)
        .containsEntry(Kind.NO_LEAD, 8);

    model.todos().want(Kind.NO_LEAD, false);
    model.todos().want(Kind.NO_DEADLINE, false);
    assertThat(model.todos().shown()).isEmpty();
    model.nextTodo();

    model.undo();
    assertThat(model.todos().shown()).hasSize(4);
  }

  @Test
  void keepsTheLinesThatAStepDoesNotTouch() {
    ReviewLine first = model.lines().get(0);
    ReviewLine third = model.lines().get(2);
    model.apply(new ReviewEdit.Demote(1));

    assertThat(model.lines()).hasSize(3).startsWith(first);
    assertThat(model.lines().get(1)).isSameAs(third);
    assertThat(third.index()).isEqualTo(1);
    assertThat(model.selectionProperty().get().line()).isSameAs(first);
    assertThat(model.selectionProperty().get().measure()).isEqualTo(4);

    model.undo();
    assertThat(model.lines()).hasSize(4);
    assertThat(model.lines().get(1).titleProperty().get()).isEqualTo("部分镇污水管网建设欠账较多");
    assertThat(model.selectionProperty().get().line()).isSameAs(model.lines().get(1));
  }

  @Test
  void showsAHeadingAboveItsIssuesAndNoneThatBecameAnIssue() {
    assertThat(model.rows()).filteredOn(HeadingRow.class::isInstance).hasSize(2);
    HeadingRow second =
        model.rows().stream()
            .filter(HeadingRow.class::isInstance)
            .map(HeadingRow.class::cast)
            .skip(1)
            .findFirst()
            .orElseThrow();
    assertThat(second.first()).isSameAs(model.lines().get(2));

    model.apply(new ReviewEdit.DemoteHeading(second.first().index(), second.depth()));

    assertThat(model.rows()).filteredOn(HeadingRow.class::isInstance).hasSize(1);
    assertThat(model.lines()).hasSize(5);
    model.undo();
    assertThat(model.rows()).hasSize(6);
  }

  @Test
  void cutsWhereTheTextWasClicked() {
    int place = InventedReport.TEXT.indexOf("明确堵点");
    model.selectAt(place);
    assertThat(model.cut()).contains(new DraftReview.Caret(new ReviewPlace(0, 1), 16));

    model.apply(new ReviewEdit.Split(new ReviewPlace(0, 1), 16, ReviewEdit.Level.MEASURE));

    model.selectAt(place);
    assertThat(model.selectionProperty().get().measure()).isEqualTo(2);
  }

  private void assign(List<ReviewLine> lines) {
    model.apply(
        new ReviewEdit.Assign(
            lines.stream().map(line -> ReviewPlace.ofItem(line.index())).toList(),
            new Assignment.Leaders(List.of(new Draft.LeaderMention("林晓", ""))),
            true));
  }

  @Test
  void saysThatNothingIsLeftOutOnlyWhereNothingIs() {
    assertThat(model.coverage().complete()).isTrue();

    Draft whole = InventedReport.draft();
    Draft shortened =
        new Draft(
            whole.source(),
            whole.report(),
            Stream.concat(
                    Stream.of(withoutLastMeasure(whole.issues().getFirst())),
                    whole.issues().stream().skip(1))
                .toList(),
            whole.passages(),
            whole.followUps(),
            whole.warnings());
    ReviewModel incomplete = new ReviewModel(shortened);

    assertThat(incomplete.coverage().complete()).isFalse();
    assertThat(incomplete.coverage().unassigned().getFirst().of(whole.source().text()))
        .contains("出台全周期服务办法");
    assertThat(incomplete.notices())
        .anyMatch(
            notice ->
                notice.kind() == ReviewNotice.Kind.UNASSIGNED
                    && notice.lineIn(incomplete.lines()).index() == 0);
  }

  @Test
  void accountsForEveryCharacterOfTheRealReports() throws IOException {
    List<Path> reports = realReports();
    assumeTrue(!reports.isEmpty(), "the real reports beside the project are absent: skipped");
    for (Path report : reports) {
      Draft draft = InventedReport.draft(Files.readString(report));

      assertThat(Coverage.of(draft)).as(report.toString()).matches(Coverage::complete);
    }
  }

  static List<Path> realReports() throws IOException {
    Path shared =
        Optional.ofNullable(System.getProperty("xiaohao.shared"))
            .or(() -> Optional.ofNullable(System.getenv("XIAOHAO_SHARED")))
            .map(Path::of)
            .orElse(Path.of("../shared"));
    if (!Files.isDirectory(shared.resolve("reports"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(shared.resolve("reports"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Draft.Issue withoutLastMeasure(Draft.Issue issue) {
    return issue.withMeasures(issue.measures().subList(0, issue.measures().size() - 1));
  }
}
