/**
 * What is decided of a change: pure functions of what is held, the change, who does it and the day.
 * They give what is to be written or refuse; the store reads what they ask for and writes what they
 * say.
 *
 * <p>May import {@code ledger.change}, {@code ledger.stated} and what those may.
 */
package app.xiaohao.ledger.decide;
