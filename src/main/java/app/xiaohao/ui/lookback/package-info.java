/**
 * 回头看: what is planned, what was found.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.lookback;
