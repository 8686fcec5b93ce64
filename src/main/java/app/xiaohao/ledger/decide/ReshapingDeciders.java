package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.model.IssueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures that are split, moved to another issue or renumbered. No character of a wording is lost:
 * what is parted stands in the two parts, white space at the cut apart. A number that was given
 * once is not given again, and where papers name one it does not change.
 */
final class ReshapingDeciders {
  private ReshapingDeciders() {}

  /**
   * The second part gets the next free number, who answers, by when and the nature of the first; as
   * its first date counts the one that binds, for nobody ever moved its own. Reports, percentage,
   * proof and standard stay with the first: to which part they speak a person alone can say.
   */
  static Decision split(Held held, Change.Split change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    String item = LedgerQuery.number(row);
    Deciders.requireHeld(measure.text().equals(change.textBefore()));
    HandRules.requireFree(row, held.life(change.measure()));
    int at = HandRules.parting(measure.text(), change.second(), item);
    String first = measure.text().substring(0, at).strip();
    String second = measure.text().substring(at).strip();
    IssueId issue = row.issue().id();
    int number = held.lastMeasure(issue) + 1;
    String newItem = row.issue().number() + "." + number;
    Row.Made made = new Row.Made(0);
    String reason = change.reason().strip();
    List<Write> writes = new ArrayList<>();
    writes.add(
        AddingDeciders.row(
            issue.value(),
            number,
            second,
            measure.deadline(),
            measure.deadline().binding().orElse(null),
            measure.nature()));
    writes.add(AddingDeciders.added(made, "", reason, change.measure(), stamp));
    writes.add(new Write.Alike(change.measure(), made));
    writes.add(Row.changed("measure", change.measure().value(), "body", first));
    return new Decision(
        writes,
        List.of(
            Entry.of(
                Kind.MEASURE_SPLIT,
                issue,
                change.measure(),
                item,
                reason,
                new Changed()
                    .add(Topic.TEXT, measure.text(), first)
                    .add(Topic.ITEM_NUMBER, "", newItem)),
            Entry.made(
                Kind.MEASURE_SPLIT,
                issue,
                made,
                newItem,
                reason,
                new Changed().add(Topic.TEXT, "", second).add(Topic.SPLIT_FROM, "", item))),
        List.of());
  }

  static Decision moved(Held held, Change.Moved change) {
    LedgerRow row = held.row(change.measure());
    IssueId from = row.issue().id();
    Deciders.requireHeld(from.equals(change.before()));
    IssueName to = held.issue(change.to());
    HandRules.requireThere(held.isRemoved(change.to()), to.number());
    String item = LedgerQuery.number(row);
    if (to.id().equals(from)) {
      throw LedgerException.refusing(LedgerException.Kind.MOVE_SAME, item, to.number());
    }
    if (!to.inspection().equals(row.issue().inspection())) {
      throw LedgerException.refusing(
          LedgerException.Kind.MOVE_OTHER_INSPECTION, item, held.inspection(to.inspection()));
    }
    HandRules.requireUnnamed(row, held.life(change.measure()));
    PaperRules.requireUnfiled(List.of(row), held.papers());
    HandRules.requireOthers(row, held.rows(from));
    List<LedgerRow> there = held.rows(change.to());
    HandRules.requireOpen(there);
    HandRules.requireNew(row.measure().text(), there);
    int number = held.lastMeasure(change.to()) + 1;
    String newItem = to.number() + "." + number;
    String reason = change.reason().strip();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Row.kept("measure_count", "issue_id", from.value(), "last_number", held.lastMeasure(from)));
    writes.add(new Write.Followed(from, row.measure().number(), change.to(), number));
    writes.add(
        Row.changed(
            "measure",
            change.measure().value(),
            "issue_id",
            change.to().value(),
            "number",
            number));
    writes.addAll(
        OutcomeDeciders.follow(held, from, change.measure(), change.to(), change.measure()));
    writes.addAll(
        WorkDeciders.ownFieldsFollow(held, from, change.measure(), change.to(), change.measure()));
    return new Decision(
        writes,
        List.of(
            Entry.of(
                Kind.MEASURE_MOVED,
                change.to(),
                change.measure(),
                newItem,
                reason,
                new Changed().add(Topic.ITEM_NUMBER, item, newItem)),
            Entry.of(
                Kind.MEASURE_MOVED,
                from,
                null,
                Integer.toString(row.issue().number()),
                reason,
                new Changed().add(Topic.ITEM_NUMBER, item, newItem))),
        List.of());
  }

  static Decision renumbered(Held held, Change.Renumbered change) {
    LedgerRow row = held.row(change.measure());
    Deciders.requireHeld(row.measure().number() == change.numberBefore());
    List<LedgerRow> rows =
        held.rows(row.issue().id()).stream()
            .sorted(Comparator.comparingInt(one -> one.measure().number()))
            .toList();
    int from = place(rows, change.numberBefore());
    int to = place(rows, change.to());
    if (to < 0) {
      throw LedgerException.refusing(
          LedgerException.Kind.NO_SUCH_PLACE, row.issue().number() + "." + change.to());
    }
    if (from == to) {
      throw LedgerException.refusing(LedgerException.Kind.PLACE_SAME, LedgerQuery.number(row));
    }
    List<LedgerRow> order = new ArrayList<>(rows);
    order.add(to, order.remove(from));
    List<Write> writes = new ArrayList<>();
    List<Write> settled = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    int apart = held.lastMeasure(row.issue().id());
    IssueId issue = row.issue().id();
    String reason = change.reason().strip();
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      LedgerRow one = order.get(i);
      HandRules.requireUnnamed(one, held.life(one.measure().id()));
      PaperRules.requireUnfiled(List.of(one), held.papers());
      int old = one.measure().number();
      int number = rows.get(i).measure().number();
      // no two have one number at any moment: each goes aside before any comes to its place
      apart++;
      writes.add(Row.changed("measure", one.measure().id().value(), "number", apart));
      writes.add(new Write.Followed(issue, old, issue, apart));
      settled.add(Row.changed("measure", one.measure().id().value(), "number", number));
      settled.add(new Write.Followed(issue, apart, issue, number));
      entries.add(
          Entry.of(
              Kind.MEASURE_RENUMBERED,
              issue,
              one.measure().id(),
              row.issue().number() + "." + number,
              reason,
              new Changed()
                  .add(
                      Topic.ITEM_NUMBER,
                      LedgerQuery.number(one),
                      row.issue().number() + "." + number)));
    }
    writes.addAll(settled);
    return new Decision(writes, entries, List.of());
  }

  private static int place(List<LedgerRow> rows, int number) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).measure().number() == number) {
        return i;
      }
    }
    return -1;
  }
}
