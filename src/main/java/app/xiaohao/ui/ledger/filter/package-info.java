/**
 * Filters on the columns of the ledger's table: the popup of a heading, the bar that tells what is
 * asked.
 *
 * <p>May import {@code ui.ledger.model}, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.ledger.filter;
