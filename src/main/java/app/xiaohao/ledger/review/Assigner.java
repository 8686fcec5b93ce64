package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.ledger.review.DraftReview.Item;
import app.xiaohao.ledger.review.DraftReview.State;
import app.xiaohao.ledger.review.OpenIssue.OpenMeasure;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import app.xiaohao.ledger.review.ReviewEditor.Outcome;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Gives units, leaders or a deadline to many rows of a review at once. */
final class Assigner {
  /** Takes the step; rows that have it already keep theirs where only missing ones are filled. */
  Outcome assign(State state, ReviewEdit.Assign assign) {
    Map<Integer, Set<Integer>> rows = new TreeMap<>();
    for (ReviewPlace place : assign.places()) {
      rows.computeIfAbsent(place.item(), made -> new TreeSet<>()).add(place.measure());
    }
    List<Item> items = new ArrayList<>(state.items());
    rows.forEach(
        (index, measures) -> items.set(index, assigned(items.get(index), measures, assign)));
    return items.equals(state.items())
        ? Outcome.refused(Refusal.NO_CHANGE)
        : Outcome.of(items, state, assign.places().getFirst());
  }

  private static Item assigned(Item item, Set<Integer> measures, ReviewEdit.Assign assign) {
    OpenIssue open = OpenIssue.of(item);
    boolean whole = measures.contains(0);
    for (int n = 1; n <= open.measures.size(); n++) {
      if (whole || measures.contains(n)) {
        assign(open, item.issue(), n, assign);
      }
    }
    if (whole && open.measures.isEmpty()) {
      assignIssue(open, assign);
    } else if (whole) {
      gather(open);
    }
    return ReviewEditor.reviewed(item, open);
  }

  private static void assign(OpenIssue open, Draft.Issue issue, int n, ReviewEdit.Assign assign) {
    OpenMeasure measure = open.measures.get(n - 1);
    Draft.RowFacts row = measure.row;
    switch (assign.assignment()) {
      case Assignment.Units units -> {
        List<Draft.UnitMention> now = Facts.or(row.units(), open.units);
        if (!assign.onlyMissing() || now.stream().noneMatch(has(units.role()))) {
          measure.row = withUnits(row, with(now, units));
        }
      }
      case Assignment.Leaders leaders -> {
        if (!assign.onlyMissing() || Facts.or(row.leaders(), open.leaders).isEmpty()) {
          measure.row = withLeaders(row, leaders.leaders());
        }
      }
      case Assignment.Due due -> {
        if (!assign.onlyMissing() || ImportRules.deadline(issue, n) instanceof Deadline.Unset) {
          setDue(open, measure, due.deadline());
        }
      }
    }
  }

  /** An issue without measures. */
  private static void assignIssue(OpenIssue open, ReviewEdit.Assign assign) {
    switch (assign.assignment()) {
      case Assignment.Units units -> {
        if (!assign.onlyMissing() || open.units.stream().noneMatch(has(units.role()))) {
          open.units = with(open.units, units);
        }
      }
      case Assignment.Leaders leaders -> {
        if (!assign.onlyMissing() || open.leaders.isEmpty()) {
          open.leaders = leaders.leaders();
        }
      }
      case Assignment.Due due -> {
        if (!assign.onlyMissing() || open.said.deadlines.isEmpty()) {
          open.said.deadlines.clear();
          open.said.deadlines.addAll(mentions(due.deadline()));
        }
      }
    }
  }

  private static void setDue(OpenIssue open, OpenMeasure measure, Deadline deadline) {
    open.deadlinesToMeasures();
    measure.said.deadlines.clear();
    measure.said.deadlines.addAll(mentions(deadline));
  }

  /** What all measures say in their own rows is said of the issue. */
  private static void gather(OpenIssue open) {
    List<Draft.UnitMention> units = open.measures.getFirst().row.units();
    if (!units.isEmpty() && open.measures.stream().allMatch(m -> m.row.units().equals(units))) {
      open.units = units;
      open.measures.forEach(measure -> measure.row = withUnits(measure.row, List.of()));
    }
    List<Draft.LeaderMention> leaders = open.measures.getFirst().row.leaders();
    if (!leaders.isEmpty()
        && open.measures.stream().allMatch(m -> m.row.leaders().equals(leaders))) {
      open.leaders = leaders;
      open.measures.forEach(measure -> measure.row = withLeaders(measure.row, List.of()));
    }
  }

  private static Predicate<Draft.UnitMention> has(UnitRole role) {
    return unit -> unit.role() == role;
  }

  private static List<Draft.UnitMention> with(List<Draft.UnitMention> now, Assignment.Units units) {
    List<Draft.UnitMention> all = new ArrayList<>(now);
    all.removeIf(has(units.role()));
    units.names().forEach(name -> all.add(new Draft.UnitMention(name, units.role())));
    return all;
  }

  private static Draft.RowFacts withUnits(Draft.RowFacts row, List<Draft.UnitMention> units) {
    return new Draft.RowFacts(
        units, row.leaders(), row.status(), row.progress(), row.progressOn(), row.fields());
  }

  private static Draft.RowFacts withLeaders(Draft.RowFacts row, List<Draft.LeaderMention> leaders) {
    return new Draft.RowFacts(
        row.units(), leaders, row.status(), row.progress(), row.progressOn(), row.fields());
  }

  private static List<Draft.DeadlineMention> mentions(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate due ->
          one(due.words(), due.date().toString(), Draft.DeadlineMention.Kind.DATE, due);
      case Deadline.Immediate due ->
          one(due.words(), "立行立改", Draft.DeadlineMention.Kind.IMMEDIATE, due);
      case Deadline.LongTerm due ->
          one(due.words(), "长期坚持", Draft.DeadlineMention.Kind.LONG_TERM, due);
      case Deadline.Recurring due ->
          List.of(
              new Draft.DeadlineMention(
                  null,
                  due.words(),
                  Draft.DeadlineMention.Kind.RECURRING,
                  null,
                  RecurrenceRule.of(due.recurrence())));
      case Deadline.Unset unset -> List.of();
    };
  }

  private static List<Draft.DeadlineMention> one(
      String words, String otherwise, Draft.DeadlineMention.Kind kind, Deadline deadline) {
    return List.of(
        new Draft.DeadlineMention(
            null,
            words.isEmpty() ? otherwise : words,
            kind,
            switch (deadline) {
              case Deadline.OnDate due -> due.date();
              case Deadline.Immediate due -> due.by();
              default -> null;
            },
            null));
  }
}
