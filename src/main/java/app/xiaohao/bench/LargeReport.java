package app.xiaohao.bench;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.sample.SampleLedger;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.inspection.InspectionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports and batches of any size, made from the text of the sample. */
final class LargeReport {
  private static final String FIRST_ASPECT = "第一方面问题";
  private static final String NEXT_STEPS = "三、";
  private static final String[] ORDINALS = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
    "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四"
  };
  private static final String[] UNITS = {
    "县发展改革局", "县财政局", "县水务局", "县教育局", "县委组织部", "县住房城乡建设局", "河东镇", "石桥镇"
  };
  private static final int ASPECTS_OF_SAMPLE = 4;
  private static final int SPREAD_DAYS = 400;

  private LargeReport() {}

  /** A report of about 93 KB: the aspects of the sample six times, numbered on. */
  static SourceText text(LocalDate today) {
    String sample = SampleLedger.report(today).text();
    int from = sample.indexOf(FIRST_ASPECT);
    int to = sample.indexOf("\n" + NEXT_STEPS) + 1;
    StringBuilder text = new StringBuilder(sample.substring(0, from));
    for (int i = 0; i < ORDINALS.length / ASPECTS_OF_SAMPLE; i++) {
      String aspects = sample.substring(from, to);
      for (int aspect = ASPECTS_OF_SAMPLE - 1; aspect >= 0; aspect--) {
        aspects =
            aspects.replace(
                "第" + ORDINALS[aspect] + "方面问题",
                "第" + ORDINALS[i * ASPECTS_OF_SAMPLE + aspect] + "方面问题");
      }
      text.append(aspects);
    }
    text.append(sample.substring(to));
    return new SourceText(
        "bench.txt",
        text.toString().getBytes(StandardCharsets.UTF_8),
        text.toString(),
        StandardCharsets.UTF_8.name());
  }

  /** A batch of exactly so many measures, each with a unit and a date within 200 days of today. */
  static ReviewedBatch batch(int measures, LocalDate today) {
    Draft sample = new ReportParser().parse(SampleLedger.report(today));
    List<Draft.Issue> issues = new ArrayList<>();
    int left = measures;
    for (int i = 0; left > 0; i++) {
      Draft.Issue issue = sample.issues().get(i % sample.issues().size());
      Draft.Issue copy = copy(issue, i, Math.min(left, issue.measures().size()), today);
      issues.add(copy);
      left -= copy.measures().size();
    }
    Draft draft =
        new Draft(
            sample.source(),
            sample.report(),
            issues,
            List.of(),
            sample.followUps(),
            sample.warnings());
    return new DraftReview(draft)
        .approve(new ReviewedBatch.Target.NewInspection("bench", InspectionKind.OTHER));
  }

  private static Draft.Issue copy(Draft.Issue issue, int number, int measures, LocalDate today) {
    List<Draft.DeadlineMention> deadlines = new ArrayList<>();
    for (int n = 1; n <= measures; n++) {
      LocalDate due = today.plusDays((number * 31L + n * 7L) % SPREAD_DAYS - SPREAD_DAYS / 2);
      deadlines.add(
          new Draft.DeadlineMention(n, due.toString(), Draft.DeadlineMention.Kind.DATE, due, null));
    }
    return new Draft.Issue(
        List.of("二", Integer.toString(number + 1)),
        issue.headings(),
        issue.title(),
        issue.lead(),
        issue.source(),
        issue.titleSource(),
        issue.leadSource(),
        issue.measures().subList(0, measures),
        issue.status(),
        deadlines,
        List.of(new Draft.UnitMention(UNITS[number % UNITS.length], UnitRole.LEAD)),
        List.of(new Draft.LeaderMention("李文涛", "")),
        issue.actors(),
        issue.metrics(),
        issue.documents(),
        issue.fields());
  }
}
