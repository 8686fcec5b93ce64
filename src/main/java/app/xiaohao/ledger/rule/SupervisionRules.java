package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionId;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is allowed about 督办: the ladder is climbed rung by rung, each letter has a number of its
 * own. The store asks here inside its transaction.
 */
public final class SupervisionRules {
  /** What a letter says that leaves out a rung; words have to follow on the same line. */
  public static final String SKIPPING = "跳级理由：";

  /** How the answer of a letter begins that was withdrawn. */
  public static final String WITHDRAWN = "撤回：";

  private static final Pattern SKIP_REASON = Pattern.compile("跳级理由[:：][ \\t　]*[^\\s　]");
  private static final Pattern NUMBERED =
      Pattern.compile("(?s)(.*?)(\\d{4})(\\D+)(\\d{1,9})(\\D*)");

  private SupervisionRules() {}

  /** The rung below; empty for the lowest. */
  public static Optional<SupervisionKind> below(SupervisionKind kind) {
    return kind == SupervisionKind.REMINDER
        ? Optional.empty()
        : Optional.of(SupervisionKind.values()[kind.ordinal() - 1]);
  }

  /** Whether a rung would leave out the one below it. */
  public static boolean skips(SupervisionKind kind, List<Supervision> taken) {
    return below(kind).map(low -> taken.stream().noneMatch(one -> one.kind() == low)).orElse(false);
  }

  /** Whether a text says why a rung is left out. */
  public static boolean saysWhySkipped(String text) {
    return SKIP_REASON.matcher(text).find();
  }

  /**
   * Checks a letter.
   *
   * @param closure where the measure stands
   * @param taken the rungs taken for the measure
   * @param sameNumber what the ledger holds under the letter's number, of any measure
   * @throws LedgerException where it is not allowed, saying why
   */
  public static void checkIssued(
      Closure closure,
      List<Supervision> taken,
      List<Supervision> sameNumber,
      Change.Supervised change,
      LocalDate today) {
    if (closure == Closure.CLOSED) {
      throw LedgerException.refusing(Kind.SUPERVISION_CLOSED);
    }
    if (change.number().isBlank()) {
      throw LedgerException.refusing(Kind.NUMBER_MISSING);
    }
    if (change.on().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, change.on());
    }
    if (change.answerDue() != null && change.answerDue().isBefore(change.on())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, change.answerDue(), change.on());
    }
    boolean another =
        sameNumber.stream()
            .anyMatch(one -> one.measure().equals(change.measure()) || !sameLetter(one, change));
    if (another) {
      throw LedgerException.refusing(Kind.NUMBER_TAKEN, change.number());
    }
    if (skips(change.kind(), taken) && !saysWhySkipped(change.text())) {
      throw LedgerException.refusing(Kind.SUPERVISION_SKIPS);
    }
  }

  private static boolean sameLetter(Supervision one, Change.Supervised change) {
    return one.kind() == change.kind()
        && one.issuedOn().equals(change.on())
        && one.addressee().equals(change.addressee())
        && one.text().equals(change.text());
  }

  /**
   * Checks an answer.
   *
   * @return the letter that is answered
   * @throws LedgerException where it is not allowed, saying why
   */
  public static Supervision checkAnswered(
      List<Supervision> taken, Change.Answered change, LocalDate today) {
    Supervision letter =
        taken.stream()
            .filter(one -> one.id().equals(change.supervision()))
            .findFirst()
            .orElseThrow(() -> unknown(change.supervision()));
    if (letter.answeredOn() != null) {
      throw LedgerException.refusing(Kind.SUPERVISION_ANSWERED, letter.answeredOn());
    }
    if (change.on().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, change.on());
    }
    if (change.on().isBefore(letter.issuedOn())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, change.on(), letter.issuedOn());
    }
    if (change.answer().isBlank()) {
      throw LedgerException.refusing(Kind.REASON_MISSING);
    }
    return letter;
  }

  private static LedgerException unknown(SupervisionId id) {
    return LedgerException.refusing(Kind.UNKNOWN_ITEM, id);
  }

  /**
   * The next free number of a kind, in the form that the office gave its newest letter of the kind:
   * counted on from the highest of the year, from 1 in another year.
   *
   * @param ofKind numbers of the letters of the kind, oldest first
   * @param all numbers of all letters
   * @param first the number where the kind has none yet, with its year in it
   */
  public static String nextNumber(
      List<String> ofKind, int year, Collection<String> all, String first) {
    Matcher form = ofKind.isEmpty() ? null : NUMBERED.matcher(ofKind.getLast());
    String wanted =
        form != null && form.matches()
            ? form.group(1) + year + form.group(3) + 1 + form.group(5)
            : first;
    Matcher parts = NUMBERED.matcher(wanted);
    if (!parts.matches()) {
      return wanted;
    }
    String start = parts.group(1) + parts.group(2) + parts.group(3);
    String end = parts.group(5);
    long highest = Long.parseLong(parts.group(4)) - 1;
    for (String number : all) {
      if (number.length() > start.length() + end.length()
          && number.startsWith(start)
          && number.endsWith(end)) {
        String digits = number.substring(start.length(), number.length() - end.length());
        if (digits.matches("\\d{1,9}")) {
          highest = Math.max(highest, Long.parseLong(digits));
        }
      }
    }
    return start + (highest + 1) + end;
  }

  /** The numbers of letters of a kind, or of all where it is null; in the order of the letters. */
  public static List<String> numbers(List<Supervision> letters, SupervisionKind kind) {
    return letters.stream()
        .filter(one -> kind == null || one.kind() == kind)
        .map(Supervision::number)
        .toList();
  }
}
