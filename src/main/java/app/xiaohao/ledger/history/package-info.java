/**
 * The change log as people see it: entries, lines, queries, the seal of an entry and what a proof
 * found.
 *
 * <p>May import what {@code ledger} may.
 */
package app.xiaohao.ledger.history;
