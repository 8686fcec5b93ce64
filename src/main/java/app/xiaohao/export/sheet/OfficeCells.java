package app.xiaohao.export.sheet;

import app.xiaohao.export.OfficeExtract;
import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands in the cells of an office's own layout. Cells say what the ledger says now; what it
 * has no place for stands as the office gave it. What is unknown (待补) stays blank.
 */
final class OfficeCells {
  private static final String WHETHER = "是否";

  private final ColumnPlan plan;
  private final OfficeExtract extract;
  private final Texts texts;
  private final Map<String, String> posts = new HashMap<>();
  private final boolean problemsGroup;

  OfficeCells(ColumnPlan plan, OfficeExtract extract, Texts texts) {
    this.plan = plan;
    this.extract = extract;
    this.texts = texts;
    for (Leader leader : extract.leaders()) {
      posts.merge(leader.name(), leader.posts(), (one, other) -> one.equals(other) ? one : "");
    }
    Predicate<LedgerRow> split =
        row ->
            row.issue().aspects().size() > plan.all(Column.ASPECT).size()
                && row.issue().original().indexOf('\n') < 0;
    this.problemsGroup =
        plan.has(Column.DETAIL)
            && !extract.rows().isEmpty()
            && extract.rows().stream().allMatch(split);
  }

  /** The headings of an issue that no column holds; they stand in rows of their own above it. */
  List<String> groups(LedgerRow.IssueLine issue) {
    int held = plan.all(Column.ASPECT).size() + (problemsGroup ? 1 : 0);
    return issue.aspects().subList(0, Math.max(0, issue.aspects().size() - held));
  }

  /**
   * Whether the cells of a column go over several issues: a heading, or what stands at the left of
   * the problem where 序号 counts that.
   */
  boolean groupsIssues(int column, LedgerRow row) {
    if (!plan.table().columns().get(column).merged()) {
      return false;
    }
    boolean counted = plan.number() < 0 || !own(plan.number(), row).isEmpty();
    return switch (plan.meaning(column)) {
      case ASPECT -> true;
      case PROBLEM -> problemsGroup;
      case NUMBER -> column == plan.number() && counted;
      case LEAD_UNIT, RESPONSIBLE_UNIT, LEADER -> column < plan.problem() && counted;
      default -> false;
    };
  }

  /** The text of a column. */
  String text(int column, LedgerRow row) {
    return switch (plan.meaning(column)) {
      case NUMBER -> number(column, row);
      case ASPECT -> aspect(plan.all(Column.ASPECT).indexOf(column), row.issue());
      case PROBLEM, TASK -> column == plan.problem() ? problem(row.issue()) : own(column, row);
      case DETAIL -> column == plan.first(Column.DETAIL) ? detail(row.issue()) : own(column, row);
      default -> row.measure() == null ? own(column, row) : measure(column, row);
    };
  }

  private String measure(int column, LedgerRow row) {
    LedgerRow.MeasureLine measure = row.measure();
    return switch (plan.meaning(column)) {
      case MEASURE -> column == plan.first(Column.MEASURE) ? measure.text() : "";
      case LEADER -> column == plan.first(Column.LEADER) ? leaders(measure) : "";
      case LEAD_UNIT -> names(column, measure.responsibility().lead());
      case RESPONSIBLE_UNIT -> names(column, measure.responsibility().responsible());
      case SUPPORTING_UNIT -> names(column, measure.responsibility().supporting());
      case DEADLINE -> column == plan.first(Column.DEADLINE) ? deadline(measure.deadline()) : "";
      case PROGRESS -> progress(column, row);
      case COMPLETION -> completion(column, row);
      case CLOSURE -> closure(column, row);
      case DONE_ON -> doneOn(column, row);
      case PERCENT -> row.measure().percent() + "%";
      case CLOSING_NUMBER ->
          row.measure().closingNumber().isEmpty()
              ? own(column, row)
              : row.measure().closingNumber();
      default -> own(column, row);
    };
  }

