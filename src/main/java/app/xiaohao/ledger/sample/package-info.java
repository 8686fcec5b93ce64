/**
 * The sample that ships: the invented county 云溪县, so that the first start shows a living ledger.
 *
 * <p>One script holds the report and what became of each of its measures, so the two cannot drift
 * apart; every date in it is an offset from the day on which the sample is made. It is built
 * through the same doors as any ledger: parse, review, commit, changes. May import {@code model},
 * {@code intake}, {@code ledger} and the JDK.
 */
package app.xiaohao.ledger.sample;
