package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.paper.RegisteredPaper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides how the issues of an inspection exchange their numbers. */
final class IssueNumberDeciders {
  private IssueNumberDeciders() {}

  /** One issue takes the number of another; those between move by one place. */
  static Decision renumbered(Held held, Change.IssueRenumbered change) {
    InspectionId inspection = held.issue(change.issue()).inspection();
    Map<Integer, List<LedgerRow>> issues = new LinkedHashMap<>();
    held.rows(inspection).stream()
        .sorted((one, other) -> Integer.compare(one.issue().number(), other.issue().number()))
        .forEach(
            row -> issues.computeIfAbsent(row.issue().number(), any -> new ArrayList<>()).add(row));
    List<Integer> numbers = List.copyOf(issues.keySet());
    int from = numbers.indexOf(change.numberBefore());
    int to = numbers.indexOf(change.to());
    Deciders.requireHeld(from >= 0 && idOf(issues.get(numbers.get(from))).equals(change.issue()));
    if (to < 0) {
      throw LedgerException.refusing(LedgerException.Kind.NO_SUCH_ISSUE_PLACE, change.to());
    }
    if (from == to) {
      throw LedgerException.refusing(LedgerException.Kind.PLACE_SAME, change.to());
    }
    List<Integer> order = new ArrayList<>(numbers);
    order.add(to, order.remove(from));
    List<Write> writes = new ArrayList<>();
    List<Write> settled = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<RegisteredPaper> papers = held.papers();
    int apart = held.lastIssue(inspection);
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      List<LedgerRow> rows = issues.get(order.get(i));
      rows.stream()
          .filter(row -> row.measure() != null)
          .forEach(row -> HandRules.requireUnnamed(row, held.life(row.measure().id())));
      PaperRules.requireUnfiled(rows, papers);
      IssueId issue = idOf(rows);
      int number = numbers.get(i);
      // no two have one number at any moment: each goes aside before any comes to its place
      apart++;
      writes.add(Row.changed("issue", issue.value(), "number", apart));
      settled.add(Row.changed("issue", issue.value(), "number", number));
      entries.add(
          Entry.of(
              Kind.ISSUE_RENUMBERED,
              issue,
              Integer.toString(number),
              change.reason().strip(),
              new Changed()
                  .add(
                      Topic.ITEM_NUMBER,
                      Integer.toString(order.get(i)),
                      Integer.toString(number))));
    }
    writes.addAll(settled);
    return new Decision(writes, entries, List.of());
  }

  private static IssueId idOf(List<LedgerRow> rows) {
    return rows.getFirst().issue().id();
  }
}
