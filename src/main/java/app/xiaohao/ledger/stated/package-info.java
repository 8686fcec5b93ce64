/**
 * What a file states of a measure, as fields that can be compared with what is held.
 *
 * <p>May import what {@code ledger} may.
 */
package app.xiaohao.ledger.stated;
