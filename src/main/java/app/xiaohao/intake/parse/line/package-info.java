/**
 * The words and lines of a report: paragraphs as people see them, clauses, numbers and dates in
 * Chinese, the numbering at the start of a line, labelled fields, the marks that part measures.
 * Knows nothing of chapters and issues.
 *
 * <p>May import {@code intake}, {@code model}.
 */
package app.xiaohao.intake.parse.line;
