/**
 * Ctrl+K: one field that finds what can be done, pages, items of the ledger, units and people, and
 * ledgers opened before.
 *
 * <p>May import {@code ui.shell.frame}, {@code ui.shell.registry}, {@code ui.kit} and the packages
 * before {@code ui}.
 */
package app.xiaohao.ui.shell.palette;
