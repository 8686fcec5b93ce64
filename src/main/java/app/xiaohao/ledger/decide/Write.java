package app.xiaohao.ledger.decide;

import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.inspection.InspectionId;

/** One thing that the store writes for a decision, in the order of the decision. */
public sealed interface Write
    permits Row,
        Write.Answers,
        Write.Renamed,
        Write.Merged,
        Write.Placed,
        Write.Followed,
        Write.Alike {
  /**
   * Who answers for a measure from then on, in place of whoever did. Names become units and leaders
   * of the ledger; those that it does not know are added.
   */
  record Answers(MeasureId measure, Responsibility answering) implements Write {}

  /** Whose name it is. */
  enum Named {
    UNIT,
    LEADER
  }

  /** A new name is carried into what imports said, which is kept by name. */
  record Renamed(Named named, String before, String after) implements Write {}

  /**
   * All that refers to one entry of the names refers to another from then on, and the first goes.
   *
   * @param from the identity of the one that goes
   * @param into the identity of the one that stays
   */
  record Merged(Named named, long from, long into) implements Write {}

  /**
   * What is kept under the number of a measure in its issue (fields of the office, rules issued,
   * metrics and dates that documents name) goes over to another number, behind what is there.
   *
   * @param number in the issue, from 1
   */
  record Followed(IssueId issue, int number, IssueId toIssue, int toNumber) implements Write {}

  /** A measure that the decision makes is answered for by whoever answers for another. */
  record Alike(MeasureId measure, Row.Made made) implements Write {}

  /** Reports of an inspection in no period yet go into the one into which their day falls. */
  record Placed(InspectionId inspection) implements Write {}
}
