/**
 * What follows from a change, decided without a database: one function a kind of change, from what
 * the ledger holds ({@link app.xiaohao.ledger.decide.Held}), the change and who makes it when
 * ({@link app.xiaohao.ledger.change.Stamp}, with the day that counts as today) to a {@link
 * app.xiaohao.ledger.decide.Decision}: rows to write, entries of the log, changes that follow. What
 * is not allowed is refused with a {@link app.xiaohao.ledger.history.LedgerException} that says
 * why, as everywhere in the ledger. {@link app.xiaohao.ledger.decide.Deciders} has one line a kind.
 *
 * <p>The store reads what is asked for and writes what is decided, in one transaction. What may be
 * done is in {@code ledger.rule}; what then becomes of the rows is here.
 */
package app.xiaohao.ledger.decide;
