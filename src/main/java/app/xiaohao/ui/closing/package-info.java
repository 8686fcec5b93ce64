/**
 * 销号: the queue of items on their way to being crossed off, and the desk on which one is opened.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.closing;
