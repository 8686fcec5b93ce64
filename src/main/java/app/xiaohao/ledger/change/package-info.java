/**
 * What can be done to a ledger: one sealed {@link app.xiaohao.ledger.change.Change} with before and
 * after, who does it ({@link app.xiaohao.ledger.change.Stamp}), what was declared to be meant
 * ({@link app.xiaohao.ledger.change.Avowal}) and why it is refused.
 *
 * <p>May import {@code ledger.row} and what that may.
 */
package app.xiaohao.ledger.change;
