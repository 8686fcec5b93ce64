/**
 * What one cell of a table says: date, percent, state.
 *
 * <p>May import {@code intake.table.head} and what that may.
 */
package app.xiaohao.intake.table.cell;
