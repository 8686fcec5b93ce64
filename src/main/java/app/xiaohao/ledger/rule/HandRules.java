package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be added, split, joined, moved and struck by hand. An item on its way to 销号, or with a
 * number that was given at one, stands as it is: papers name it. Pure, asked inside the
 * transaction.
 */
public final class HandRules {
  private HandRules() {}

  /**
   * Whether an item may be reshaped or struck: nobody applies for its 销号 and none was ever given.
   *
   * @throws LedgerException ITEM_NUMBERED where a closing number was ever given to it,
   *     ITEM_IN_CLOSING where it is on the way
   */
  public static void requireFree(LedgerRow row, MeasureLife life) {
    MeasureLine measure = row.measure();
    String number =
        life.steps().stream()
            .map(ClosingStep::number)
            .filter(given -> !given.isBlank())
            .findFirst()
            .orElse(measure.closingNumber());
    if (!number.isBlank()) {
      throw LedgerException.refusing(Kind.ITEM_NUMBERED, LedgerQuery.number(row), number);
    }
    if (!ClosingRules.groundOpen(measure.closure())) {
      throw LedgerException.refusing(Kind.ITEM_IN_CLOSING, LedgerQuery.number(row));
    }
  }

  /**
   * Whether the number of an item may change: no letter, no step and no look-back names it.
   *
   * @throws LedgerException ITEM_HAS_PAPERS; and as {@link #requireFree}
   */
  public static void requireUnnamed(LedgerRow row, MeasureLife life) {
    requireFree(row, life);
    if (!life.steps().isEmpty() || !life.supervisions().isEmpty() || !life.lookBacks().isEmpty()) {
      throw LedgerException.refusing(Kind.ITEM_HAS_PAPERS, LedgerQuery.number(row));
    }
  }

  /**
   * An issue keeps one measure: else it would be there with nothing to do.
   *
   * @param rows of the issue, as they are
   * @throws LedgerException LAST_MEASURE
   */
  public static void requireOthers(LedgerRow row, List<LedgerRow> rows) {
    if (rows.size() < 2) {
      throw LedgerException.refusing(
          Kind.LAST_MEASURE, LedgerQuery.number(row), row.issue().number());
    }
  }

  /**
   * A measure is added to, moved to and restored in an issue that is still worked on.
   *
   * @param rows of the issue
   * @throws LedgerException ISSUE_CLOSED where all of its measures are closed
   */
  public static void requireOpen(List<LedgerRow> rows) {
    boolean closed =
        !rows.isEmpty()
            && rows.stream()
                .allMatch(
                    row -> row.measure() != null && row.measure().closure() == Closure.CLOSED);
    if (closed) {
      throw LedgerException.refusing(Kind.ISSUE_CLOSED, rows.getFirst().issue().number());
    }
  }

  /**
   * Nothing goes into an issue that is struck.
   *
   * @throws LedgerException ITEM_REMOVED
   */
  public static void requireThere(boolean removed, String number) {
    if (removed) {
      throw LedgerException.refusing(Kind.ITEM_REMOVED, number);
    }
  }

  /**
   * The same measure is not put there twice; another number in it makes it another.
   *
   * @param rows of the issue
   * @throws LedgerException MEASURE_THERE
   */
  public static void requireNew(String text, List<LedgerRow> rows) {
    String exact = Likeness.exact(text);
    for (LedgerRow row : rows) {
      if (row.measure() != null
          && !text.isBlank()
          && Likeness.exact(row.measure().text()).equals(exact)) {
        throw LedgerException.refusing(Kind.MEASURE_THERE, LedgerQuery.number(row));
      }
    }
  }

  /**
   * An issue does not begin with one measure twice.
   *
   * @param number of the issue that is made
   * @throws LedgerException MEASURE_THERE
   */
  public static void requireDifferent(List<String> measures, int number) {
    List<String> exact = measures.stream().map(Likeness::exact).toList();
    for (int i = 1; i < exact.size(); i++) {
      int first = exact.indexOf(exact.get(i));
      if (first < i) {
        throw LedgerException.refusing(Kind.MEASURE_THERE, number + "." + (first + 1));
      }
    }
  }

  /**
   * The same issue is not put there twice.
   *
   * @param rows of the inspection
   * @throws LedgerException ISSUE_THERE
   */
  public static void requireNewIssue(String title, List<LedgerRow> rows) {
    for (LedgerRow row : rows) {
      if (row.issue().title().strip().equals(title)) {
        throw LedgerException.refusing(Kind.ISSUE_THERE, row.issue().number());
      }
    }
  }

  /**
   * Where a wording is parted.
   *
   * @param text the whole
   * @param second the words with which the second part begins
   * @return where they stand in it, above 0
   * @throws LedgerException WORDS_MISSING; WORDS_NOT_FOUND; WORDS_TWICE; NOTHING_BEFORE where the
   *     wording begins with them
   */
  public static int parting(String text, String second, String number) {
    String words = second.strip();
    if (Unsaid.is(words)) {
      throw LedgerException.refusing(Kind.WORDS_MISSING, number);
    }
    int at = text.indexOf(words);
    if (at < 0) {
      throw LedgerException.refusing(Kind.WORDS_NOT_FOUND, number, words);
    }
    if (text.indexOf(words, at + 1) >= 0) {
      throw LedgerException.refusing(Kind.WORDS_TWICE, number, words);
    }
    if (Unsaid.is(text.substring(0, at))) {
      throw LedgerException.refusing(Kind.NOTHING_BEFORE, number, words);
    }
    return at;
  }

  /**
   * Who answers for two measures that become one: where both name leaders, leading or responsible
   * units they have to name the same; those that support come together.
   *
   * @return empty where they contradict
   */
  public static Optional<Responsibility> together(Responsibility one, Responsibility other) {
    if (contradict(one.leaders(), other.leaders())
        || contradict(one.lead(), other.lead())
        || contradict(one.responsible(), other.responsible())) {
      return Optional.empty();
    }
    HashSet<String> supporting = new HashSet<>(one.supporting());
    List<String> more = other.supporting().stream().filter(supporting::add).toList();
    return Optional.of(
        new Responsibility(
            either(one.leaders(), other.leaders()),
            either(one.lead(), other.lead()),
            either(one.responsible(), other.responsible()),
            Stream.concat(one.supporting().stream(), more.stream()).toList()));
  }

  private static boolean contradict(List<String> one, List<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !new HashSet<>(one).equals(new HashSet<>(other));
  }

  private static List<String> either(List<String> one, List<String> other) {
    return one.isEmpty() ? other : one;
  }

  /** By when two measures that become one are to be done; empty where they contradict. */
  public static Optional<Deadline> together(Deadline one, Deadline other) {
    if (other instanceof Deadline.Unset || one.sameTimeAs(other)) {
      return Optional.of(one);
    }
    return one instanceof Deadline.Unset ? Optional.of(other) : Optional.empty();
  }

  /** The later of two days, null where one of them is not known. */
  public static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }
}
