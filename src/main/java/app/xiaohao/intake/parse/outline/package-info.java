/**
 * How a report is built: headings as a tree, what each heading says of what stands below it,
 * sections, chapters, cases, titles.
 *
 * <p>May import {@code intake.parse.line} and what that may.
 */
package app.xiaohao.intake.parse.outline;
