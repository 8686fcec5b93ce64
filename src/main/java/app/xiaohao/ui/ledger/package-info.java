/**
 * 台账: the ledger as a paper table with its filters, and beside it everything known of one measure,
 * where it is edited.
 *
 * <p>May import {@code ui.kit} and the packages before {@code ui}. The table is no {@code
 * TableView}: an issue stands once over its measures like a merged cell, so one virtual cell holds
 * one issue with its measures, and each measure in it is a row of its own for selection and
 * keyboard. Rows are filtered and sorted by {@link app.xiaohao.ledger.row.LedgerQuery} in the
 * background. What is typed is a draft of the model from the first key on and stops being one only
 * when it is on disk or taken back, so no click can lose it.
 */
package app.xiaohao.ui.ledger;
