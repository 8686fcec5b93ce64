/**
 * The columns of the ledger: one list from which the screen, the sheets of a view and JSON are
 * made, and by which rows are filtered and sorted. {@link app.xiaohao.text.column.RowColumn} is the
 * list, {@link app.xiaohao.text.column.ColumnQuery} what is asked of it.
 *
 * <p>May import {@code text} and the packages before it.
 */
@NullMarked
package app.xiaohao.text.column;

import org.jspecify.annotations.NullMarked;
