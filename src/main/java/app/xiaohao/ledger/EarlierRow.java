package app.xiaohao.ledger;

import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Extension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row as it was before the newest changes: what its light depends on is taken back to what the
 * log says was before.
 */
public final class EarlierRow {
  private final MeasureLine now;
  private final Map<Topic, Fact> facts = new EnumMap<>(Topic.class);
  private DueParts due;
  private int granted;

  private EarlierRow(MeasureLine now) {
    this.now = now;
    this.due = DueParts.of(now.deadline());
  }

  /**
   * The row before the entries.
   *
   * @param since the entries of its measure, newest first
   */
  public static LedgerRow of(LedgerRow row, List<HistoryEntry> since) {
    if (since.isEmpty()) {
      return row;
    }
    EarlierRow earlier = new EarlierRow(row.measure());
    for (HistoryEntry entry : since) {
      entry.facts().forEach(fact -> earlier.takeBack(entry.kind(), fact));
    }
    return new LedgerRow(row.issue(), earlier.line());
  }

  private void takeBack(HistoryEntry.Kind kind, Fact fact) {
    switch (fact) {
      case Fact.Due change -> due = due.takenBack(change);
      case Fact.Chosen chosen -> {
        facts.put(chosen.topic(), chosen);
        if (kind == HistoryEntry.Kind.EXTENSION_DECIDED
            && chosen.after() == Extension.Decision.GRANTED) {
          granted++;
        }
      }
      case Fact.Counted counted -> facts.put(counted.topic(), counted);
      case Fact.Dated dated -> facts.put(dated.topic(), dated);
      default -> {}
    }
  }

  private MeasureLine line() {
    return new MeasureLine(
        now.id(),
        now.number(),
        now.text(),
        now.responsibility(),
        new MeasureLine.Term(
            due.deadline(), now.firstDue(), Math.max(0, now.extensions() - granted)),
        new MeasureLine.Work(
            word(Topic.NATURE, Nature.class, now.nature()),
            facts.get(Topic.PERCENT) instanceof Fact.Counted percent && percent.before() != null
                ? percent.before().intValue()
                : now.percent(),
            now.progress(),
            facts.get(Topic.PROGRESS_ON) instanceof Fact.Dated on ? on.before() : now.progressOn(),
            word(Topic.COMPLETION, Completion.class, now.completion()),
            now.doneOn()),
        new MeasureLine.Closing(
            word(Topic.CLOSURE, Closure.class, now.closure()),
            now.closedOn(),
            now.closingNumber(),
            now.approvals(),
            now.round(),
            now.reopenedOn()),
        now.evidence());
  }

  private <E extends Enum<E>> E word(Topic topic, Class<E> type, E held) {
    return facts.get(topic) instanceof Fact.Chosen chosen && chosen.before() != null
        ? type.cast(chosen.before())
        : held;
  }
}