  /** What the office gave in this column, for which the ledger has no place. */
  private String own(int column, LedgerRow row) {
    String name = plan.name(column);
    return extract.fields().of(row).stream()
        .filter(field -> field.heading().equals(name))
        .map(CustomField::text)
        .collect(Collectors.joining("\n"));
  }

  private String number(int column, LedgerRow row) {
    if (column == plan.measureNumber()) {
      String own = own(column, row);
      boolean counted = own.isEmpty() && row.measure() != null;
      return counted ? String.valueOf(row.measure().number()) : own;
    }
    String own = own(column, row);
    if (column != plan.number() || !own.isEmpty()) {
      return own;
    }
    List<String> path = row.issue().path();
    return path.isEmpty() ? String.valueOf(row.issue().number()) : path.getLast();
  }

  private String aspect(int index, LedgerRow.IssueLine issue) {
    int at = groups(issue).size() + index;
    int end = issue.aspects().size() - (problemsGroup ? 1 : 0);
    return at < end ? issue.aspects().get(at) : "";
  }

  private String problem(LedgerRow.IssueLine issue) {
    if (problemsGroup) {
      return issue.aspects().getLast();
    }
    String wording = issue.original().isBlank() ? issue.title() : issue.original();
    int line = wording.indexOf('\n');
    if (line < 0) {
      return wording;
    }
    String title = wording.substring(0, line);
    return plan.has(Column.DETAIL)
        ? title
        : title + texts.of("export.stop") + wording.substring(line + 1);
  }

  private String detail(LedgerRow.IssueLine issue) {
    if (problemsGroup) {
      return issue.original().isBlank() ? issue.title() : issue.original();
    }
    int line = issue.original().indexOf('\n');
    return line < 0 ? "" : issue.original().substring(line + 1);
  }

  private String leaders(LedgerRow.MeasureLine measure) {
    return measure.responsibility().leaders().stream()
        .map(this::withPosts)
        .collect(Collectors.joining("、"));
  }

  private String withPosts(String name) {
    String held = posts.getOrDefault(name, "");
    return held.isEmpty() ? name : texts.of("export.with-posts", name, held);
  }

  /** Units stand in the first column of their role. */
  private String names(int column, List<String> names) {
    return column == plan.first(plan.meaning(column)) ? RowText.joined(names) : "";
  }

  private String deadline(Deadline deadline) {
    if (!deadline.words().isEmpty()) {
      return deadline.words();
    }
    return deadline
        .binding()
        .map(this::date)
        .orElseGet(
            () -> deadline.kind() == Deadline.Kind.UNSET ? "" : new RowText(texts).form(deadline));
  }

  String date(LocalDate date) {
    return DayWording.of(date, texts);
  }

  /** Where the table has no column of measures, what was done is the measure. */
  private String progress(int column, LedgerRow row) {
    if (column != plan.first(Column.PROGRESS)) {
      return own(column, row);
    }
    boolean measure = !plan.has(Column.MEASURE) && row.measure().progress().isEmpty();
    return measure ? row.measure().text() : row.measure().progress();
  }

  private String completion(int column, LedgerRow row) {
    LedgerRow.MeasureLine measure = row.measure();
    if (plan.name(column).contains(WHETHER)) {
      boolean done = measure.completion() == Completion.DONE;
      return texts.of(done ? "export.yes" : "export.no");
    }
    boolean told = plan.has(Column.DEADLINE) && measure.deadline() instanceof Deadline.LongTerm;
    return new RowText(texts)
        .completion(measure.completion(), told ? Nature.LIMITED : measure.nature());
  }

  private String closure(int column, LedgerRow row) {
    Closure closure = row.measure().closure();
    if (plan.name(column).contains(WHETHER)) {
      return closure == Closure.STATED
          ? texts.word(closure)
          : texts.of(closure == Closure.CLOSED ? "export.yes" : "export.no");
    }
    return closure == Closure.NONE ? own(column, row) : texts.word(closure);
  }

  private String doneOn(int column, LedgerRow row) {
    String own = own(column, row);
    LocalDate closed = row.measure().closedOn();
    return own.isEmpty() && closed != null ? date(closed) : own;
  }
}
