/**
 * Columns that several readers and writers share: names, dates, periods, lines of text, what was
 * said where.
 *
 * <p>May import {@code store.log} and what that may.
 */
package app.xiaohao.store.columns;
