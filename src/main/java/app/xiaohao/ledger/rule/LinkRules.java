package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.inspection.InspectionId;

/** Which issues may be linked; pure, asked inside the transaction. */
public final class LinkRules {
  private LinkRules() {}

  /**
   * @param of the inspection of the issue
   * @param ofOther that of the other
   * @param there whether the two are linked already, either way round
   * @throws LedgerException LINK_SELF; LINK_THERE; LINK_SAME_INSPECTION where the other is to be of
   *     an earlier round and both came with one inspection
   */
  public static void linkable(
      Change.Linked change, InspectionId of, InspectionId ofOther, boolean there) {
    if (change.issue().equals(change.other())) {
      throw LedgerException.refusing(Kind.LINK_SELF);
    }
    if (there) {
      throw LedgerException.refusing(Kind.LINK_THERE);
    }
    if (change.kind() == IssueLink.Kind.EARLIER_ROUND && of.equals(ofOther)) {
      throw LedgerException.refusing(Kind.LINK_SAME_INSPECTION);
    }
  }
}
