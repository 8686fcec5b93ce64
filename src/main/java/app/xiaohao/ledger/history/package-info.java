/**
 * The change log as people see it: entries and their facts, lines, queries, the seal of an entry
 * and what a proof found; how an entry is undone, and why something is refused.
 *
 * <p>May import what {@code ledger} may.
 */
package app.xiaohao.ledger.history;
