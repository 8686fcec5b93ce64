/**
 * Work off the FX thread, and the open ledger as observable state.
 *
 * <p>May import what {@code ui.kit} may.
 */
package app.xiaohao.ui.kit.work;
