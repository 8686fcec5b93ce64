package app.xiaohao.model.paper;

import app.xiaohao.model.SupervisionKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper of the register.
 *
 * @param id null of one that the ledger does not hold yet
 * @param kind a word: of the program's own kinds that of the command line (closing-form)
 * @param letter the rung of 督办 that it is; null for none
 * @param title as it stands on the paper
 * @param number 文号; empty of a draft
 * @param issuedOn null of a draft
 * @param answerDue null where no answer is asked for
 * @param endedOn the day on which it was answered or withdrawn; null before
 * @param answer the answer, or why it was withdrawn; empty before
 * @param corrects the paper that it puts right; null for none
 * @param copy what went out, byte for byte; null of a draft
 * @param signed the scan of what was signed; null while there is none
 * @param by who entered it; empty of one that the ledger does not hold yet
 */
public record RegisteredPaper(
    @Nullable PaperId id,
    String kind,
    @Nullable SupervisionKind letter,
    String title,
    String number,
    PaperState state,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate answerDue,
    @Nullable LocalDate endedOn,
    String answer,
    PaperAbout about,
    @Nullable PaperId corrects,
    @Nullable PaperCopy copy,
    @Nullable PaperCopy signed,
    String by) {
  /** Texts without white space at their ends. */
  public RegisteredPaper {
    kind = kind.strip();
    title = title.strip();
    number = number.strip();
    Objects.requireNonNull(state);
    answer = answer.strip();
    Objects.requireNonNull(about);
  }

  /** A draft that the ledger does not hold yet. */
  public static RegisteredPaper draft(
      String kind, @Nullable SupervisionKind letter, String title, PaperAbout about) {
    return new RegisteredPaper(
        null,
        kind,
        letter,
        title,
        "",
        PaperState.DRAFT,
        null,
        null,
        null,
        "",
        about,
        null,
        null,
        null,
        "");
  }

  /** The same as it goes out. */
  public RegisteredPaper issued(
      String given, LocalDate on, @Nullable LocalDate due, @Nullable PaperCopy frozen) {
    return new RegisteredPaper(
        id,
        kind,
        letter,
        title,
        given,
        PaperState.ISSUED,
        on,
        due,
        null,
        "",
        about,
        corrects,
        frozen,
        null,
        by);
  }

  /** The same, putting another right. */
  public RegisteredPaper correcting(@Nullable PaperId other) {
    return new RegisteredPaper(
        id, kind, letter, title, number, state, issuedOn, answerDue, endedOn, answer, about, other,
        copy, signed, by);
  }

  /** The same, answered. */
  public RegisteredPaper answered(LocalDate on, String words) {
    return new RegisteredPaper(
        id,
        kind,
        letter,
        title,
        number,
        PaperState.ANSWERED,
        issuedOn,
        answerDue,
        on,
        words,
        about,
        corrects,
        copy,
        signed,
        by);
  }

  /** Number and title, by which people call it; the title alone of a draft. */
  public String name() {
    return number.isEmpty() ? title : number + " " + title;
  }

  /** Whether an answer is owed that has not come by {@code today}. */
  public boolean unanswered(LocalDate today) {
    return state == PaperState.ISSUED && answerDue != null && today.isAfter(answerDue);
  }
}
