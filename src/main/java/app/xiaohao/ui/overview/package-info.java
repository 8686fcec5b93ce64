/**
 * 总览: the counts of what is loaded, progress per aspect and per unit, what falls due in six weeks,
 * what changed last. Every number comes from {@link app.xiaohao.ledger.row.Summary} or the rows
 * that it counted, and leads to them.
 *
 * <p>May import {@code ui.kit} and what it may import. The bars and the calendar are own shapes:
 * JavaFX charts cannot put a name before and a count behind each bar, and cost their animation.
 */
package app.xiaohao.ui.overview;
