/**
 * The first-run choice: sample, new, open. Stands alone in the window while no ledger is open, so
 * it is no place of the navigation.
 *
 * <p>May import {@code ui.kit} and what it may import.
 */
package app.xiaohao.ui.welcome;
