/**
 * What may be done: the rules of closing, extension, look-back, supervision, periods, links and
 * names, as functions of what is held and the day. They refuse with a reason; what then becomes of
 * the rows is decided in {@code ledger.decide}.
 *
 * <p>May import {@code ledger.change}, {@code ledger.stated} and what those may.
 */
package app.xiaohao.ledger.rule;
