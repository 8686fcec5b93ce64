package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be done with papers of the register. Pure. */
public final class PaperRules {
  private PaperRules() {}

  /**
   * Checks what every paper has to say.
   *
   * @throws LedgerException KIND_MISSING or TITLE_MISSING
   */
  public static void requireSaid(RegisteredPaper paper) {
    if (Unsaid.is(paper.kind())) {
      throw LedgerException.refusing(Kind.KIND_MISSING);
    }
    if (Unsaid.is(paper.title())) {
      throw LedgerException.refusing(Kind.TITLE_MISSING);
    }
  }

  /**
   * Checks a paper that goes out.
   *
   * @param papers the register
   * @param sameNumber the letters of 督办 that have its number already
   * @throws LedgerException NUMBER_MISSING; NUMBER_TAKEN where a paper has the number, also one
   *     that was withdrawn, or letters that are not this one; PAPER_NO_COPY; DAY_IN_FUTURE;
   *     DAY_TOO_EARLY where the answer is due before it
   */
  public static void requireIssued(
      RegisteredPaper paper,
      Collection<RegisteredPaper> papers,
      Collection<Supervision> sameNumber,
      LocalDate today) {
    requireSaid(paper);
    if (Unsaid.is(paper.number())) {
      throw LedgerException.refusing(Kind.NUMBER_MISSING);
    }
    if (taken(paper.number(), papers)
        || sameNumber.stream().anyMatch(letter -> !isLetter(paper, letter))) {
      throw LedgerException.refusing(Kind.NUMBER_TAKEN, paper.number());
    }
    if (paper.copy() == null) {
      throw LedgerException.refusing(Kind.PAPER_NO_COPY, paper.name());
    }
    if (paper.issuedOn() == null || paper.issuedOn().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, paper.issuedOn());
    }
    if (paper.answerDue() != null && paper.answerDue().isBefore(paper.issuedOn())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, paper.answerDue(), paper.issuedOn());
    }
  }

  /** Whether a paper of the register has a number, however it is written. */
  public static boolean taken(String number, Collection<RegisteredPaper> papers) {
    return papers.stream()
        .anyMatch(one -> !one.number().isEmpty() && PaperNumber.same(one.number(), number));
  }

  /** Whether a letter of 督办 is what a paper of the register is about. */
  public static boolean isLetter(RegisteredPaper paper, Supervision letter) {
    return paper.letter() == letter.kind()
        && letter.issuedOn().equals(paper.issuedOn())
        && PaperNumber.same(letter.number(), paper.number())
        && paper.about().items().contains(letter.measure());
  }

  /**
   * Refuses where a paper is in no state that the act asks for.
   *
   * @throws LedgerException PAPER_STATE
   */
  public static void requireState(RegisteredPaper paper, PaperState... states) {
    if (!Arrays.asList(states).contains(paper.state())) {
      throw LedgerException.refusing(Kind.PAPER_STATE, paper.name(), paper.state());
    }
  }

  /**
   * Checks the day on which something became of a paper.
   *
   * @throws LedgerException DAY_IN_FUTURE; DAY_TOO_EARLY where it lies before the paper
   */
  public static void requireDay(RegisteredPaper paper, LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, on);
    }
    if (paper.issuedOn() != null && on.isBefore(paper.issuedOn())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, on, paper.issuedOn());
    }
  }

  /**
   * Items with which papers are filed that have gone out keep their numbers: the papers name them.
   *
   * @throws LedgerException ITEM_HAS_PAPERS
   */
  public static void requireUnfiled(List<LedgerRow> rows, Collection<RegisteredPaper> papers) {
    Set<MeasureId> filed =
        papers.stream()
            .filter(paper -> paper.state() != PaperState.DRAFT)
            .flatMap(paper -> paper.about().items().stream())
            .collect(Collectors.toSet());
    for (LedgerRow row : rows) {
      if (row.measure() != null && filed.contains(row.measure().id())) {
        throw LedgerException.refusing(Kind.ITEM_HAS_PAPERS, LedgerQuery.number(row));
      }
    }
  }
}
