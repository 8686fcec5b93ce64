/**
 * 对账: feedback items against the ledger against what units reported.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.reconcile;
