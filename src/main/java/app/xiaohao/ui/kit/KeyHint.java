package app.xiaohao.ui.kit;

/**
 * A line of the overview of keys.
 *
 * @param words what the key does
 * @param key as it is shown, such as Ctrl+Z
 */
public record KeyHint(String words, String key) {}
