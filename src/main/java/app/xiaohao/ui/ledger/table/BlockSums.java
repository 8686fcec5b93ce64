package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows of a block come to, in one line. */
final class BlockSums {
  private BlockSums() {}

  /**
   * The line.
   *
   * @param rows chosen; those without a measure count as rows only
   * @param columns how many are chosen
   */
  static String of(List<LedgerRow> rows, int columns, Texts texts) {
    List<MeasureLine> lines =
        rows.stream().map(LedgerRow::measure).filter(line -> line != null).toList();
    Set<String> leaders = new HashSet<>();
    Set<String> units = new HashSet<>();
    for (MeasureLine line : lines) {
      leaders.addAll(line.responsibility().leaders());
      units.addAll(line.responsibility().lead());
    }
    int mean = (int) Math.round(lines.stream().mapToInt(MeasureLine::percent).average().orElse(0));
    long done = lines.stream().filter(line -> line.completion() == Completion.DONE).count();
    long closed = lines.stream().filter(line -> line.closure() == Closure.CLOSED).count();
    Optional<LocalDate> earliest =
        lines.stream()
            .flatMap(line -> line.binding().binding().stream())
            .min(Comparator.naturalOrder());
    String sums =
        texts.of(
            "ui.ledger.sums",
            rows.size(),
            columns,
            leaders.size(),
            units.size(),
            mean,
            done,
            closed);
    return earliest.map(day -> sums + texts.of("ui.ledger.sums.earliest", day)).orElse(sums);
  }
}
