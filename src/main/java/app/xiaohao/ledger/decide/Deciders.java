package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.rule.Unsaid;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The register of the kinds of change: which function decides each. */
public final class Deciders {
  private Deciders() {}

  /**
   * Decides a change.
   *
   * @param batch what {@link #batch} says of the step to which it belongs
   * @throws LedgerException if it is refused, saying why; STALE where the ledger does not hold what
   *     the change says was before
   */
  public static Decision decide(Held held, Change change, Stamp stamp, String batch) {
    Decision decision =
        switch (change) {
          case Change.Title title -> WorkDeciders.title(held, title);
          case Change.Wording wording -> WorkDeciders.wording(held, wording);
          case Change.IssueAdded added -> AddingDeciders.issue(held, added, stamp);
          case Change.MeasureAdded added -> AddingDeciders.measure(held, added, stamp);
          case Change.Split split -> ReshapingDeciders.split(held, split, stamp);
          case Change.Joined joined -> JoiningDeciders.joined(held, joined, stamp);
          case Change.Moved moved -> ReshapingDeciders.moved(held, moved);
          case Change.Renumbered renumbered -> ReshapingDeciders.renumbered(held, renumbered);
          case Change.Ordered ordered -> RelationDeciders.ordered(held, ordered);
          case Change.IssueRenumbered renumbered ->
              IssueNumberDeciders.renumbered(held, renumbered);
          case Change.Removed removed -> RemovingDeciders.measure(held, removed, stamp);
          case Change.IssueRemoved removed -> RemovingDeciders.issue(held, removed, stamp);
          case Change.Restored restored -> RemovingDeciders.restored(held, restored);
          case Change.IssueRestored restored -> RemovingDeciders.restored(held, restored);
          case Change.Answering answering -> WorkDeciders.answering(held, answering);
          case Change.Progress progress -> WorkDeciders.progress(held, progress, stamp);
          case Change.Completed completed -> WorkDeciders.completed(held, completed, stamp);
          case Change.Due due -> DeadlineDeciders.due(held, due, stamp);
          case Change.ExtensionAsked asked -> DeadlineDeciders.asked(held, asked, stamp);
          case Change.ExtensionDecided decided -> DeadlineDeciders.decided(held, decided, stamp);
          case Change.Closing closing -> ClosingDeciders.closing(held, closing, stamp);
          case Change.Standard standard -> ClosingDeciders.standard(held, standard);
          case Change.EvidenceRemoved removed -> EvidenceDeciders.removed(held, removed, stamp);
          case Change.EvidenceProves proves -> EvidenceDeciders.proves(held, proves);
          case Change.Supervised letter -> SupervisionDeciders.supervised(held, letter, stamp);
          case Change.Answered answered -> SupervisionDeciders.answered(held, answered, stamp);
          case Change.LookBackPlanned planned -> LookBackDeciders.planned(held, planned, stamp);
          case Change.LookBackDone done -> LookBackDeciders.done(held, done, stamp);
          case Change.PeriodOpened opened -> PeriodDeciders.opened(held, opened);
          case Change.PacketSent sent -> PacketDeciders.sent(held, sent);
          case Change.PacketReturned returned -> PacketDeciders.returned(held, returned);
          case Change.PeriodClosed closed -> PeriodDeciders.closed(held, closed, stamp);
          case Change.ReconciliationSigned signed -> PeriodDeciders.signed(held, signed, stamp);
          case Change.Linked linked -> RelationDeciders.linked(held, linked);
          case Change.Unlinked unlinked -> RelationDeciders.unlinked(held, unlinked);
          case Change.OwnFieldKept kept -> WorkDeciders.ownField(held, kept);
          case Change.OutcomeKept kept -> OutcomeDeciders.outcome(held, kept, stamp);
          case Change.RecordKept kept -> OutcomeDeciders.record(held, kept, stamp);
          case Change.PaperDrafted drafted -> PaperDeciders.drafted(held, drafted, stamp);
          case Change.PaperIssued issued -> PaperDeciders.issued(held, issued, stamp);
          case Change.PaperAnswered answered -> PaperDeciders.answered(held, answered, stamp);
          case Change.PaperWithdrawn withdrawn -> PaperDeciders.withdrawn(held, withdrawn, stamp);
          case Change.PaperSigned signed -> PaperDeciders.signed(held, signed);
          case Change.PaperFormKept form -> PaperDeciders.form(held, form);
          case Change.UnitKept unit -> UnitDeciders.kept(held, unit);
          case Change.UnitPeople people -> UnitDeciders.people(held, people);
          case Change.UnitsMerged merged -> UnitDeciders.merged(held, merged);
          case Change.LeaderKept leader -> LeaderDeciders.kept(held, leader);
          case Change.LeadersMerged merged -> LeaderDeciders.merged(held, merged);
          case Change.Rules rules -> OfficeDeciders.rules(held, rules);
          case Change.LightSet set -> OfficeDeciders.lightSet(held, set);
          case Change.CalendarDay day -> OfficeDeciders.calendarDay(held, day);
          case Change.Synonym synonym -> OfficeDeciders.synonym(held, synonym);
          case Change.Settings settings -> OfficeDeciders.settings(held, settings);
        };
    return decision.with(declared(stamp, batch).facts());
  }

  /** What the log keeps with every change of a measure: what was declared with it. */
  static Changed declared(Stamp stamp, String batch) {
    return new Changed()
        .add(Topic.NOT_SAME_AS, "", stamp.avowal().notSameAs())
        .add(Topic.LATE_REASON, "", stamp.avowal().lateReason())
        .add(Topic.BATCH, "", batch);
  }

  /**
   * What the log says of changes that are one step: of how many items and how many changes; empty
   * of one alone.
   */
  public static String batch(List<Change> changes) {
    if (changes.size() < 2) {
      return "";
    }
    long items =
        changes.stream()
            .map(change -> change instanceof Change.OfMeasure of ? of.measure() : change)
            .distinct()
            .count();
    return items + " " + changes.size();
  }

  /** The moment of a change as rows keep it: in microseconds, as databases do. */
  static OffsetDateTime at(Stamp stamp) {
    return stamp.at().truncatedTo(ChronoUnit.MICROS);
  }

  /** Refuses where the ledger does not hold what a change says was before. */
  static void requireHeld(boolean held) {
    if (!held) {
      throw LedgerException.refusing(LedgerException.Kind.STALE);
    }
  }

  /** Refuses where a reason is wanted and none is given; else gives it without white space. */
  static String requireReason(String reason) {
    if (Unsaid.is(reason)) {
      throw LedgerException.refusing(LedgerException.Kind.REASON_MISSING);
    }
    return reason.strip();
  }
}
