/**
 * F1: the guide, chapter by chapter, read from the README so that there is one text of it; and what
 * the program says of itself.
 *
 * <p>May import {@code ui.shell.registry}, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.shell.help;
