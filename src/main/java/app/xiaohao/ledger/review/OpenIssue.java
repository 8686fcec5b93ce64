package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An issue of a draft taken apart for one edit: what is said of a measure is with the measure, so
 * that numbers follow by themselves when it is put together again.
 */
final class OpenIssue {
  List<String> path;
  List<String> headings;
  String title;
  SourceRange source;
  SourceRange titleSource;
  Wording lead;
  Draft.Status status;
  Said said = new Said();
  List<Draft.UnitMention> units;
  List<Draft.LeaderMention> leaders;
  List<String> actors;
  List<Draft.CustomField> fields;
  final List<OpenMeasure> measures = new ArrayList<>();

  /** What is said of a measure, or of the whole issue. */
  static final class Said {
    final List<Draft.DeadlineMention> deadlines = new ArrayList<>();
    final List<Draft.Metric> metrics = new ArrayList<>();
    final List<Draft.IssuedDocument> documents = new ArrayList<>();

    void add(Said other) {
      other.deadlines.stream().filter(due -> !deadlines.contains(due)).forEach(deadlines::add);
      metrics.addAll(other.metrics);
      documents.addAll(other.documents);
    }
  }

  /** One measure. */
  static final class OpenMeasure {
    Wording words;
    Draft.RowFacts row;
    Said said = new Said();

    OpenMeasure(Wording words, Draft.RowFacts row) {
      this.words = words;
      this.row = row;
    }
  }

  private OpenIssue() {}

  static OpenIssue of(DraftReview.Item item) {
    Draft.Issue issue = item.issue();
    OpenIssue open = new OpenIssue();
    open.path = issue.path();
    open.headings = issue.headings();
    open.title = issue.title();
    open.source = issue.source();
    open.titleSource = issue.titleSource();
    open.status = issue.status();
    open.units = issue.units();
    open.leaders = issue.leaders();
    open.actors = issue.actors();
    open.fields = issue.fields();
    if (issue.lead() != null) {
      open.lead =
          new Wording(
              issue.lead(),
              item.asRead().lead(),
              issue.leadSource() == null ? issue.source() : issue.leadSource());
    }
    for (Draft.Measure measure : issue.measures()) {
      String read = item.asRead().measures().get(open.measures.size());
      open.measures.add(
          new OpenMeasure(new Wording(measure.text(), read, measure.source()), measure.row()));
    }
    issue.deadlines().forEach(due -> open.said(due.measure()).deadlines.add(due));
    issue.metrics().forEach(metric -> open.said(metric.measure()).metrics.add(metric));
    issue.documents().forEach(document -> open.said(document.measure()).documents.add(document));
    return open;
  }

  /** An issue of its own that has nothing yet but its place. */
  static OpenIssue empty(List<String> path, List<String> headings, SourceRange source) {
    OpenIssue open = new OpenIssue();
    open.path = List.copyOf(path);
    open.headings = List.copyOf(headings);
    open.source = source;
    open.status = Draft.Status.NOT_STATED;
    open.units = List.of();
    open.leaders = List.of();
    open.actors = List.of();
    open.fields = List.of();
    return open;
  }

  private Said said(Integer measure) {
    return measure == null || measure < 1 || measure > measures.size()
        ? said
        : measures.get(measure - 1).said;
  }

  /**
   * Gives each measure the deadline that binds them all, so that it still does where measures come
   * or go. A mention of the whole issue binds only where it is the only one.
   */
  void deadlinesToMeasures() {
    boolean binds =
        said.deadlines.size() == 1
            && measures.stream().allMatch(measure -> measure.said.deadlines.isEmpty());
    if (binds && !measures.isEmpty()) {
      measures.forEach(measure -> measure.said.deadlines.addAll(said.deadlines));
      said.deadlines.clear();
    }
  }

  /** All words from the title to the last measure. */
  String words() {
    StringBuilder words = new StringBuilder(Objects.toString(title, ""));
    if (lead != null) {
      words.append('\n').append(lead.text());
    }
    measures.forEach(measure -> words.append('\n').append(measure.words.text()));
    return words.toString();
  }

  /** Put together again, numbers counted anew. */
  Draft.Issue issue() {
    List<Draft.Measure> made = new ArrayList<>();
    List<Draft.DeadlineMention> deadlines = new ArrayList<>();
    List<Draft.Metric> metrics = new ArrayList<>();
    List<Draft.IssuedDocument> documents = new ArrayList<>();
    collect(null, said, deadlines, metrics, documents);
    for (OpenMeasure measure : measures) {
      int n = made.size() + 1;
      made.add(new Draft.Measure(n, measure.words.text(), measure.words.source(), measure.row));
      collect(n, measure.said, deadlines, metrics, documents);
    }
    return new Draft.Issue(
        path,
        headings,
        title,
        lead == null ? null : lead.text(),
        source,
        titleSource,
        lead == null ? null : lead.source(),
        made,
        status,
        deadlines,
        units,
        leaders,
        actors,
        metrics,
        documents,
        fields);
  }

  /** How its words were read. */
  DraftReview.AsRead asRead() {
    return new DraftReview.AsRead(
        lead == null ? null : lead.asRead(),
        measures.stream().map(measure -> measure.words.asRead()).toList());
  }

  private static void collect(
      Integer n,
      Said said,
      List<Draft.DeadlineMention> deadlines,
      List<Draft.Metric> metrics,
      List<Draft.IssuedDocument> documents) {
    for (Draft.DeadlineMention due : said.deadlines) {
      deadlines.add(new Draft.DeadlineMention(n, due.quote(), due.kind(), due.date(), due.rule()));
    }
    for (Draft.Metric metric : said.metrics) {
      metrics.add(new Draft.Metric(n, metric.quote(), metric.value(), metric.unit()));
    }
    for (Draft.IssuedDocument issued : said.documents) {
      documents.add(new Draft.IssuedDocument(n, issued.title(), issued.quote(), issued.source()));
    }
  }
}
