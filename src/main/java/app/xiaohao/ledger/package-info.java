/**
 * The use cases of the ledger: review and commit, record, query, summary; and {@link
 * app.xiaohao.ledger.LedgerStore}, the port behind which the database stands.
 *
 * <p>May import {@code model}, {@code intake} and the JDK. A document enters only as a {@link
 * app.xiaohao.ledger.merge.ReviewedBatch}, which only a {@link
 * app.xiaohao.ledger.review.DraftReview} makes. A second document for an inspection is merged by a
 * {@link app.xiaohao.ledger.merge.MergePlan}, row by row and one to one; what a row is that words,
 * numbers and the other cells leave unclear, a person says. Before all that, rows that carry the
 * key of a row of this ledger are that row ({@code KeyedRows}), and only what somebody changed in
 * them is looked at. Names of units and leaders are put together only by a person's {@link
 * app.xiaohao.ledger.merge.NameDecisions}. Every change is a {@link
 * app.xiaohao.ledger.change.Change} with before and after. Filters, sorts and counts work on {@link
 * app.xiaohao.ledger.row.LedgerRow}s in memory, so that every list, chart and export counts the
 * same way; lights are reckoned here and never stored.
 */
package app.xiaohao.ledger;
