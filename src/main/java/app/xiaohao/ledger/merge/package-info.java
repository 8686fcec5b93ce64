/**
 * A second document of the same inspection: which of its rows is which of the ledger, field by
 * field what would change, what a person has to say. A document enters only as a {@link
 * app.xiaohao.ledger.merge.ReviewedBatch}.
 *
 * <p>May import {@code ledger.decide}, {@code ledger.names}, {@code ledger.file}, {@code
 * ledger.stated} and what those may.
 */
package app.xiaohao.ledger.merge;
