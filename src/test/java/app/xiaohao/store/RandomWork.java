package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Work on a ledger as it comes: any change by anybody, allowed or not, undone and redone. */
public final class RandomWork {
  private static final List<String> PEOPLE = List.of("林晓", "陈立群", "何䶮");

  private final Ledger ledger;
  private final Random random;
  private int done;

  public RandomWork(Ledger ledger, long seed) {
    this.ledger = ledger;
    this.random = new Random(seed);
  }

  /** Tries so many things; what the ledger refuses leaves no trace. */
  public RandomWork tries(int count) {
    for (int i = 0; i < count; i++) {
      try {
        one(i);
        done++;
      } catch (LedgerException refused) {
        // nothing happened
      }
    }
    return this;
  }

  /** How many were not refused. */
  public int done() {
    return done;
  }

  private void one(int step) {
    String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
    List<LedgerRow> rows = ledger.rows(null);
    LedgerRow row = rows.get(random.nextInt(rows.size()));
    MeasureLine held = row.measure();
    switch (random.nextInt(11)) {
      case 0 -> ledger.undo(by);
      case 1 -> ledger.redo(by);
      case 2 ->
          ledger.apply(
              new Change.Progress(
                  held.id(),
                  held.percent(),
                  new ProgressEntry(day(), "进展" + step, random.nextInt(101), "甲")),
              by);
      case 3 ->
          ledger.apply(
              new Change.Completed(
                  held.id(),
                  held.completion(),
                  any(Completion.values()),
                  held.nature(),
                  any(Nature.values())),
              by);
      case 4 ->
          ledger.apply(
              new Change.Due(held.id(), held.deadline(), Deadline.on(day()), "理由" + step), by);
      case 5 -> ledger.apply(new Change.Wording(held.id(), held.text(), "措施" + step), by);
      case 6 ->
          ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "题" + step), by);
      case 7 ->
          ledger.apply(
              new Change.Answering(
                  held.id(),
                  held.responsibility(),
                  new Responsibility(
                      List.of("人" + random.nextInt(4)),
                      List.of("单位" + random.nextInt(4)),
                      List.of(),
                      List.of())),
              by);
      case 8 ->
          ledger.apply(
              new Change.Standard(
                  held.id(),
                  ledger.measureFile(held.id()).life().standard(),
                  List.of(new StandardLine("标准" + step, ""))),
              by);
      case 9 ->
          ledger.apply(
              new Change.Closing(
                  held.id(),
                  held.closureState(),
                  any(ClosureAct.values()),
                  TypicalLedger.TODAY,
                  "号" + step,
                  "意见" + step,
                  Set.of(0)),
              by);
      default -> ledger.undo(1 + random.nextLong(ledger.history(1).getFirst().number()), by);
    }
  }

  private LocalDate day() {
    return TypicalLedger.TODAY.minusDays(random.nextInt(60));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
