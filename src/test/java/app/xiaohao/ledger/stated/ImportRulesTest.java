package app.xiaohao.ledger.stated;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRulesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 31);

  @Test
  void takesForDoneOnlyWhatIsStatedToBeDone() {
    assertThat(ImportRules.completion(of(Value.COMPLETED))).isEqualTo(Completion.DONE);
    assertThat(ImportRules.completion(of(Value.IN_PROGRESS))).isEqualTo(Completion.IN_PROGRESS);
    assertThat(ImportRules.completion(of(Value.LONG_TERM))).isEqualTo(Completion.IN_PROGRESS);
    assertThat(ImportRules.completion(of(Value.NOT_STATED))).isEqualTo(Completion.IN_PROGRESS);
    assertThat(ImportRules.percent(Completion.DONE)).isEqualTo(100);
    assertThat(ImportRules.percent(Completion.MOSTLY)).isZero();
    assertThat(ImportRules.nature(of(Value.LONG_TERM))).isEqualTo(Nature.LONG_TERM);
    assertThat(ImportRules.nature(of(Value.COMPLETED))).isEqualTo(Nature.LIMITED);
    assertThat(ClosingRules.brought(of(Value.COMPLETED), true)).isEqualTo(Closure.NONE);
  }

  @Test
  void takesADeadlineForEverForAMeasureThatIsKeptUp() {
    Draft.Issue issue = issue(mention(1, Kind.LONG_TERM, "长期坚持", null, null));
    Stated stated = ImportRules.stated(issue, issue.measures().getFirst());
    assertThat(stated.deadline()).isEqualTo(new Deadline.LongTerm("长期坚持"));
    assertThat(stated.nature()).isEqualTo(Nature.LONG_TERM);
  }

  @Test
  void letsARowSpeakForItsOwnMeasure() {
    Draft.RowFacts row =
        new Draft.RowFacts(
            List.of(new Draft.UnitMention("县财政局", UnitRole.RESPONSIBLE)),
            List.of(new Draft.LeaderMention("陈立群", "副县长")),
            new Draft.Status(
                Value.COMPLETED, "已销号", Completion.DONE, Closure.CLOSED, Nature.LONG_TERM),
            "已追缴到位",
            List.of(new Draft.CustomField("备注一", "无")));
    Draft.Issue issue =
        new DraftBuilder("a")
            .issue("甲")
            .measure("一")
            .measure("二")
            .row(row)
            .unit("县委宣传部", UnitRole.LEAD)
            .leader("周明远")
            .status(Value.IN_PROGRESS, "正在整改")
            .deadline(2, Kind.IMMEDIATE, "立行立改", null, null)
            .build()
            .issues()
            .getFirst();
    assertThat(ImportRules.stated(issue, issue.measures().getFirst()))
        .isEqualTo(
            new Stated(
                "一",
                new Responsibility(List.of("周明远"), List.of("县委宣传部"), List.of(), List.of()),
                Deadline.unset(),
                "",
                Completion.IN_PROGRESS,
                null,
                null,
                null));
    assertThat(ImportRules.stated(issue, issue.measures().getLast()))
        .isEqualTo(
            new Stated(
                "二",
                new Responsibility(List.of("陈立群"), List.of(), List.of("县财政局"), List.of()),
                new Deadline.Immediate(null, "立行立改"),
                "已追缴到位",
                Completion.DONE,
                Closure.CLOSED,
                Nature.LONG_TERM,
                null));
  }

  @Test
  void givesAnIssueWithoutMeasuresOneWhoseWordingIsMissing() {
    Draft.Issue issue = new DraftBuilder("a").issue("甲").build().issues().getFirst();
    assertThat(ImportRules.measures(issue))
        .singleElement()
        .satisfies(measure -> assertThat(measure.text()).isEmpty());
  }

  @Test
  void givesADateToTheMeasureThatItBindsAlone() {
    Draft.Issue issue = issue(mention(2, Kind.DATE, "2026年底前", DATE, null));
    assertThat(ImportRules.deadline(issue, 1)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(issue, 2)).isEqualTo(new Deadline.OnDate(DATE, "2026年底前"));
  }

  @Test
  void givesTheOnlyDateOfAnIssueToAllItsMeasures() {
    Draft.Issue issue = issue(mention(null, Kind.RELATIVE, "年底前", DATE, "YEAR-END"));
    assertThat(ImportRules.deadline(issue, 1)).isEqualTo(new Deadline.OnDate(DATE, "年底前"));
    assertThat(ImportRules.deadline(issue, 2)).isEqualTo(new Deadline.OnDate(DATE, "年底前"));
  }

  @Test
  void leavesAChoiceToPeople() {
    Draft.DeadlineMention first = mention(1, Kind.DATE, "10月底前", DATE.minusMonths(2), null);
    Draft.DeadlineMention other = mention(1, Kind.DATE, "年底前", DATE, null);
    assertThat(ImportRules.deadline(issue(first, other), 1)).isEqualTo(Deadline.unset());
    Draft.DeadlineMention whole = mention(null, Kind.DATE, "年底前", DATE, null);
    assertThat(ImportRules.deadline(issue(first, whole), 2)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(issue(first, whole), 1).dueOn(DATE)).contains(first.date());
  }

  @Test
  void takesOneDateThatIsSaidTwice() {
    Draft.Issue issue =
        issue(
            mention(1, Kind.DATE, "2026年底前", DATE, null),
            mention(1, Kind.RELATIVE, "年底前", DATE, "YEAR-END"));
    assertThat(ImportRules.deadline(issue, 1)).isEqualTo(new Deadline.OnDate(DATE, "2026年底前"));
  }

  @Test
  void understandsTheDaysOnWhichItComesBackAndNothingVaguer() {
    assertThat(ImportRules.deadline(recurring("MONTHLY-25"), 1))
        .isEqualTo(new Deadline.Recurring(Recurrence.Monthly.on(25), "按期"));
    assertThat(ImportRules.deadline(recurring("MONTHLY-32"), 1)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(recurring("QUARTERLY-3-25"), 1))
        .isEqualTo(new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 3, 25), "按期"));
    assertThat(ImportRules.deadline(recurring("QUARTERLY-4-1"), 1)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(recurring("YEARLY"), 1)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(recurring(null), 1)).isEqualTo(Deadline.unset());
    assertThat(ImportRules.deadline(issue(mention(1, Kind.RELATIVE, "近期", null, null)), 1))
        .isEqualTo(Deadline.unset());
  }

  @Test
  void namesOnlyWhomAFieldNames() {
    Draft.Issue issue =
        new DraftBuilder("a")
            .issue("甲")
            .measure("县委办公室做")
            .unit("县委宣传部", UnitRole.LEAD)
            .unit("县财政局", UnitRole.SUPPORTING)
            .leader("周明远")
            .build()
            .issues()
            .getFirst();
    assertThat(ImportRules.responsibility(issue))
        .isEqualTo(
            new Responsibility(List.of("周明远"), List.of("县委宣传部"), List.of(), List.of("县财政局")));
  }

  @Test
  void locksEverythingThatStandsBeforeTheMeasures() {
    assertThat(original(new DraftBuilder("a").issue("甲").lead("引言").measure("一")))
        .isEqualTo("甲\n引言");
    assertThat(original(new DraftBuilder("a").issue(null).lead("引言"))).isEqualTo("引言");
    assertThat(original(new DraftBuilder("a").issue(null).measure("一").measure("二")))
        .isEqualTo("一\n二");
  }

  private static Stated of(Value value) {
    Draft.Issue issue =
        new DraftBuilder("a").issue("甲").measure("一").status(value, "").build().issues().getFirst();
    return ImportRules.stated(issue, issue.measures().getFirst());
  }

  private static String original(DraftBuilder draft) {
    return ImportRules.original(draft.build().issues().getFirst());
  }

  private static Draft.Issue recurring(String rule) {
    return issue(mention(1, Kind.RECURRING, "按期", null, rule));
  }

  private static Draft.DeadlineMention mention(
      Integer measure, Kind kind, String quote, LocalDate date, String rule) {
    return new Draft.DeadlineMention(measure, quote, kind, date, rule);
  }

  private static Draft.Issue issue(Draft.DeadlineMention... mentions) {
    DraftBuilder draft = new DraftBuilder("a").issue("甲").measure("一").measure("二");
    for (Draft.DeadlineMention mention : mentions) {
      draft.deadline(
          mention.measure(), mention.kind(), mention.quote(), mention.date(), mention.rule());
    }
    return draft.build().issues().getFirst();
  }
}
