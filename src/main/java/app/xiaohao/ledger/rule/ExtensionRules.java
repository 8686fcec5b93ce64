package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Extension.Decision;
import app.xiaohao.model.deadline.ExtensionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is allowed about 延期: a date moves later only by a request that somebody else grants; a date
 * that was entered wrongly is put right soon or by somebody else. The store asks here inside its
 * transaction, so that no other door leads around it.
 */
public final class ExtensionRules {
  /** How the reason of a correction begins: the date was entered wrongly, nobody extends it. */
  public static final String CORRECTION = "更正";

  private ExtensionRules() {}

  /** Whether one deadline binds less than another: a later date, or none any more. */
  public static boolean loosens(Deadline before, Deadline after) {
    return before
        .binding()
        .map(was -> after.binding().map(is -> is.isAfter(was)).orElse(true))
        .orElse(false);
  }

  /** Whether a reason says what was entered wrongly, beyond the word itself. */
  public static boolean corrects(String reason) {
    String said = reason.strip();
    return said.startsWith(CORRECTION)
        && said.substring(CORRECTION.length()).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a change puts a date right that binds less from then on: 更正, which is counted. */
  public static boolean isCorrection(Change.Due change) {
    return loosens(change.before(), change.after());
  }

  /**
   * Checks a deadline that is set without 延期.
   *
   * @param set how the date came there
   * @throws LedgerException REASON_MISSING where one that was set changes without a reason;
   *     EXTENSION_NEEDED where it is loosened and the reason does not say that it is a correction;
   *     CORRECTION_LATE where who set it corrects it too late; NEAR_NAME where that may be so
   */
  public static void checkSet(
      Change.Due change, DateSettings set, Guards guards, Stamp stamp, People people) {
    if (change.before() instanceof Deadline.Unset) {
      return;
    }
    if (change.reason().isBlank()) {
      throw refuse(Kind.REASON_MISSING);
    }
    if (!isCorrection(change)) {
      return;
    }
    if (!change.reason().strip().startsWith(CORRECTION)) {
      throw refuse(Kind.EXTENSION_NEEDED);
    }
    if (!corrects(change.reason())) {
      throw refuse(Kind.REASON_MISSING);
    }
    if (set.open(change.after().binding(), guards, stamp.today())) {
      return;
    }
    set.last()
        .flatMap(
            last ->
                people.apart(
                    last.by(),
                    stamp.by(),
                    stamp.avowal(),
                    Hindrance.of(
                        Kind.CORRECTION_LATE,
                        last.by(),
                        last.on().toString(),
                        Integer.toString(guards.correctionDays()))))
        .ifPresent(
            hindrance -> {
              throw hindrance.refusal();
            });
  }

  /**
   * Checks a request.
   *
   * @param held the measure as the ledger holds it
   * @param before what was asked for before
   * @param stamp who asks
   * @return the date that binds
   * @throws LedgerException where it is not allowed, saying why
   */
  public static LocalDate checkAsked(
      MeasureLine held,
      List<Extension> before,
      Change.ExtensionAsked change,
      Guards guards,
      Stamp stamp) {
    if (held.closure() == Closure.CLOSED) {
      throw refuse(Kind.EXTENSION_CLOSED);
    }
    LocalDate due = held.deadline().binding().orElseThrow(() -> refuse(Kind.EXTENSION_NO_DATE));
    pending(before)
        .ifPresent(
            open -> {
              throw refuse(
                  Kind.EXTENSION_PENDING, open.requestedBy(), open.requestedOn(), open.asked());
            });
    if (!change.asked().isAfter(due)) {
      throw refuse(Kind.EXTENSION_NOT_LATER, due, change.asked());
    }
    if (change.reason().isBlank()) {
      throw refuse(Kind.REASON_MISSING);
    }
    dated(change.on(), guards, stamp);
    return due;
  }

  /**
   * Checks a decision.
   *
   * @param held the measure as the ledger holds it
   * @param all what was asked for
   * @param stamp who decides
   * @return what is decided
   * @throws LedgerException where it is not allowed, saying why
   */
  public static Extension checkDecided(
      MeasureLine held,
      List<Extension> all,
      Change.ExtensionDecided change,
      Guards guards,
      Stamp stamp,
      People people) {
    Extension asked = find(all, change.extension());
    if (asked.decision() != Decision.PENDING) {
      throw refuse(Kind.EXTENSION_DECIDED, asked.decidedBy(), asked.decidedOn());
    }
    people
        .apart(
            asked.requestedBy(),
            stamp.by(),
            stamp.avowal(),
            Hindrance.of(Kind.OWN_REQUEST, stamp.by()))
        .ifPresent(
            own -> {
              throw own.refusal();
            });
    if (change.on().isBefore(asked.requestedOn())) {
      throw refuse(Kind.DAY_TOO_EARLY, change.on(), asked.requestedOn());
    }
    dated(change.on(), guards, stamp);
    if (!change.granted()) {
      if (change.opinion().isBlank()) {
        throw refuse(Kind.REASON_MISSING);
      }
      return asked;
    }
    if (held.closure() == Closure.CLOSED) {
      throw refuse(Kind.EXTENSION_CLOSED);
    }
    if (!held.deadline().binding().equals(Optional.of(asked.before()))) {
      throw refuse(Kind.EXTENSION_OUTDATED, asked.before());
    }
    return asked;
  }

  private static void dated(LocalDate on, Guards guards, Stamp stamp) {
    if (on.isAfter(stamp.today())) {
      throw refuse(Kind.DAY_IN_FUTURE, on);
    }
    Backdating.hindrance(on, stamp.today(), guards, stamp.avowal())
        .ifPresent(
            late -> {
              throw late.refusal();
            });
  }

  /** The deadline after a request was granted. */
  public static Deadline granted(Deadline before, LocalDate asked) {
    return before instanceof Deadline.Immediate
        ? new Deadline.Immediate(asked, before.words())
        : Deadline.on(asked);
  }

  /** What still is to be decided. */
  public static Optional<Extension> pending(List<Extension> all) {
    return all.stream().filter(one -> one.decision() == Decision.PENDING).findFirst();
  }

  /** By how many days the date was moved by all that was granted. */
  public static long grantedDays(List<Extension> all) {
    return all.stream()
        .filter(one -> one.decision() == Decision.GRANTED)
        .mapToLong(Extension::days)
        .sum();
  }

  /** How often it was granted. */
  public static int grantedCount(List<Extension> all) {
    return (int) all.stream().filter(one -> one.decision() == Decision.GRANTED).count();
  }

  private static Extension find(List<Extension> all, ExtensionId id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> refuse(Kind.UNKNOWN_ITEM, id));
  }

  private static LedgerException refuse(Kind kind, Object... arguments) {
    return LedgerException.refusing(kind, arguments);
  }
}
