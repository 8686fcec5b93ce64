/**
 * 查找替换 in the cells of the table: where words stand, what would become of them, and the line above
 * the table in which both are asked. What may be changed is decided as for a typed cell.
 *
 * <p>May import {@code ui.ledger.grid}, {@code ui.ledger.model}, {@code ui.kit} and the packages
 * before {@code ui}.
 */
@NullMarked
package app.xiaohao.ui.ledger.replace;

import org.jspecify.annotations.NullMarked;
