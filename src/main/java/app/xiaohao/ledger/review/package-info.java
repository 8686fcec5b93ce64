/**
 * The review of a draft: what a person puts right, assigns, cuts or joins before it becomes a
 * reviewed batch, and the account of every word.
 *
 * <p>May import {@code ledger.merge} and what that may.
 */
package app.xiaohao.ledger.review;
