/**
 * Names of units and leaders: who is who, who is alike, who answers for what.
 *
 * <p>May import {@code ledger.row} and what that may.
 */
package app.xiaohao.ledger.names;
