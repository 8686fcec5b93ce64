/**
 * What is said of one issue or measure: deadline, status, units, people, measures, metrics,
 * documents issued. The readers of tables and letters use the same ones.
 *
 * <p>May import {@code intake.parse.outline} and what that may.
 */
package app.xiaohao.intake.parse.item;
