package app.xiaohao.ledger.change;

import app.xiaohao.intake.Column;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.LinkId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.SupervisionId;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBackId;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.ExtensionId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One change of the ledger with what was before and what is after. The store refuses it when the
 * ledger no longer holds what was before, so nobody overwrites what they have not seen.
 */
public sealed interface Change {
  /** A measure's change. */
  sealed interface OfMeasure extends Change {
    /** Which. */
    MeasureId measure();
  }

  /** A working title; the original wording stays locked. */
  record Title(IssueId issue, String before, String after) implements Change {}

  /** Who answers. */
  record Answering(MeasureId measure, Responsibility before, Responsibility after)
      implements OfMeasure {}

  /**
   * By when. The first date ever set is kept apart and never overwritten.
   *
   * @param reason why; required by the use case where a date is moved, may be empty where one is
   *     set first
   */
  record Due(MeasureId measure, Deadline before, Deadline after, String reason)
      implements OfMeasure {}

  /**
   * A report of progress, added to those before.
   *
   * @param percentBefore the newest percentage before
   */
  record Progress(MeasureId measure, int percentBefore, ProgressEntry entry) implements OfMeasure {}

  /** How far, and whether it is kept up for long. */
  record Completed(
      MeasureId measure,
      Completion before,
      Completion after,
      Nature natureBefore,
      Nature natureAfter)
      implements OfMeasure {}

  /**
   * A step on the way to 销号.
   *
   * @param act one of those that {@code before} allows under the inspection's route
   * @param on the day of the step
   * @param number the number given at 销号, empty at every other step
   * @param opinion in words: the results at a request, the reason at a return, a reopening and a
   *     revocation
   * @param ticked which lines of the standard are met, counted from 0; empty but at 核查
   * @param level in whose name a step of somebody else is revoked; empty where one takes back what
   *     one did oneself, and at every other act
   */
  record Closing(
      MeasureId measure,
      ClosureState before,
      ClosureAct act,
      LocalDate on,
      String number,
      String opinion,
      Set<Integer> ticked,
      String level)
      implements OfMeasure {
    /** The set is copied. */
    public Closing {
      ticked = Set.copyOf(ticked);
    }

    /** A step in nobody else's name. */
    public Closing(
        MeasureId measure,
        ClosureState before,
        ClosureAct act,
        LocalDate on,
        String number,
        String opinion,
        Set<Integer> ticked) {
      this(measure, before, act, on, number, opinion, ticked, "");
    }
  }

