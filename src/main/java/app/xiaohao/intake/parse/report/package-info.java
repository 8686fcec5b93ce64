/**
 * A whole report: its head, its sections, the totals that it states.
 *
 * <p>May import {@code intake.parse.item} and what that may.
 */
package app.xiaohao.intake.parse.report;
