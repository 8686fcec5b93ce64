/**
 * A row of the ledger and what is reckoned from rows in memory: filters, order, counts, lights in
 * force, punctuality. Every list, chart and export counts with these.
 *
 * <p>May import {@code ledger.history} and what {@code ledger} may.
 */
package app.xiaohao.ledger.row;
