package app.xiaohao.ledger.review;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.OpenIssue.OpenMeasure;
import app.xiaohao.ledger.review.OpenIssue.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts beside the words of a draft, where words are cut or joined: each stays with the words that
 * say it; what a cell says stays with all the words of its row; nothing is dropped.
 */
final class Facts {
  private final Draft draft;

  Facts(Draft draft) {
    this.draft = draft;
  }

  /** Moves to {@code second} what its words say, and gives it what a cell says of both. */
  void part(Said first, Said second, String firstWords, String secondWords) {
    for (Draft.DeadlineMention due : List.copyOf(first.deadlines)) {
      if (!firstWords.contains(due.quote())) {
        second.deadlines.add(due);
        if (secondWords.contains(due.quote())) {
          first.deadlines.remove(due);
        }
      }
    }
    for (Draft.Metric metric : List.copyOf(first.metrics)) {
      if (moves(metric.quote(), firstWords, secondWords)) {
        first.metrics.remove(metric);
        second.metrics.add(metric);
      }
    }
    for (Draft.IssuedDocument issued : List.copyOf(first.documents)) {
      if (moves(issued.quote(), firstWords, secondWords)) {
        first.documents.remove(issued);
        second.documents.add(issued);
      }
    }
  }

  private static boolean moves(String quote, String firstWords, String secondWords) {
    return !firstWords.contains(quote) && secondWords.contains(quote);
  }

  /** The status and the actors of an issue that is cut in two. */
  void part(OpenIssue first, OpenIssue second) {
    String before = first.words();
    String behind = second.words();
    second.status = first.status;
    String quote = first.status.quote();
    if (quote != null) {
      if (before.contains(quote)) {
        second.status = Draft.Status.NOT_STATED;
      } else if (behind.contains(quote)) {
        first.status = Draft.Status.NOT_STATED;
      }
    }
    List<String> actors = first.actors;
    second.actors = actors.stream().filter(behind::contains).toList();
    first.actors =
        actors.stream().filter(actor -> before.contains(actor) || !behind.contains(actor)).toList();
  }

  /** Puts what is said of the second measure to the first, whose words hold the second's now. */
  void join(OpenMeasure first, OpenMeasure second, OpenIssue issue) {
    first.said.add(second.said);
    Draft.RowFacts a = first.row;
    Draft.RowFacts b = second.row;
    Draft.Status status = a.status();
    String progress = lines(a.progress(), b.progress());
    if (a.status() != null || b.status() != null) {
      Draft.Status one = a.status() == null ? issue.status : a.status();
      Draft.Status other = b.status() == null ? issue.status : b.status();
      status = weaker(one, other);
      Draft.Status left = status == one ? other : one;
      if (!left.equals(status)
          && left.quote() != null
          && !first.words.text().contains(left.quote())) {
        progress = lines(progress, left.quote());
      }
    }
    first.row =
        new Draft.RowFacts(
            a.units().isEmpty() && b.units().isEmpty()
                ? List.of()
                : all(or(a.units(), issue.units), or(b.units(), issue.units)),
            a.leaders().isEmpty() && b.leaders().isEmpty()
                ? List.of()
                : all(or(a.leaders(), issue.leaders), or(b.leaders(), issue.leaders)),
            status,
            progress,
            all(a.fields(), b.fields()));
  }

  /** Gives an issue what the row of a measure says that is words of the issue from now on. */
  void lift(OpenIssue issue, OpenMeasure measure) {
    issue.said.add(measure.said);
    Draft.RowFacts row = measure.row;
    if (!row.units().isEmpty() || !row.leaders().isEmpty()) {
      issue.measures.forEach(other -> holdsItsOwn(other, issue));
      issue.units = all(issue.units, row.units());
      issue.leaders = all(issue.leaders, row.leaders());
    }
    issue.fields = all(issue.fields, rowFields(row, issue.status, issue.words()));
  }

  /** Makes what an issue says of all its measures a thing of this measure's own row. */
  void holdsItsOwn(OpenMeasure measure, OpenIssue issue) {
    Draft.RowFacts row = measure.row;
    measure.row =
        new Draft.RowFacts(
            or(row.units(), issue.units),
            or(row.leaders(), issue.leaders),
            row.status() == null ? issue.status : row.status(),
            row.progress(),
            row.progressOn(),
            row.fields());
  }

  /** Gives a row what its issue says of all and the issue into which it goes does not say. */
  void takesAlong(OpenMeasure measure, OpenIssue issue, OpenIssue into) {
    Draft.RowFacts row = measure.row;
    measure.row =
        new Draft.RowFacts(
            row.units().isEmpty() && issue.units.equals(into.units)
                ? List.of()
                : or(row.units(), issue.units),
            row.leaders().isEmpty() && issue.leaders.equals(into.leaders)
                ? List.of()
                : or(row.leaders(), issue.leaders),
            row.status() == null && !issue.status.equals(into.status) ? issue.status : row.status(),
            row.progress(),
            row.progressOn(),
            row.fields());
  }

  /** What a row says beyond units and leaders, as fields under the office's own headings. */
  List<Draft.CustomField> rowFields(Draft.RowFacts row, Draft.Status status, String words) {
    List<Draft.CustomField> fields = new ArrayList<>(row.fields());
    if (!row.progress().isEmpty()) {
      fields.add(new Draft.CustomField(heading(Column.PROGRESS), row.progress()));
    }
    if (row.status() != null && !row.status().equals(status)) {
      fields.addAll(statusField(row.status(), words));
    }
    return fields;
  }

  /** The words of a status that no other words hold, so that they are not lost. */
  List<Draft.CustomField> statusField(Draft.Status status, String words) {
    return status.quote() == null || words.contains(status.quote())
        ? List.of()
        : List.of(new Draft.CustomField(heading(Column.COMPLETION), status.quote()));
  }

  /** The office's own heading of a column; empty where no table has it. */
  private String heading(Column column) {
    return draft.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(found -> found.column() == column)
        .map(found -> found.heading().stream().distinct().collect(Collectors.joining("")))
        .findFirst()
        .orElse("");
  }

  /** Of two states the one that claims less: of a whole only that is done which is wholly done. */
  static Draft.Status weaker(Draft.Status one, Draft.Status other) {
    return one.value() == Draft.Status.Value.COMPLETED ? other : one;
  }

  private static String lines(String first, String second) {
    return Stream.of(first, second)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static <T> List<T> or(List<T> own, List<T> otherwise) {
    return own.isEmpty() ? otherwise : own;
  }

  static <T> List<T> all(List<T> first, List<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
