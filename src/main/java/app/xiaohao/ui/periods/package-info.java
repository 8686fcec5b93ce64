/**
 * 期: reporting periods, who has reported, and their frozen tables.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.periods;
