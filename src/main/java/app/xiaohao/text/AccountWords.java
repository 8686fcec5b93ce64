package app.xiaohao.text;

import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotChange;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reconciliations and reporting periods in words, the same on screen, on paper and on the line. */
public final class AccountWords {
  private final Texts texts;

  /**
   * @param texts in whose language
   */
  public AccountWords(Texts texts) {
    this.texts = texts;
  }

  /** A kind of difference in two to four characters. */
  public String kind(DifferenceKind kind) {
    return texts.of("account.kind." + kind.name());
  }

  /** The heading of a column. */
  public String column(Tally.Column column) {
    return texts.of("account.column." + column.name());
  }

  /** The reason of a difference as a sentence. */
  public String reason(Difference difference) {
    List<String> arguments = new ArrayList<>(difference.arguments());
    switch (difference.reason()) {
      case TABLE_SAYS_CLOSED ->
          arguments.set(1, texts.word(Closure.valueOf(difference.arguments().get(1))));
      case TABLE_DIFFERS ->
          arguments.set(
              1,
              Stream.of(difference.arguments().get(1).split(","))
                  .map(field -> texts.word(MergeField.valueOf(field)))
                  .collect(Collectors.joining("、")));
      case TOTAL_DIFFERS ->
          arguments.set(0, texts.of("account.total." + difference.arguments().getFirst()));
      case ADDED_BY_HAND -> {
        arguments.set(0, name(arguments.get(0)));
        arguments.set(1, name(arguments.get(1)));
      }
      case SPLIT_OFF, JOINED -> arguments.set(1, name(arguments.get(1)));
      default -> {}
    }
    return texts.of("account.reason." + difference.reason().name(), arguments.toArray());
  }

  /** A difference as a line: its number, what differs, of which item and whose. */
  public String difference(Difference difference) {
    return texts.of(
        "account.difference",
        difference.number().isEmpty() ? texts.of("account.no-number") : difference.number(),
        kind(difference.kind()),
        reason(difference).replaceAll("\\s+", " "),
        difference.title().replaceAll("\\s+", " ").strip(),
        name(difference.unit()));
  }

  /** The name of a line; 待补 where the paper names none. */
  public String name(String name) {
    return name.isEmpty() ? texts.of("words.unknown") : name;
  }

  /** What was held against what, and what came out. */
  public String check(Check check) {
    return texts.of(
        "account.check." + check.kind().name(),
        column(check.column()),
        check.tallied(),
        check.found());
  }

  /** What was fed back as the sum of what became of it. */
  public String equation(Tally total) {
    boolean byHand = total.added() > 0 || total.removed() > 0;
    return texts.of(
        byHand ? "account.equation-by-hand" : "account.equation",
        total.due(),
        total.extra(),
        total.closed(),
        total.notClosed(),
        total.missing(),
        total.added(),
        total.removed());
  }

  /** How many sums were checked and how many do not agree. */
  public String verdict(Reconciliation made) {
    int errors = made.errors().size();
    if (errors > 0) {
      return texts.of("account.sums-disagree", errors);
    }
    int open = made.open().size();
    return open == 0
        ? texts.of("account.sums-agree", made.checks().size())
        : texts.of("account.sums-agree-open", made.checks().size(), open);
  }

  /** How many differences of each kind stand open, in one line. */
  public String open(Reconciliation made) {
    Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
    made.open().forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(kind -> kind(kind.getKey()) + " " + kind.getValue())
        .collect(Collectors.joining(texts.of("account.reconcile.between")));
  }

  /** What the units have reported; says so where the reconciliation is of no period. */
  public String reported(Reconciliation made) {
    return made.period() == null
        ? texts.of("account.no-period")
        : texts.of(
            "account.reported",
            made.periodName(),
            made.asked(),
            made.reported(),
            made.asked() - made.reported(),
            made.late());
  }

  /** The title of a reconciliation. */
  public String title(Reconciliation made) {
    return made.periodName().isEmpty()
        ? texts.of("account.title", made.inspection())
        : texts.of("account.title-period", made.inspection(), made.periodName());
  }

  /** A kind of change between two snapshots. */
  public String change(SnapshotChange change) {
    return texts.of("account.change." + change.name());
  }

  /** How far a unit has reported. */
  public String state(Reporting.State state) {
    return texts.of("account.state." + state.name());
  }

  /** A period with its days, and of which inspection it is. */
  public String period(Inspection inspection, Period period) {
    return texts.of("account.periods.line", inspection.name(), period(period));
  }

  /** A period with its days. */
  public String period(Period period) {
    return texts.of("account.period", period.name(), period.from(), period.to());
  }

  /** What a snapshot is of. */
  public String snapshot(Snapshot snapshot) {
    return snapshot.title().isEmpty()
        ? texts.of("account.now", snapshot.on())
        : texts.of("account.snapshot", snapshot.title(), snapshot.on());
  }

  /** What has changed, as a sentence for a report. */
  public String sentence(SnapshotComparison comparison) {
    String changes =
        comparison.items().keySet().stream()
            .map(kind -> texts.of("account.change-count", change(kind), comparison.count(kind)))
            .collect(Collectors.joining(texts.of("account.comma")));
    Snapshot.Figures figures = comparison.later().figures();
    String standing =
        texts.of(
            "account.standing",
            figures.measures(),
            figures.done(),
            figures.closed(),
            figures.overdue());
    if (figures.stated() > 0) {
      standing += texts.of("account.standing.stated", figures.stated());
    }
    return changes.isEmpty()
        ? texts.of("account.unchanged", snapshot(comparison.earlier()), standing)
        : texts.of("account.changed", snapshot(comparison.earlier()), changes, standing);
  }

  /** People of a unit with post and phone; says so where nobody is named. */
  public String people(List<UnitPerson> people) {
    return people.isEmpty() ? texts.of("account.nobody") : contacts(people);
  }

  /** The same below a heading or behind a label that says what they are; 待补 where none is known. */
  public String contacts(List<UnitPerson> people) {
    return people.isEmpty()
        ? new RowText(texts).unknown()
        : people.stream()
            .map(
                person ->
                    String.join(" ", person.name(), person.post(), person.phone())
                        .replaceAll("\\s+", " ")
                        .strip())
            .collect(Collectors.joining("、"));
  }

  /** A measure in one line, with its number. */
  public String measure(LedgerRow row) {
    return LedgerQuery.number(row)
        + " "
        + MeasureWording.of(row.measure(), texts).replaceAll("\\s+", " ").strip();
  }

  /** 催报名单 as text, one unit a paragraph. */
  public String urging(Inspection inspection, Reporting reporting) {
    List<Reporting.UnitReports> owing = reporting.owing();
    int missing = owing.stream().mapToInt(unit -> unit.missing().size()).sum();
    StringBuilder text = new StringBuilder();
    text.append(
            texts.of(
                "account.urge.head", period(inspection, reporting.period()), owing.size(), missing))
        .append('\n');
    int number = 1;
    for (Reporting.UnitReports unit : owing) {
      text.append(
              texts.of(
                  "account.urge.unit",
                  number++,
                  name(unit.unit()),
                  people(unit.people()),
                  unit.missing().size(),
                  unit.missing().stream().map(this::measure).collect(Collectors.joining("；"))))
          .append('\n');
    }
    return text.toString();
  }
}
