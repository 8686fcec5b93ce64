/**
 * The paper table of 台账 with its head, keys, menus, filters and foot.
 *
 * <p>May import {@code ui.ledger.grid} and what that may.
 */
package app.xiaohao.ui.ledger.table;
