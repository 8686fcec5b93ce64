/**
 * The views of the ledger's table: the lists that offices keep (问题, 任务, 责任, 销号, 成效清单) and those
 * that somebody saved under a name. All of them show the same rows, so that no two can disagree.
 *
 * <p>May import {@code ui.ledger.model}, {@code ui.ledger.filter}, {@code ui.kit} and the packages
 * before {@code ui}.
 */
package app.xiaohao.ui.ledger.views;
