/**
 * State and intents of 台账 without a single control: rows as shown, drafts, selection, columns, what
 * is written.
 *
 * <p>May import {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.ledger.model;
