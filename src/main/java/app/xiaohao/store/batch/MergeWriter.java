package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.columns.ExtraReader;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.ItemChange;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what a plan decided of the issues that are there: chosen fields, measures that they lack,
 * and what the file says beyond the fields of the ledger.
 */
final class MergeWriter {
  private final Sql sql;
  private final ImportContext context;
  private final MergePlan plan;
  private final MeasureWriter measures;
  private final ExtraWriter extras;
  private final SaidWriter said;
  private final MeasureChanger changer;

  MergeWriter(
      Sql sql,
      ImportContext context,
      MergePlan plan,
      MeasureWriter measures,
      ExtraWriter extras,
      SaidWriter said) {
    this.sql = sql;
    this.context = context;
    this.plan = plan;
    this.measures = measures;
    this.extras = extras;
    this.said = said;
    this.changer = new MeasureChanger(sql, context);
  }

  /** The issues of the file that the ledger has not. */
  static List<ReviewedIssue> fresh(MergePlan plan) {
    return plan.issues().stream()
        .filter(issue -> issue.mine() == null)
        .map(IssueMerge::file)
        .toList();
  }

  /**
   * Writes the rest and adds to {@code changes} each item that changes.
   *
   * @return how many issues that were there have changed
   */
  int write(List<ItemChange> changes) throws SQLException {
    InspectionId inspection = new InspectionId(context.inspection());
    CustomFields fields = ExtraReader.of(sql, inspection).fields();
    Set<Rule> rules = new HashSet<>();
    for (IssuedRule rule : ExtraReader.of(sql, inspection).rules()) {
      rules.add(new Rule(rule.issue(), rule.title()));
    }
    Map<Long, Set<String>> mentioned = mentioned();
    int changed = 0;
    Map<IssueId, Integer> last = lastNumbers();
    for (IssueMerge issue : plan.issues()) {
      if (issue.mine() != null && merge(issue, fields, rules, mentioned, last, changes)) {
        changed++;
      }
    }
    changer.write();
    return changed;
  }

  /** The highest number that a measure of each issue ever had: none is given twice. */
  private Map<IssueId, Integer> lastNumbers() throws SQLException {
    Map<IssueId, Integer> last = new HashMap<>();
    for (String numbers :
        List.of(
            "select m.issue_id, max(m.number) from measure m join issue i on i.id = m.issue_id"
                + " where i.inspection_id = ? group by m.issue_id",
            "select c.issue_id, c.last_number from measure_count c join issue i"
                + " on i.id = c.issue_id where i.inspection_id = ?")) {
      sql.each(
          numbers,
          row -> last.merge(new IssueId(row.getLong(1)), row.getInt(2), Math::max),
          context.inspection());
    }
    return last;
  }

  /** What became of what the file says of the closing of measures that are there. */
  MeasureChanger changer() {
    return changer;
  }

  private record Rule(IssueId issue, String title) {}

  private boolean merge(
      IssueMerge issue,
      CustomFields fields,
      Set<Rule> rules,
      Map<Long, Set<String>> mentioned,
      Map<IssueId, Integer> lastNumbers,
      List<ItemChange> changes)
      throws SQLException {
    long id = issue.mine().id().value();
    Draft.Issue source = issue.file().source();
    boolean changed = title(issue, changes);
    Map<Integer, Integer> numbers = new HashMap<>();
    int last = lastNumbers.getOrDefault(issue.mine().id(), 0);
    // What a row of several measures says under the office's own headings it says of the issue.
    Set<CustomField> spoken = new LinkedHashSet<>(source.fields());
    for (MeasureMerge measure : issue.measures()) {
      int number = measure.mine() == null ? ++last : measure.mine().number();
      numbers.putIfAbsent(measure.file().n(), number);
      if (measure.mine() == null) {
        measures.add(id, number, source, measure.file());
        extras.fields(id, number, measure.file().row().fields());
        changed = true;
      } else {
        changed |= changer.change(source, measure, said, item(issue, number), changes);
        MeasureId held = measure.mine().id();
        List<CustomField> given = measure.file().row().fields();
        if (measure.shared()) {
          spoken.addAll(given);
        } else {
          changed |= extras(id, number, given, fields.ofMeasures().getOrDefault(held, List.of()));
        }
      }
    }
    changed |=
        extras(
            id,
            0,
            List.copyOf(spoken),
            fields.ofIssues().getOrDefault(issue.mine().id(), List.of()));
    List<Draft.IssuedDocument> documents =
        source.documents().stream()
            .filter(document -> rules.add(new Rule(issue.mine().id(), document.title())))
            .toList();
    extras.documents(id, documents, numbers);
    extras.metrics(id, source.metrics(), numbers);
    Set<String> quotes = mentioned.getOrDefault(id, Set.of());
    extras.mentions(
        id,
        source.deadlines().stream().filter(one -> !quotes.contains(one.quote())).toList(),
        numbers);
    return changed || !documents.isEmpty();
  }

  private boolean title(IssueMerge issue, List<ItemChange> changes) throws SQLException {
    long id = issue.mine().id().value();
    String title = issue.file().title();
    if (!title.equals(issue.baseTitle())) {
      said.issue(id, title);
    }
    if (!issue.title().taken() || title.equals(issue.mine().title())) {
      return false;
    }
    sql.update(
        Dml.insert("issue_before", "issue_id", "import_id", "title"),
        id,
        context.id(),
        issue.mine().title());
    sql.update(Dml.update("issue", "title").where("id = ?"), title, id);
    changes.add(
        new ItemChange(
            new Subject(context.id(), id, null),
            Integer.toString(issue.mine().number()),
            new Changed().add(Topic.TITLE, issue.mine().title(), title).facts()));
    return true;
  }

  private static String item(IssueMerge issue, int number) {
    return issue.mine().number() + "." + number;
  }

  /** Takes in the fields that the ledger has not or has otherwise; whether there are any. */
  private boolean extras(long issue, int number, List<CustomField> given, List<CustomField> held) {
    List<CustomField> fresh = new ArrayList<>(given);
    fresh.removeAll(held);
    if (plan.keepsCells()) {
      fresh.removeIf(field -> held.stream().anyMatch(own -> own.heading().equals(field.heading())));
    }
    if (!fresh.isEmpty()) {
      // All fields of a heading that is given come anew, because the newest import's hold.
      Set<String> headings = new HashSet<>();
      fresh.forEach(field -> headings.add(field.heading()));
      extras.fields(
          issue,
          number,
          given.stream().filter(field -> headings.contains(field.heading())).toList());
    }
    return !fresh.isEmpty();
  }

  private Map<Long, Set<String>> mentioned() throws SQLException {
    Map<Long, Set<String>> quotes = new HashMap<>();
    sql.each(
        "select t.issue_id, t.quote from deadline_mention t join issue i on i.id = t.issue_id"
            + " where i.inspection_id = ?",
        row -> quotes.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(2)),
        context.inspection());
    return quotes;
  }
}
