/**
 * One transaction: statements, the rows that they touched, the change log with its chain, seal and
 * signature, and how what was done is turned back. The bytes of proof lie beside ({@link
 * app.xiaohao.store.log.EvidenceStore}).
 *
 * <p>May import {@code ledger} and what {@code store} may.
 */
package app.xiaohao.store.log;
