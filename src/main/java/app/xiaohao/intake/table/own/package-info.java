/**
 * Workbooks that this program wrote: rows that carry their key, cells in the words of the export.
 *
 * <p>May import {@code intake.table.cell} and what that may.
 */
package app.xiaohao.intake.table.own;
