/**
 * 对账: what was fed back against the ledger against what the units reported, every difference named.
 * Pure functions over {@link app.xiaohao.ledger.Books}; the sums are reckoned in two ways that know
 * nothing of each other, and a disagreement is a line of the reconciliation itself.
 */
package app.xiaohao.ledger.reconcile;
