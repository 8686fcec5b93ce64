package app.xiaohao.ui.kit.screen;

import app.xiaohao.ui.kit.Icon;

/**
 * Something that can be done on a screen.
 *
 * @param chosen whether it is done with what is chosen there
 * @param words what it is called, as the menus of the screen call it
 * @param key as it is shown; empty where it has none
 * @param hindrance why it cannot be done now; empty where it can
 * @param doing does it
 */
public record Deed(
    boolean chosen, Icon icon, String words, String key, String hindrance, Runnable doing) {}
