/**
 * 设置: what belongs to the person (name, theme, size of text, limits of import) and what belongs to
 * the ledger (days for 临期, 填报单位). Saved at once, without a button.
 *
 * <p>May import {@code ui.kit} and what it may import.
 */
package app.xiaohao.ui.settings;
