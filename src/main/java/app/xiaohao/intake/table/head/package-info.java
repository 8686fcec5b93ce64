/**
 * The head of a table: what its headings mean, as the dictionary {@code columns.txt}, the user's
 * own words and a small grammar say, and which column is which.
 *
 * <p>May import {@code intake}, {@code intake.parse}.
 */
package app.xiaohao.intake.table.head;
