package app.xiaohao.ledger;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A row as it was before the newest changes: what its light depends on is taken back to what the
 * log says was before.
 */
final class EarlierRow {
  private final Map<String, String> before = new HashMap<>();
  private final MeasureLine now;
  private int granted;

  private EarlierRow(MeasureLine now) {
    this.now = now;
  }

  /**
   * The row before the entries.
   *
   * @param since the entries of its measure, newest first
   */
  static LedgerRow of(LedgerRow row, List<HistoryEntry> since) {
    if (since.isEmpty()) {
      return row;
    }
    EarlierRow earlier = new EarlierRow(row.measure());
    for (HistoryEntry entry : since) {
      for (FieldChange field : entry.fields()) {
        earlier.before.put(field.field(), field.before());
        if (entry.kind() == HistoryEntry.Kind.EXTENSION_DECIDED
            && field.field().equals("decision")
            && field.after().equals("GRANTED")) {
          earlier.granted++;
        }
      }
    }
    return new LedgerRow(row.issue(), earlier.line());
  }

  private MeasureLine line() {
    return new MeasureLine(
        now.id(),
        now.number(),
        now.text(),
        now.responsibility(),
        deadline(),
        now.firstDue(),
        Math.max(0, now.extensions() - granted),
        value("nature", now.nature(), Nature::valueOf),
        value("percent", now.percent(), Integer::valueOf),
        now.progress(),
        value("progress_on", now.progressOn(), LocalDate::parse),
        value("completion", now.completion(), Completion::valueOf),
        value("closure", now.closure(), Closure::valueOf),
        now.closedOn(),
        now.closingNumber(),
        now.approvals(),
        now.round(),
        now.evidence(),
        now.doneOn(),
        now.reopenedOn());
  }

  private <T> T value(String field, T held, Function<String, T> read) {
    String was = before.get(field);
    if (was == null) {
      return held;
    }
    return was.isEmpty() ? (field.equals("progress_on") ? null : held) : read.apply(was);
  }

  private Deadline deadline() {
    Deadline held = now.deadline();
    if (!before.containsKey("due_kind") && !before.containsKey("due_on")) {
      return held;
    }
    String kind =
        before.getOrDefault(
            "due_kind",
            switch (held) {
              case Deadline.OnDate due -> "ON_DATE";
              case Deadline.Immediate due -> "IMMEDIATE";
              case Deadline.LongTerm due -> "LONG_TERM";
              case Deadline.Recurring due -> "RECURRING";
              case Deadline.Unset due -> "UNSET";
            });
    LocalDate on = value("due_on", ExtensionRules.boundBy(held).orElse(null), LocalDate::parse);
    String words = before.getOrDefault("due_words", held.words());
    return switch (kind) {
      case "ON_DATE" -> new Deadline.OnDate(on, words);
      case "IMMEDIATE" ->
          new Deadline.Immediate("".equals(before.get("due_on")) ? null : on, words);
      case "LONG_TERM" -> new Deadline.LongTerm(words);
      case "RECURRING" ->
          held instanceof Deadline.Recurring ? held : new Deadline.Recurring(recurrence(), words);
      default -> Deadline.unset();
    };
  }

  /** Of a deadline that does not recur any more, in the notation of the log. */
  private Recurrence recurrence() {
    int day = Integer.parseInt(before.getOrDefault("due_day", "1"));
    int month = Integer.parseInt(before.getOrDefault("due_month", "1"));
    return switch (before.getOrDefault("due_rhythm", "MONTHLY")) {
      case "WEEKLY" -> new Recurrence.Weekly(DayOfWeek.of(day));
      case "QUARTERLY" -> new Recurrence.Monthly(Every.QUARTER, month, day);
      case "HALF_YEARLY" -> new Recurrence.Monthly(Every.HALF_YEAR, month, day);
      case "YEARLY" -> new Recurrence.Monthly(Every.YEAR, month, day);
      default -> Recurrence.Monthly.on(day);
    };
  }
}
