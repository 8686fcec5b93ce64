/**
 * The one list of screens: a line each gives its place in the navigation, key, menu, badge and how
 * it is made.
 *
 * <p>May import every screen and {@code ui.kit}.
 */
package app.xiaohao.ui.shell.registry;
