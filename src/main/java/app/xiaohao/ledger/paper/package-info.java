/**
 * The register of papers (文书登记簿) as it is read: one list of all that went out, also the letters of
 * 督办 that were entered without a paper, the next number of a kind, and the numbers that are
 * missing.
 *
 * <p>Decision: there is one series of numbers for all; two kinds of one form count on together.
 */
package app.xiaohao.ledger.paper;
