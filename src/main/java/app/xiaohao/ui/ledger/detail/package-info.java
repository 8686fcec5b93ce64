/**
 * Everything known of one measure, or of many at once, where it is edited.
 *
 * <p>May import {@code ui.ledger.model} and what that may.
 */
package app.xiaohao.ui.ledger.detail;
