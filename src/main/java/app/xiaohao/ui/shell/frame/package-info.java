/**
 * What stands around every screen: bars, banners, navigation, the one list of what the user can do.
 *
 * <p>May import {@code ui.shell.registry}, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.shell.frame;