  /** 销号标准, written before the work. */
  record Standard(MeasureId measure, List<StandardLine> before, List<StandardLine> after)
      implements OfMeasure {
    /** The lists are copied. */
    public Standard {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** A file leaves the proof of a measure; its bytes and its number stay with the ledger. */
  record EvidenceRemoved(MeasureId measure, EvidenceId evidence, String reason)
      implements OfMeasure {}

  /**
   * What a file proves.
   *
   * @param before a proof that the standard names, or free words; empty where it was not said
   * @param after the same
   */
  record EvidenceProves(MeasureId measure, EvidenceId evidence, String before, String after)
      implements OfMeasure {}

  /**
   * 延期 is asked for; the date moves only when it is granted.
   *
   * @param before the deadline that binds
   * @param asked the new date
   * @param on the day of the request: after the deadline it counts as late
   * @param reason required
   */
  record ExtensionAsked(
      MeasureId measure, Deadline before, LocalDate asked, LocalDate on, String reason)
      implements OfMeasure {}

  /** 延期 is decided by name. */
  record ExtensionDecided(
      MeasureId measure, ExtensionId extension, boolean granted, LocalDate on, String opinion)
      implements OfMeasure {}

  /**
   * A rung of 督办.
   *
   * @param number of the letter, required
   * @param addressee to whom it goes
   * @param answerDue null where no answer is asked for
   */
  record Supervised(
      MeasureId measure,
      SupervisionKind kind,
      String number,
      String addressee,
      LocalDate on,
      String text,
      LocalDate answerDue)
      implements OfMeasure {}

  /** The answer to a rung of 督办. */
  record Answered(MeasureId measure, SupervisionId supervision, LocalDate on, String answer)
      implements OfMeasure {}

  /** 回头看 is planned. */
  record LookBackPlanned(MeasureId measure, LocalDate on) implements OfMeasure {}

  /**
   * 回头看 is made; {@link LookBack.Grade#POOR} opens the measure again in the same transaction.
   *
   * @param lookBack the one that was planned
   */
  record LookBackDone(
      MeasureId measure,
      LookBackId lookBack,
      LocalDate on,
      List<LookBack.Answer> answers,
      LookBack.Grade grade,
      String finding)
      implements OfMeasure {
    /** The list is copied. */
    public LookBackDone {
      answers = List.copyOf(answers);
    }
  }

  /** The wording of a measure; empty where it is still to be given (措施待补). */
  record Wording(MeasureId measure, String before, String after) implements OfMeasure {}

  /**
   * An issue is added by hand (台账增列), behind the last of its inspection.
   *
   * @param title the working title, which is its original wording as well
   * @param aspects the headings above it, outermost first; empty for none
   * @param measures in their order; of none it gets one whose wording is still to be given
   * @param source where it comes from, may be empty
   * @param reason may be empty where a source is given
   */
  record IssueAdded(
      InspectionId inspection,
      String title,
      List<String> aspects,
      List<String> measures,
      String source,
      String reason)
      implements Change {
    /** The lists are copied. */
    public IssueAdded {
      aspects = List.copyOf(aspects);
      measures = List.copyOf(measures);
    }
  }

  /**
   * A measure is added by hand, behind the last of its issue.
   *
   * @param text may be empty: 措施待补
   */
  record MeasureAdded(IssueId issue, String text, String source, String reason) implements Change {}

  /**
   * One measure becomes two. The second takes over who answers and by when; what was done and
   * proved so far stays with the first.
   *
   * @param textBefore the whole wording
   * @param second the words with which the second begins, found once in it
   */
  record Split(MeasureId measure, String textBefore, String second, String reason)
      implements OfMeasure {}

  /**
   * One measure goes into another of its issue, with its words, reports, standard and proof.
   *
   * @param textBefore the wording of the one that goes
   * @param intoBefore the wording of the one that stays
   */
  record Joined(
      MeasureId measure, MeasureId into, String textBefore, String intoBefore, String reason)
      implements OfMeasure {}

  /** A measure is moved behind the last of another issue of its inspection. */
  record Moved(MeasureId measure, IssueId before, IssueId to, String reason) implements OfMeasure {}

  /**
   * A measure gets another place in its issue: the number of another measure that is there; those
   * between move up or down by one.
   *
   * @param to a number that a measure of the issue has
   */
  record Renumbered(MeasureId measure, int numberBefore, int to, String reason)
      implements OfMeasure {}

  /**
   * Which measures have to end before this one begins (压茬推进).
   *
   * @param before those that had to, in any order
   * @param after those that have to; all of the same inspection
   */
  record Ordered(MeasureId measure, List<MeasureId> before, List<MeasureId> after, String reason)
      implements OfMeasure {
    /** The lists are copied. */
    public Ordered {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * An issue gets another place in its inspection: the number of another issue that is there; those
   * between move up or down by one, with their measures.
   *
   * @param to a number that an issue of the inspection has
   */
  record IssueRenumbered(IssueId issue, int numberBefore, int to, String reason)
      implements Change {}

  /** A measure is struck: it stays with its number, history and proof, and counts nowhere. */
  record Removed(MeasureId measure, String reason) implements OfMeasure {}

  /** An issue is struck with all its measures. */
  record IssueRemoved(IssueId issue, String reason) implements Change {}

  /** A measure that was struck is there again, under its number. */
  record Restored(MeasureId measure, String reason) implements OfMeasure {}

  /** An issue that was struck is there again, with the measures that went with it. */
  record IssueRestored(IssueId issue, String reason) implements Change {}

  /**
   * What the user says that a heading of a table means.
   *
   * @param heading as written, white space at the ends off
   * @param before null where nothing was said
   * @param after null where it is taken back
   */
  record Synonym(String heading, Column before, Column after) implements Change {}

  /** How the office runs an inspection. */
  record Rules(InspectionId inspection, InspectionRules before, InspectionRules after)
      implements Change {}

  /**
   * A named set of light rules.
   *
   * @param before its text; null where there was none of this name
   * @param after null where it goes
   */
  record LightSet(String name, String before, String after) implements Change {}

  /**
   * A day of the working calendar.
   *
   * @param before null where it was as shipped
   * @param after null where it is to be as shipped
   */
  record CalendarDay(LocalDate day, DayKind before, DayKind after) implements Change {}

  /** A reporting period begins. */
  record PeriodOpened(
      InspectionId inspection, int number, String name, LocalDate from, LocalDate to)
      implements Change {}

  /**
   * A packet goes out.
   *
   * @param packet not returned yet; made again on the same day with the same rows it is the same
   */
  record PacketSent(InspectionId inspection, SentPacket packet) implements Change {}

  /**
   * Something of a packet is taken.
   *
   * @param packet returned; it need not have been recorded when it went out
   * @param file the name of what came back
   */
  record PacketReturned(InspectionId inspection, SentPacket packet, String file)
      implements Change {}

  /** A reporting period is closed: its table is frozen in the same transaction. */
  record PeriodClosed(InspectionId inspection, PeriodId period, LocalDate on) implements Change {}

  /**
   * A reconciliation is signed off and frozen.
   *
   * @param period null where it is of no period
   * @param title as people call it
   * @param body the frozen table, in the form of its own that only grows
   * @param reason why it is signed though there are differences; empty where there are none
   */
  record ReconciliationSigned(
      InspectionId inspection,
      PeriodId period,
      String title,
      LocalDate on,
      String body,
      String reason)
      implements Change {}

  /** Two issues are found to speak of the same problem. */
  record Linked(
      IssueId issue, IssueId other, IssueLink.Kind kind, boolean sharesProgress, String note)
      implements Change {}

  /** A link is taken away. */
  record Unlinked(IssueId issue, LinkId link, String reason) implements Change {}

  /**
   * Something is written under a heading of the office's own (自己的栏).
   *
   * @param measure null where it is of the issue as a whole
   * @param before what stood there, whether a table said it or people wrote it
   * @param after empty where nothing is to stand there
   */
  record OwnFieldKept(IssueId issue, MeasureId measure, String heading, String before, String after)
      implements Change {}

  /**
   * An outcome (成效) is entered, changed or taken away.
   *
   * @param measure null where it is of the issue as a whole
   * @param before null where it is new
   * @param after null where it goes; its id is ignored
   * @param reason required where it goes
   */
  record OutcomeKept(IssueId issue, MeasureId measure, Outcome before, Outcome after, String reason)
      implements Change {}

  /**
   * A record (记录) is entered, changed or taken away.
   *
   * @param before null where it is new
   * @param after null where it goes; id and number of a new one are ignored
   * @param reason required where it goes
   */
  record RecordKept(InspectionId inspection, WorkRecord before, WorkRecord after, String reason)
      implements Change {}

  /**
   * A paper is drafted: it stands in the register without a number.
   *
   * @param paper its id, number and files are ignored
   */
  record PaperDrafted(RegisteredPaper paper) implements Change {}

  /**
   * A paper goes out. One that is a letter of 督办 is issued for each of its measures in the same
   * transaction, but where such a letter of its number is there already.
   *
   * @param before the draft that goes out; null where there was none
   * @param after with its number, its day and the copy that goes out
   * @param text the words of a letter of 督办; empty of every other paper
   */
  record PaperIssued(RegisteredPaper before, RegisteredPaper after, String text)
      implements Change {}

  /** A paper is answered; of a letter of 督办 all is answered that is open. */
  record PaperAnswered(RegisteredPaper before, LocalDate on, String answer) implements Change {}

  /**
   * A paper is withdrawn; it keeps its number.
   *
   * @param reason required
   */
  record PaperWithdrawn(RegisteredPaper before, LocalDate on, String reason) implements Change {}

  /** What was signed comes back as a file. */
  record PaperSigned(RegisteredPaper before, PaperCopy signed) implements Change {}

  /** How the office numbers papers of a kind, and on which template it writes them. */
  record PaperFormKept(String kind, PaperForm before, PaperForm after) implements Change {}

  /**
   * A unit is made, renamed, moved in the tree, or called by other names.
   *
   * @param before null where it is new; its id in {@code after} is then ignored
   */
  record UnitKept(Unit before, Unit after) implements Change {}

  /** Who is to be called in a unit. */
  record UnitPeople(UnitId unit, List<UnitPerson> before, List<UnitPerson> after)
      implements Change {
    /** The lists are copied. */
    public UnitPeople {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** Two entries are found to be one unit; the name of the one that goes stays as an alias. */
  record UnitsMerged(UnitId from, UnitId into, String reason) implements Change {}

  /** A leader's name or posts. */
  record LeaderKept(Leader before, Leader after) implements Change {}

  /** Two entries are found to be one person. */
  record LeadersMerged(LeaderId from, LeaderId into, String reason) implements Change {}

  /** The ledger's own settings. */
  record Settings(LedgerSettings before, LedgerSettings after) implements Change {}
}
