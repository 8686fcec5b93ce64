package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.inspection.InspectionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a draft for tests together with the document it stands for, so that every source range is
 * true. Headings, issues and measures follow one another as in a report.
 */
public final class DraftBuilder {
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<OfficeTable> tables = new ArrayList<>();
  private List<String> headings = List.of();
  private String chapter = "";
  private final List<Draft.FollowUp> followUps = new ArrayList<>();
  private int numberInChapter;
  private Open open;

  /** A document of this name without content. */
  public DraftBuilder(String name) {
    this.name = name;
  }

  /** The headings above the issues that follow, outermost first. */
  public DraftBuilder under(String... names) {
    endIssue();
    headings = List.of(names);
    numberInChapter = 0;
    chapter = "(" + (issues.size() + 1) + ")";
    text.append(String.join("　", names)).append('\n');
    return this;
  }

  /** What stands before the first issue. */
  public DraftBuilder opening(String words) {
    text.append(words).append('\n');
    return this;
  }

  /** What the document promises to go on doing. */
  public DraftBuilder followUp(String title, String words) {
    followUps.add(new Draft.FollowUp(List.of("三", "(一)"), title, words, new SourceRange(0, 1)));
    return this;
  }

  /** A rate or a count; {@code measure} is null where it stands before the measures. */
  public DraftBuilder metric(Integer measure, String quote, double value, String unit) {
    open.metrics.add(new Draft.Metric(measure, quote, value, unit));
    return this;
  }

  /** A new issue; null for one without a title. */
  public DraftBuilder issue(String title) {
    endIssue();
    open = new Open();
    open.start = text.length();
    open.number = ++numberInChapter;
    open.title = title;
    text.append(open.number).append('.');
    if (title != null) {
      int at = text.length();
      text.append(title).append('。');
      open.titleSource = new SourceRange(at, at + title.length());
    }
    return this;
  }

  /** The words before the issue's measures. */
  public DraftBuilder lead(String lead) {
    open.lead = lead;
    open.leadSource = new SourceRange(text.length(), text.length() + lead.length());
    text.append(lead);
    return this;
  }

  /** The issue's next measure. */
  public DraftBuilder measure(String words) {
    text.append("一是");
    open.measures.add(
        new Draft.Measure(
            open.measures.size() + 1,
            words,
            new SourceRange(text.length(), text.length() + words.length())));
    text.append(words);
    return this;
  }

  /** What its row of a table says of the newest measure. */
  public DraftBuilder row(Draft.RowFacts facts) {
    Draft.Measure newest = open.measures.removeLast();
    open.measures.add(new Draft.Measure(newest.n(), newest.text(), newest.source(), facts));
    return this;
  }

  /** A cell of the issue under a heading of the office's own. */
  public DraftBuilder field(String heading, String words) {
    open.fields.add(new Draft.CustomField(heading, words));
    return this;
  }

  /** A rule that was issued; {@code measure} is null where it stands before the measures. */
  public DraftBuilder issued(Integer measure, String title, String quote) {
    open.documents.add(
        new Draft.IssuedDocument(
            measure, title, quote, new SourceRange(open.start, open.start + 1)));
    return this;
  }

  /** How an office lays out the table that this document is. */
  public DraftBuilder table(OfficeTable table) {
    tables.add(table);
    return this;
  }

  /** What the document says of the issue's state. */
  public DraftBuilder status(Draft.Status.Value value, String quote) {
    open.status = Draft.Status.of(value, quote);
    return this;
  }

  /** A time limit; {@code measure} is null where it binds the issue. */
  public DraftBuilder deadline(
      Integer measure, Draft.DeadlineMention.Kind kind, String quote, LocalDate date, String rule) {
    open.deadlines.add(new Draft.DeadlineMention(measure, quote, kind, date, rule));
    return this;
  }

  /** A plain date for the issue's newest measure. */
  public DraftBuilder due(String quote, LocalDate date) {
    return deadline(open.measures.size(), Draft.DeadlineMention.Kind.DATE, quote, date, null);
  }

  /** A unit in a field of the issue. */
  public DraftBuilder unit(String unit, UnitRole role) {
    open.units.add(new Draft.UnitMention(unit, role));
    return this;
  }

  /** A leader in a field of the issue. */
  public DraftBuilder leader(String leader) {
    return leader(leader, "");
  }

  /** A leader with posts in a field of the issue. */
  public DraftBuilder leader(String leader, String posts) {
    open.leaders.add(new Draft.LeaderMention(leader, posts));
    return this;
  }

  /** The draft. */
  public Draft build() {
    endIssue();
    String whole = text.toString();
    return new Draft(
        new SourceText(name, whole.getBytes(StandardCharsets.UTF_8), whole, "UTF-8"),
        new Draft.Report(
            "中共云溪县委关于巡视整改进展情况的通报",
            "云溪县委",
            "省委第三巡视组",
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 4, 28),
            LocalDate.of(2026, 6, 15),
            "中共云溪县委",
            LocalDate.of(2026, 9, 30),
            "0000-1234567",
            "云溪县人民路1号",
            "100000",
            "zhenggai@example.org",
            LocalDate.of(2026, 9, 30),
            LocalDate.of(2026, 10, 20)),
        issues,
        List.of(),
        followUps,
        List.of(),
        tables);
  }

  /** The draft with everything included, for a new inspection of this name. */
  public ReviewedBatch reviewed(String inspection) {
    return new DraftReview(build())
        .approve(
            new ReviewedBatch.Target.NewInspection(inspection, InspectionKind.CENTRAL_INSPECTION));
  }

  private void endIssue() {
    if (open == null) {
      return;
    }
    issues.add(
        new Draft.Issue(
            List.of("二", chapter, Integer.toString(open.number)),
            headings,
            open.title,
            open.lead,
            new SourceRange(open.start, text.length()),
            open.titleSource,
            open.leadSource,
            open.measures,
            open.status,
            open.deadlines,
            open.units,
            open.leaders,
            List.of(),
            open.metrics,
            open.documents,
            open.fields));
    text.append('\n');
    open = null;
  }

  /** The issue that is being written. */
  private static final class Open {
    private int start;
    private int number;
    private String title;
    private SourceRange titleSource;
    private String lead;
    private SourceRange leadSource;
    private Draft.Status status = Draft.Status.NOT_STATED;
    private final List<Draft.Measure> measures = new ArrayList<>();
    private final List<Draft.DeadlineMention> deadlines = new ArrayList<>();
    private final List<Draft.UnitMention> units = new ArrayList<>();
    private final List<Draft.LeaderMention> leaders = new ArrayList<>();
    private final List<Draft.Metric> metrics = new ArrayList<>();
    private final List<Draft.IssuedDocument> documents = new ArrayList<>();
    private final List<Draft.CustomField> fields = new ArrayList<>();
  }
}
