/**
 * From the tables of a {@link app.xiaohao.intake.Document} to a {@link app.xiaohao.intake.Draft}:
 * headings are recognised by a dictionary that ships as data, rows are gathered to issues, and what
 * has no place in the ledger is kept as a field under the office's own heading.
 *
 * <p>May import {@code intake}, {@code intake.parse}, {@code model} and the JDK.
 */
package app.xiaohao.intake.table;
